package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.FollowUp;
import vn.danvan.directive.document.Intakes;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.task.HandDowns.HandDown;
import vn.danvan.directive.task.HandDowns.Share;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** From a document to the tasks made of it and back, on every level to which they were handed down. */
@DanvanTest
class TasksOfDocumentTests {

    private static final LocalDate DUE = LocalDate.of(2021, 3, 31);
    private static final String TEXT = """
            THÔNG BÁO
            Kết luận hội nghị về đối thoại

            Yêu cầu Ban Dân vận các huyện ủy, thành ủy tổ chức đối thoại với Nhân dân trước ngày 15/3/2021.
            """;

    @Autowired
    private Intakes intakes;

    @Autowired
    private DirectiveDocuments documents;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private HandDowns handDowns;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private TasksOfDocument followUp;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private People people;

    @Autowired
    private MockMvcTester mvc;

    private Actor province;
    private Actor district;
    private Actor commune;
    private Actor otherDistrict;
    private DocumentId document;
    private List<StatementId> sentences;
    private TaskView task;

    @BeforeEach
    void aTaskFromASentenceForADistrict() {
        clock.setTo(SettableClock.FIRST_DAY);
        province = people.actor("chuyenvien.tinh");
        district = people.actor("lanhdao.phanrang");
        commune = people.actor("xa.dovinh");
        otherDistrict = people.actor("canbo.bacai");
        DocumentForm form = new DocumentForm(
                "conclusion-notice", "88-TB/BDVTU", "Ban Dân vận", "14/01/2021", null, "Về đối thoại", null, true);
        document = done(documents.register(province, done(intakes.paste(province, TEXT)), form));
        sentences = documents.statements(province, document).stream()
                .map(StatementView::id)
                .toList();
        NewTask wanted = new NewTask(
                "Đối thoại với Nhân dân",
                null,
                null,
                List.of(),
                district.body(),
                Set.of(),
                DUE,
                false,
                sentences.subList(0, 1));
        task = done(programmes.add(province, 1986, List.of(wanted))).getFirst();
    }

    @Test
    void aCommuneReadsTheDocumentFromWhichItsDistrictGaveItAPart() {
        assertThatThrownBy(() -> documents.document(commune, document)).isInstanceOf(NotFound.class);

        TaskView part = handDown();

        assertThat(documents.document(commune, document).subject()).isEqualTo("Về đối thoại");
        assertThat(followUp.of(commune, sentences, 10))
                .extracting(FollowUp::href)
                .containsExactly("/tasks/" + part.id());
        assertThatThrownBy(() -> documents.document(otherDistrict, document)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDocumentsPageListsTheTasksMadeFromIt() throws UnsupportedEncodingException {
        handDown();

        assertThat(followUp.of(province, sentences, 10)).singleElement().satisfies(item -> {
            assertThat(item.reference()).isEqualTo(task.reference());
            assertThat(item.due()).isEqualTo(DUE);
            assertThat(item.stateKey()).isEqualTo("task.state.IN_PROGRESS");
            assertThat(item.parts()).isEqualTo(1);
            assertThat(item.overdue()).isFalse();
        });
        Visitor specialist = new Visitor(mvc);
        specialist.signIn("chuyenvien.tinh", "danvan-minhhoa-2021");
        assertThat(specialist.text("/directives/" + document))
                .contains("Nhiệm vụ từ văn bản này (1)", "/tasks/" + task.id(), "31/03/2021", "Đang thực hiện");
        assertThat(followUp.of(otherDistrict, sentences, 10)).isEmpty();
    }

    @Test
    void whoTakesOverTheTaskReadsTheDocumentToo() {
        transaction.executeWithoutResult(status -> {
            openTasks.handOver(district.body(), otherDistrict.body(), province, SettableClock.FIRST_DAY);
            assertThat(documents.document(otherDistrict, document).id()).isEqualTo(document);
            status.setRollbackOnly();
        });
    }

    @Test
    void nobodyOpensAForeignDocumentByNamingItsSentenceInATask() {
        Actor other = people.actor("lanhdao.bacai");
        DocumentForm form = new DocumentForm(
                "conclusion-notice", "89-TB/HU", "Huyện ủy", "15/01/2021", null, "Việc riêng", null, true);
        DocumentId foreign = done(documents.register(other, done(intakes.paste(other, TEXT)), form));
        StatementId sentence = documents.statements(other, foreign).getFirst().id();
        NewTask wanted = new NewTask(
                "Việc khác", null, null, List.of(), commune.body(), Set.of(), DUE, false, List.of(sentence));

        done(programmes.add(district, 1986, List.of(wanted)));

        assertThatThrownBy(() -> documents.document(commune, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.document(district, foreign)).isInstanceOf(NotFound.class);
    }

    private TaskView handDown() {
        TaskView accepted = done(tasks.perform(district, task.id(), task.version(), new TaskStep.Accept()));
        HandDown wanted = new HandDown("Đối thoại ở phường", null, List.of(new Share(commune.body(), null)));
        return done(handDowns.handDown(district, accepted.id(), accepted.version(), wanted))
                .getFirst();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
