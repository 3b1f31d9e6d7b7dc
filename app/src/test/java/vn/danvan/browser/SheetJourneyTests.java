package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A commune fills its sheet in Excel and sees what it would change, and what cannot be taken, before anything is. */
class SheetJourneyTests extends JourneyCase {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aSheetWithFaultsIsSeenBeforeItIsTaken(Screen screen) throws IOException {
        clock.setTo(LocalDate.of(2021, 9, 1));
        try (Visitor commune = visitor(screen)) {
            commune.signsIn("xa.phuocmy")
                    .goesTo("/reports/new?form=dan-van&kind=calendar-month&year=2021&index="
                            + (screen == Screen.PHONE ? 7 : 8))
                    .presses("Bắt đầu nhập")
                    .follows("Nhập từ Excel");
            String sheet = commune.page().url();
            String report = sheet.replaceFirst("/sheet$", "").replaceFirst(".*/", "");
            uploads(commune, "ghi-chu.xlsx", "không phải bảng tính".getBytes(StandardCharsets.UTF_8));
            commune.sees("Không đọc được tệp").looksAt("nhap-excel-sai-tep");

            uploads(commune, "bao-cao.xlsx", filled(report));
            commune.sees("5 ô sẽ thay đổi, 3 ô không nhập được")
                    .sees("đang là “mười”")
                    .sees("số 1,5 không hợp lệ; chỉ nhận số nguyên")
                    .looksAt("nhap-excel");
            commune.find("main h1").evaluate("head => head.scrollIntoView()");
            commune.photographs("nhap-excel");
            commune.presses("Nhập 5 ô").sees("Đã nhập 5 ô");
            assertThat(commune.find("[id='c-ttr.cuoc']").inputValue()).isEqualTo("4");
            assertThat(commune.find("[id='c-dth.cuoc']").inputValue()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void manySheetsAreSeenBeforeAnyIsTaken(Screen screen) throws IOException {
        try (Visitor city = visitor(screen)) {
            city.signsIn("canbo.phanrang")
                    .goesTo("/reports/sheets")
                    .sees("Nhập nhiều bảng cùng lúc")
                    .looksAt("nhap-nhieu-bang-chon");
            city.find("input[type=file]").setInputFiles(new FilePayload[] {
                sheetOf("Phường Đô Vinh.xlsx", "KDV-22738", BigDecimal.valueOf(4)),
                sheetOf("Phường Bảo An.xlsx", "KDV-22744", BigDecimal.valueOf(3)),
                sheetOf("Phường Phủ Hà.xlsx", "KDV-22747", "bốn"),
                new FilePayload("Ảnh chụp báo cáo.pdf", "application/pdf", new byte[] {37, 80, 68, 70})
            });
            city.presses("Xem trước").sees("Những bảng sẽ nhập").sees("Ảnh chụp báo cáo.pdf");
            city.find("section[aria-labelledby=taken] details").first().evaluate("sheet => sheet.open = true");
            city.sees("Hội nghị, buổi tuyên truyền").looksAt("nhap-nhieu-bang");
            city.find("main h1").evaluate("head => head.scrollIntoView()");
            city.photographs("nhap-nhieu-bang");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aFileOfValuesIsSeenWithWhatTheRulesWouldFind(Screen screen) {
        String period = screen == Screen.PHONE ? "201903" : "201904";
        try (Visitor commune = visitor(screen)) {
            commune.signsIn("xa.phuocmy").goesTo("/reports/values");
            commune.find("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "gia-tri.csv", "text/csv", """
                            dataset,dataelement,period,orgunit,value
                            dan-van,DTH.YK,%1$s,KDV-22741,5
                            dan-van,DTH.TL,%1$s,KDV-22741,8
                            """.formatted(period).getBytes(StandardCharsets.UTF_8)));
            commune.presses("Xem trước")
                    .sees("Những điều quy tắc của biểu mẫu sẽ thấy sau khi nhập: 1 báo cáo")
                    .sees("đang là 8, trong khi phải ≤ 5; lệch 3.")
                    .looksAt("nhap-gia-tri");
        }
    }

    /** What a commune was given for January 2021 and filled in; nobody has begun that report. */
    private static FilePayload sheetOf(String file, String commune, Object meetings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Báo cáo");
            sheet.value(0, 0, "danvan:dan-van@2020-01-01|" + commune + "|202101");
            fill(sheet, 4, "ttr.cuoc", meetings);
            fill(sheet, 5, "ttr.luot", BigDecimal.valueOf(180));
            fill(sheet, 6, "as.qua", BigDecimal.valueOf(25));
        }
        return new FilePayload(file, XLSX, out.toByteArray());
    }

    private static void uploads(Visitor visitor, String name, byte[] content) {
        visitor.find("input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
        visitor.presses("Xem trước");
    }

    private static byte[] filled(String report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Báo cáo");
            sheet.value(0, 0, "danvan:" + report);
            fill(sheet, 4, "th.tt", "Nhân dân yên tâm sản xuất vụ đông xuân. (dữ liệu minh họa)");
            fill(sheet, 5, "ttr.cuoc", BigDecimal.valueOf(4));
            fill(sheet, 6, "ttr.luot", "210");
            fill(sheet, 7, "dth.cuoc", "mười");
            fill(sheet, 8, "dvk.dk/KT", BigDecimal.ONE);
            sheet.value(8, 5, "Hũ gạo tình thương");
            fill(sheet, 9, "gs.ct", new BigDecimal("1.5"));
            fill(sheet, 10, "ntm.tien", "25 triệu");
            fill(sheet, 11, "as.qua", BigDecimal.valueOf(-20));
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String code, Object value) {
        sheet.value(row, 0, code);
        if (value instanceof BigDecimal number) {
            sheet.value(row, 3, number);
        } else {
            sheet.value(row, 3, value.toString());
        }
    }
}
