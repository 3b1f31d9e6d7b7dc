package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.outline.FirstEdition;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.outline.OutlineOffers;

/** An office's own outline stays in force when a newer edition is shipped, until the office takes that one or keeps its own. */
@Transactional
class ShippedLaterTests extends SummaryCase {

    private static final String SHIPPED = OUTLINE + "@2021-12-15";
    private static final String OWN = OUTLINE + "@2020-06-01";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OutlineChanges outlines;

    @Autowired
    private OutlineOffers offers;

    private VersionView begunBefore;

    @BeforeEach
    void theOfficeHasItsOwnOutlineFromBeforeTheShippedOne() {
        clock.setTo(LocalDate.of(2023, 12, 20));
        begunBefore = done(summaries.start(at("BDV-585"), OUTLINE, 2023));
        String own = FirstEdition.yaml(outlines.current().outline(OUTLINE).orElseThrow())
                .replace("2018-01-01", "2020-06-01");
        jdbc.sql("""
                insert into summary.outline_change (id, outline, editions, shipped, yaml, file_name, put_at, put_by)
                values (:id, :outline, :editions, :shipped, :yaml, 'rieng.yaml', :at, :by)
                """)
                .param("id", Uuids.next(clock))
                .param("outline", OUTLINE)
                .param("editions", new String[] {OWN})
                .param("shipped", new String[] {OUTLINE + "@2018-01-01"})
                .param("yaml", own)
                .param("at", java.time.OffsetDateTime.parse("2020-06-01T08:00:00Z"))
                .param("by", specialist.account().value())
                .update();
    }

    private Actor at(String body) {
        return new Actor(leader.account(), leader.position(), body(body), Role.LEADER);
    }

    private String inForce(int year) {
        return outlines.current()
                .edition(OUTLINE, LocalDate.of(year, 12, 14))
                .orElseThrow()
                .id();
    }

    private String page() {
        var response = mvc.get()
                .uri("/summaries/outlines")
                .with(people.signedIn(specialist))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String post(String address, int status, String... fields) {
        var request = mvc.post().uri(address).with(people.signedIn(specialist)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        var response = request.exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theOwnOutlineStaysInForceAndThePageTellsWhatTheShippedOneBrings() {
        assertThat(inForce(2020)).isEqualTo(OWN);
        assertThat(inForce(2022)).isEqualTo(OWN);
        assertThat(inForce(2023)).isEqualTo(OWN);
        assertThat(begunBefore.edition()).isEqualTo(SHIPPED);
        assertThat(summaries.detail(at("BDV-585"), begunBefore).outline().id())
                .as("what was begun in the shipped one keeps it")
                .isEqualTo(SHIPPED);
        assertThat(summaries.newerOutline(summaries.require(at("BDV-585"), begunBefore.summary()), begunBefore))
                .as("the own outline is no newer one")
                .isEmpty();
        assertThat(page())
                .contains(
                        "có bản mới phát hành",
                        "kết thúc từ 15/12/2021",
                        "dùng từ 01/06/2020",
                        "Tiếp công dân, xử lý đơn");
    }

    @Test
    void theOfficeKeepsItsOwnAndMayStillTakeTheOther() {
        post("/summaries/outlines/" + OUTLINE + "/keep", 302);
        assertThat(page()).contains("Đã chọn giữ đề cương riêng ngày", "Xem trước rồi lấy bản mới");
        assertThat(inForce(2023)).isEqualTo(OWN);
    }

    @Test
    void takenItHoldsFromTheDayThatTheOfficeSays() {
        VersionView along = done(summaries.start(at("BDV-586"), OUTLINE, 2023));
        assertThat(along.edition()).isEqualTo(OWN);
        assertThat(offers.require(OUTLINE).from()).isEqualTo(LocalDate.of(2023, 12, 15));
        post("/summaries/outlines/" + OUTLINE + "/take", 302, "from", "14/12/2021");
        assertThat(offers.all()).as("no day before its first one").hasSize(1);

        String preview = post("/summaries/outlines/" + OUTLINE + "/take", 200, "from", "15/12/2023");
        assertThat(preview).contains("ban-phat-hanh-2021-12-15.yaml", "từ 15/12/2023");
        String yaml = HtmlUtils.htmlUnescape(preview.replaceFirst("(?s).*<textarea name=\"yaml\" hidden>", "")
                .replaceFirst("(?s)</textarea>.*", ""));
        post(
                "/summaries/outlines/new/put",
                302,
                "yaml",
                yaml,
                "name",
                "ban-phat-hanh-2021-12-15.yaml",
                "seen",
                outlines.known());

        assertThat(inForce(2023)).isEqualTo(OWN);
        assertThat(inForce(2024)).isEqualTo(OUTLINE + "@2023-12-15");
        assertThat(summaries.detail(at("BDV-586"), along).outline().id()).isEqualTo(OWN);
        assertThat(summaries.detail(at("BDV-585"), begunBefore).outline().id()).isEqualTo(SHIPPED);
        assertThat(offers.all()).isEmpty();
        assertThat(page()).doesNotContain("có bản mới phát hành");
    }
}
