package vn.danvan.reporting.form.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.rules.PeriodNames;
import vn.danvan.rules.period.Periods;
import vn.danvan.web.Texts;

/** Makes the words for forms in a language, with the kinds of period. */
@Component
class FormWording {

    private final Texts texts;
    private final Periods periods;
    private final PeriodNames names;
    private final Clock clock;

    FormWording(Texts texts, Periods periods, PeriodNames names, Clock clock) {
        this.texts = texts;
        this.periods = periods;
        this.names = names;
        this.clock = clock;
    }

    FormWords in(Locale locale) {
        return new FormWords(texts, locale, periods.all(), names, LocalDate.now(clock));
    }
}
