package vn.danvan.directive.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.directive.document.DocumentFixtures.a;
import static vn.danvan.directive.document.DocumentFixtures.aBody;
import static vn.danvan.directive.document.DocumentFixtures.aForm;
import static vn.danvan.directive.document.DocumentFixtures.codes;
import static vn.danvan.directive.document.DocumentFixtures.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;

/** Taking documents in and keeping the register. */
@DanvanTest
class DirectiveDocumentsTests {

    private static final String TEXT = """
            THÔNG BÁO
            Kết luận hội nghị

            Yêu cầu Ban Dân vận các huyện ủy, thành ủy rà soát kế hoạch tuyên truyền bầu cử trước ngày 15/3/2021.
            """;

    @Autowired
    private Intakes intakes;

    @Autowired
    private DirectiveDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    private final BodyId body = aBody();
    private final Actor clerk = a(Role.CLERK, body);

    @Test
    void aRegisteredDocumentKeepsItsTextAndWhatWasFoundInIt() {
        DocumentId id = register(TEXT, aForm());

        DocumentView document = documents.document(clerk, id);
        assertThat(document.issued()).isEqualTo(LocalDate.of(2021, 1, 14));
        assertThat(documents.text(clerk, id).text()).isEqualTo(TEXT.strip());
        List<StatementView> found = documents.statements(clerk, id);
        assertThat(found).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.state()).isEqualTo(StatementState.PROPOSED);
            assertThat(statement.origin()).isEqualTo(StatementOrigin.MACHINE);
            assertThat(statement.reasons()).isNotEmpty();
        });
        assertThat(audited("directive.document.registered", id.toString())).isEqualTo(1);
    }

    @Test
    void anUploadedFileIsKeptAsItCame() {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        IntakeId intake = done(intakes.upload(clerk, "thong-bao.txt", "text/plain", file));

        DocumentId id = done(documents.register(clerk, intake, aForm()));

        assertThat(documents.document(clerk, id).file()).isNotNull();
        assertThatThrownBy(() -> intakes.view(clerk, intake)).isInstanceOf(NotFound.class);
    }

    @Test
    void aTextMarkedAsSecretIsRefusedAndNothingOfItIsKept() {
        String secret = "TỐI MẬT\n" + UUID.randomUUID() + "\n" + TEXT;
        long before = rows();

        assertThat(codes(intakes.paste(clerk, secret))).containsExactly("document.secret");
        assertThat(codes(intakes.upload(clerk, "bao-cao.txt", "text/plain", secret.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("document.secret");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDayWithoutYearIsAskedAbout() {
        IntakeId intake = done(intakes.paste(clerk, TEXT));
        DocumentForm asked = dated("14-1", null);

        assertThat(codes(documents.register(clerk, intake, asked))).containsExactly("directive.document.date.year");
        DocumentId id = done(documents.register(clerk, intake, dated("14-1", "2021")));

        assertThat(documents.document(clerk, id).issued()).isEqualTo(LocalDate.of(2021, 1, 14));
    }

    @Test
    void everyFaultOfTheFactsIsToldAtOnce() {
        IntakeId intake = done(intakes.paste(clerk, TEXT));

        assertThat(codes(documents.register(
                        clerk, intake, new DocumentForm(null, null, " ", "31/02/2021", null, "", null, false))))
                .containsExactly(
                        "directive.document.kind.missing",
                        "directive.document.issuer.missing",
                        "directive.document.date.unknown",
                        "directive.document.subject.missing");
    }

    @Test
    void theSameNumberIssuerAndDateIsNoticed() {
        DocumentForm form = aForm();
        register(TEXT, form);
        IntakeId again = done(intakes.paste(clerk, "Một văn bản khác hẳn về việc kiểm tra công tác Đảng."));

        assertThat(codes(documents.register(clerk, again, form))).containsExactly("directive.document.duplicate");
        assertThat(likenesses(again, form)).containsExactly(Duplicate.Likeness.FACTS);
        done(documents.register(clerk, again, goingOn(form)));
    }

    @Test
    void theSameTextIsNoticedWhateverItsCaseAndMarks() {
        register(TEXT, aForm());
        IntakeId again = done(intakes.paste(clerk, TEXT.toUpperCase(Locale.ROOT)));

        assertThat(likenesses(again, aForm())).containsExactly(Duplicate.Likeness.TEXT);
    }

    @Test
    void nearlyTheSameTextIsNoticed() {
        String longText =
                TEXT + "Giao Khối dân vận các xã, phường, thị trấn đăng ký mô hình Dân vận khéo năm 2021. ".repeat(3);
        register(longText, aForm());
        IntakeId again = done(intakes.paste(clerk, longText.replace("15/3/2021", "16/3/2021")));
        IntakeId other = done(intakes.paste(clerk, "Thể lệ giải chạy việt dã năm nay, vận động viên mặc áo thi đấu."));

        assertThat(likenesses(again, aForm())).containsExactly(Duplicate.Likeness.NEARLY);
        assertThat(likenesses(other, aForm())).isEmpty();
    }

    @Test
    void theRegisterIsSearchedWithoutMarksAndNarrowed() {
        DocumentId id = register(TEXT, aForm("777-TB/BDVTU"));
        register("Nội dung khác về phong trào thi đua.", aForm("778-TB/BDVTU"));

        assertThat(ids("tuyen truyen bau cu")).containsExactly(id);
        assertThat(ids("777-tb")).containsExactly(id);
        assertThat(ids("khong co")).isEmpty();
        DocumentFilter.Sort order = DocumentFilter.Sort.NUMBER;
        assertThat(documents
                        .list(clerk, new DocumentFilter(null, "plan", null, null, null, order), 1)
                        .total())
                .isZero();
        assertThat(documents
                        .list(clerk, new DocumentFilter(null, null, null, LocalDate.of(2021, 1, 13), null, order), 1)
                        .items())
                .isEmpty();
        assertThat(documents
                        .list(clerk, new DocumentFilter(null, null, null, null, "open", order), 1)
                        .items())
                .extracting(DocumentView::id)
                .contains(id);
    }

    @Test
    void aBodyBelowSeesADocumentOnceItIsHandedDown() {
        DocumentId id = register(TEXT, aForm());
        Actor district = a(Role.UNIT_OFFICER, aBody());
        assertThatThrownBy(() -> documents.document(district, id)).isInstanceOf(NotFound.class);

        documents.handDown(clerk, id, List.of(district.body()));

        assertThat(documents.document(district, id).id()).isEqualTo(id);
        assertThat(documents.recent(district, 5)).extracting(DocumentView::id).containsExactly(id);
    }

    @Test
    void whoMayNotRegisterIsTurnedAway() {
        for (Role role : List.of(Role.UNIT_OFFICER, Role.OBSERVER, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> intakes.paste(a(role, body), TEXT)).isInstanceOf(Forbidden.class);
        }
        IntakeId intake = done(intakes.paste(clerk, TEXT));
        assertThatThrownBy(() -> intakes.view(a(Role.CLERK, aBody()), intake)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoCorrectionsOfTheSameVersionDoNotOverwriteEachOther() {
        DocumentForm form = aForm();
        DocumentId id = register(TEXT, form);

        done(documents.correct(clerk, id, 1, goingOn(form)));

        assertThatThrownBy(() -> documents.correct(clerk, id, 1, form)).isInstanceOf(Conflict.class);
        assertThat(audited("directive.document.corrected", id.toString())).isEqualTo(1);
    }

    @Test
    void nothingStaysOfAnIntakeThatIsGivenUp() {
        IntakeId intake = done(intakes.paste(clerk, TEXT));
        assertThat(intakes.pending(clerk)).extracting(IntakeView::id).containsExactly(intake);

        intakes.discard(clerk, intake);

        assertThat(intakes.pending(clerk)).isEmpty();
    }

    private DocumentId register(String text, DocumentForm form) {
        return done(documents.register(clerk, done(intakes.paste(clerk, text)), form));
    }

    private List<Duplicate.Likeness> likenesses(IntakeId intake, DocumentForm form) {
        return documents.duplicates(clerk, intakes.view(clerk, intake), form).stream()
                .map(Duplicate::likeness)
                .toList();
    }

    private List<DocumentId> ids(String words) {
        DocumentFilter filter = new DocumentFilter(words, null, null, null, null, DocumentFilter.Sort.NEWEST);
        return documents.list(clerk, filter, 1).items().stream()
                .map(DocumentView::id)
                .toList();
    }

    private static DocumentForm dated(String date, @Nullable String year) {
        return new DocumentForm("speech", null, "Báo Ninh Thuận", date, year, "Hội nghị tổng kết", null, false);
    }

    private static DocumentForm goingOn(DocumentForm form) {
        return new DocumentForm(
                form.kind(),
                form.number(),
                form.issuer(),
                form.date(),
                form.year(),
                form.subject(),
                form.signatory(),
                true);
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from directive.intake) + (select count(*) from files.file)")
                .query(Long.class)
                .single();
    }

    private long audited(String action, String subject) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
