package vn.danvan.reporting.form.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.rules.period.Periods;
import vn.danvan.web.Texts;

/** Makes the words for forms in a language, with the kinds of period. */
@Component
class FormWording {

    private final Texts texts;
    private final Periods periods;

    FormWording(Texts texts, Periods periods) {
        this.texts = texts;
        this.periods = periods;
    }

    FormWords in(Locale locale) {
        return new FormWords(texts, locale, periods.all());
    }
}
