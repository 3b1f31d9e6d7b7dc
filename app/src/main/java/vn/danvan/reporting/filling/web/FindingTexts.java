package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.NotFound;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Relation;
import vn.danvan.web.Texts;

/** Says in a sentence what was found, as the script of the page does while somebody types. */
@Component
public class FindingTexts {

    private final Texts texts;
    private final Areas areas;

    FindingTexts(Texts texts, Areas areas) {
        this.texts = texts;
        this.areas = areas;
    }

    /** The sentence. */
    public String of(FormEdition edition, Finding finding, Locale locale) {
        return switch (finding) {
            case Finding.Missing _ -> texts.text(locale, "report.fill.missing");
            case Finding.TooHigh(String _, BigDecimal value, BigDecimal most) ->
                texts.text(locale, "report.fill.too-high", print(value), print(most));
            case Finding.Alone(var check, String _) ->
                texts.text(locale, "report.fill.alone", check.name().in(locale));
            case Finding.Fails fails ->
                texts.text(
                        locale,
                        fails.next() ? "report.fill.fails-next" : "report.fill.fails",
                        fails.check().name().in(locale),
                        print(fails.left()),
                        sign(fails.check().relation()),
                        print(fails.right()),
                        print(fails.difference().abs()));
            case Finding.InRow(Question.Table table, String row, Optional<String> name, Finding of) ->
                table.rows() == Question.Table.Rows.FREE
                        ? texts.text(
                                locale,
                                "report.fill.at-row",
                                name.orElseGet(() -> texts.text(locale, "report.fill.row-number", row)),
                                of(edition, of, locale))
                        : of(edition, of, locale);
            case Finding.Unexplained changed -> unexplained(edition, changed, locale);
        };
    }

    /** The question to look at first, with its part where it has parts, and of a table with the area of its row. */
    public String place(FormEdition edition, Finding finding, LocalDate end, Locale locale) {
        Question question = edition.question(finding.question()).orElseThrow();
        String label = question.label().in(locale);
        return named(question, cell(edition, finding), end, locale)
                .map(name -> label + " – " + name)
                .orElse(label);
    }

    private Optional<String> named(Question question, CellId cell, LocalDate end, Locale locale) {
        return switch (question) {
            case Question.Figure figure ->
                figure.breakdown()
                        .flatMap(parts -> parts.part(cell.part()))
                        .map(part -> part.name().in(locale));
            case Question.Table table
            when table.rows() == Question.Table.Rows.AREAS && !cell.part().isEmpty() ->
                Optional.of(area(Question.Table.row(cell.part()), end));
            case Question.Table _, Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ ->
                Optional.empty();
        };
    }

    /** Of rows that were taken once and are no area's the id is all there is. */
    private String area(String row, LocalDate end) {
        try {
            return areas.requireArea(AreaId.of(row), end).name();
        } catch (NotFound noArea) {
            return row;
        }
    }

    private String unexplained(FormEdition edition, Finding.Unexplained changed, Locale locale) {
        String limit = edition.question(changed.question())
                .filter(Question.Figure.class::isInstance)
                .flatMap(question -> ((Question.Figure) question).explainOver())
                .map(String::valueOf)
                .orElse("");
        String before = print(changed.before());
        String now = print(changed.now());
        String percent = print(changed.percent().abs());
        if (changed.before().signum() == 0) {
            return texts.text(locale, "report.fill.unexplained-zero", before, now, percent, limit);
        }
        return changed.percent().signum() > 0
                ? texts.text(locale, "report.fill.unexplained-up", before, now, percent, limit)
                : texts.text(locale, "report.fill.unexplained-down", before, now, percent, limit);
    }

    static String print(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return VietnameseNumbers.print(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The sign as people write it. */
    private static String sign(Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
        };
    }

    private static boolean isTable(FormEdition edition, String question) {
        return edition.question(question)
                .filter(Question.Table.class::isInstance)
                .isPresent();
    }

    /** The name of the cell beside which it is said. */
    public static String key(FormEdition edition, Finding finding) {
        return CellCode.key(cell(edition, finding));
    }

    /** The cell beside which it is said: the one that is missing or that the rule names, else the first of the question. */
    public static CellId cell(FormEdition edition, Finding finding) {
        if (finding instanceof Finding.Missing(String question, String part) && !isTable(edition, question)) {
            return new CellId(question, part);
        }
        if (finding instanceof Finding.InRow inRow) {
            return inRow.cell();
        }
        if (finding instanceof Finding.Fails fails && !fails.cell().part().isEmpty()) {
            return fails.cell();
        }
        if (edition.question(finding.question()).orElseThrow() instanceof Question.Table table) {
            return new CellId(
                    table.id(),
                    table.rows() == Question.Table.Rows.FREE ? Question.Table.part("1", Question.Table.NAME) : "");
        }
        List<String> parts = edition.question(finding.question())
                .filter(Question.Figure.class::isInstance)
                .map(question -> ((Question.Figure) question).parts())
                .orElse(List.of(""));
        return new CellId(finding.question(), parts.getFirst());
    }
}
