package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskState;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.organisation.BodyView;
import vn.danvan.support.SettableClock;

/** What people see on the task pages, from adding a task to the changed tally. */
class TaskPagesTests extends TaskPagesCase {

    @Test
    void fromTheProgrammeToTheDistrictAndBackIntoTheTally() throws Exception {
        String own = organisation.requireBody(specialist.body(), today()).name();
        assertThat(get(SPECIALIST, "/programme/1991")).contains("Chương trình năm 1991 chưa có nhiệm vụ");

        String preview = text(mvc.post()
                .uri("/programme/add")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("year", "1991")
                .param("chosen-0", "1")
                .param("content-0", "Tổ chức Ngày hội đại đoàn kết")
                .param("lead-0", own)
                .param("due-0", "2021-11-18")
                .exchange());
        assertThat(preview).contains("1 nhiệm vụ sau đây sẽ vào chương trình năm 1991", own, "18/11/2021");
        mvc.post()
                .uri("/programme/add")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("year", "1991")
                .param("step", "create")
                .param("form", java.util.UUID.randomUUID().toString())
                .param("chosen-0", "1")
                .param("content-0", "Tổ chức Ngày hội đại đoàn kết")
                .param("lead-0", own)
                .param("due-0", "2021-11-18")
                .exchange();
        TaskView task = only(specialist, 1991);

        assertThat(get(SPECIALIST, "/tasks/" + task.id() + "/hand-down"))
                .contains("Ban Dân vận Thành ủy Phan Rang-Tháp Chàm", "Giao cho cơ quan cấp dưới");
        String before = text(handDown(task, "preview"));
        assertThat(before).contains("7 cơ quan sau đây sẽ nhận nhiệm vụ", "Giao cho 7 cơ quan");
        assertThat(handDown(task, "create")).hasStatus3xxRedirection();
        assertThat(get(SPECIALIST, "/tasks/" + task.id())).contains("Nhiệm vụ giao xuống", "Giao cho 7 cơ quan");
        assertThat(get(SPECIALIST, "/tally?year=1991")).contains("Chưa đến hạn");

        TaskView part = only(officer, 1991);
        assertThat(get(OFFICER, "/tasks")).contains("Được giao, chưa tiếp nhận");
        assertThat(get(OFFICER, "/tasks/list?year=1991&state=ASSIGNED")).contains("Tổ chức Ngày hội đại đoàn kết");
        assertThat(act(OFFICER, part, "accept")).hasStatus3xxRedirection();
        assertThat(get(OFFICER, "/tasks/" + part.id() + "/do/report")).contains("Nội dung báo cáo", "Gửi báo cáo");
        mvc.post()
                .uri("/tasks/{id}/do/report", part.id())
                .multipart()
                .file(new MockMultipartFile("file", "ke-hoach.pdf", "application/pdf", new byte[] {1, 2, 3}))
                .with(people.signedIn(OFFICER))
                .with(csrf())
                .param(
                        "version",
                        Integer.toString(tasks.require(officer, part.id()).version()))
                .param("text", "Đã ban hành kế hoạch")
                .param("percent", "30")
                .exchange();
        assertThat(get(SPECIALIST, "/tasks/" + part.id()))
                .contains("Báo cáo tiến độ", "Đã ban hành kế hoạch", "30%", "ke-hoach.pdf");
        assertThat(get(SPECIALIST, "/tasks/list?year=1991&tally=IN_PROGRESS")).contains("Có 2 nhiệm vụ");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndNamesTheFault() throws Exception {
        TaskView task = add(1992, "Khảo sát dư luận");
        act(OFFICER, task, "accept");
        MvcTestResult answer = mvc.post()
                .uri("/tasks/{id}/do/report", task.id())
                .with(people.signedIn(OFFICER))
                .with(csrf())
                .param("version", "2")
                .param("text", "Đã hỏi 120 hộ")
                .param("percent", "140")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Tỷ lệ 140 không hợp lệ", "Đã hỏi 120 hộ");
    }

    @Test
    void aFileWithAMarkOfSecrecyIsNotKeptBesideATask() throws Exception {
        TaskView task = add(1992, "Gửi kế hoạch");
        act(OFFICER, task, "accept");
        MvcTestResult answer = mvc.post()
                .uri("/tasks/{id}/do/report", task.id())
                .multipart()
                .file(new MockMultipartFile(
                        "file", "ke-hoach-mat.txt", "text/plain", "TỐI MẬT\nKế hoạch".getBytes(StandardCharsets.UTF_8)))
                .with(people.signedIn(OFFICER))
                .with(csrf())
                .param("version", "2")
                .param("text", "Đã gửi kế hoạch")
                .param("percent", "30")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Tệp “ke-hoach-mat.txt” có dấu độ mật", "Đã gửi kế hoạch");
        assertThat(get(OFFICER, "/tasks/" + task.id())).doesNotContain("ke-hoach-mat.txt", "Đã gửi kế hoạch");
    }

    @Test
    void whoComesSecondKeepsTheTypedTextAndLearnsWhatHappened() throws Exception {
        TaskView task = add(1992, "Tổng hợp kiến nghị");
        act(OFFICER, task, "accept");
        MvcTestResult answer = mvc.post()
                .uri("/tasks/{id}/do/cancel", task.id())
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("version", Integer.toString(task.version()))
                .param("text", "Trùng với nhiệm vụ khác")
                .param("authority", "Trưởng ban")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(answer)).contains("Ngô Văn Thử Nghiệm đã thay đổi nhiệm vụ", "Trùng với nhiệm vụ khác");
        assertThat(tasks.require(specialist, task.id()).state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void anUnclearBodyIsAskedAboutAndNothingIsLost() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/programme/add")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("year", "1992")
                .param("chosen-0", "1")
                .param("content-0", "Giám sát")
                .param("lead-0", "Ban Dân vận")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Có nhiều cơ quan hợp với tên Ban Dân vận", "Giám sát");
    }

    @Test
    void severalTasksAreUrgedAtOnceAfterAPreview() throws Exception {
        TaskView first = add(1993, "Việc thứ nhất");
        TaskView second = add(1993, "Việc thứ hai");
        TaskView done = add(1993, "Việc đã hủy");
        Outcome<TaskView> cancelled =
                tasks.perform(specialist, done.id(), done.version(), new TaskStep.Cancel("Trùng", "Trưởng ban"));
        assertThat(cancelled).isInstanceOf(Outcome.Done.class);
        MvcTestResult preview = mvc.post()
                .uri("/tasks/urge")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param(
                        "task",
                        first.id().toString(),
                        second.id().toString(),
                        done.id().toString())
                .exchange();
        assertThat(text(preview)).contains("Bỏ qua 1 nhiệm vụ", "Đôn đốc 2 nhiệm vụ");
        mvc.post()
                .uri("/tasks/urge")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("task", first.id().toString(), second.id().toString())
                .param("text", "Đề nghị báo cáo")
                .param("step", "send")
                .exchange();
        assertThat(get(OFFICER, "/tasks/" + first.id())).contains("Đôn đốc", "Đề nghị báo cáo");
        assertThat(notices(OFFICER)).contains("Đôn đốc nhiệm vụ " + first.reference());
    }

    /** All pages of them: other tests tell the officer something too. */
    private String notices(String user) throws UnsupportedEncodingException {
        StringBuilder all = new StringBuilder();
        String page = get(user, "/notices");
        for (int next = 2; page.contains("page=" + next); next++) {
            all.append(page);
            page = get(user, "/notices?page=" + next);
        }
        return all.append(page).toString();
    }

    @Test
    void whoChoseNothingIsToldSoAndNothingElse() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/tasks/urge")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Chọn ít nhất một nhiệm vụ").doesNotContain("sẽ nhận thông báo đôn đốc");
    }

    @Test
    void aTextTooLongUrgesNobodyAndIsShownAgain() throws Exception {
        TaskView task = add(1993, "Chưa đôn đốc được");
        MvcTestResult answer = mvc.post()
                .uri("/tasks/urge")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("task", task.id().toString())
                .param("text", "Khẩn ".repeat(2_001))
                .param("step", "send")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Nội dung dài 10.005 ký tự", "Khẩn Khẩn", "Chưa đôn đốc được");
        assertThat(get(OFFICER, "/notices")).doesNotContain("Đôn đốc nhiệm vụ " + task.reference());
    }

    @Test
    void whatIsOpenStandsBeforeWhatIsFinishedUnlessAnotherOrderIsWanted() throws Exception {
        TaskView finished = add(1990, "Xong từ lâu");
        Outcome<TaskView> cancelled = tasks.perform(
                specialist, finished.id(), finished.version(), new TaskStep.Cancel("Trùng", "Trưởng ban"));
        assertThat(cancelled).isInstanceOf(Outcome.Done.class);
        add(1990, "Còn phải làm");
        assertThat(get(SPECIALIST, "/tasks/list?year=1990")).containsSubsequence("Còn phải làm", "Xong từ lâu");
        assertThat(get(SPECIALIST, "/tasks/list?year=1990&sort=DUE"))
                .containsSubsequence("Xong từ lâu", "Còn phải làm");
    }

    @Test
    void everyViewOpensInBothLanguages() throws Exception {
        add(1994, "Việc có hạn");
        for (String view : List.of(
                "/tasks",
                "/tasks/list?year=1994&q=viec",
                "/tasks/board?year=1994",
                "/tasks/timeline?year=2021",
                "/tasks/calendar?month=2021-03",
                "/tally?year=1994",
                "/programme/1994",
                "/programme/1994/new")) {
            assertThat(get(SPECIALIST, view)).as(view).contains("<h1");
            assertThat(mvc.get().uri(view).with(people.signedIn(SPECIALIST)).cookie(english()))
                    .as(view)
                    .hasStatusOk();
        }
    }

    @Test
    void anAddressThatMakesNoSenseIsNoBug() {
        for (String address : List.of(
                "/tasks/timeline?year=999999999",
                "/tasks/calendar?month=%2B999999999-01",
                "/tasks/list?from=%2B999999999-01-01",
                "/tally?year=abc",
                "/tally?year=999999999",
                "/tasks/list?year=-1")) {
            assertThat(mvc.get().uri(URI.create(address)).with(people.signedIn(SPECIALIST)))
                    .as(address)
                    .hasStatusOk();
        }
        for (String address : List.of("/tasks/list?page=abc", "/tasks/list?q=%00", "/tasks/board?domain=%00")) {
            assertThat(mvc.get().uri(URI.create(address)).with(people.signedIn(SPECIALIST)))
                    .as(address)
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
        for (String address : List.of("/programme/0000", "/programme/9999/new")) {
            assertThat(mvc.get().uri(address).with(people.signedIn(SPECIALIST)))
                    .as(address)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aFormTellsEverythingThatIsMissingAtOnce() throws Exception {
        MvcTestResult series = mvc.post()
                .uri("/programme/series")
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("form", java.util.UUID.randomUUID().toString())
                .exchange();
        assertThat(text(series))
                .contains("Chọn định kỳ", "Nhập ngày bắt đầu", "Nhập nội dung nhiệm vụ", "đúng một cơ quan chủ trì");
        TaskView task = add(1995, "Gia hạn trống");
        assertThat(text(mvc.post()
                        .uri("/tasks/{id}/do/extend", task.id())
                        .with(people.signedIn(SPECIALIST))
                        .with(csrf())
                        .param("version", "1")
                        .exchange()))
                .contains("Nhập hạn mới", "Ghi rõ người hoặc cơ quan", "Nhập lý do");
        assertThat(text(mvc.post()
                        .uri("/calendar")
                        .with(people.signedIn(SPECIALIST))
                        .with(csrf())
                        .param("label", "x".repeat(1_000))
                        .exchange()))
                .contains("Nội dung dài 1.000 ký tự");
    }

    @Test
    void anEmptyMonthSaysSo() throws Exception {
        assertThat(get(SPECIALIST, "/tasks/calendar?month=1999-05"))
                .contains("Không có nhiệm vụ nào đến hạn trong tháng");
    }

    @Test
    void administratorsHaveNoTasks() {
        assertThat(mvc.get().uri("/tasks").with(people.signedIn("quantri.tinh")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void observersFindNoButtons() throws Exception {
        TaskView task = add(1995, "Chỉ để xem");
        assertThat(get("giamsat.tinh", "/tasks/" + task.id()))
                .contains("Chỉ để xem")
                .doesNotContain("dv-moves");
    }

    private static jakarta.servlet.http.Cookie english() {
        return new jakarta.servlet.http.Cookie("danvan-lang", "en");
    }

    private MvcTestResult handDown(TaskView task, String step) {
        var request = mvc.post()
                .uri("/tasks/{id}/hand-down", task.id())
                .with(people.signedIn(SPECIALIST))
                .with(csrf())
                .param("version", Integer.toString(task.version()))
                .param("content", task.content())
                .param("step", step);
        organisation.subordinates(specialist.body(), today()).stream()
                .filter(body -> body.code().startsWith("BDV-"))
                .map(BodyView::id)
                .forEach(body -> request.param("body", body.toString()));
        return request.exchange();
    }

    private TaskView only(Actor actor, int year) {
        List<TaskView> found = lists.first(actor, TaskFilter.all().inYear(year), TaskSort.GIVEN, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static LocalDate today() {
        return SettableClock.FIRST_DAY;
    }
}
