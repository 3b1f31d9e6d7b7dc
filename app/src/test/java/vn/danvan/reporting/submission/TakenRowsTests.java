package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;

/** Two people write places into one table whose rows are free; each test takes a month of its own. */
class TakenRowsTests extends ReportCase {

    private static final String PROJECTS = "du-an-trong-diem";

    @Test
    void twoPlacesWrittenIntoTheSameEmptyRowGetARowEach() {
        SubmissionView begun = begun(1);
        save(district, begun, in(3, "name", words("Thôn Hạ"), ""), in(3, "ah", figure(100), ""));
        Saved second = save(districtLeader, begun, in(3, "name", words("Thôn Thượng"), ""), in(3, "nt", figure(5), ""));

        assertThat(second.conflicts()).isEmpty();
        assertThat(second.moves()).containsExactly(new RowMove("du-an", "3", "4", "Thôn Hạ"));
        assertRow(begun, 3, "Thôn Hạ", figure(100), null);
        assertRow(begun, 4, "Thôn Thượng", null, figure(5));
    }

    @Test
    void aFigureOfARowThatWasEmptyGoesBesideNobodyElsesPlace() {
        SubmissionView begun = begun(2);
        save(district, begun, in(1, "ah", figure(100), ""));
        Saved second = save(districtLeader, begun, in(1, "nt", figure(5), ""));

        assertThat(second.moves()).containsExactly(new RowMove("du-an", "1", "2", ""));
        save(district, begun, new CellChange(id(1, "name"), Optional.of(words("Thôn Hạ")), null, Optional.empty(), ""));
        assertRow(begun, 1, "Thôn Hạ", figure(100), null);
        assertThat(answer(begun, id(2, "nt"))).contains(figure(5));
    }

    @Test
    void whatIsSentAgainBecauseNoAnswerCameIsNotThereTwice() {
        SubmissionView begun = begun(3);
        save(district, begun, in(1, "name", words("Thôn Hạ"), ""));
        CellChange[] mine = {in(1, "name", words("Thôn Thượng"), ""), in(1, "nt", figure(5), "")};
        save(districtLeader, begun, mine);
        Saved again = save(districtLeader, begun, mine);

        assertThat(again.moves()).containsExactly(new RowMove("du-an", "1", "2", "Thôn Hạ"));
        assertRow(begun, 2, "Thôn Thượng", null, figure(5));
        assertThat(answer(begun, id(3, "nt"))).isEmpty();
    }

    @Test
    void theSamePlaceInTheSameRowIsOnePlace() {
        SubmissionView begun = begun(4);
        save(district, begun, in(1, "name", words("Thôn Hạ"), ""), in(1, "ah", figure(100), ""));
        Saved second = save(districtLeader, begun, in(1, "name", words("thôn  hạ"), ""), in(1, "nt", figure(5), ""));

        assertThat(second.moves()).isEmpty();
        assertThat(second.conflicts())
                .extracting(CellConflict::cell)
                .as("how it is written is asked, whose figures they are is not")
                .containsExactly(id(1, "name"));
        assertRow(begun, 1, "Thôn Hạ", figure(100), figure(5));
    }

    @Test
    void aFigureForARowThatWasCalledSomethingElseIsAskedAbout() {
        SubmissionView begun = begun(5);
        save(district, begun, in(1, "name", words("Thôn Hạ"), ""));
        save(
                district,
                begun,
                new CellChange(
                        id(1, "name"), Optional.of(words("Thôn Hạ 2")), null, Optional.of(words("Thôn Hạ")), ""));
        Saved second = save(districtLeader, begun, in(1, "nt", figure(5), "Thôn Hạ"));

        assertThat(second.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.cell()).isEqualTo(id(1, "nt"));
            assertThat(conflict.row()).isEqualTo("Thôn Hạ 2");
            assertThat(conflict.by()).isEqualTo(district.account());
        });
        assertThat(answer(begun, id(1, "nt"))).isEmpty();
        assertThat(save(districtLeader, begun, in(1, "nt", figure(5), "Thôn Hạ 2"))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void twoNamesForOneRowThatBothKnewLeaveTheRestOfItToTheWriter() {
        SubmissionView begun = begun(6);
        save(district, begun, in(1, "ah", figure(100), null));
        save(district, begun, in(1, "name", words("Thôn Hạ"), null));
        Saved second =
                save(districtLeader, begun, in(1, "name", words("Thôn Thượng"), null), in(1, "nt", figure(5), null));

        assertThat(second.moves()).isEmpty();
        assertThat(second.conflicts()).extracting(CellConflict::cell).containsExactly(id(1, "name"), id(1, "nt"));
        assertRow(begun, 1, "Thôn Hạ", figure(100), null);
    }

    private SubmissionView begun(int month) {
        Slot slot = new Slot(PROJECTS, district.body(), month(2018, month));
        return done(submissions.start(district, slot));
    }

    private static CellId id(int row, String column) {
        return new CellId("du-an", row + "/" + column);
    }

    /** What is written into an empty cell of a row that the writer saw called so. */
    private static CellChange in(int row, String column, Cell now, @Nullable String called) {
        return new CellChange(id(row, column), Optional.of(now), null, Optional.empty(), "", called);
    }

    private static Cell words(String text) {
        return new Words(text);
    }

    private Optional<Cell> answer(SubmissionView begun, CellId cell) {
        return submissions.detail(district, begun.id()).answers().cell(cell.question(), cell.part());
    }

    private void assertRow(SubmissionView begun, int row, String name, @Nullable Cell households, @Nullable Cell paid) {
        assertThat(answer(begun, id(row, "name"))).contains(words(name));
        assertThat(answer(begun, id(row, "ah"))).isEqualTo(Optional.ofNullable(households));
        assertThat(answer(begun, id(row, "nt"))).isEqualTo(Optional.ofNullable(paid));
    }
}
