package vn.danvan.reporting.submission;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.form.Forms;
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

    /** The level of bodies, as words within a sentence. */
    String level(AreaLevel level, Locale locale) {
        return texts.text(locale, "form.at." + level);
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
