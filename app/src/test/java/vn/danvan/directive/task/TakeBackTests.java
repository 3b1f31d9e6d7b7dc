package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;

/** A wrong click has a way back for who made it, for a while and as long as nobody acted on it. */
class TakeBackTests extends TaskCase {

    @Test
    void whoSubmittedByMistakeGoesOnWorking() {
        TaskView task = working("Báo cáo sơ kết");
        TaskView submitted = step(district, task, new TaskStep.Submit("Gửi nhầm", List.of()));
        clock.advance(Duration.ofMinutes(14));
        TaskView back = done(tasks.takeBack(district, task.id(), submitted.version()));
        assertThat(back.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(back.days().submitted()).isNull();
        assertThat(back.submittedBy()).isNull();
        assertThat(tasks.detail(district, task.id()).history().getFirst()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(TaskEntry.Kind.TAKEN_BACK);
            assertThat(entry.note()).isEqualTo("SUBMIT");
        });
        assertThat(notices(specialist.body(), task)).contains("task.submitted", "task.taken-back");
        assertThat(audited(task)).endsWith("directive.task.submit", "directive.task.taken-back");
        assertThat(tasks.detail(district, task.id()).takeBack()).as("once").isNull();
    }

    @Test
    void afterAQuarterOfAnHourItStays() {
        TaskView submitted = step(district, working("Báo cáo quý"), new TaskStep.Submit("Xong", List.of()));
        clock.advance(Duration.ofMinutes(15));
        assertThat(tasks.detail(district, submitted.id()).takeBack()).isNull();
        assertThat(codes(tasks.takeBack(district, submitted.id(), submitted.version())))
                .containsExactly("task.take-back-late");
    }

    @Test
    void nobodyElseTakesItBackAndNobodyOnceItWasActedOn() {
        TaskView submitted = step(district, working("Báo cáo tuần"), new TaskStep.Submit("Xong", List.of()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> tasks.takeBack(districtLeader, submitted.id(), submitted.version()));
        TaskView returned = step(specialist, submitted, new TaskStep.Return("Thiếu số liệu"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> tasks.takeBack(district, submitted.id(), submitted.version()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> tasks.takeBack(district, submitted.id(), returned.version()));
    }

    @Test
    void aReturnByMistakeWaitsForConfirmationAgain() {
        TaskView submitted = step(district, working("Biểu tổng hợp"), new TaskStep.Submit("Xong", List.of()));
        TaskView returned = step(specialist, submitted, new TaskStep.Return("Bấm nhầm"));
        TaskView back = done(tasks.takeBack(specialist, returned.id(), returned.version()));
        assertThat(back.state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(back.days().submitted()).isEqualTo(DAY);
        assertThat(back.submittedBy()).isEqualTo(district.account());
    }

    @Test
    void aCancellationByMistakeBringsBackWhatWasCalledOffBelowAndNothingElse() {
        TaskView task = add("Hội thi", specialist.body(), Set.of(), DUE, false);
        TaskView kept = part(specialist, task, district.body());
        TaskView gone = part(specialist, now(task), otherDistrict.body());
        gone = step(specialist, gone, new TaskStep.Cancel("Không tham gia", "Trưởng ban"));
        TaskView cancelled = step(specialist, now(task), new TaskStep.Cancel("Bấm nhầm", "Trưởng ban"));
        assertThat(now(kept).state()).isEqualTo(TaskState.CANCELLED);
        done(tasks.takeBack(specialist, cancelled.id(), cancelled.version()));
        assertThat(now(task).state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(now(kept).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(now(gone).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(notices(district.body(), kept)).contains("task.cancelled", "task.taken-back");
    }

    @Test
    void anExtensionToAWrongDayGivesBackTheDeadlineAndEveryVersionIsKept() {
        LocalDate saturday = LocalDate.of(2021, 3, 6);
        TaskView task = add("Tập huấn", district.body(), Set.of(), saturday, true);
        LocalDate monday = saturday.plusDays(2);
        assertThat(task.due()).isEqualTo(monday);
        LocalDate wrong = LocalDate.of(2031, 3, 8);
        TaskView extended =
                step(specialist, task, new TaskStep.Extend(wrong, "Trưởng ban", null, null, "Chờ tài liệu"));
        assertThat(extended.due()).as("a Saturday moves on").isEqualTo(LocalDate.of(2031, 3, 10));
        TaskView back = done(tasks.takeBack(specialist, task.id(), extended.version()));
        assertThat(back.due()).isEqualTo(monday);
        assertThat(tasks.detail(specialist, task.id()).deadlines())
                .extracting(DeadlineVersion::due)
                .containsExactly(monday, saturday, LocalDate.of(2031, 3, 10), wrong, monday, saturday);
    }

    private TaskView working(String content) {
        TaskView task = step(district, add(content), new TaskStep.Accept());
        return step(district, task, new TaskStep.Report("Đang làm", null, List.of()));
    }
}
