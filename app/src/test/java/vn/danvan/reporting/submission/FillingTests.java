package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;

/** Two people fill in one form at once, on the real database. */
class FillingTests extends ReportCase {

    private static final CellId PEOPLE = new CellId("ttr.luot", "");

    @Test
    void whatTwoPeopleWriteInDifferentCellsIsBothKept() {
        SubmissionView begun = started(district, month(2019, 1));
        save(district, begun, cell(GROUPS, figure(5), null));
        Saved second = save(districtLeader, begun, cell(PEOPLE, figure(300), null));
        assertThat(second.conflicts()).isEmpty();
        assertThat(answer(begun, GROUPS)).contains(figure(5));
        assertThat(answer(begun, PEOPLE)).contains(figure(300));
    }

    @Test
    void aCellThatChangedMeanwhileIsLeftAndAllOthersAreKept() {
        SubmissionView begun = started(district, month(2019, 2));
        save(district, begun, cell(GROUPS, figure(5), null));
        Saved second = save(districtLeader, begun, cell(GROUPS, figure(7), null), cell(PEOPLE, figure(300), null));
        assertThat(second.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.cell()).isEqualTo(GROUPS);
            assertThat(conflict.stored().content()).contains(figure(5));
            assertThat(conflict.wanted().content()).contains(figure(7));
            assertThat(conflict.by()).isEqualTo(district.account());
        });
        assertThat(answer(begun, GROUPS)).contains(figure(5));
        assertThat(answer(begun, PEOPLE)).contains(figure(300));

        assertThat(save(districtLeader, begun, cell(GROUPS, figure(7), figure(5)))
                        .conflicts())
                .isEmpty();
        assertThat(answer(begun, GROUPS)).contains(figure(7));
    }

    @Test
    void aCellClearedMeanwhileIsAConflictToo() {
        SubmissionView begun = started(district, month(2019, 3));
        save(district, begun, cell(GROUPS, figure(5), null));
        save(districtLeader, begun, cell(GROUPS, null, figure(5)));
        assertThat(save(district, begun, cell(GROUPS, figure(6), figure(5))).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.stored().content()).isEmpty();
                    assertThat(conflict.by()).isEqualTo(districtLeader.account());
                });
    }

    @Test
    void aRemarkThatSomebodyElseWroteMeanwhileIsNotTakenAwayUnseen() {
        SubmissionView begun = started(district, month(2018, 3));
        save(district, begun, remark("Vì có bão", ""));
        assertThat(save(districtLeader, begun, remark("", "")).conflicts()).isEmpty();
        assertThat(save(districtLeader, begun, remark("Vì bầu cử", "")).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.stored().remark()).isEqualTo("Vì có bão");
                    assertThat(conflict.wanted().remark()).isEqualTo("Vì bầu cử");
                    assertThat(conflict.by()).isEqualTo(district.account());
                });
        assertThat(remarkOf(begun)).isEqualTo("Vì có bão");
        save(districtLeader, begun, remark("Vì bầu cử", "Vì có bão"));
        assertThat(remarkOf(begun)).isEqualTo("Vì bầu cử");
        save(districtLeader, begun, remark("", "Vì bầu cử"));
        assertThat(save(district, begun, remark("Vì lũ", "Vì bầu cử")).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.by()).isEqualTo(districtLeader.account()));
    }

    private static CellChange remark(String remark, String seen) {
        return new CellChange(GROUPS, Optional.empty(), remark, Optional.empty(), seen);
    }

    private @Nullable String remarkOf(SubmissionView begun) {
        return submissions.detail(district, begun.id()).remarks().get(GROUPS);
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        SubmissionView begun = started(district, month(2018, 1));
        long once = save(district, begun, cell(GROUPS, figure(5), null)).revision();
        assertThat(save(district, begun, cell(GROUPS, figure(5), null)).revision())
                .isEqualTo(once);
        assertThat(changes(district, begun)).hasSize(1);
    }

    @Test
    void zeroMissingAndNotApplicableAreThreeThingsAndTheHistoryKeepsThem() {
        SubmissionView begun = started(district, month(2018, 2));
        save(district, begun, cell(GROUPS, figure(0), null));
        clock.advance(Duration.ofMinutes(6));
        save(district, begun, cell(GROUPS, new NotApplicable(), figure(0)));
        clock.advance(Duration.ofMinutes(6));
        save(district, begun, cell(GROUPS, null, new NotApplicable()));
        save(district, begun, new CellChange(GROUPS, Optional.empty(), "Chưa có báo cáo của thôn", Optional.empty()));
        List<CellTrace> history = changes(district, begun);
        assertThat(history)
                .extracting(CellTrace::after)
                .containsExactly(
                        Optional.empty(), Optional.empty(), Optional.of(new NotApplicable()), Optional.of(figure(0)));
        assertThat(history.getFirst().remark()).isEqualTo("Chưa có báo cáo của thôn");
        assertThat(submissions.detail(district, begun.id()).remarks())
                .containsEntry(GROUPS, "Chưa có báo cáo của thôn");
        assertThat(answer(begun, GROUPS)).isEmpty();
    }

    @Test
    void theRecordCountsCellsAndNeverHoldsWhatStandsInThem() {
        SubmissionView begun = started(district, month(2018, 10));
        save(district, begun, cell(GROUPS, figure(4711), null));
        List<String> entries = jdbc.sql(
                        "select coalesce(after_values, '') from audit.entry where subject_id = :id order by seq")
                .param("id", begun.id().toString())
                .query(String.class)
                .list();
        assertThat(entries).hasSize(2).noneMatch(entry -> entry.contains("4711"));
        assertThat(entries.getLast()).isEqualTo("{\"cells\":1,\"conflicts\":0}");
    }

    private Optional<Cell> answer(SubmissionView view, CellId cell) {
        return submissions.detail(district, view.id()).answers().cell(cell.question(), cell.part());
    }
}
