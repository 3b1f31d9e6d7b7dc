package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    ReportChoices(Forms forms, ReportNames names, Clock clock) {
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
                .map(kind -> new Choice(kind, names.kind(kind, locale)))
                .toList();
    }

    /** The years around today and the one that is chosen, should it be a year, the latest first. */
    public List<Choice> years(@Nullable String chosen) {
        int today = LocalDate.now(clock).getYear();
        return Stream.concat(
                        IntStream.rangeClosed(today - YEARS_BACK, today + 1).mapToObj(Integer::toString),
                        Stream.ofNullable(chosen).map(String::strip).filter(year -> year.matches("[12]\\d{3}")))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Choice(year, year))
                .toList();
    }
}
