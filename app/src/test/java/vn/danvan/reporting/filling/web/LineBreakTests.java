package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;

/** Remarks and names that came from a spreadsheet with line breaks, in fields that have one line. */
class LineBreakTests extends FillingCase {

    private static final String COMMUNE = "xa.baoan";
    private static final CellId HOUSEHOLDS = new CellId("ho", "");
    private static final CellId VILLAGE = new CellId("thon", "1/name");
    private static final String REMARK = "vì bão\nvà lũ";
    private static final String NAME = "Khu phố 1\n(cũ)";

    private SubmissionId id;

    @BeforeEach
    void aReportWithLineBreaks() {
        id = begun(actor(), "nong-thon-moi", "calendar-year", 2018, 1);
        SubmissionDetail now = detail();
        done(filling.save(
                actor(),
                id,
                List.of(
                        change(now, HOUSEHOLDS, new Value(BigDecimal.valueOf(3), false), REMARK),
                        change(now, VILLAGE, new Words(NAME), null))));
    }

    @Test
    void thePageShowsThemOnOneLine() {
        assertThat(text(mvc.get()
                        .uri("/reports/" + id)
                        .with(people.signedIn(COMMUNE))
                        .exchange()))
                .contains("name=\"r.ho\" type=\"text\" value=\"vì bão và lũ\"")
                .contains("value=\"Khu phố 1 (cũ)\"")
                .contains("name=\"q.ho\" value=\"" + REMARK + "\"");
    }

    @Test
    void savingAFormWithoutTheScriptLeavesWhatNobodyRewrote() {
        long revision = detail().view().revision();
        assertThat(save("3", "vì bão và lũ", "Khu phố 1 (cũ)")).hasStatus(302);
        assertThat(detail().view().revision()).isEqualTo(revision);
        assertThat(save("4", "vì bão và lũ", "Khu phố 1 (cũ)")).hasStatus(302);
        assertThat(detail().remarks()).containsEntry(HOUSEHOLDS, REMARK);
        assertThat(name()).contains(new Words(NAME));
        assertThat(detail().answers().cell("ho", "")).contains(new Value(BigDecimal.valueOf(4), false));
    }

    @Test
    void whatSomebodyRewritesIsKeptAsItIsWritten() {
        assertThat(save("3", "vì bão", "Khu phố 1")).hasStatus(302);
        assertThat(detail().remarks()).containsEntry(HOUSEHOLDS, "vì bão");
        assertThat(name()).contains(new Words("Khu phố 1"));
    }

    /** The fields as a browser sends them, which ends every line of a hidden field by two signs. */
    private MvcTestResult save(String households, String remark, String name) {
        return post(
                COMMUNE,
                id,
                "v.ho",
                households,
                "s.ho",
                "=3",
                "r.ho",
                remark,
                "q.ho",
                REMARK.replace("\n", "\r\n"),
                "v.thon/1/name",
                name,
                "s.thon/1/name",
                "'" + NAME.replace("\n", "\r\n"));
    }

    private static CellChange change(SubmissionDetail now, CellId cell, Cell content, @Nullable String remark) {
        return new CellChange(
                cell,
                Optional.of(content),
                remark,
                now.answers().cell(cell.question(), cell.part()),
                now.remarks().getOrDefault(cell, ""));
    }

    private Optional<Cell> name() {
        return detail().answers().cell(VILLAGE.question(), VILLAGE.part());
    }

    private SubmissionDetail detail() {
        return submissions.detail(actor(), id);
    }

    private Actor actor() {
        return people.actor(COMMUNE);
    }
}
