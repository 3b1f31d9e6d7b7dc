package vn.danvan.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The province adds a task, hands it to seven districts, one of them reports, and the tally changes. */
class TaskJourneyTests extends JourneyCase {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTaskGoesFromTheProvinceToTheDistrictsAndBack(Screen screen) {
        String content = "Tuyên truyền, vận động cử tri đi bầu cử đại biểu Quốc hội và HĐND các cấp (" + screen + ")";
        try (Visitor province = visitor(screen);
                Visitor district = visitor(screen)) {
            province.signsIn("chuyenvien.tinh");
            addsATask(province, content);
            String task = province.page().url().replaceFirst(".*/tasks/", "/tasks/");
            handsItDown(province);

            district.signsIn("canbo.phanrang")
                    .goesTo("/tasks")
                    .sees("Được giao, chưa tiếp nhận")
                    .looksAt("viec-cua-toi")
                    .goesTo("/tasks/list?year=2021&state=ASSIGNED&q=" + screen);
            district.follows(content).presses("Tiếp nhận").sees("Đã tiếp nhận nhiệm vụ");
            reports(district);

            province.goesTo(task).sees("Đang thực hiện trong hạn").looksAt("nhiem-vu-cap-tren");
            looksAtTheViews(province);
            urges(province);
        }
    }

    private static void addsATask(Visitor province, String content) {
        province.goesTo("/programme/2021").sees("Chương trình công tác năm 2021");
        province.presses("Thêm nhiệm vụ").looksAt("them-nhiem-vu");
        province.presses("Xem trước").sees("Nhập nội dung nhiệm vụ").looksAt("them-nhiem-vu-thieu");
        province.fills("Nội dung nhiệm vụ", content)
                .fills("Hạn", "2021-05-20")
                .fills("Sản phẩm", "Báo cáo kết quả")
                .presses("Xem trước");
        province.sees("1 nhiệm vụ sau đây sẽ vào chương trình năm 2021").looksAt("them-nhiem-vu-xem-truoc");
        province.presses("Giao 1 nhiệm vụ").sees("Đã thêm 1 nhiệm vụ").looksAt("nhiem-vu");
    }

    private static void handsItDown(Visitor province) {
        province.presses("Giao xuống").sees("Giao cho cơ quan cấp dưới").looksAt("giao-xuong");
        province.presses("Xem trước").sees("sẽ nhận nhiệm vụ và được thông báo").looksAt("giao-xuong-xem-truoc");
        province.find("button[name=step][value=create]").click();
        province.sees("Đã giao xuống cho");
    }

    private static void reports(Visitor district) {
        district.presses("Báo cáo tiến độ").looksAt("bao-cao-tien-do");
        district.fills("Nội dung báo cáo", "Đã ban hành kế hoạch, treo 20 băng rôn tại 16 phường, xã.")
                .fills("Tỷ lệ hoàn thành (%)", "40")
                .presses("Gửi báo cáo");
        district.sees("Đã ghi báo cáo tiến độ").sees("40%").looksAt("nhiem-vu-co-quan-chu-tri");
    }

    private static void looksAtTheViews(Visitor province) {
        province.goesTo("/tally?year=2021").sees("Đang thực hiện trong hạn").looksAt("thong-ke");
        province.goesTo("/tasks/list?year=2021").sees("Có").looksAt("danh-sach-nhiem-vu");
        province.goesTo("/tasks/board?year=2021").looksAt("bang-trang-thai");
        province.goesTo("/tasks/timeline?year=2021").looksAt("dong-thoi-gian");
        province.goesTo("/tasks/calendar?month=2021-05").looksAt("lich-nhiem-vu");
        province.goesTo("/programme/2021").looksAt("chuong-trinh-nam");
        province.goesTo("/programme/series").looksAt("nhiem-vu-dinh-ky");
        province.goesTo("/calendar")
                .fills("Dùng cho", "Điện thoại văn thư")
                .presses("Tạo địa chỉ lịch")
                .sees("chỉ hiện một lần")
                .looksAt("dia-chi-lich");
        province.goesTo("/").sees("Nhiệm vụ năm 2021").looksAt("trang-chinh-nhiem-vu");
    }

    private static void urges(Visitor province) {
        province.goesTo("/tasks/list?year=2021&state=ASSIGNED");
        province.find("#choose-all").check();
        province.presses("Đôn đốc các nhiệm vụ đã chọn")
                .sees("sẽ nhận thông báo đôn đốc")
                .looksAt("don-doc");
        province.find("button[name=step][value=send]").click();
        province.sees("Đã đôn đốc");
    }
}
