package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;

/** What two communes reported, read as the report of the commune that they became. */
class AddedAnswersTests {

    private static final FormEdition MONTHLY = FormLibrary.read(ContentSource.shipped())
            .form("dan-van")
            .orElseThrow()
            .edition(LocalDate.of(2025, 7, 31))
            .orElseThrow();
    private static final String HERE = "0190a000-0000-7000-8000-000000000001";
    private static final String THERE = "0190a000-0000-7000-8000-000000000002";

    @Test
    void whatHappenedAndWhatStandsAddUpAndAnEstimateMakesTheSumOne() {
        Answers sum = together(
                Map.of("ttr.cuoc", value(10), "dt.tv", value(3)),
                Map.of("ttr.cuoc", new Value(BigDecimal.valueOf(5), true), "dt.tv", value(4)));

        assertThat(sum.cell("ttr.cuoc", "")).contains(new Value(BigDecimal.valueOf(15), true));
        assertThat(sum.cell("dt.tv", "")).contains(value(7));
    }

    @Test
    void whereOneLeftACellEmptyNobodyKnowsTheSum() {
        assertThat(together(Map.of("ttr.cuoc", value(10)), Map.of()).cells()).isEmpty();
    }

    @Test
    void whatDoesNotApplyToOneLeavesTheFigureOfTheOther() {
        Answers sum = together(
                Map.of("ttr.cuoc", value(10), "ttr.luot", new NotApplicable()),
                Map.of("ttr.cuoc", new NotApplicable(), "ttr.luot", new NotApplicable()));

        assertThat(sum.cell("ttr.cuoc", "")).contains(value(10));
        assertThat(sum.cell("ttr.luot", "")).contains(new NotApplicable());
    }

    @Test
    void whatCannotBeAddedAndWhatSomebodyWroteIsNobodysTogether() {
        String words = MONTHLY.questions()
                .filter(Question.Narrative.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
        String supervisions = MONTHLY.figures()
                .filter(figure -> figure.indicator().code().equals("GS.PH"))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, Cell> one = Map.of(words, new Words("Ổn định"), supervisions, value(2));

        assertThat(together(one, one).cells()).isEmpty();
        assertThat(AddedAnswers.of(MONTHLY, List.of(answers(one))).cells())
                .as("the report of one alone is its own")
                .isEqualTo(answers(one).cells());
    }

    @Test
    void rowsOfAreasAreThoseOfTheirAreasAndRowsThatSomebodyNamedAreNot() {
        FormEdition form = edition(table("noi", Question.Table.Rows.AREAS), table("thon", Question.Table.Rows.FREE));
        Map<CellId, Cell> one =
                Map.of(cell("noi", HERE), value(3), cell("thon", "1"), value(3), cell("thon", "2"), value(1));
        Map<CellId, Cell> other = Map.of(cell("noi", THERE), value(4), cell("thon", "1"), value(4));

        assertThat(AddedAnswers.of(form, List.of(new Answers(one), new Answers(other)))
                        .cells())
                .isEqualTo(Map.of(cell("noi", HERE), value(3), cell("noi", THERE), value(4)));
    }

    private static CellId cell(String table, String row) {
        return new CellId(table, Question.Table.part(row, "ttr.cuoc"));
    }

    private static Question.Table table(String id, Question.Table.Rows rows) {
        return new Question.Table(id, new Wording(id, id), false, rows, List.of("ttr.cuoc"));
    }

    private static FormEdition edition(Question... questions) {
        return new FormEdition(
                MONTHLY.form(),
                MONTHLY.from(),
                MONTHLY.to(),
                MONTHLY.confidence(),
                MONTHLY.source(),
                MONTHLY.filedBy(),
                MONTHLY.periods(),
                List.of(new Section("s", new Wording("s", "s"), List.of(questions))),
                List.of(),
                MONTHLY.dueRules());
    }

    private static Answers together(Map<String, Cell> one, Map<String, Cell> other) {
        return AddedAnswers.of(MONTHLY, List.of(answers(one), answers(other)));
    }

    private static Answers answers(Map<String, Cell> byQuestion) {
        Map<CellId, Cell> cells = new HashMap<>();
        byQuestion.forEach((question, cell) -> cells.put(new CellId(question, ""), cell));
        return new Answers(cells);
    }

    private static Value value(long number) {
        return new Value(BigDecimal.valueOf(number), false);
    }
}
