package vn.danvan.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/**
 * What periods and their kinds are called, on every page, in every file and notice: a period and its kind as the definition says
 * that is in force on the period's last day, a kind without a period as the one that is in force today.
 */
@Component
public class PeriodNames {

    private final Periods periods;
    private final Texts texts;
    private final Clock clock;
    private final List<PeriodKind> shipped = Periods.shippedKinds();

    PeriodNames(Periods periods, Texts texts, Clock clock) {
        this.periods = periods;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The period's name: "Tháng 1/2021"; an hour of a day by day and hour. A kind that is not called as it was shipped by its own
     * name, with the number of the period where a year has several.
     */
    public String period(ReportingPeriod period, Locale locale) {
        if (period.at().isPresent()) {
            return texts.text(
                    locale,
                    "rules.period.at-hour",
                    Integer.toString(period.at().get().getHour()),
                    String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", period.end()));
        }
        String index = Integer.toString(period.index());
        String year = Integer.toString(period.year());
        String name = kind(period, locale);
        String key = "rules.period.of." + period.kind();
        if (isShipped(period.kind(), name, locale)
                && !texts.textOr(locale, key, "").isEmpty()) {
            return texts.text(locale, key, index, year);
        }
        return isOneOfSeveral(period) ? name + " " + index + "/" + year : name + " " + year;
    }

    /** The same in each language, for sentences of which the reader is not known yet. */
    public Wording period(ReportingPeriod period) {
        return worded(locale -> period(period, locale));
    }

    private boolean isShipped(String id, String name, Locale locale) {
        return shipped.stream()
                .filter(kind -> kind.id().equals(id))
                .anyMatch(kind -> kind.name().in(locale).equals(name));
    }

    private boolean isOneOfSeveral(ReportingPeriod period) {
        return period.index() > 1
                || periods.definition(period.kind(), period.end())
                        .filter(PeriodKind::several)
                        .isPresent();
    }

    /** What the period's kind is called. */
    public String kind(ReportingPeriod period, Locale locale) {
        return kind(period.kind(), period.end(), locale);
    }

    /** The same in each language. */
    public Wording kind(ReportingPeriod period) {
        return worded(locale -> kind(period, locale));
    }

    /** What the kind of the period of that name is called; when there is no such period, what the kind is called today. */
    public Wording kind(PeriodCode code) {
        return periods.period(code).map(this::kind).orElseGet(() -> kind(code.kind()));
    }

    /** What the kind is called today, in each language. */
    public Wording kind(String id) {
        return worded(locale -> kind(id, today(), locale));
    }

    /**
     * What the kind is called on a day; where it is not defined then, as it was last before or is first after. The id, when there is
     * no such kind.
     */
    public String kind(String id, LocalDate day, Locale locale) {
        return periods.definition(id, day).map(kind -> kind.name().in(locale)).orElse(id);
    }

    /** All kinds there ever were by id, with what each is called today, in the order of the content. */
    public Map<String, String> kinds(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        periods.all().forEach(kind -> names.computeIfAbsent(kind.id(), id -> kind(id, today(), locale)));
        return names;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Wording worded(Function<Locale, String> name) {
        return new Wording(name.apply(Texts.VIETNAMESE), name.apply(Locale.ENGLISH));
    }
}
