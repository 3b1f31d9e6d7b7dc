package vn.danvan.reporting.filling.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.web.Choice;
import vn.danvan.web.Texts;

/** The cells that a submission has, and what each is called where it stands alone. */
@Component
class CellNames {

    private final SheetRows rows;
    private final Texts texts;

    CellNames(SheetRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** What the cell is called: its question with its part, in a table with its row and column; empty when there is none such. */
    Optional<String> of(SubmissionDetail detail, CellId cell, Locale locale) {
        return detail.edition().question(cell.question()).flatMap(question -> {
            String label = question.label().in(locale);
            return switch (question) {
                case Question.Figure figure -> part(figure, cell.part(), locale).map(part -> label + part);
                case Question.Table table ->
                    inTable(detail, table, cell, locale).map(place -> label + place);
                case Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ ->
                    Optional.of(label).filter(_ -> cell.part().isEmpty());
            };
        });
    }

    private static Optional<String> part(Question.Figure figure, String part, Locale locale) {
        if (!figure.parts().contains(part)) {
            return Optional.empty();
        }
        return Optional.of(figure.breakdown().stream()
                .flatMap(breakdown -> breakdown.items().stream())
                .filter(item -> item.id().equals(part))
                .findFirst()
                .map(Breakdown.Item::name)
                .map(name -> " – " + name.in(locale))
                .orElse(""));
    }

    private Optional<String> inTable(SubmissionDetail detail, Question.Table table, CellId cell, Locale locale) {
        String row = Question.Table.row(cell.part());
        Optional<Choice> place = rows(detail, table, Optional.of(row), locale).stream()
                .filter(choice -> choice.value().equals(row))
                .findFirst();
        return columns(detail, table, locale).stream()
                .filter(column -> cell.part().equals(Question.Table.part(row, column.value())))
                .findFirst()
                .flatMap(column -> place.map(found -> " – " + found.text()
                        + (column.value().equals(Question.Table.NAME) ? "" : " – " + column.text())));
    }

    /**
     * The rows of a table with what they are called.
     *
     * @param asked a row that is wanted as well, where rows are free: the page may have drawn it since
     */
    List<Choice> rows(SubmissionDetail detail, Question.Table table, Optional<String> asked, Locale locale) {
        return switch (table.rows()) {
            case AREAS ->
                rows.ofAreas(detail, table, locale).stream()
                        .map(row -> new Choice(row.id(), row.name()))
                        .toList();
            case FREE ->
                SheetRows.free(detail, table, asked.stream())
                        .map(row -> new Choice(row, named(detail, table, row, locale)))
                        .toList();
        };
    }

    private String named(SubmissionDetail detail, Question.Table table, String row, Locale locale) {
        return detail.answers().cell(table.id(), Question.Table.part(row, Question.Table.NAME)).stream()
                .filter(Words.class::isInstance)
                .map(cell -> ((Words) cell).text())
                .findFirst()
                .orElseGet(() -> texts.text(locale, "report.fill.row-number", row));
    }

    /** The columns of a table, where rows are free with that of their names. */
    List<Choice> columns(SubmissionDetail detail, Question.Table table, Locale locale) {
        Stream<Choice> name = table.rows() == Question.Table.Rows.FREE
                ? Stream.of(new Choice(Question.Table.NAME, texts.text(locale, "report.fill.row")))
                : Stream.empty();
        Stream<Choice> figures = table.columns().stream()
                .flatMap(column -> detail.edition().question(column).stream())
                .map(column -> new Choice(column.id(), column.label().in(locale)));
        return Stream.concat(name, figures).toList();
    }
}
