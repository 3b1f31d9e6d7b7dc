package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskState;
import vn.danvan.directive.task.TaskView;
import vn.danvan.support.SettableClock;

/** What people see when they edit a task, change its lead, or click wrong. */
class EditPagesTests extends TaskPagesCase {

    private static final String LEADER = "lanhdao.tinh";

    @Test
    void theTaskPageLeadsToTheFormAndShowsWhatWasChanged() throws Exception {
        TaskView task = add(1972, "Phát động thi đua");
        assertThat(get(SPECIALIST, "/tasks/" + task.id()))
                .contains("/tasks/" + task.id() + "/edit", "Chuyển cơ quan chủ trì");
        assertThat(get(OFFICER, "/tasks/" + task.id())).doesNotContain("/edit\"", "/reassign\"");
        assertThat(get(SPECIALIST, "/tasks/" + task.id() + "/edit")).contains("Phát động thi đua", "Lý do sửa");
        assertThat(edit(SPECIALIST, task, task.version(), "Phát động thi đua năm 2021", "Kế hoạch", "Ghi rõ năm"))
                .hasStatus3xxRedirection();
        assertThat(get(OFFICER, "/tasks/" + task.id()))
                .contains("Sửa nội dung", "Ghi rõ năm", "Phát động thi đua năm 2021", "Kế hoạch");
        StringBuilder notices = new StringBuilder();
        for (int page = 1; page <= 20; page++) {
            notices.append(get(OFFICER, "/notices?page=" + page));
        }
        assertThat(notices).contains("được sửa nội dung: Phát động thi đua năm 2021");
    }

    @Test
    void theSecondEditorKeepsWhatWasTypedAndTakesWhatTheFirstChangedElsewhere() throws Exception {
        TaskView task = add(1972, "Giám sát đầu tư");
        edit(LEADER, task, task.version(), "Giám sát đầu tư", "Báo cáo giám sát", "Thêm sản phẩm");
        MvcTestResult second =
                edit(SPECIALIST, task, task.version(), "Giám sát đầu tư của cộng đồng", "", "Ghi đủ tên");
        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(second))
                .contains("Thay đổi trong lúc anh/chị nhập", "Thêm sản phẩm", "Những ô anh/chị không sửa")
                .contains("Giám sát đầu tư của cộng đồng", "Ghi đủ tên")
                .contains("name=\"product\" type=\"text\" value=\"Báo cáo giám sát\"");
        MvcTestResult clash = edit(SPECIALIST, task, task.version(), "Giám sát đầu tư", "Biên bản", "Ghi rõ");
        assertThat(text(clash)).contains("Hai người cùng sửa: Sản phẩm", "value=\"Biên bản\"");
        assertThat(tasks.require(specialist, task.id()).content()).isEqualTo("Giám sát đầu tư");
    }

    @Test
    void anUnknownBodyOrAMissingReasonKeepsTheForm() throws Exception {
        TaskView task = add(1972, "Tiếp dân định kỳ");
        MvcTestResult answer = mvc.post()
                .uri("/tasks/{id}/edit", task.id())
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("version", Integer.toString(task.version()))
                .param("content", "Tiếp dân định kỳ 😀")
                .param("coordinating", "Sở Ma thuật")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Không tìm thấy cơ quan có tên Sở Ma thuật", "Tiếp dân định kỳ 😀");
    }

    @Test
    void theLeadChangesAndTheNewOneFindsTheTask() throws Exception {
        TaskView task = add(1972, "Xóa nhà tạm");
        String other = organisation
                .requireBody(people.actor("canbo.bacai").body(), SettableClock.FIRST_DAY)
                .name();
        assertThat(get(SPECIALIST, "/tasks/" + task.id() + "/reassign")).contains("Cơ quan chủ trì mới");
        MvcTestResult same = reassign(
                task,
                organisation
                        .requireBody(officer.body(), SettableClock.FIRST_DAY)
                        .name());
        assertThat(same).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(same)).contains("đang chủ trì nhiệm vụ", "Đúng địa bàn");
        assertThat(reassign(task, other)).hasStatus3xxRedirection();
        assertThat(get("canbo.bacai", "/tasks")).contains("Xóa nhà tạm");
    }

    @Test
    void aWrongClickHasAButtonToTakeItBack() throws Exception {
        TaskView task = add(1972, "Gặp mặt người có uy tín");
        act(OFFICER, task, "accept");
        mvc.post()
                .uri("/tasks/{id}/do/submit", task.id())
                .with(people.signedIn(OFFICER))
                .with(csrf())
                .param("version", "2")
                .param("text", "Bấm nhầm")
                .exchange();
        assertThat(get(OFFICER, "/tasks/" + task.id())).contains("Rút lại “Trình hoàn thành” (đến 08:15)");
        assertThat(get(SPECIALIST, "/tasks/" + task.id())).doesNotContain("Rút lại “");
        assertThat(takeBack(OFFICER, task, 3)).hasStatus3xxRedirection();
        assertThat(tasks.require(officer, task.id()).state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(get(OFFICER, "/tasks/" + task.id())).contains("Bước được rút lại: Trình hoàn thành");
        assertThat(takeBack(OFFICER, task, 3).getResponse().getRedirectedUrl())
                .as("a second tab")
                .isEqualTo("/tasks/" + task.id());
    }

    @Test
    void aPageOfAnOldTabSaysWhyNothingCanBeDone() {
        TaskView task = add(1972, "Sơ kết quý");
        MvcTestResult answer = mvc.get()
                .uri("/tasks/{id}/do/report", task.id())
                .with(people.signedIn(OFFICER))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getMvcResult().getFlashMap().get("flash"))
                .isEqualTo("Nhiệm vụ chưa được tiếp nhận nên chưa làm được việc này.");
    }

    @Test
    void aFormSentTwiceGivesItsTasksOnce() {
        String form = UUID.randomUUID().toString();
        assertThat(create(form)).hasStatus3xxRedirection();
        MvcTestResult again = create(form);
        assertThat(again).hasStatus3xxRedirection();
        assertThat(String.valueOf(again.getMvcResult().getFlashMap().get("flash")))
                .contains("không giao lại");
        assertThat(lists.first(specialist, TaskFilter.all().inYear(1973), TaskSort.GIVEN, 10))
                .hasSize(1);
    }

    private MvcTestResult create(String form) {
        return mvc.post()
                .uri("/programme/add")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("year", "1973")
                .param("step", "create")
                .param("form", form)
                .param("chosen-0", "1")
                .param("content-0", "Chỉ giao một lần")
                .param("lead-0", "BDV-58")
                .exchange();
    }

    private MvcTestResult edit(
            String username, TaskView task, int version, String content, String product, String reason) {
        return mvc.post()
                .uri("/tasks/{id}/edit", task.id())
                .with(people.signedIn(username))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("content", content)
                .param("product", product)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult reassign(TaskView task, String lead) {
        return mvc.post()
                .uri("/tasks/{id}/reassign", task.id())
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("version", Integer.toString(task.version()))
                .param("lead", lead)
                .param("reason", "Đúng địa bàn")
                .exchange();
    }

    private MvcTestResult takeBack(String username, TaskView task, int version) {
        return mvc.post()
                .uri("/tasks/{id}/take-back", task.id())
                .with(people.signedIn(username))
                .with(csrf())
                .param("version", Integer.toString(version))
                .exchange();
    }
}
