package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** Conclusions that are pasted again do not untie those that were pasted before. */
class ConclusionsPastedTwiceTests extends SummaryCase {

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferenceConclusions conclusions;

    @Autowired
    private DirectiveDocuments documents;

    @Test
    void whicheverIsRegisteredBelongsToTheConference() {
        Actor writer = new Actor(leader.account(), leader.position(), body("BDV-585"), Role.LEADER);
        SummaryId summary = done(summaries.start(writer, OUTLINE, 2019)).summary();
        done(conferences.plan(
                writer,
                summary,
                new Conferences.Plan(LocalDate.of(2021, 1, 26), "8 giờ 00", "Hội trường", "Khai mạc", Map.of(), 0)));
        IntakeId first = done(conclusions.takeIn(writer, summary, "UBND huyện rà soát hộ nghèo năm 2021."));
        done(conclusions.takeIn(writer, summary, "UBND huyện rà soát hộ nghèo năm 2021, bản sửa."));

        DocumentId document = done(documents.register(
                writer,
                first,
                new DocumentForm(
                        "conclusion-notice",
                        "79-TB/HU",
                        "Huyện ủy",
                        "26/01/2021",
                        null,
                        "Kết luận hội nghị tổng kết (minh họa)",
                        null,
                        true)));

        assertThat(conferences.of(writer, summary).orElseThrow().document()).isEqualTo(document);
    }
}
