package vn.danvan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.Visitor;

/** Administrators and leaders read what was done in their own body and below, and can prove it. */
@DanvanTest
class AuditPageTests {

    private static final String PASSWORD = "danvan-minhhoa-2021";

    private final MockMvcTester mvc;
    private final AuditLog log;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final People people;

    AuditPageTests(
            @Autowired MockMvcTester mvc,
            @Autowired AuditLog log,
            @Autowired AuditTrail trail,
            @Autowired TransactionTemplate transaction,
            @Autowired People people) {
        this.mvc = mvc;
        this.log = log;
        this.trail = trail;
        this.transaction = transaction;
        this.people = people;
    }

    private String done(Actor actor) {
        String subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(ignored -> trail.record(
                actor,
                "directive.task.extend",
                "task",
                subject,
                Map.of("due", "2021-03-01"),
                Map.of("due", "=2021-04-01")));
        return subject;
    }

    private List<AuditEntry> of(Actor reader, String subject) {
        return log.entries(reader, new AuditFilter("", "", subject, null, null), Long.MAX_VALUE, 10);
    }

    @Test
    void aLeaderSeesTheOwnBodyAndBelowButNotAbove() {
        String above = done(people.actor("chuyenvien.tinh"));
        String own = done(people.actor("canbo.phanrang"));
        String below = done(people.actor("xa.dovinh"));
        String beside = done(people.actor("canbo.bacai"));
        Actor leader = people.actor("lanhdao.phanrang");
        assertThat(of(leader, own)).hasSize(1);
        assertThat(of(leader, below)).hasSize(1);
        assertThat(of(leader, above)).isEmpty();
        assertThat(of(leader, beside)).isEmpty();
        assertThat(of(people.actor("lanhdao.tinh"), beside)).hasSize(1);
    }

    @Test
    void whatTheSystemItselfDidIsForTheProvincesAdministrator() {
        AuditFilter opened = new AuditFilter("", "access.account.opened", "", null, null);
        assertThat(log.entries(people.actor("quantri.tinh"), opened, Long.MAX_VALUE, 10))
                .isNotEmpty();
        assertThat(log.entries(people.actor("lanhdao.tinh"), opened, Long.MAX_VALUE, 10))
                .noneMatch(entry -> entry.account() == null);
    }

    @Test
    void nobodyElseReadsIt() {
        for (String other : List.of("chuyenvien.tinh", "vanthu.tinh", "giamsat.tinh", "canbo.phanrang")) {
            Actor actor = people.actor(other);
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> of(actor, "x"));
        }
    }

    @Test
    void thePageShowsWordsWithWhatWasBeforeAndAfter() throws UnsupportedEncodingException {
        String subject = done(people.actor("chuyenvien.tinh"));
        Visitor leader = new Visitor(mvc);
        leader.signIn("lanhdao.tinh", PASSWORD);
        assertThat(leader.text("/audit?subject=" + subject))
                .contains("Gia hạn nhiệm vụ", "Lê Thị Minh Họa", "2021-03-01", "=2021-04-01", "Hạn")
                .doesNotContain("directive.task.extend\">directive");
        assertThat(leader.text("/audit?who=minh&subject=" + subject)).contains("Lê Thị Minh Họa");
        assertThat(leader.text("/audit?who=pham&subject=" + subject)).contains("Không có mục nào khớp");
        assertThat(leader.text("/audit?from=2021-02-02&subject=" + subject)).contains("Không có mục nào khớp");
        assertThat(leader.text("/audit?to=2021-02-01&subject=" + subject)).contains("Lê Thị Minh Họa");
    }

    @Test
    void theFileForASpreadsheetHoldsNoFormula() throws UnsupportedEncodingException {
        String subject = done(people.actor("chuyenvien.tinh"));
        Visitor leader = new Visitor(mvc);
        leader.signIn("lanhdao.tinh", PASSWORD);
        String csv = leader.text("/audit/csv?subject=" + subject);
        assertThat(csv).startsWith("\uFEFF\"").contains("Gia hạn nhiệm vụ", "\"directive.task.extend\"", subject);
        assertThat(csv.lines()).as("that it is made up, heads, one entry").hasSize(3);
        assertThat(log.entries(
                        people.actor("lanhdao.tinh"),
                        new AuditFilter("", "audit.exported", "", null, null),
                        Long.MAX_VALUE,
                        1))
                .hasSize(1);
    }

    @Test
    void theChainIsProvedAtThePressOfAButton() throws UnsupportedEncodingException {
        Visitor administrator = new Visitor(mvc);
        administrator.signIn("quantri.tinh", PASSWORD);
        assertThat(administrator.post("/audit/verify").getResponse().getContentAsString())
                .contains("Chuỗi nhật ký nguyên vẹn");
    }

    @Test
    void olderEntriesAreReachedPageByPage() throws UnsupportedEncodingException {
        Actor actor = people.actor("chuyenvien.tinh");
        for (int i = 0; i < 60; i++) {
            done(actor);
        }
        Visitor leader = new Visitor(mvc);
        leader.signIn("lanhdao.tinh", PASSWORD);
        assertThat(leader.text("/audit?action=directive.task.extend")).contains("Các mục cũ hơn", "before=");
    }
}
