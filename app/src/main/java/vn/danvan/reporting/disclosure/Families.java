package vn.danvan.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.disclosure.Family.Demand;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Expression;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Relation;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds which figures belong together, by the breakdowns and by what the forms of a year demand. */
@Component
class Families {

    private final Forms forms;
    private final AccountingYear.Years years;
    private volatile @Nullable Book last;

    Families(Forms forms, AccountingYear.Years years) {
        this.forms = forms;
        this.years = years;
    }

    /** The families of the forms in force, read once for many questions. */
    Book book() {
        FormLibrary library = forms.current();
        Book known = last;
        if (known == null || known.library != library) {
            known = new Book(library, years);
            last = known;
        }
        return known;
    }

    /** The families of one library; what was found out for a year is kept. */
    static final class Book {

        private final FormLibrary library;
        private final AccountingYear.Years years;
        private final Map<List<LocalDate>, Map<String, Family>> byEnds = new ConcurrentHashMap<>();

        private Book(FormLibrary library, AccountingYear.Years years) {
            this.library = library;
            this.years = years;
        }

        /** The indicator with this code. */
        Optional<Indicator> indicator(String code) {
            return library.catalogue().indicator(code);
        }

        /** The year that the period is reported for. */
        AccountingYear year(ReportingPeriod period) {
            return years.of(period);
        }

        /** The family of the indicator's figures in the period's year; empty when nothing in it is sensitive. */
        Optional<Family> of(String indicator, ReportingPeriod period) {
            return Optional.ofNullable(byEnds.computeIfAbsent(year(period).ends(), ends -> families(library, ends))
                    .get(indicator));
        }
    }

    private static Map<String, Family> families(FormLibrary library, List<LocalDate> ends) {
        List<Demand> demands = demands(library, ends);
        Map<String, Family> families = new HashMap<>();
        library.catalogue().indicators().stream()
                .map(indicator -> new Row(indicator.code(), ""))
                .filter(row -> !families.containsKey(row.indicator()))
                .forEach(row -> family(row, demands, library)
                        .ifPresent(
                                family -> family.rows().forEach(member -> families.put(member.indicator(), family))));
        return families;
    }

    private static Optional<Family> family(Row first, List<Demand> demands, FormLibrary library) {
        Set<Row> rows = new LinkedHashSet<>(List.of(first));
        Set<Demand> within = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Demand demand : demands) {
                if (!within.contains(demand) && demand.rows().stream().anyMatch(rows::contains)) {
                    rows.addAll(demand.rows());
                    grown = within.add(demand);
                }
            }
        }
        Set<Row> sensitive = new LinkedHashSet<>();
        rows.stream().filter(row -> isSensitive(row, library)).forEach(sensitive::add);
        return sensitive.isEmpty()
                ? Optional.empty()
                : Optional.of(new Family(rows, sensitive, List.copyOf(within), breakdowns(rows, library)));
    }

    private static Map<String, Breakdown> breakdowns(Set<Row> rows, FormLibrary library) {
        Map<String, Breakdown> breakdowns = new HashMap<>();
        rows.stream()
                .flatMap(row -> library.catalogue().indicator(row.indicator()).stream())
                .forEach(indicator ->
                        indicator.breakdown().ifPresent(breakdown -> breakdowns.put(indicator.code(), breakdown)));
        return breakdowns;
    }

    private static boolean isSensitive(Row row, FormLibrary library) {
        return library.catalogue()
                .indicator(row.indicator())
                .filter(indicator -> indicator.sensitive()
                        || (!row.part().isEmpty()
                                && indicator
                                        .breakdown()
                                        .filter(Breakdown::sensitive)
                                        .isPresent()))
                .isPresent();
    }

    private static List<Demand> demands(FormLibrary library, List<LocalDate> ends) {
        List<Demand> demands = new ArrayList<>();
        library.catalogue()
                .indicators()
                .forEach(indicator -> indicator.breakdown().stream()
                        .flatMap(breakdown -> breakdown.sums().stream())
                        .map(sum -> sum.stream()
                                .map(part -> new Row(indicator.code(), part))
                                .toList())
                        .forEach(sum -> demands.add(new Demand(sum, LocalDate.MIN, Optional.empty()))));
        library.forms()
                .forEach(form -> form.editions().forEach(edition -> {
                    Optional<LocalDate> last = lastDay(form, edition);
                    boolean used = ends.stream()
                            .anyMatch(end -> !end.isBefore(edition.from())
                                    && last.filter(end::isAfter).isEmpty());
                    if (used) {
                        edition.checks().stream()
                                .flatMap(check -> sum(check, edition).stream())
                                .forEach(rows -> demands.add(new Demand(rows, edition.from(), last)));
                    }
                }));
        return demands;
    }

    /**
     * The last day on which a period of the edition may end. One that began in its days is reported in it although the next
     * edition, when that is for whole periods, has come; that a sum is looked for where none is asked for does no harm.
     */
    private static Optional<LocalDate> lastDay(Form form, FormEdition edition) {
        boolean goesOn = form.editions().stream()
                .filter(next -> next.from().isAfter(edition.from()))
                .findFirst()
                .filter(FormEdition::wholePeriods)
                .isPresent();
        return goesOn ? edition.to().map(to -> to.plusYears(1)) : edition.to();
    }

    /** What a check demands, when it demands that figures of one period add up to another. */
    private static Optional<List<Row>> sum(Check check, FormEdition edition) {
        if (!(check instanceof Check.Comparison comparison) || comparison.relation() != Relation.EQUAL) {
            return Optional.empty();
        }
        return sum(comparison.right(), comparison.left(), edition)
                .or(() -> sum(comparison.left(), comparison.right(), edition));
    }

    private static Optional<List<Row>> sum(Expression parts, Expression whole, FormEdition edition) {
        if (!(parts instanceof Expression.Sum terms)) {
            return Optional.empty();
        }
        List<Optional<Row>> rows = new ArrayList<>();
        terms.terms().forEach(term -> rows.add(term.added() ? row(term.of(), edition) : Optional.empty()));
        rows.add(row(whole, edition));
        return rows.stream().allMatch(Optional::isPresent)
                ? Optional.of(rows.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** The figure of this period that a side or a term asks for, or a part of one; empty for anything else. */
    private static Optional<Row> row(Expression asked, FormEdition edition) {
        return switch (asked) {
            case Expression.Answer(String question) -> row(question, "", edition);
            case Expression.Part(String question, String part) -> row(question, part, edition);
            case Expression.Sum _,
                    Expression.Fixed _,
                    Expression.Previous _,
                    Expression.YearBefore _,
                    Expression.Column _ -> Optional.empty();
        };
    }

    private static Optional<Row> row(String question, String part, FormEdition edition) {
        return edition.figure(question).map(figure -> new Row(figure.indicator().code(), part));
    }
}
