package vn.danvan.directive.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.directive.document.StatementView;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.SignedInUser;
import vn.danvan.support.DanvanTest;

/** What people of each role see and get back on the pages of documents, without any script. */
@DanvanTest
class DocumentPagesTests {

    /** A signed-in person of the shell, without the sign-in. */
    private record Person(Actor actor, String displayName, String postTitle) implements SignedInUser {}

    private static final String TEXT = """
            THÔNG BÁO
            Kết luận hội nghị

            Yêu cầu Ban Dân vận các huyện ủy, thành ủy rà soát kế hoạch tuyên truyền bầu cử trước ngày 15/3/2021.
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Intakes intakes;

    @Autowired
    private DirectiveDocuments documents;

    private final BodyId body = new BodyId(UUID.randomUUID());
    private final Actor specialist = a(Role.SPECIALIST);
    private DocumentId document = new DocumentId(UUID.randomUUID());

    @BeforeEach
    void registerDocument() {
        DocumentForm form = new DocumentForm(
                "conclusion-notice", "9-TB/BDVTU", "Ban Dân vận", "14/01/2021", null, "Kết luận giao ban", null, true);
        document = done(documents.register(specialist, done(intakes.paste(specialist, TEXT)), form));
    }

    @Test
    void theRegisterListsTheDocumentForEveryRoleAtWork() {
        for (Role role : List.of(Role.LEADER, Role.CLERK, Role.UNIT_OFFICER, Role.OBSERVER)) {
            assertThat(get(a(role), "/directives?q=ket+luan"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("9-TB/BDVTU");
        }
        assertThat(get(a(Role.ADMINISTRATOR), "/directives")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(specialist, "/directives?q=khongco")).bodyText().contains("Không có văn bản nào khớp");
    }

    @Test
    void anObserverReadsTheReviewButIsOfferedNothingToChange() {
        assertThat(get(a(Role.OBSERVER), "/directives/" + document + "/review"))
                .hasStatusOk()
                .bodyText()
                .contains("Nội dung tìm thấy")
                .doesNotContain("data-review-act", "Chấp nhận hàng loạt");
        assertThat(get(a(Role.OBSERVER), "/directives/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(a(Role.OBSERVER), "/directives/" + document + "/gold.json"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherBodyDoesNotLearnThatTheDocumentExists() {
        Actor stranger =
                new Actor(specialist.account(), specialist.position(), new BodyId(UUID.randomUUID()), Role.LEADER);

        assertThat(get(stranger, "/directives/" + document + "/review")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, "/directives/" + document + "/text.txt")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, "/directives/" + document + "/history")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPastedTextLeadsToItsFactsAsProposals() {
        MvcTestResult pasted = mvc.post()
                .uri("/directives/new")
                .param("text", "Số 5-KH/BDVTU\nKẾ HOẠCH\nvề đối thoại\nNgày 14-1, tổ chức hội nghị năm 2021.")
                .with(as(specialist))
                .with(csrf())
                .exchange();

        assertThat(pasted).hasStatus(HttpStatus.FOUND);
        String address = String.valueOf(pasted.getResponse().getRedirectedUrl());
        assertThat(get(specialist, address))
                .hasStatusOk()
                .bodyText()
                .contains("Đề xuất, đọc từ dòng", "5-KH/BDVTU", "Có phải năm 2021");
    }

    @Test
    void aSecretTextIsRefusedAndDoesNotComeBackInTheForm() {
        assertThat(mvc.post()
                        .uri("/directives/new")
                        .param("text", "MẬT\nSố 5-KH/BDVTU kế hoạch riêng")
                        .with(as(specialist))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Văn bản có dấu độ mật")
                .doesNotContain("kế hoạch riêng");
    }

    @Test
    void aReviewerWhoIsSlowerSeesBothVersionsAndWhatWasTyped() {
        StatementView seen = documents.statements(specialist, document).getFirst();
        assertThat(edit(seen, "Hội Nông dân")).hasStatus(HttpStatus.FOUND);

        assertThat(edit(seen, "Đoàn Thanh niên"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Bản hiện nay", "Hội Nông dân", "value=\"Đoàn Thanh niên\"", "Lưu theo bản của tôi");
    }

    @Test
    void aLongDocumentIsReviewedInPartsWhoseTextGoesWithTheirStatements() {
        StringBuilder lines = new StringBuilder("KẾ HOẠCH\nvề công tác năm\n");
        for (int i = 1; i <= 150; i++) {
            lines.append("- Yêu cầu Ban Dân vận các huyện ủy tổ chức đối thoại lần thứ ")
                    .append(i)
                    .append(" ở cơ sở.\n");
        }
        DocumentForm form =
                new DocumentForm("plan", "10-KH/BDVTU", "Ban Dân vận", "15/01/2021", null, "Kế hoạch dài", null, true);
        document = done(documents.register(specialist, done(intakes.paste(specialist, lines.toString())), form));
        List<StatementView> all = documents.statements(specialist, document);
        assertThat(all).hasSize(150);
        String review = "/directives/" + document + "/review";

        assertThat(get(specialist, review))
                .bodyText()
                .contains("lần thứ 100 ở", "data-start=\"0\"", "part=2")
                .doesNotContain("lần thứ 101 ở");
        assertThat(get(specialist, review + "?part=2"))
                .bodyText()
                .contains(
                        "lần thứ 101 ở",
                        "lần thứ 150 ở",
                        "data-start=\"" + all.get(100).start() + "\"")
                .doesNotContain("lần thứ 100 ở");
        assertThat(get(specialist, review + "?at=" + all.get(120).id()))
                .bodyText()
                .contains("lần thứ 121 ở")
                .doesNotContain("lần thứ 100 ở");
        assertThat(edit(all.get(120), "Hội Nông dân"))
                .hasStatus(HttpStatus.FOUND)
                .satisfies(answer -> assertThat(answer.getResponse().getRedirectedUrl())
                        .contains("at=" + all.get(120).id()));
    }

    @Test
    void aFaultyEditComesBackWithWhatWasTyped() {
        StatementView seen = documents.statements(specialist, document).getFirst();

        assertThat(mvc.post()
                        .uri("/directives/" + document + "/review/" + seen.id() + "/edit")
                        .param("version", "1")
                        .param("passage", seen.text())
                        .param("kind", "task")
                        .param("due", "hôm nào đó")
                        .with(as(specialist))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"hôm nào đó\"", "không phải là ngày");
    }

    @Test
    void theDownloadsHoldWhatThePagesShow() {
        assertThat(get(specialist, "/directives.csv")).hasStatusOk().bodyText().contains("Kết luận giao ban");
        assertThat(get(specialist, "/directives.xlsx")).hasStatusOk();
        assertThat(get(specialist, "/directives/" + document + "/text.txt"))
                .bodyText()
                .contains("rà soát kế hoạch");
        assertThat(get(specialist, "/directives/" + document + "/gold.json"))
                .bodyJson()
                .isEqualTo("[]");
    }

    private MvcTestResult edit(StatementView seen, String actor) {
        return mvc.post()
                .uri("/directives/" + document + "/review/" + seen.id() + "/edit")
                .param("version", Integer.toString(seen.version()))
                .param("start", Integer.toString(seen.start()))
                .param("end", Integer.toString(seen.end()))
                .param("passage", seen.text())
                .param("shown", seen.text())
                .param("kind", "task")
                .param("actor", actor)
                .with(as(specialist))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(as(actor)).exchange();
    }

    private Actor a(Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), new PositionId(UUID.randomUUID()), body, role);
    }

    private static RequestPostProcessor as(Actor actor) {
        Person person = new Person(actor, "Người Thử", "Chức vụ thử");
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
