package vn.danvan.directive.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.directive.document.StatementState;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.ListFile;
import vn.danvan.support.PageTable;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What reviewers did to a document and what came of it, taken along. */
@DanvanTest
@Transactional
class DocumentFilesTests {

    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String TEXT = """
            THÔNG BÁO
            Kết luận hội nghị

            Yêu cầu Ban Dân vận các huyện ủy, thành ủy tổ chức đối thoại với Nhân dân trước ngày 15/3/2021.
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Intakes intakes;

    @Autowired
    private DirectiveDocuments documents;

    @Autowired
    private StatementReview review;

    @Autowired
    private Programmes programmes;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private String page(String address) {
        return PageTable.page(mvc, people.signedIn(SPECIALIST), address);
    }

    /** A document whose sentences were accepted, one of them given as a task. */
    private String document() {
        Actor specialist = people.actor(SPECIALIST);
        DocumentForm form = new DocumentForm(
                "conclusion-notice", "89-TB/BDVTU", "Ban Dân vận", "14/01/2021", null, "Về đối thoại", null, true);
        DocumentId document = done(documents.register(specialist, done(intakes.paste(specialist, TEXT)), form));
        List<StatementView> statements = documents.statements(specialist, document);
        statements.forEach(one -> review.decide(specialist, one.id(), one.version(), StatementState.ACCEPTED));
        done(programmes.add(
                specialist,
                1987,
                List.of(new NewTask(
                        "=Đối thoại với Nhân dân",
                        null,
                        null,
                        List.of(),
                        people.actor("lanhdao.phanrang").body(),
                        Set.of(),
                        LocalDate.of(2021, 3, 15),
                        false,
                        List.of(statements.getFirst().id())))));
        return "/directives/" + document;
    }

    @Test
    void theTasksThatCameOfADocumentAreTakenAlong() {
        String document = document();
        String shown = page(document);
        shown = shown.substring(shown.indexOf("id=\"follow-up\""));
        ListFile file = ListFile.taken(mvc, people.signedIn(SPECIALIST), document + "/tasks")
                .isTyped("Thời hạn");
        file.hasTheRowsOf(PageTable.rows(shown), 0, 1, 3, 5);
        assertThat(file.name()).startsWith("nhiem-vu-tu-van-ban-").endsWith("-2021-02-01");
        assertThat(shown).contains(document + "/tasks.xlsx\" download>", document + "/tasks.csv\" download>");
    }

    @Test
    void theHistoryOfAReviewIsTakenAlong() {
        String document = document();
        ListFile file = ListFile.taken(mvc, people.signedIn(SPECIALIST), document + "/history")
                .isTyped("Lúc");
        file.hasTheRowsOf(PageTable.rows(page(document + "/history")), 1, 2, 4);
        assertThat(file.rows()).isNotEmpty();
        PageTable.offers(page(document + "/history"), document + "/history", "");
    }

    @Test
    void anotherBodyDoesNotLearnOfIt() {
        String document = document();
        for (String list : List.of("/history", "/tasks")) {
            int page = mvc.get()
                    .uri(document + (list.equals("/tasks") ? "" : list))
                    .with(people.signedIn("canbo.bacai"))
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(ListFile.refused(mvc, people.signedIn("canbo.bacai"), document + list))
                    .as(list)
                    .isEqualTo(page);
            assertThat(ListFile.refused(mvc, people.signedIn("quantri.tinh"), document + list))
                    .as(list)
                    .isEqualTo(403);
        }
    }
}
