package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.ChangingForm;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A value of another program goes where the report's own edition asks for it, and into no form by chance. */
class ImportedEditionTests extends OneReportCase {

    private static final String COMMUNE = "KDV-22840";
    private static final String OTHER = "KDV-22834";

    @Autowired
    DataValueSets sets;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    private static DataValue value(@Nullable String dataSet, String element, String period, String unit, String value) {
        return new DataValue(dataSet, element, period, unit, null, value, null, null, false, null);
    }

    private static Value figure(long value) {
        return new Value(BigDecimal.valueOf(value), false);
    }

    private Map<CellId, Cell> cells(Actor officer) {
        Slot slot = slot(officer, ChangingForm.ID, 2021, 9);
        return submissions
                .answers(officer, submissions.of(slot).orElseThrow().id())
                .cells();
    }

    @Test
    void aReportThatStandsUnderAnOlderEditionTakesWhatThatOneAsksFor() {
        Actor administrator = people.actor("chuyenvien.tinh");
        done(forms.put(administrator, ChangingForm.BEFORE, "truoc.yaml", forms.known()));
        clock.setTo(LocalDate.of(2021, 9, 10));
        Actor officer = newcomers.actor(COMMUNE, Role.UNIT_OFFICER);
        done(submissions.start(officer, slot(officer, ChangingForm.ID, 2021, 9)));
        // The second edition asks for the third figure by the name under which the first one asks for the first.
        done(forms.put(administrator, ChangingForm.AFTER, "sau.yaml", forms.known()));

        List<DataValue> values = List.of(
                value(ChangingForm.ID, "DAB.MOT", "202109", COMMUNE, "7"),
                value(ChangingForm.ID, "DAB.BA", "202109", COMMUNE, "9"),
                value(null, "DAB.HAI", "202109", COMMUNE, "3"));
        ImportSummary trial = sets.take(officer, values, ImportStrategy.CREATE_AND_UPDATE, true);
        assertThat(cells(officer)).isEmpty();
        ImportSummary taken = sets.take(officer, values, ImportStrategy.CREATE_AND_UPDATE, false);

        assertThat(taken).isEqualTo(trial);
        assertThat(taken.conflicts())
                .containsExactly(
                        new ValueConflict(1, "dataElement", "DAB.BA", Refusal.of("exchange.data-element", "DAB.BA")));
        assertThat(cells(officer)).isEqualTo(Map.of(new CellId("a", ""), figure(7), new CellId("b", ""), figure(3)));
    }

    @Test
    void aReportThatNobodyHasBegunTakesWhatTheNewestEditionAsksFor() {
        Actor administrator = people.actor("chuyenvien.tinh");
        done(forms.put(administrator, ChangingForm.BEFORE, "truoc.yaml", forms.known()));
        done(forms.put(administrator, ChangingForm.AFTER, "sau.yaml", forms.known()));
        clock.setTo(LocalDate.of(2021, 9, 10));
        Actor officer = newcomers.actor(OTHER, Role.UNIT_OFFICER);
        ImportSummary taken = sets.take(
                officer,
                List.of(
                        value(ChangingForm.ID, "DAB.MOT", "202109", OTHER, "7"),
                        value(ChangingForm.ID, "DAB.HAI", "202109", OTHER, "3"),
                        value(ChangingForm.ID, "DAB.BA", "202109", OTHER, "9")),
                ImportStrategy.CREATE_AND_UPDATE,
                false);
        assertThat(taken.imported()).isEqualTo(2);
        assertThat(taken.conflicts()).extracting(ValueConflict::object).containsExactly("DAB.HAI");
        assertThat(cells(officer)).isEqualTo(Map.of(new CellId("mot", ""), figure(7), new CellId("a", ""), figure(9)));
    }

    @Test
    void aQuestionOfTwoFormsIsRefusedUntilTheFormIsNamed() {
        clock.setTo(LocalDate.of(2024, 4, 20));
        String unit = "UBND-22840";
        Actor officer = newcomers.actor(unit, Role.UNIT_OFFICER);
        String quarter = "quarter-2024-1";
        ImportSummary taken = sets.take(
                officer,
                List.of(
                        value(null, "ghi-chu", quarter, unit, "Không có"),
                        value("tiep-cong-dan", "ghi-chu", quarter, unit, "Không có"),
                        value(null, "TCD.LUOT", quarter, unit, "4")),
                ImportStrategy.CREATE_AND_UPDATE,
                true);
        assertThat(taken.imported()).isEqualTo(2);
        assertThat(taken.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.index()).isZero();
            assertThat(conflict.property()).isEqualTo("dataSet");
            assertThat(conflict.reason().code()).isEqualTo("exchange.data-set-several");
            assertThat(conflict.reason().args().toString()).contains("ghi-chu", "tiep-cong-dan", "xu-ly-don");
        });
    }

    @Test
    void aFileWithoutOneUsableValueBeginsNoReport() {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor officer = newcomers.actor(OTHER, Role.UNIT_OFFICER);
        ImportSummary taken = sets.take(
                officer,
                List.of(value("dan-van", "TTR.CUOC", "201806", OTHER, "mười hai")),
                ImportStrategy.CREATE_AND_UPDATE,
                false);
        assertThat(taken.conflicts()).hasSize(1);
        Slot slot = slot(officer, "dan-van", 2018, 6);
        assertThat(submissions.of(slot)).isEmpty();
    }
}
