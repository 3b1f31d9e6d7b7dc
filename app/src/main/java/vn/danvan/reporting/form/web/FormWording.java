package vn.danvan.reporting.form.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.Periods;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** Makes the words for forms in a language, with the names of the kinds of period. */
@Component
class FormWording {

    private static final int YEARS_AROUND = 10;

    private final Texts texts;
    private final Periods periods;
    private final Clock clock;

    FormWording(Texts texts, Periods periods, Clock clock) {
        this.texts = texts;
        this.periods = periods;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Ui.ZONE));
    }

    /** Kinds of some years around today are named, since a form may be for a day long gone. */
    FormWords in(Locale locale) {
        Map<String, Wording> names = new HashMap<>();
        for (int year = -YEARS_AROUND; year <= YEARS_AROUND; year++) {
            LocalDate day = today().plusYears(year);
            periods.kinds(day).forEach(kind -> names.put(kind.id(), kind.name()));
        }
        return new FormWords(texts, locale, names);
    }
}
