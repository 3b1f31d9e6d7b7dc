package vn.danvan.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.audit.AuditContext;
import vn.danvan.audit.AuditFilter;
import vn.danvan.audit.AuditLog;
import vn.danvan.audit.AuditTrail;
import vn.danvan.audit.SubjectNames;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.Areas;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.Visitor;
import vn.danvan.web.Texts;

/** Whoever reads the record sees names, not ids; the ids stay where a check needs them. */
@DanvanTest
class RecordedNamesTests {

    private final AuditTrail trail;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final People people;

    RecordedNamesTests(
            @Autowired AuditTrail trail,
            @Autowired AuditLog log,
            @Autowired TransactionTemplate transaction,
            @Autowired People people) {
        this.trail = trail;
        this.log = log;
        this.transaction = transaction;
        this.people = people;
    }

    private void record(Actor by, String subject, Map<String, ?> before, Map<String, ?> after) {
        transaction.executeWithoutResult(
                ignored -> trail.record(by, "access.account.opened", "account", subject, before, after));
    }

    @Test
    void accountsPostsBodiesAndAreasAreNamed(@Autowired MockMvcTester mvc, @Autowired Areas areas)
            throws UnsupportedEncodingException {
        Actor leader = people.actor("lanhdao.tinh");
        Actor officer = people.actor("canbo.phanrang");
        String area = areas.byCode("22738", LocalDate.of(2021, 2, 1))
                .orElseThrow()
                .id()
                .toString();
        String unknown = UUID.randomUUID().toString();
        String account = officer.account().toString();
        record(
                leader,
                account,
                Map.of("body", officer.body().toString(), "label", unknown),
                Map.of(
                        "body",
                        leader.body().toString(),
                        "area",
                        area,
                        "positions",
                        List.of(officer.position().toString())));
        Visitor visitor = new Visitor(mvc);
        visitor.signIn("lanhdao.tinh", "danvan-minhhoa-2021");
        String address = "?action=access.account.opened&subject=" + account;
        assertThat(visitor.text("/audit" + address))
                .contains(
                        "Tài khoản: ",
                        "<span title=\"" + officer.body() + "\">Ban Dân vận Thành ủy Phan Rang-Tháp Chàm</span>",
                        "<span title=\"" + leader.body() + "\">Ban Dân vận Tỉnh ủy Ninh Thuận</span>",
                        "<span title=\"" + area + "\">",
                        "<span>" + unknown + "</span>",
                        "<span title=\"" + officer.position() + "\">");
        assertThat(visitor.text("/audit/csv" + address))
                .contains(
                        officer.body().toString(),
                        "Cơ quan: Ban Dân vận Thành ủy Phan Rang-Tháp Chàm → Ban Dân vận Tỉnh ủy Ninh Thuận");
    }

    @Test
    void aTaskIsNamedByItsNumberAndNotByWhatItSays(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc)
            throws UnsupportedEncodingException {
        Map<String, Object> task = jdbc.sql("select id, reference, content from directive.task order by place limit 1")
                .query()
                .singleRow();
        String id = String.valueOf(task.get("id"));
        transaction.executeWithoutResult(ignored ->
                trail.record(people.actor("lanhdao.tinh"), "directive.task.assigned", "task", id, null, null));
        Visitor visitor = new Visitor(mvc);
        visitor.signIn("quantri.tinh", "danvan-minhhoa-2021");
        assertThat(visitor.text("/audit?subject=" + id))
                .contains("Nhiệm vụ: " + task.get("reference"))
                .doesNotContain(String.valueOf(task.get("content")));
    }

    @Test
    void aWholePageAsksEachModuleOnce(
            @Autowired AuditContext context,
            @Autowired List<SubjectNames> modules,
            @Autowired Texts texts,
            @Autowired ObjectMapper json) {
        Actor leader = people.actor("lanhdao.tinh");
        String subject = leader.account().toString();
        for (int i = 0; i < 5; i++) {
            record(leader, subject, Map.of(), Map.of("body", leader.body().toString()));
        }
        AtomicInteger questions = new AtomicInteger();
        List<SubjectNames> counted = modules.stream()
                .<SubjectNames>map(module -> ids -> counted(module, ids, questions))
                .toList();
        List<AuditLine> lines = new AuditLines(context, new RecordedValues(counted, json), texts)
                .of(
                        log.entries(leader, new AuditFilter("", "", subject, null, null), Long.MAX_VALUE, 5),
                        Locale.of("vi"));
        assertThat(lines).hasSize(5).allMatch(line -> line.subject().startsWith("Tài khoản: "));
        assertThat(questions).hasValue(modules.size());
    }

    private static Map<UUID, String> counted(SubjectNames module, Collection<UUID> ids, AtomicInteger questions) {
        questions.incrementAndGet();
        return module.names(ids);
    }
}
