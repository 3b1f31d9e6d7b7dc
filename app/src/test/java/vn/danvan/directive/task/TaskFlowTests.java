package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.HandDowns.HandDown;
import vn.danvan.directive.task.HandDowns.Share;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A task on its way from the province to a district and back, on the real database. */
@DanvanTest
class TaskFlowTests {

    private static final LocalDate DAY = SettableClock.FIRST_DAY;
    private static final LocalDate DUE = LocalDate.of(2021, 3, 31);

    @Autowired
    Programmes programmes;

    @Autowired
    Tasks tasks;

    @Autowired
    HandDowns handDowns;

    @Autowired
    TaskLists lists;

    @Autowired
    Tallies tallies;

    @Autowired
    Organisation organisation;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private Actor leader;
    private Actor specialist;
    private Actor district;
    private Actor districtLeader;
    private Actor otherDistrict;
    private Actor commune;

    @BeforeEach
    void peopleOnTheFirstDay() {
        clock.setTo(DAY);
        leader = people.actor("lanhdao.tinh");
        specialist = people.actor("chuyenvien.tinh");
        district = people.actor("canbo.phanrang");
        districtLeader = people.actor("lanhdao.phanrang");
        otherDistrict = people.actor("canbo.bacai");
        commune = people.actor("xa.dovinh");
    }

    @Test
    void theProvinceHandsATaskToItsSevenDistrictsAndSeesTheTallyChange() {
        int year = 1981;
        TaskView task = add(year, "Tuyên truyền bầu cử", specialist.body(), DUE);
        assertThat(task.reference()).isEqualTo("1/1981");
        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);

        List<BodyView> districts = organisation.subordinates(specialist.body(), DAY);
        List<TaskView> parts = done(handDowns.handDown(
                specialist,
                task.id(),
                task.version(),
                new HandDown(
                        "Tuyên truyền bầu cử trên địa bàn",
                        null,
                        districts.stream()
                                .map(body -> new Share(body.id(), null))
                                .toList())));
        assertThat(parts).hasSizeGreaterThanOrEqualTo(7).allSatisfy(part -> {
            assertThat(part.state()).isEqualTo(TaskState.ASSIGNED);
            assertThat(part.due()).isEqualTo(DUE);
            assertThat(part.parent()).isEqualTo(task.id());
        });
        assertThat(parts.getFirst().reference()).isEqualTo("1.1/1981");
        assertThat(tally(year, TallyClass.NOT_DUE)).isEqualTo(parts.size());

        TaskView own = of(parts, district.body());
        own = step(district, own, new TaskStep.Accept());
        own = step(district, own, new TaskStep.Report("Đã treo 20 băng rôn", 40, List.of()));
        assertThat(own.percent()).isEqualTo(40);
        assertThat(tally(year, TallyClass.NOT_DUE)).isEqualTo(parts.size() - 1);
        assertThat(tally(year, TallyClass.IN_PROGRESS)).isEqualTo(2);

        own = step(district, own, new TaskStep.Submit("Xong 16/16 xã, phường", List.of()));
        assertThat(step(specialist, own, new TaskStep.Complete("")).state()).isEqualTo(TaskState.DONE);
        assertThat(tally(year, TallyClass.DONE_ON_TIME)).isEqualTo(1);
        assertThat(tasks.detail(specialist, task.id()).tally(DAY))
                .containsEntry(TallyClass.DONE_ON_TIME, 1L)
                .containsEntry(TallyClass.NOT_DUE, parts.size() - 1L);
    }

    @Test
    void aDistrictHandsItsPartOnToACommune() {
        TaskView task = add(1982, "Nắm tình hình Nhân dân", districtLeader.body(), DUE);
        task = step(districtLeader, task, new TaskStep.Accept());
        List<TaskView> parts = done(handDowns.handDown(
                districtLeader,
                task.id(),
                task.version(),
                new HandDown("Nắm tình hình ở phường", null, List.of(new Share(commune.body(), DAY.plusDays(10))))));
        assertThat(lists.work(commune).toAccept())
                .extracting(TaskView::id)
                .contains(parts.getFirst().id());
        assertThat(tasks.require(specialist, parts.getFirst().id()).reference()).endsWith(".1/1982");
        assertThat(tasks.require(districtLeader, task.id()).state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void aPartMayNotBeDueAfterTheTaskAboveIt() {
        TaskView task = add(1982, "Giao ban quý", specialist.body(), DUE);
        Outcome<List<TaskView>> late = handDowns.handDown(
                specialist,
                task.id(),
                task.version(),
                new HandDown("Giao ban quý", null, List.of(new Share(district.body(), DUE.plusDays(1)))));
        assertThat(codes(late)).containsExactly("task.due-after-parent");
    }

    @Test
    void aTaskHasExactlyOneLeadBodyAndContent() {
        NewTask nothing = new NewTask(" ", null, null, List.of(), null, Set.of(), null, false, List.of());
        assertThat(codes(programmes.add(specialist, 1982, List.of(nothing))))
                .containsExactly("task.content-missing", "task.lead-missing");
    }

    @Test
    void absurdDaysAndEndlessTextsAreRefused() {
        NewTask late = new NewTask(
                "Việc", null, null, List.of(), district.body(), Set.of(), LocalDate.of(12021, 1, 1), false, List.of());
        assertThat(codes(programmes.add(specialist, 1982, List.of(late)))).containsExactly("task.day-absurd");
        TaskView task = add(1982, "Rà soát", district.body(), DUE);
        TaskStep extend = new TaskStep.Extend(
                LocalDate.of(99999, 1, 1), "x".repeat(201), "y".repeat(201), null, "z".repeat(10_001));
        assertThat(codes(tasks.perform(specialist, task.id(), task.version(), extend)))
                .containsExactly("task.day-absurd", "task.text-long", "task.text-long", "task.text-long");
        assertThat(codes(tasks.perform(specialist, task.id(), task.version(), new TaskStep.Urge("x".repeat(10_001)))))
                .containsExactly("task.text-long");
    }

    @Test
    void anExtensionByDecisionKeepsTheOldDeadline() {
        TaskView task = add(1982, "Tập huấn", district.body(), DAY.plusDays(5));
        clock.setTo(DAY.plusDays(7));
        assertThat(task.overdue(DAY.plusDays(7))).isTrue();
        TaskView extended = step(
                specialist,
                task,
                new TaskStep.Extend(
                        DAY.plusDays(20), "Thường trực Tỉnh ủy", "12-CV/BDVTU", DAY.plusDays(6), "Chờ tài liệu"));
        assertThat(extended.overdue(DAY.plusDays(7))).isFalse();
        assertThat(tasks.detail(specialist, task.id()).deadlines())
                .extracting(DeadlineVersion::due)
                .containsExactly(DAY.plusDays(20), DAY.plusDays(5));
    }

    @Test
    void whoSubmitsInTimeIsOnTimeHoweverLateTheConfirmation() {
        TaskView task = add(1982, "Báo cáo sơ kết", district.body(), DAY.plusDays(5));
        task = step(district, task, new TaskStep.Accept());
        clock.setTo(DAY.plusDays(5));
        task = step(district, task, new TaskStep.Submit("Gửi báo cáo", List.of()));
        clock.setTo(DAY.plusDays(40));
        task = step(specialist, task, new TaskStep.Complete(""));
        assertThat(task.tallyClass(DAY.plusDays(40))).contains(TallyClass.DONE_ON_TIME);
    }

    @Test
    void workSentBackAndSubmittedAfterTheDeadlineIsLate() {
        TaskView task = add(1982, "Báo cáo chuyên đề", district.body(), DAY.plusDays(5));
        task = step(district, task, new TaskStep.Accept());
        task = step(district, task, new TaskStep.Submit("Bản đầu", List.of()));
        task = step(specialist, task, new TaskStep.Return("Thiếu số liệu"));
        clock.setTo(DAY.plusDays(6));
        task = step(district, task, new TaskStep.Submit("Bản đủ", List.of()));
        task = step(specialist, task, new TaskStep.Complete(""));
        assertThat(task.tallyClass(DAY.plusDays(6))).contains(TallyClass.DONE_LATE);
    }

    @Test
    void aSuspendedTaskIsNotOverdueAndGoesOnInItsOldState() {
        TaskView task = add(1982, "Đối thoại", district.body(), DAY.plusDays(5));
        task = step(district, task, new TaskStep.Accept());
        task = step(specialist, task, new TaskStep.Suspend(DAY, null, "Giãn cách xã hội"));
        clock.setTo(DAY.plusDays(30));
        assertThat(task.tallyClass(DAY.plusDays(30))).contains(TallyClass.SUSPENDED);
        task = step(specialist, task, new TaskStep.Resume(DAY.plusDays(35)));
        assertThat(task.state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(task.due()).isEqualTo(DAY.plusDays(35));
    }

    @Test
    void cancellingATaskCallsOffWhatIsOpenBelowIt() {
        TaskView task = add(1983, "Hội thi", specialist.body(), DUE);
        TaskView part = done(handDowns.handDown(
                        specialist,
                        task.id(),
                        task.version(),
                        new HandDown("Hội thi cấp huyện", null, List.of(new Share(district.body(), null)))))
                .getFirst();
        step(specialist, tasks.require(specialist, task.id()), new TaskStep.Cancel("Dịch bệnh", "Thường trực Tỉnh ủy"));
        assertThat(tasks.require(district, part.id()).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(tallies.tally(specialist, specialist.body(), 1983).total()).isZero();
    }

    @Test
    void urgingLeavesATraceOnceADay() {
        TaskView task = add(1982, "Chấm điểm", district.body(), DUE);
        assertThat(done(tasks.urgeAll(specialist, List.of(task.id()), "Đề nghị tiếp nhận")))
                .hasSize(1);
        assertThat(done(tasks.urgeAll(specialist, List.of(task.id()), ""))).isEmpty();
        assertThat(tasks.detail(specialist, task.id()).history().getFirst().kind())
                .isEqualTo(TaskEntry.Kind.URGED);
    }

    @Test
    void anAcceptanceCanBeTakenBackTheSameDayOnly() {
        TaskView task = add(1982, "Khảo sát", district.body(), DUE);
        task = step(district, task, new TaskStep.Accept());
        task = step(district, task, new TaskStep.UndoAccept());
        assertThat(task.state()).isEqualTo(TaskState.ASSIGNED);
        TaskView again = step(district, task, new TaskStep.Accept());
        clock.setTo(DAY.plusDays(1));
        assertThat(codes(tasks.perform(district, again.id(), again.version(), new TaskStep.UndoAccept())))
                .containsExactly("task.undo-late");
    }

    @Test
    void whoSawAnOlderVersionIsToldSoAndChangesNothing() {
        TaskView task = add(1982, "Kiểm tra", district.body(), DUE);
        step(district, task, new TaskStep.Accept());
        assertThatThrownBy(() -> tasks.perform(
                        specialist, task.id(), task.version(), new TaskStep.Cancel("Trùng", "Trưởng ban")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void otherDistrictsNeitherSeeNorMoveATask() {
        TaskView task = add(1982, "Việc của Phan Rang", district.body(), DUE);
        assertThatThrownBy(() -> tasks.require(otherDistrict, task.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.perform(specialist, task.id(), task.version(), new TaskStep.Accept()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aCoordinatingBodySeesTheTask() {
        NewTask wanted = new NewTask(
                "Phối hợp",
                null,
                null,
                List.of(),
                district.body(),
                Set.of(otherDistrict.body()),
                DUE,
                false,
                List.of());
        TaskView task = done(programmes.add(specialist, 1982, List.of(wanted))).getFirst();
        assertThat(tasks.require(otherDistrict, task.id()).content()).isEqualTo("Phối hợp");
        assertThat(lists.first(otherDistrict, TaskFilter.all().inYear(1982), TaskSort.DUE, 100))
                .extracting(TaskView::id)
                .contains(task.id());
    }

    @Test
    void openTasksStandByDeadlineAndFinishedOnesAfterThemHoweverTheListIsNarrowed() {
        add(1989, "Không hạn", district.body(), null);
        add(1989, "Hạn sau", district.body(), DUE.plusDays(1));
        add(1989, "Hạn trước", district.body(), DUE);
        for (LocalDate due : List.of(DUE, DUE.plusDays(2))) {
            TaskView off = add(1989, "Hủy " + due, district.body(), due);
            step(specialist, off, new TaskStep.Cancel("Trùng", "Trưởng ban"));
        }
        TaskFilter year = TaskFilter.all().inYear(1989);
        List<String> open = List.of("Hạn trước", "Hạn sau", "Không hạn");
        List<String> off = List.of("Hủy " + DUE.plusDays(2), "Hủy " + DUE);
        assertThat(contents(year))
                .containsExactlyElementsOf(
                        Stream.concat(open.stream(), off.stream()).toList());
        assertThat(contents(year.inStates(TaskState.OPEN))).containsExactlyElementsOf(open);
        assertThat(contents(year.inStates(Set.of(TaskState.CANCELLED)))).containsExactlyElementsOf(off);
        assertThat(contents(year.counted(TallyClass.NOT_DUE))).containsExactlyElementsOf(open);
    }

    private List<String> contents(TaskFilter filter) {
        return lists.first(specialist, filter, TaskSort.OPEN_FIRST, 100).stream()
                .map(TaskView::content)
                .toList();
    }

    @Test
    void searchForgivesMissingMarks() {
        TaskView task = add(1984, "Vận động đồng bào Phước Hòa hiến đất", district.body(), DUE);
        for (String text : List.of("phuoc hoa", "PHƯỚC hòa dong bao", "hien dat van dong", "1/1984")) {
            TaskFilter filter = TaskFilter.all().inYear(1984).holding(text);
            assertThat(lists.list(specialist, filter, TaskSort.DUE, 1).items())
                    .as(text)
                    .extracting(TaskView::id)
                    .containsExactly(task.id());
        }
    }

    @Test
    void percentSignsInASearchAreOrdinaryLetters() {
        add(1985, "Đạt 100% kế hoạch", district.body(), DUE);
        TaskFilter filter = TaskFilter.all().inYear(1985).holding("%%");
        assertThat(lists.list(specialist, filter, TaskSort.DUE, 1).total()).isZero();
    }

    @Test
    void theProgrammeHasTheTasksOfItsPageAndNoPartsOfThem() {
        int year = 1979;
        TaskView task = add(year, "Chuyên đề của tỉnh", specialist.body(), DUE);
        add(year, "Việc của huyện do tỉnh giao", district.body(), DUE);
        done(handDowns.handDown(
                specialist,
                task.id(),
                task.version(),
                new HandDown("Chuyên đề ở huyện", null, List.of(new Share(district.body(), null)))));
        done(programmes.add(
                districtLeader,
                year,
                List.of(new NewTask(
                        "Việc riêng của huyện",
                        null,
                        null,
                        List.of(),
                        district.body(),
                        Set.of(),
                        DUE,
                        false,
                        List.of()))));
        assertThat(tallies.tally(specialist, specialist.body(), year).total()).isEqualTo(4);
        assertThat(tallies.programme(specialist, year, DUE).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2);
        assertThat(tallies.programme(districtLeader, year, DUE).counts())
                .containsExactly(java.util.Map.entry(TallyClass.NOT_DUE, 1L));
    }

    private TaskView add(int year, String content, BodyId lead, @Nullable LocalDate due) {
        NewTask task = new NewTask(content, null, null, List.of(), lead, Set.of(), due, false, List.of());
        return done(programmes.add(specialist, year, List.of(task))).getFirst();
    }

    private TaskView step(Actor actor, TaskView task, TaskStep step) {
        return done(tasks.perform(actor, task.id(), task.version(), step));
    }

    private long tally(int year, TallyClass wanted) {
        return tallies.tally(leader, leader.body(), year).of(wanted);
    }

    private static TaskView of(List<TaskView> parts, BodyId lead) {
        return parts.stream()
                .filter(part -> part.lead().equals(lead))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }
}
