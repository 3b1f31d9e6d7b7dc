package vn.danvan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;

/** The record of what was done as a workbook says what the text file says, and that it was taken is recorded. */
@DanvanTest
class AuditFilesTests {

    private static final String LEADER = "lanhdao.tinh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Test
    void theWorkbookHasAllEntriesOfTheFilterAsTheTextHas() {
        String subject = UUID.randomUUID().toString();
        for (int times = 0; times < 60; times++) {
            transaction.executeWithoutResult(ignored -> trail.record(
                    people.actor("chuyenvien.tinh"),
                    "directive.task.extend",
                    "task",
                    subject,
                    Map.of("due", "2021-03-01"),
                    Map.of("due", "=2021-04-01")));
        }
        String query = "who=&action=&subject=" + subject + "&from=&to=";
        ListFile file = ListFile.workbook(mvc, people.signedIn(LEADER), "/audit?" + query)
                .isTyped("Số")
                .isTyped("Thời gian");
        assertThat(file.rows()).as("more than a page").hasSize(60);
        String csv = PageTable.page(mvc, people.signedIn(LEADER), "/audit.csv?" + query);
        assertThat(csv.lines()).hasSize(62);
        assertThat(csv).startsWith("\uFEFF\"SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT\"\r\n");
        assertThat(csv.lines().skip(2).map(line -> line.substring(1, line.indexOf("\","))))
                .isEqualTo(file.column("Số"));
        for (int row = 0; row < 60; row++) {
            assertThat(csv.lines().skip(row + 2L).findFirst().orElseThrow())
                    .contains(file.rows().get(row).subList(1, 9));
        }
        List<String> page = PageTable.rows(PageTable.page(mvc, people.signedIn(LEADER), "/audit?" + query));
        assertThat(page.getFirst()).contains(file.column("Người thực hiện").getFirst(), "Gia hạn nhiệm vụ");
        assertThat(file.name()).startsWith("nhat-ky-");
        assertThat(log.entries(
                        people.actor(LEADER), new AuditFilter("", "audit.exported", "", null, null), Long.MAX_VALUE, 1))
                .hasSize(1);
        PageTable.offers(PageTable.page(mvc, people.signedIn(LEADER), "/audit?" + query), "/audit", query);
    }

    @Test
    void whoMayNotReadTheRecordMayNotTakeIt() {
        for (String other : List.of("chuyenvien.tinh", "vanthu.tinh", "giamsat.tinh", "canbo.phanrang")) {
            assertThat(ListFile.refused(mvc, people.signedIn(other), "/audit"))
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit.csv", "/audit.xlsx"})
    void aDayThatIsNoneIsNamedOnThePageAndForBothFiles(String address) {
        assertThat(mvc.get()
                        .uri(address + "?to=31/02/2021")
                        .with(people.signedIn(LEADER))
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("31/02/2021", "không phải là một ngày");
    }
}
