package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.support.Locks;

/** Lines that two decide at once, and lines whose lead body is not there any more. */
class DecidedTogetherTests extends SummaryCase {

    private static final int YEAR = 2021;

    @Autowired
    private Proposals proposals;

    @Autowired
    private LineStore store;

    @Autowired
    private Programmes programmes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor head;
    private SummaryId summary;

    @BeforeEach
    void aDistrictAtTheEndOfTheYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-585"), Role.LEADER);
        summary = done(summaries.start(head, OUTLINE, YEAR)).summary();
    }

    private LineView line(String content) {
        return proposals.lines(head, summary).stream()
                .filter(line -> line.content().equals(content))
                .findFirst()
                .orElseThrow();
    }

    private LineView proposed(String content) {
        done(programmes.add(
                head,
                YEAR,
                List.of(new NewTask(content, null, null, List.of(), head.body(), Set.of(), null, false, List.of()))));
        proposals.refresh(head, summary);
        return line(content);
    }

    private static Proposals.Decision decision(LineView line, boolean taken) {
        return new Proposals.Decision(
                line.id(), line.revision(), taken, line.content(), line.lead(), line.due(), taken ? "" : "Thôi làm");
    }

    private LineView taken(String content) {
        return done(proposals.decide(head, summary, decision(proposed(content), true)));
    }

    /** One whose first day is yet to come has not led anything and cannot be given anything. */
    private BodyId absent() {
        return organisation.bodiesOn(LocalDate.of(2026, 1, 1)).stream()
                .map(BodyView::id)
                .filter(one -> !organisation.exists(one, LocalDate.now(clock)))
                .findFirst()
                .orElseThrow();
    }

    private void leadGoes(LineView line) {
        jdbc.sql("update summary.proposal_line set lead = :lead where id = :id")
                .param("lead", absent().value())
                .param("id", line.id())
                .update();
    }

    @Test
    void whatOneLeavesOutWhileAnotherGivesIsNotGiven() throws Exception {
        String content = "Việc hai người cùng quyết " + System.nanoTime();
        LineView line = taken(content);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> giving = new TransactionTemplate(transactions).execute(_ -> {
                done(proposals.decide(head, summary, decision(line, false)));
                Future<?> waiting = other.submit(() ->
                        proposals.give(head, summary, LineView.seen(LineView.seen(proposals.lines(head, summary)))));
                Locks.untilSomebodyWaits(jdbc);
                return waiting;
            });
            giving.get(60, TimeUnit.SECONDS);
        }
        assertThat(line(content).taken()).isFalse();
        assertThat(line(content).task()).isNull();
    }

    @Test
    void aLineWhoseLeadBodyIsGoneStaysOpenAndTheRestIsTaken() {
        String gone = "Việc của cơ quan đã giải thể " + System.nanoTime();
        String stays = "Việc của cơ quan còn đó " + System.nanoTime();
        proposed(stays);
        leadGoes(proposed(gone));

        proposals.takeRest(head, summary, LineView.seen(LineView.seen(proposals.lines(head, summary))));

        assertThat(line(gone).taken()).isNull();
        assertThat(line(stays).taken()).isTrue();
        Outcome<LineView> again = proposals.decide(head, summary, decision(line(gone), true));
        assertThat(codes(again)).containsExactly("summary.proposal.lead");
        done(proposals.decide(head, summary, decision(line(gone), false)));
    }

    @Test
    void aTakenLineThatCannotBeGivenSaysWhyAndIsMendedInItsPlace() {
        String content = "Việc đã lấy của cơ quan nay không còn " + System.nanoTime();
        LineView line = taken(content);
        leadGoes(line);
        String base = "/summaries/" + summary + "/proposal";

        String refused =
                text(post(base + "/give", null).param("seen", LineView.seen(proposals.lines(head, summary))), 422);
        String section = refused.substring(refused.indexOf("id=\"line-" + line.id()));
        assertThat(section.substring(0, section.indexOf("</section>")))
                .contains(content, "id=\"lead-" + line.id() + "\"", "id=\"content-" + line.id() + "\"", "không còn");
        assertThat(refused).contains("href=\"#lead-" + line.id() + "\"");

        done(proposals.decide(
                head,
                summary,
                new Proposals.Decision(line.id(), line.revision(), true, content, head.body(), line.due(), "")));
        done(proposals.give(head, summary, LineView.seen(LineView.seen(proposals.lines(head, summary)))));
        assertThat(line(content).task()).isNotNull();
    }

    @Test
    void whatIsDecidedOnALineOfBeforeComesBackAsItWasTyped() {
        String content = "Việc hai người cùng sửa " + System.nanoTime();
        LineView line = proposed(content);
        done(proposals.decide(head, summary, decision(line, false)));
        String address = "/summaries/" + summary + "/proposal/" + line.id();
        String answer = text(
                post(address, null)
                        .param("revision", Integer.toString(line.revision()))
                        .param("act", "take")
                        .param("content-" + line.id(), "Nội dung gõ lâu lắm mới xong"),
                409);
        assertThat(answer).contains("Có người vừa quyết định", "Nội dung gõ lâu lắm mới xong", "Thôi làm");
        assertThat(line(content).taken()).isFalse();
        assertThat(codes(proposals.undo(head, summary, line.id(), line.revision())))
                .containsExactly(Proposals.MEANWHILE);
    }

    @Test
    void whatCameOrWasDecidedMeanwhileIsNeitherTakenNorGivenUnseen() {
        String seen = "Việc đã thấy " + System.nanoTime();
        String came = "Việc đồng nghiệp vừa bổ sung " + System.nanoTime();
        proposed(seen);
        Map<UUID, Integer> page = LineView.seen(LineView.seen(proposals.lines(head, summary)));
        proposed(came);
        assertThat(proposals.takeRest(head, summary, page).unseen()).isEqualTo(1);
        assertThat(line(seen).taken()).isTrue();
        assertThat(line(came).taken()).isNull();

        Map<UUID, Integer> later = LineView.seen(LineView.seen(proposals.lines(head, summary)));
        done(proposals.decide(head, summary, decision(line(came), true)));
        assertThat(done(proposals.give(head, summary, later)).unseen()).isEqualTo(1);
        assertThat(line(seen).task()).isNotNull();
        assertThat(line(came).task()).isNull();
        assertThat(codes(proposals.give(head, summary, later))).containsExactly("summary.proposal.unseen");
        done(proposals.give(head, summary, LineView.seen(LineView.seen(proposals.lines(head, summary)))));
        assertThat(line(came).task()).isNotNull();
    }

    @Test
    void theReasonForLeavingOutIsSentByItsOwnForm() {
        LineView line = proposed("Việc chờ quyết " + System.nanoTime());
        String page = text(mvc.get().uri("/summaries/" + summary + "/proposal").with(people.signedIn(head)), 200);
        String before = page.substring(0, page.indexOf("name=\"reason-" + line.id()));
        String after = page.substring(before.length());
        String form = before.substring(before.lastIndexOf("<form")) + after.substring(0, after.indexOf("</form>"));
        assertThat(form).contains("value=\"leave\"", "Không lấy").doesNotContain("value=\"take\"");
        assertThat(text(post("/summaries/" + summary + "/proposal/" + line.id(), line), 422))
                .contains("Hãy nêu lý do không lấy");
    }

    @Test
    void anUntouchedLineHasTheLeadAndDeadlineOfNow() {
        var proposal = store.proposal(summary, YEAR + 1, head);
        String key = UUID.randomUUID().toString();
        LocalDate first = LocalDate.of(2022, 6, 1);
        store.add(proposal, 1000, new Candidate(Origin.RECURRING, key, "Việc A", null, first, "Vì"));
        LocalDate later = LocalDate.of(2022, 9, 1);
        store.add(proposal, 1001, new Candidate(Origin.RECURRING, key, "Việc A", head.body(), later, "Vì"));
        LineView now = store.lines(proposal).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(now.lead()).isEqualTo(head.body());
        assertThat(now.due()).isEqualTo(later);
        store.decide(now.id(), false, "Thôi", head);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String address, @Nullable LineView line) {
        var post = mvc.post().uri(address).with(people.signedIn(head)).with(csrf());
        return line == null
                ? post
                : post.param("revision", Integer.toString(line.revision())).param("act", "leave");
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request, int status) {
        var response = request.exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
