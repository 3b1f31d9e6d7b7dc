package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.LeadChanges.LeadChange;
import vn.danvan.directive.task.TaskFieldChange.Field;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.calendar.AnnouncedDay;

/** Another body becomes the lead of a task, and nobody is left with work that nobody will confirm. */
class LeadChangesTests extends TaskCase {

    @Autowired
    LeadChanges leadChanges;

    @Autowired
    TaskDeadlines deadlines;

    @Autowired
    Calendars calendars;

    @Test
    void theNewLeadBeginsAnewAndTheWorkSoFarStaysInTheHistory() {
        TaskView task = add("Khảo sát dư luận");
        task = step(district, task, new TaskStep.Accept());
        task = step(district, task, new TaskStep.Report("Đã hỏi 120 hộ", 40, List.of()));
        TaskView after = reassign(task, otherDistrict.body(), false, false);

        assertThat(after.lead()).isEqualTo(otherDistrict.body());
        assertThat(after.state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(after.percent()).isNull();
        assertThat(after.due()).isEqualTo(DUE);
        assertThat(tasks.detail(otherDistrict, task.id()).history())
                .extracting(TaskEntry::kind)
                .containsExactly(
                        TaskEntry.Kind.REASSIGNED,
                        TaskEntry.Kind.REPORTED,
                        TaskEntry.Kind.ACCEPTED,
                        TaskEntry.Kind.ASSIGNED);
        assertThat(tasks.detail(otherDistrict, task.id()).history().getFirst().changes())
                .containsExactly(new TaskFieldChange(
                        Field.LEAD,
                        district.body().toString(),
                        otherDistrict.body().toString()));
        assertThat(notices(district.body(), task)).containsExactlyInAnyOrder("task.assigned", "task.taken-over");
        assertThat(notices(otherDistrict.body(), task)).containsExactlyInAnyOrder("task.handed-over");
        assertThat(audited(task)).endsWith("directive.task.reassign");
        assertThat(step(otherDistrict, after, new TaskStep.Accept()).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void theFormerLeadSeesTheTaskOnlyWhenItGoesOnCoordinating() {
        TaskView alone = reassign(add("Đối thoại"), otherDistrict.body(), false, false);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tasks.require(district, alone.id()));
        assertThat(linkOfNotice(district.body(), alone)).isEqualTo("/tasks");
        TaskView together = reassign(add("Đối thoại lần hai"), otherDistrict.body(), false, true);
        assertThat(tasks.detail(district, together.id()).coordinating()).containsExactly(district.body());
        assertThat(linkOfNotice(district.body(), together)).isEqualTo("/tasks/" + together.id());
    }

    @Test
    void openPartsGoAlongOrTheLeadStays() {
        TaskView task = step(districtLeader, add("Vận động hiến đất"), new TaskStep.Accept());
        TaskView part = part(districtLeader, task, commune.body());
        assertThat(codes(leadChanges.reassign(
                        specialist,
                        task.id(),
                        now(task).version(),
                        new LeadChange(otherDistrict.body(), false, false, "Nhầm địa bàn"))))
                .containsExactly("task.parts-stay");
        reassign(now(task), otherDistrict.body(), true, false);
        assertThat(now(part).assigner()).isEqualTo(otherDistrict.body());
        assertThat(notices(commune.body(), part)).containsExactlyInAnyOrder("task.assigned", "task.assigner-changed");
        TaskView submitted =
                step(commune, step(commune, now(part), new TaskStep.Accept()), new TaskStep.Submit("Xong", List.of()));
        assertThatExceptionOfType(Forbidden.class)
                .as("the former lead confirms nothing any more")
                .isThrownBy(() ->
                        tasks.perform(districtLeader, submitted.id(), submitted.version(), new TaskStep.Complete("")));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        TaskView task = step(districtLeader, add("Xây dựng mô hình"), new TaskStep.Accept());
        part(districtLeader, task, commune.body());
        int version = now(task).version();
        assertThat(codes(leadChanges.reassign(
                        specialist, task.id(), version, new LeadChange(district.body(), true, false, " "))))
                .containsExactly("task.lead-same", "task.reason-missing");
        assertThat(codes(leadChanges.reassign(
                        specialist, task.id(), version, new LeadChange(commune.body(), true, false, "Gần dân hơn"))))
                .containsExactly("task.lead-has-part");
        assertThat(codes(leadChanges.reassign(specialist, task.id(), version, new LeadChange(null, true, false, "x"))))
                .containsExactly("task.lead-missing");
    }

    @Test
    void aPartIsNotGivenToABodyThatHasOneAlready() {
        TaskView task = add("Ngày hội đại đoàn kết", specialist.body(), Set.of(), DUE, false);
        TaskView first = part(specialist, task, district.body());
        part(specialist, now(task), otherDistrict.body());
        assertThat(codes(leadChanges.reassign(
                        specialist,
                        first.id(),
                        first.version(),
                        new LeadChange(otherDistrict.body(), false, false, "Nhầm"))))
                .containsExactly("task.already-part");
    }

    @Test
    void submittedWorkIsReturnedBeforeItChangesHands() {
        TaskView task = step(district, add("Tổng hợp kiến nghị"), new TaskStep.Accept());
        TaskView submitted = step(district, task, new TaskStep.Submit("Xong", List.of()));
        assertThat(codes(leadChanges.reassign(
                        specialist,
                        task.id(),
                        submitted.version(),
                        new LeadChange(otherDistrict.body(), false, false, "Nhầm"))))
                .containsExactly("task.barred.SUBMITTED");
    }

    @Test
    void aDeadlineInWorkingDaysIsWorkedOutOnTheNewLeadsCalendar() {
        LocalDate day = LocalDate.of(2021, 5, 12);
        calendars.announce(
                new AnnouncedDay(day, false, "Nghỉ tránh bão", "Công điện 07"),
                otherDistrict.body().value(),
                specialist.account().value());
        TaskView task = add("Báo cáo nhanh", district.body(), Set.of(), day, true);
        assertThat(task.due()).isEqualTo(day);
        assertThat(reassign(task, otherDistrict.body(), false, false).due()).isEqualTo(day.plusDays(1));
        assertThat(deadlines.of(task.id())).extracting(DeadlineVersion::due).containsExactly(day.plusDays(1), day);
    }

    private TaskView reassign(TaskView task, BodyId lead, boolean parts, boolean former) {
        return done(leadChanges.reassign(
                specialist, task.id(), task.version(), new LeadChange(lead, parts, former, "Phân công lại")));
    }

    private String linkOfNotice(BodyId body, TaskView task) {
        return jdbc.sql("""
                select link from notice.notice
                 where body_id = :body and kind = 'task.taken-over' and args[1] = :reference
                """)
                .param("body", body.value())
                .param("reference", task.reference())
                .query(String.class)
                .single();
    }
}
