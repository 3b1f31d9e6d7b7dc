package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.EntrySheetReader.Content;
import vn.danvan.documents.EntrySheetReader.Kind;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.form.Unit;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/** Somebody types "85%" into a cell of a spreadsheet, which keeps 0.85 and shows it so. */
class SheetPercentTests {

    private static final Wording NAME = new Wording("Tỷ lệ", "Share");
    private static final FormEdition EDITION = new FormEdition(
            "t",
            LocalDate.of(2018, 1, 1),
            Optional.empty(),
            Confidence.KNOWN,
            "Kế hoạch",
            List.of(),
            List.of(),
            List.of(new Section(
                    "s",
                    NAME,
                    List.of(
                            figure("tyle", new Unit("phan-tram", new Wording("%", "%")), 1),
                            figure("nguoi", new Unit("nguoi", new Wording("người", "people")), 0),
                            new Question.Narrative("vi", NAME, false)))),
            List.of(),
            Map.of());

    @Test
    void inAShareItIsSoManyPerCentAsOnThePage() {
        assertThat(read("tyle", new Content("85", Kind.PERCENT, false)))
                .isEqualTo(Outcome.done(Optional.of(new Value(new BigDecimal("85"), false))));
        assertThat(read("tyle", new Content("1.125", Kind.PERCENT, true)))
                .as("no one takes a number for two")
                .isEqualTo(Outcome.done(Optional.of(new Value(new BigDecimal("1.125"), true))));
    }

    @Test
    void wherePeopleAreCountedItIsAskedAboutAsOnThePage() {
        assertThat(read("nguoi", new Content("100", Kind.PERCENT, false)))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    Refusal reason = (Refusal) refused.refusals().getFirst();
                    assertThat(reason.code()).isEqualTo("exchange.sheet.percent");
                    assertThat(reason.args()).contains("100%");
                });
    }

    @Test
    void inWordsItReadsAsItIsShown() {
        assertThat(read("vi", new Content("62.5", Kind.PERCENT, false)))
                .isEqualTo(Outcome.done(Optional.of(new Words("62,5%"))));
    }

    private static Outcome<Optional<Cell>> read(String question, Content content) {
        return SheetCell.read(EDITION, new CellId(question, ""), content, Optional.empty());
    }

    private static Question figure(String id, Unit unit, int decimals) {
        Indicator indicator = new Indicator(
                "A." + id,
                "g",
                "d",
                NAME,
                unit,
                Measure.FLOW,
                Summing.SUM,
                Optional.empty(),
                Polarity.NONE,
                Optional.empty(),
                decimals,
                true,
                false,
                new Indicator.Basis("Luật", LocalDate.of(2018, 1, 1), Optional.empty(), Confidence.KNOWN),
                Optional.empty());
        return new Question.Figure(
                id, Optional.empty(), indicator, false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
