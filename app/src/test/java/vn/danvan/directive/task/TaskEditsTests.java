package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.TaskEdits.Edit;
import vn.danvan.directive.task.TaskFieldChange.Field;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;

/** What a task says can be changed after it was given, and nothing it said before is lost. */
class TaskEditsTests extends TaskCase {

    @Autowired
    TaskEdits edits;

    @Test
    void anEditIsKeptWithWhatItSaidBeforeWhoWhenAndWhy() {
        TaskView task = add("Tuyên truyền bầu cử");
        TaskView after = done(edits.edit(
                specialist,
                task.id(),
                task.version(),
                new Edit(
                        "Tuyên truyền bầu cử đợt 1",
                        "Báo cáo",
                        "16 xã, phường",
                        List.of("election"),
                        Set.of(),
                        "Chia hai đợt")));

        assertThat(after.content()).isEqualTo("Tuyên truyền bầu cử đợt 1");
        assertThat(after.domains()).containsExactly("election");
        assertThat(after.version()).isEqualTo(task.version() + 1);
        assertThat(after.due()).as("deadlines change by extension only").isEqualTo(DUE);
        assertThat(tasks.detail(specialist, task.id()).history().getFirst()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(TaskEntry.Kind.EDITED);
            assertThat(entry.account()).isEqualTo(specialist.account());
            assertThat(entry.at()).isEqualTo(clock.instant());
            assertThat(entry.note()).isEqualTo("Chia hai đợt");
            assertThat(entry.version()).isEqualTo(after.version());
            assertThat(entry.changes())
                    .containsExactly(
                            new TaskFieldChange(Field.CONTENT, "Tuyên truyền bầu cử", "Tuyên truyền bầu cử đợt 1"),
                            new TaskFieldChange(Field.PRODUCT, null, "Báo cáo"),
                            new TaskFieldChange(Field.TARGETS, null, "16 xã, phường"),
                            new TaskFieldChange(Field.DOMAINS, null, "election"));
        });
        assertThat(audited(task)).containsExactly("directive.task.assigned", "directive.task.edit");
    }

    @Test
    void theLeadAndTheCoordinatingBodiesAreTold() {
        TaskView task = add("Nắm tình hình", district.body(), Set.of(otherDistrict.body()), DUE, false);
        done(edits.edit(specialist, task.id(), task.version(), wording("Nắm tình hình quý I", Set.of(commune.body()))));
        assertThat(notices(district.body(), task)).containsExactlyInAnyOrder("task.assigned", "task.edited");
        assertThat(notices(otherDistrict.body(), task))
                .containsExactlyInAnyOrder("task.coordinating", "task.uncoordinated");
        assertThat(notices(commune.body(), task)).containsExactlyInAnyOrder("task.coordinating");
    }

    @Test
    void theSecondOfTwoEditorsChangesNothingAndSeesWhatTheFirstChanged() {
        TaskView task = add("Hội thi Dân vận khéo");
        done(edits.edit(leader, task.id(), task.version(), wording("Hội thi Dân vận khéo cấp tỉnh", Set.of())));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        edits.edit(specialist, task.id(), task.version(), wording("Hội thi cấp huyện", Set.of())));
        assertThat(now(task).content()).isEqualTo("Hội thi Dân vận khéo cấp tỉnh");
        assertThat(edits.since(specialist, task.id(), task.version()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .extracting(TaskFieldChange::field)
                        .containsExactly(Field.CONTENT));
    }

    @Test
    void onlyTheAssigningBodyEdits() {
        TaskView task = add("Kiểm tra quy chế dân chủ");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> edits.edit(district, task.id(), task.version(), wording("Khác", Set.of())));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> edits.edit(districtLeader, task.id(), task.version(), wording("Khác", Set.of())));
    }

    @Test
    void aFinishedOrCancelledTaskIsNotEdited() {
        TaskView cancelled = add("Việc hủy");
        cancelled = step(specialist, cancelled, new TaskStep.Cancel("Trùng", "Trưởng ban"));
        assertThat(codes(edits.edit(specialist, cancelled.id(), cancelled.version(), wording("Khác", Set.of()))))
                .containsExactly("task.barred.CANCELLED");
        TaskView finished = add("Việc xong");
        finished = step(district, finished, new TaskStep.Accept());
        finished = step(district, finished, new TaskStep.Submit("Xong", List.of()));
        finished = step(specialist, finished, new TaskStep.Complete(""));
        assertThat(codes(edits.edit(specialist, finished.id(), finished.version(), wording("Khác", Set.of()))))
                .containsExactly("task.barred.DONE");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        TaskView task = add("Giám sát");
        Edit bad = new Edit(" ", "x".repeat(4_001), null, List.of("astrology"), Set.of(district.body()), "");
        assertThat(codes(edits.edit(specialist, task.id(), task.version(), bad)))
                .containsExactly(
                        "task.content-missing",
                        "task.text-long",
                        "task.domain-unknown",
                        "task.lead-coordinates",
                        "task.reason-missing");
        assertThat(codes(edits.edit(specialist, task.id(), task.version(), wording("Giám sát", Set.of()))))
                .containsExactly("task.nothing-changed");
    }

    @Test
    void aNewTaskIsHeldToTheSameWording() {
        NewTask bad = new NewTask(
                "Việc",
                "x".repeat(4_001),
                "y".repeat(4_001),
                List.of("astrology"),
                district.body(),
                Set.of(),
                DUE,
                false,
                List.of());
        assertThat(codes(programmes.add(specialist, 1971, List.of(bad))))
                .containsExactly("task.text-long", "task.text-long", "task.domain-unknown");
    }

    private static Edit wording(String content, Set<BodyId> coordinating) {
        return new Edit(content, null, null, List.of(), coordinating, "Cho rõ hơn");
    }
}
