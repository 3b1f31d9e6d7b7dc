package vn.danvan.reporting.submission;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** What forms and periods are called: "Báo cáo công tác dân vận", "Tháng 1/2021". */
@Component
public class ReportNames {

    private final Forms forms;
    private final Periods periods;
    private final Texts texts;

    ReportNames(Forms forms, Periods periods, Texts texts) {
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

    /** The period's name; kinds without a sentence of their own are named by the content. */
    public String period(ReportingPeriod period, Locale locale) {
        if (period.at().isPresent()) {
            return texts.text(
                    locale,
                    "report.period.hour",
                    Integer.toString(period.at().get().getHour()),
                    String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", period.end()));
        }
        String key = "report.period." + period.kind();
        if (texts.textOr(locale, key, "").isEmpty()) {
            return kind(period.kind(), locale) + " " + period.index() + "/" + period.year();
        }
        return texts.text(locale, key, Integer.toString(period.index()), Integer.toString(period.year()));
    }

    /** The same in each language. */
    public Wording period(ReportingPeriod period) {
        return worded(locale -> period(period, locale));
    }

    /** The level of bodies, as words within a sentence. */
    String level(AreaLevel level, Locale locale) {
        return texts.text(locale, "form.at." + level);
    }

    /** What the kind of period is called, in each language. */
    public Wording kind(String id) {
        return worded(locale -> kind(id, locale));
    }

    /** What the kind of period is called. */
    public String kind(String id, Locale locale) {
        return periods.all().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> kind.name().in(locale))
                .orElse(id);
    }
}
