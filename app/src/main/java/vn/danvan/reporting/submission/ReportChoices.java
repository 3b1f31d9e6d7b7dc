package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Forms;
import vn.danvan.web.Choice;

/** What pages about many reports offer to choose from. */
@Component
public class ReportChoices {

    private static final int YEARS_BACK = 4;

    private final Forms forms;
    private final ReportNames names;
    private final Clock clock;
    private final JdbcClient jdbc;

    ReportChoices(Forms forms, ReportNames names, Clock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.names = names;
        this.clock = clock;
    }

    /** All forms there are, of any time. */
    public List<Choice> forms(Locale locale) {
        return forms.current().forms().stream()
                .map(form -> new Choice(form.id(), form.name().in(locale)))
                .toList();
    }

    /** The kinds of periods for which any edition of a form is filed. */
    public List<Choice> kinds(Locale locale) {
        return forms.current().forms().stream()
                .flatMap(form -> form.editions().stream())
                .flatMap(edition -> edition.periods().stream())
                .distinct()
                .map(kind -> new Choice(kind, names.kind(kind).in(locale)))
                .toList();
    }

    /**
     * The years around today, all since the first one with a report, and the one that is chosen, should it be a year; the latest
     * first.
     */
    public List<Choice> years(@Nullable String chosen) {
        int today = LocalDate.now(clock).getYear();
        int first = Math.min(first().orElse(today), today - YEARS_BACK);
        return Stream.concat(
                        IntStream.rangeClosed(first, today + 1).mapToObj(Integer::toString),
                        Stream.ofNullable(chosen).map(String::strip).filter(year -> year.matches("[12]\\d{3}")))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Choice(year, year))
                .toList();
    }

    private record Filed(String form, String kind) {}

    /** The first year for which anything is reported: a look into the index for each form and kind of period, however many reports. */
    Optional<Integer> first() {
        List<Filed> filed = forms.current().forms().stream()
                .flatMap(form -> form.editions().stream()
                        .flatMap(edition -> edition.periods().stream())
                        .distinct()
                        .map(kind -> new Filed(form.id(), kind)))
                .toList();
        return jdbc
                .sql("""
                        select first.year
                          from unnest(cast(:forms as text[]), cast(:kinds as text[])) as filed (form, kind)
                         cross join lateral (select period_year as year from reporting.submission
                                              where form = filed.form and period_kind = filed.kind
                                              order by period_year limit 1) as first
                        """)
                .param("forms", filed.stream().map(Filed::form).toArray(String[]::new))
                .param("kinds", filed.stream().map(Filed::kind).toArray(String[]::new))
                .query(Integer.class)
                .list()
                .stream()
                .min(Comparator.naturalOrder());
    }
}
