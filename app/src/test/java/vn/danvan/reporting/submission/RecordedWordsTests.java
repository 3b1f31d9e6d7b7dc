package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Texts;

/** Paragraphs told of the records of tasks are offered for a report and taken over by people. */
class RecordedWordsTests extends ReportCase {

    private static final String WORK = "kq.trong-tam";
    private static final String LACKING = "dg.kk";
    private static final String NEXT = "dg.ph";

    private static final LocalDate MERGERS = LocalDate.of(2025, 7, 1);

    @Autowired
    Narratives narratives;

    @Autowired
    RecordedWords recorded;

    @Autowired
    Organisation organisation;

    @Autowired
    Programmes programmes;

    @Autowired
    Tasks tasks;

    private TaskView give(String content, Actor to, LocalDate due) {
        NewTask task = new NewTask(content, null, null, List.of(), to.body(), Set.of(), due, false, List.of());
        return done(programmes.add(specialist, today().getYear(), List.of(task)))
                .getFirst();
    }

    private TaskView step(Actor actor, TaskView task, TaskStep step) {
        return done(tasks.perform(actor, task.id(), task.version(), step));
    }

    private void carriedOut(TaskView task, Actor lead) {
        TaskView sent = step(lead, step(lead, task, new TaskStep.Accept()), new TaskStep.Submit("Xong", List.of()));
        step(specialist, sent, new TaskStep.Complete(""));
    }

    private Narratives.Topic topic(Actor reader, SubmissionView report, String question) {
        return narratives.topics(reader, report.id()).stream()
                .filter(topic -> topic.question().id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Actor reader, SubmissionView report, String question) {
        return topic(reader, report, question).records().stream()
                .map(one -> one.told().paragraph().text())
                .toList();
    }

    private Outcome<Narratives.Taken> take(Actor actor, SubmissionView report, String question, List<String> marks) {
        return narratives.take(actor, report.id(), new Narratives.Wanted(question, List.of(), marks));
    }

    @Test
    void whatWasDoneIsLateAndRemainsIsToldFromTheTasksOfTheMonth() {
        Actor body = people.actor("xa.phuocmy");
        clock.setTo(LocalDate.of(2022, 5, 4));
        TaskView vows = give("Vận động Nhân dân hiến đất làm đường.", body, LocalDate.of(2022, 5, 20));
        TaskView late = give("Khảo sát dư luận xã hội", body, LocalDate.of(2022, 5, 10));
        give("Tổng kết phong trào Dân vận khéo", body, LocalDate.of(2022, 5, 15));
        clock.setTo(LocalDate.of(2022, 5, 18));
        carriedOut(vows, body);
        carriedOut(late, body);
        clock.setTo(LocalDate.of(2022, 6, 1));
        SubmissionView report = started(body, month(2022, 5));
        assertThat(told(body, report, WORK))
                .containsExactly("từ ngày 01/05/2022 đến ngày 31/05/2022 được giao 3 nhiệm vụ, hoàn thành 2 nhiệm vụ"
                        + " (1 đúng hạn, 1 trễ hạn): Khảo sát dư luận xã hội (nhiệm vụ " + late.reference()
                        + "); Vận động Nhân dân hiến đất làm đường (nhiệm vụ " + vows.reference() + ").");
        assertThat(told(body, report, LACKING)).hasSize(2).satisfies(texts -> {
            assertThat(texts.getFirst()).contains("đến hết ngày 31/05/2022 còn", "Tổng kết phong trào Dân vận khéo");
            assertThat(texts.getLast()).contains("có 1 nhiệm vụ hoàn thành trễ hạn: Khảo sát dư luận xã hội");
        });
        assertThat(told(body, report, NEXT))
                .singleElement()
                .asString()
                .contains("Tổng kết phong trào Dân vận khéo", "hạn 15/05/2022");
    }

    @Test
    void aParagraphIsTakenOverOnceWithItsBodysNameAndWhatItIsFrom() {
        Actor body = people.actor("xa.phuocmy");
        clock.setTo(LocalDate.of(2022, 4, 6));
        give("Tuyên truyền bảo vệ rừng", body, LocalDate.of(2022, 6, 30));
        clock.setTo(LocalDate.of(2022, 5, 1));
        SubmissionView report = started(body, month(2022, 4));
        Narratives.Topic before = topic(body, report, WORK);
        assertThat(before.offers()).isTrue();
        List<String> marks = before.records().stream()
                .map(one -> one.told().paragraph().mark())
                .toList();
        Narratives.Taken taken = done(take(
                body,
                report,
                WORK,
                Stream.concat(marks.stream(), Stream.of("told-before")).toList()));
        assertThat(taken.left()).isZero();
        assertThat(taken.changed()).isEqualTo(1);
        Narratives.Topic after = topic(body, report, WORK);
        assertThat(after.own()).contains("phường Phước Mỹ (theo hồ sơ): ", "được giao 1 nhiệm vụ");
        assertThat(after.records()).allMatch(Narratives.Recorded::taken);
        assertThat(refused(take(body, report, WORK, marks))).containsExactly("report.nothing-to-take");
        assertThat(after.own().split("theo hồ sơ", -1)).hasSize(2);
    }

    @Test
    void whatTheRecordsSayOtherwiseByNowIsNotTakenOver() {
        Actor body = people.actor("xa.phuocmy");
        clock.setTo(LocalDate.of(2022, 3, 2));
        give("Rà soát hộ khó khăn", body, LocalDate.of(2022, 3, 25));
        SubmissionView report = started(body, month(2022, 3));
        List<String> marks = topic(body, report, WORK).records().stream()
                .map(one -> one.told().paragraph().mark())
                .toList();
        give("Thăm gia đình chính sách", body, LocalDate.of(2022, 3, 25));
        assertThat(refused(take(body, report, WORK, marks))).containsExactly("report.take-changed");
        assertThat(topic(body, report, WORK).own()).isEmpty();
    }

    @Test
    void ofManyTasksSomeAreNamedAndTheOthersCounted() {
        Actor body = people.actor("xa.baoan");
        clock.setTo(LocalDate.of(2022, 2, 2));
        for (int number = 1; number <= 11; number++) {
            give("Việc thường xuyên số " + number, body, LocalDate.of(2022, 12, 1));
        }
        clock.setTo(LocalDate.of(2022, 3, 1));
        SubmissionView report = started(body, month(2022, 2));
        assertThat(told(body, report, NEXT)).singleElement().asString().contains("; và ");
    }

    @Test
    void aBodyThatFollowsAnotherIsToldOfItsTasksBeforeItBegan() {
        BodyId follower = organisation.bodyByCode("BXDD-22813-2025").orElseThrow();
        BodyId former = organisation.formerly(follower, MERGERS.minusDays(1), MERGERS).stream()
                .filter(before -> organisation
                        .requireBody(before, MERGERS.minusDays(1))
                        .code()
                        .startsWith("KDV-"))
                .findFirst()
                .orElseThrow();
        Actor lead = new Actor(commune.account(), commune.position(), former, Role.UNIT_OFFICER);
        clock.setTo(LocalDate.of(2023, 9, 4));
        TaskView carriedOut = give("Vận động sửa nhà văn hóa thôn", lead, LocalDate.of(2023, 9, 20));
        give("Đối thoại về nước sạch", lead, LocalDate.of(2023, 12, 20));
        clock.setTo(LocalDate.of(2023, 9, 18));
        carriedOut(carriedOut, lead);
        clock.setTo(MERGERS.plusDays(20));
        Actor reader = new Actor(commune.account(), commune.position(), follower, Role.UNIT_OFFICER);
        assertThat(recorded.of(reader, FORM + "/" + WORK, follower, month(2023, 9), Texts.VIETNAMESE))
                .filteredOn(told -> told.body().id().equals(former))
                .singleElement()
                .satisfies(told -> assertThat(told.attributed())
                        .contains("(theo hồ sơ)", "được giao 2 nhiệm vụ, hoàn thành 1 nhiệm vụ"));
    }

    @Test
    void whereNothingHappenedNothingIsTold() {
        Actor body = people.actor("xa.phuocdai");
        clock.setTo(LocalDate.of(2022, 2, 2));
        SubmissionView report = started(body, month(2022, 1));
        Narratives.Topic topic = topic(body, report, WORK);
        assertThat(topic.told()).isTrue();
        assertThat(topic.records()).isEmpty();
        assertThat(topic(body, report, "th.tt").told()).isFalse();
    }
}
