package vn.danvan.reporting.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SideBySide;
import vn.danvan.reporting.submission.SideBySide.Sent;

/** Puts a report into the columns of the sheet, by the codes of its indicators. */
final class LineMaker {

    /**
     * A line with what totals are made of.
     *
     * @param values by column, those that the reader may not see too
     * @param covered the columns that readers outside the body may not see
     */
    record Drawn(SheetLine line, Map<Integer, Value> values, Set<Integer> covered) {}

    private final List<SheetColumn> columns;
    private final Map<String, List<Integer>> byCode;
    private final Cover cover;
    private final BodyId reader;

    LineMaker(List<SheetColumn> columns, Cover cover, BodyId reader) {
        this.columns = columns;
        this.byCode = IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.groupingBy(at -> columns.get(at).indicator().code()));
        this.cover = cover;
        this.reader = reader;
    }

    Drawn draw(SideBySide.Report report, String group) {
        return report.sent()
                .map(sent -> sent(report, sent, group))
                .orElseGet(() -> new Drawn(
                        new SheetLine(
                                report,
                                group,
                                columns.stream()
                                        .map(_ -> SheetCell.of(SheetCell.Kind.UNSENT, ""))
                                        .toList(),
                                List.of()),
                        Map.of(),
                        Set.of()));
    }

    private Drawn sent(SideBySide.Report report, Sent sent, String group) {
        BodyId body = report.body().id();
        Map<String, Question.Figure> asked = new HashMap<>();
        sent.edition()
                .figures()
                .forEach(figure -> asked.putIfAbsent(figure.indicator().code(), figure));
        Map<Integer, Value> values = new HashMap<>();
        Set<Integer> covered = new HashSet<>();
        List<SheetCell> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            SheetColumn column = columns.get(at);
            Question.Figure figure = asked.get(column.indicator().code());
            SheetCell cell = column.figure().isEmpty() ? share(column, values) : cell(figure, column, sent.answers());
            BigDecimal value = cell.value();
            if (value != null) {
                values.put(at, new Value(value, cell.marks().estimated()));
                if (cover.covers(column, value, body, sent.edition(), sent.answers())) {
                    covered.add(at);
                }
            }
            cells.add(
                    covered.contains(at) && !body.equals(reader)
                            ? SheetCell.of(SheetCell.Kind.HIDDEN, cell.key())
                            : cell);
        }
        List<SheetFault> faults = sent.findings().stream()
                .map(finding -> fault(finding, sent.edition(), cells, body.equals(reader)))
                .toList();
        faults.stream()
                .flatMap(fault -> fault.columns().stream())
                .distinct()
                .forEach(at -> cells.set(at, cells.get(at).faulty()));
        return new Drawn(new SheetLine(report, group, cells, faults), values, covered);
    }

    private static SheetCell cell(Question.@Nullable Figure figure, SheetColumn column, Answers answers) {
        if (figure == null) {
            return SheetCell.of(SheetCell.Kind.NOT_ASKED, "");
        }
        List<String> parts = column.of(figure);
        if (parts.isEmpty()) {
            return SheetCell.of(SheetCell.Kind.NOT_ASKED, "");
        }
        List<Cell> found = parts.stream()
                .flatMap(part -> answers.cell(figure.id(), part).stream())
                .toList();
        List<Value> values = found.stream()
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .toList();
        String part = parts.getFirst();
        String key = part.isEmpty() ? figure.id() : figure.id() + "/" + part;
        if (values.isEmpty()) {
            boolean none = !found.isEmpty() && found.stream().allMatch(NotApplicable.class::isInstance);
            return SheetCell.of(none ? SheetCell.Kind.NOT_APPLICABLE : SheetCell.Kind.MISSING, key);
        }
        return SheetCell.value(
                values.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                key,
                values.stream().anyMatch(Value::estimated));
    }

    /** Of what stands in the columns before it. */
    private SheetCell share(SheetColumn column, Map<Integer, Value> values) {
        Optional<Value> over = column.indicator().of().flatMap(of -> whole(of.numerator(), values));
        Optional<Value> under = column.indicator().of().flatMap(of -> whole(of.denominator(), values));
        return over.flatMap(one ->
                        under.flatMap(other -> SheetTotals.share(column.indicator(), one.value(), other.value())
                                .map(share -> SheetCell.value(share, "", one.estimated() || other.estimated()))))
                .orElseGet(() -> SheetCell.of(SheetCell.Kind.MISSING, ""));
    }

    private Optional<Value> whole(String code, Map<Integer, Value> values) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(at -> columns.get(at).part().isEmpty())
                .findFirst()
                .flatMap(at -> Optional.ofNullable(values.get(at)));
    }

    private SheetFault fault(Finding finding, FormEdition edition, List<SheetCell> cells, boolean own) {
        Set<Integer> spoken = new TreeSet<>();
        boolean elsewhere = false;
        for (CellId cell : cells(finding)) {
            Optional<Question.Figure> figure = edition.figure(cell.question());
            List<Integer> found = figure.map(
                            asked -> SheetColumn.at(columns, asked.indicator().code(), cell.part()))
                    .orElse(List.of());
            elsewhere |= found.isEmpty() && figure.isPresent();
            spoken.addAll(found);
        }
        boolean withheld =
                elsewhere || spoken.stream().anyMatch(at -> cells.get(at).kind() == SheetCell.Kind.HIDDEN);
        // What was reported for another period or in one row is not in the sheet; it may be hidden there although
        // nothing is here.
        boolean told = !own && tellsOfMore(finding) && spoken.stream().anyMatch(at -> cover.concerns(columns.get(at)));
        return new SheetFault(finding, edition, withheld || told, spoken, List.of());
    }

    private static boolean tellsOfMore(Finding finding) {
        return switch (finding) {
            case Finding.Unexplained _, Finding.InRow _ -> true;
            case Finding.Fails fails ->
                fails.next()
                        || fails.check().comparesWithPrevious()
                        || fails.check().comparesWithYearBefore();
            case Finding.Missing _, Finding.TooHigh _, Finding.Alone _ -> false;
        };
    }

    /** What a finding speaks of: the parts that a rule names or that are missing, else the whole figures. */
    private static Set<CellId> cells(Finding finding) {
        return switch (finding) {
            case Finding.Fails fails -> fails.check().cells();
            case Finding.Alone alone -> alone.check().cells();
            case Finding.InRow inRow -> cells(inRow.of());
            case Finding.Missing(String question, String part) -> Set.of(new CellId(question, part));
            case Finding.TooHigh _, Finding.Unexplained _ -> Set.of(new CellId(finding.question(), ""));
        };
    }
}
