package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.figure.Family.Row;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Expression;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Relation;

/** Finds which figures belong together, by the breakdowns and by what the forms of a day demand. */
@Component
class Families {

    private final Forms forms;
    private volatile @Nullable Book last;

    Families(Forms forms) {
        this.forms = forms;
    }

    /** The families of the forms in force, read once for many questions. */
    Book book() {
        FormLibrary library = forms.current();
        Book known = last;
        if (known == null || known.library != library) {
            known = new Book(library);
            last = known;
        }
        return known;
    }

    /** The families of one library; what was found out for a day is kept. */
    static final class Book {

        private final FormLibrary library;
        private final Map<LocalDate, Map<String, Family>> byEnd = new ConcurrentHashMap<>();

        private Book(FormLibrary library) {
            this.library = library;
        }

        /** The indicator with this code. */
        Optional<Indicator> indicator(String code) {
            return library.catalogue().indicator(code);
        }

        /** The family of the indicator's figures for a period that ends on that day; empty when nothing in it is sensitive. */
        Optional<Family> of(String indicator, LocalDate end) {
            return Optional.ofNullable(
                    byEnd.computeIfAbsent(end, day -> families(library, day)).get(indicator));
        }
    }

    private static Map<String, Family> families(FormLibrary library, LocalDate end) {
        List<List<Row>> sums = sums(library, end);
        Map<String, Family> families = new HashMap<>();
        library.catalogue().indicators().stream()
                .map(indicator -> new Row(indicator.code(), ""))
                .filter(row -> !families.containsKey(row.indicator()))
                .forEach(row -> family(row, sums, library)
                        .ifPresent(
                                family -> family.rows().forEach(member -> families.put(member.indicator(), family))));
        return families;
    }

    private static Optional<Family> family(Row first, List<List<Row>> sums, FormLibrary library) {
        Set<Row> rows = new LinkedHashSet<>(List.of(first));
        Set<List<Row>> within = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<Row> sum : sums) {
                if (!within.contains(sum) && sum.stream().anyMatch(rows::contains)) {
                    rows.addAll(sum);
                    grown = within.add(sum);
                }
            }
        }
        Set<Row> sensitive = new LinkedHashSet<>();
        rows.stream().filter(row -> isSensitive(row, library)).forEach(sensitive::add);
        return sensitive.isEmpty() ? Optional.empty() : Optional.of(new Family(rows, sensitive, List.copyOf(within)));
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

    private static List<List<Row>> sums(FormLibrary library, LocalDate end) {
        List<List<Row>> sums = new ArrayList<>();
        library.catalogue().indicators().forEach(indicator -> parts(indicator).ifPresent(sums::add));
        library.forms().stream()
                .flatMap(form -> form.edition(end).stream())
                .forEach(edition -> edition.checks().stream()
                        .flatMap(check -> sum(check, edition).stream())
                        .forEach(sums::add));
        return sums;
    }

    private static Optional<List<Row>> parts(Indicator indicator) {
        return indicator
                .breakdown()
                .map(breakdown -> Stream.concat(breakdown.items().stream().map(Breakdown.Item::id), Stream.of(""))
                        .map(part -> new Row(indicator.code(), part))
                        .toList());
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
        if (!(whole instanceof Expression.Answer answer) || !(parts instanceof Expression.Sum terms)) {
            return Optional.empty();
        }
        List<Optional<Row>> rows = new ArrayList<>();
        terms.terms()
                .forEach(term -> rows.add(
                        term.added() && term.of() instanceof Expression.Answer part
                                ? row(part, edition)
                                : Optional.empty()));
        rows.add(row(answer, edition));
        return rows.stream().allMatch(Optional::isPresent)
                ? Optional.of(rows.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<Row> row(Expression.Answer answer, FormEdition edition) {
        return edition.question(answer.question())
                .filter(Question.Figure.class::isInstance)
                .map(question ->
                        new Row(((Question.Figure) question).indicator().code(), ""));
    }
}
