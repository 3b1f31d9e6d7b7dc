package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/** Which rows of a table can be written in. */
class CellRulesTests {

    private static final String OWN = "0b9a1f1e-6a51-4f0c-9a30-0d5c3f6f2a01";
    private static final String FOREIGN = "0b9a1f1e-6a51-4f0c-9a30-0d5c3f6f2a02";
    private static final Optional<Cell> SOMETHING = Optional.of(new NotApplicable());

    private final FormEdition edition = edition(
            new Question.Table("thon", wording("Theo thôn"), false, Question.Table.Rows.FREE, List.of("ho")),
            new Question.Table("xa", wording("Theo xã"), false, Question.Table.Rows.AREAS, List.of("ho")));

    @Test
    void theScriptOfThePageKnowsHowLongATextMayBe() throws IOException {
        assertThat(Files.readString(Path.of("frontend/src/fill-cells.js")).replace("_", ""))
                .contains("LONGEST = " + CellRules.LONGEST + ";");
    }

    @Test
    void aTableTakesAsManyRowsAsItsPageOffers() {
        assertThat(faults("thon", "300/ho", SOMETHING)).isEmpty();
        assertThat(faults("thon", "301/ho", SOMETHING))
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("thon/301/ho", "report.row-most"));
        assertThat(CellRules.faults(edition, List.of(change("thon", "301/ho", Optional.empty(), "ghi chú"))))
                .extracting(Refusal::code)
                .containsExactly("report.row-most");
    }

    @Test
    void whatStandsInARowOfBeforeThereWasALastOneCanBeTakenAway() {
        assertThat(faults("thon", "4711/ho", Optional.empty())).isEmpty();
    }

    @Test
    void aTableByAreaTakesTheAreasBelowAlone() {
        assertThat(foreign(OWN + "/ho", SOMETHING)).isEmpty();
        assertThat(foreign(FOREIGN + "/ho", SOMETHING)).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("report.row-foreign");
            assertThat(refusal.field()).isEqualTo("xa/" + FOREIGN + "/ho");
        });
        assertThat(foreign(FOREIGN + "/ho", Optional.empty()))
                .as("what stands there already can be taken away")
                .isEmpty();
    }

    private List<Refusal> faults(String table, String part, Optional<Cell> now) {
        return CellRules.faults(edition, List.of(change(table, part, now, null)));
    }

    private List<Refusal> foreign(String part, Optional<Cell> now) {
        List<CellChange> changes = List.of(change("xa", part, now, null));
        assertThat(CellRules.hasAreas(edition, changes)).isTrue();
        return CellRules.foreign(edition, changes, Set.of(OWN));
    }

    private static CellChange change(String table, String part, Optional<Cell> now, @Nullable String remark) {
        return new CellChange(new CellId(table, part), now, remark, Optional.empty());
    }

    private static Wording wording(String text) {
        return new Wording(text, text);
    }

    private static FormEdition edition(Question... questions) {
        return new FormEdition(
                "thu",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Confidence.UNVERIFIED,
                "thử",
                List.of(),
                List.of("calendar-year"),
                List.of(new Section("s", wording("Phần"), List.of(questions))),
                List.of(),
                Map.of());
    }
}
