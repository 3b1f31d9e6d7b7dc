package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading the calendar, announcing a day after seeing what moves, withdrawing it, working out a deadline. */
class CalendarJourneyTests extends JourneyCase {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theYearShowsItsDaysWithSourceAndConfidence(Screen screen) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn("canbo.bacai").goesTo("/").follows("Lịch");
            visitor.sees("Ngày nghỉ và ngày làm việc năm 2021")
                    .sees("Tết Nguyên đán")
                    .sees("Nghỉ bù")
                    .sees("chưa xác minh")
                    .sees("Điều 112 Bộ luật Lao động")
                    .doesNotSee("Thông báo ngày nghỉ")
                    .looksAt("lich-2021");
            visitor.goesTo("/calendar-of-days?year=2024")
                    .sees("Nghỉ hoán đổi")
                    .sees("Làm bù")
                    .looksAt("lich-2024");
            visitor.goesTo("/calendar-of-days?year=2040")
                    .sees("Chưa có bảng ngày nghỉ đầy đủ của năm 2040")
                    .looksAt("lich-2040");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anAdministratorSeesWhatMovesBeforeAnnouncingAndMayWithdraw(Screen screen) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn("quantri.tinh")
                    .goesTo("/calendar-of-days?year=2025")
                    .presses("Thông báo ngày nghỉ, ngày làm việc");
            visitor.presses("Xem trước").sees("Nhập dịp").sees("Nhập căn cứ").looksAt("lich-thong-bao-sai");
            visitor.fills("Ngày", "2025-06-05")
                    .fills("Dịp", "Nghỉ tránh bão số 1")
                    .fills("Căn cứ", "Công điện 01/CĐ-UBND")
                    .presses("Xem trước");
            visitor.sees("1 thời hạn sẽ chuyển").sees("Trả lời công dân").looksAt("lich-xem-truoc");
            visitor.presses("Ghi thông báo");
            visitor.sees("Đã ghi thông báo").sees("Nghỉ tránh bão số 1").looksAt("lich-da-thong-bao");
            visitor.follows("Thu hồi").sees("1 thời hạn sẽ chuyển").looksAt("lich-thu-hoi");
            visitor.presses("Thu hồi thông báo").sees("Đã thu hồi").doesNotSee("Nghỉ tránh bão số 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aDeadlineIsWorkedOutWithItsStepsAndCanBeKeptAsAnAddress(Screen screen) {
        try (Visitor visitor = visitor(screen)) {
            visitor.signsIn("xa.dovinh")
                    .goesTo("/deadlines")
                    .sees("Chưa có kết quả")
                    .looksAt("tinh-han");
            visitor.presses("Tính hạn")
                    .sees("Chọn việc cần tính")
                    .sees("Nhập ngày bắt đầu")
                    .looksAt("tinh-han-thieu");
            visitor.find("#rule").selectOption("complaint.first.resolution");
            visitor.fills("Từ ngày", "2021-01-14").presses("Tính hạn");
            visitor.sees("17/02/2021 (thứ Tư)").sees("Điều 28 Luật Khiếu nại số 02/2011/QH13");
            visitor.page()
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Vụ việc phức tạp"))
                    .check();
            visitor.find("#suspendedFrom0").fill("01/02/2021");
            visitor.find("#suspendedTo0").fill("05/02/2021");
            visitor.presses("Tính hạn")
                    .sees("45 ngày")
                    .sees("Không tính 5 ngày tạm dừng")
                    .looksAt("tinh-han-ket-qua");
            String kept = visitor.page().url();
            String answer = visitor.visibleText();
            visitor.page().navigate(kept);
            assertThat(visitor.visibleText()).isEqualTo(answer);
        }
    }

    @Test
    void aLawWhoseLimitsAreNotKnownIsNamed() {
        try (Visitor visitor = visitor(Screen.PHONE)) {
            visitor.signsIn("giamsat.tinh")
                    .goesTo("/deadlines?rule=complaint.filing&from=2026-07-01")
                    .sees("Không tính được")
                    .sees("136/2025/QH15")
                    .looksAt("tinh-han-tu-choi");
        }
    }
}
