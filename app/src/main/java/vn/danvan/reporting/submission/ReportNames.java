package vn.danvan.reporting.submission;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.PeriodNames;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** What forms and periods are called: "Báo cáo công tác dân vận", "Tháng 1/2021". */
@Component
public class ReportNames {

    private final Forms forms;
    private final PeriodNames periods;
    private final Texts texts;

    ReportNames(Forms forms, PeriodNames periods, Texts texts) {
        this.forms = forms;
        this.periods = periods;
        this.texts = texts;
    }

    /** The form's name; its id when it is in the library no more. */
    public String form(String id, Locale locale) {
        return forms.current().form(id).map(form -> form.name().in(locale)).orElse(id);
    }

    /** The same in each language, for sentences of which the reader is not known yet. */
    public Wording form(String id) {
        return worded(locale -> form(id, locale));
    }

    private static Wording worded(Function<Locale, String> name) {
        return new Wording(name.apply(Texts.VIETNAMESE), name.apply(Locale.ENGLISH));
    }

    /** The period's name. */
    public String period(ReportingPeriod period, Locale locale) {
        return periods.period(period, locale);
    }

    /** The same in each language. */
    public Wording period(ReportingPeriod period) {
        return periods.period(period);
    }

    /** The level of bodies, as words within a sentence. */
    String level(AreaLevel level, Locale locale) {
        return texts.text(locale, "form.at." + level);
    }

    /** What the kind of period is called today, in each language. */
    public Wording kind(String id) {
        return periods.kind(id);
    }

    /** What the period's kind is called, in each language. */
    Wording kind(ReportingPeriod period) {
        return periods.kind(period);
    }
}
