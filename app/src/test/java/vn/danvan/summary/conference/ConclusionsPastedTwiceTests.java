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

/** Every text that is pasted for a conference belongs to it once it is registered, as what it was said to be. */
class ConclusionsPastedTwiceTests extends SummaryCase {

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferenceDocuments conclusions;

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
        IntakeId first = done(
                conclusions.takeIn(writer, summary, DocumentRole.CONCLUSIONS, "UBND huyện rà soát hộ nghèo năm 2021."));
        IntakeId second = done(conclusions.takeIn(
                writer, summary, DocumentRole.GUIDANCE, "UBND huyện mở rộng mô hình dân vận khéo năm 2021."));

        DocumentId notice = registered(writer, first, "79-TB/HU", "Kết luận hội nghị tổng kết (minh họa)");
        DocumentId guidance = registered(writer, second, "80-CT/TU", "Chỉ đạo năm 2021 (minh họa)");

        assertThat(conferences.of(writer, summary).orElseThrow().documents())
                .as("the second does not take the place of the first")
                .containsExactly(
                        new ConferenceDocument(notice, DocumentRole.CONCLUSIONS),
                        new ConferenceDocument(guidance, DocumentRole.GUIDANCE));
    }

    private DocumentId registered(Actor writer, IntakeId intake, String number, String subject) {
        return done(documents.register(
                writer,
                intake,
                new DocumentForm("conclusion-notice", number, "Huyện ủy", "26/01/2021", null, subject, null, true)));
    }
}
