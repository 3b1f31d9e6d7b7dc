package vn.danvan.reporting.consolidated.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.reporting.submission.SubmissionView;

/** The sheet that specialists used to retype in a spreadsheet. */
class ConsolidatedPagesTests extends ConsolidatedCase {

    @Test
    void reportsStandSideBySideWithTheirTotalAndLeadToTheirCells() throws Exception {
        SubmissionView doVinh = doVinh();
        phuocMy();
        filled("xa.baoan", figure("a", 555));
        String page = text(DISTRICT, PAGE);
        assertThat(page)
                .contains("Biểu thử tổng hợp", "Hội họp", "(9) Số đã họp (lần)", "– Lớn", "Tỷ lệ họp ở xã (%)")
                .contains("/reports/" + doVinh.id() + "#c-a", "/reports/" + doVinh.id() + "#c-p/N")
                .contains("Đô Vinh", "Phước Mỹ", "Đang nhập", "Chưa nộp", "Chờ duyệt", "2/")
                .contains("40%", "33,3%", "36,8%")
                .contains("Không cộng số của nhiều đơn vị hoặc nhiều kỳ: điểm không cộng.")
                .contains("KAD", "Có số ước.", "Có số chưa được duyệt ở mọi cấp.")
                .as("what is only written down is not sent")
                .doesNotContain("555");
        String csv = text(DISTRICT, "/reports/consolidated.csv" + ASKED);
        assertThat(line(csv, "Khối dân vận phường Đô Vinh")).contains(",10,4,6,40", ",5,11,3,8,,1,", "Số ước: (9)");
        assertThat(line(csv, "Khối dân vận phường Phước Mỹ")).contains(",9,3,3,33.3,7,,,,KAD,");
        assertThat(line(csv, "Khối dân vận phường Bảo An"))
                .contains("Đang nhập")
                .doesNotContain("555");
        assertThat(line(csv, "Tổng cộng")).contains(",19,7,9,36.8,không cộng,11,3,8,");
        assertThat(line(csv, "Số đơn vị có trong tổng")).contains(",2,2,2,2,,1,1,1,");
    }

    @Test
    void whatDoesNotAgreeIsMarkedInTheLineAndInTheTotalAndNamed() throws Exception {
        doVinh();
        phuocMy();
        assertThat(text(DISTRICT, PAGE))
                .contains("Không khớp với quy tắc của biểu mẫu, xem danh sách dưới bảng.")
                .contains("Cột 9 bằng cột 11 cộng cột 12: đang là 9, trong khi phải = 6; lệch 3.")
                .contains("Cột 9 bằng cột 11 cộng cột 12: đang là 19, trong khi phải = 16; lệch 3.")
                .containsPattern("Do báo cáo của: [^,.]*Phước Mỹ\\.");
        assertThat(text(DISTRICT, PAGE + "&only=faults"))
                .contains("Phước Mỹ")
                .containsPattern("</span>\\s*19</td>")
                .doesNotContain(">Khối dân vận phường Đô Vinh<");
        assertThat(text(DISTRICT, PAGE + "&only=missing"))
                .contains("Khối dân vận phường Bảo An")
                .doesNotContain(">Khối dân vận phường Đô Vinh<");
    }

    @Test
    void aColumnThatSomebodyLeftBlankIsWhyTheTotalDoesNotAgree() throws Exception {
        sent(DO_VINH, figure("a", 10), figure("b", 10), figure("c", 0));
        sent(PHUOC_MY, figure("a", 8), figure("b", 5));
        assertThat(text(DISTRICT, PAGE))
                .contains("đang là 18, trong khi phải = 15; lệch 3.")
                .doesNotContain("đang là 8")
                .containsPattern("Do báo cáo của: [^,.]*Phước Mỹ\\.");
    }

    @Test
    void linesAreSortedByAColumnAndThoseWithoutANumberComeLast() throws Exception {
        doVinh();
        phuocMy();
        List<String> order = new ArrayList<>();
        text(DISTRICT, "/reports/consolidated.csv" + ASKED + "&sort=1")
                .lines()
                .filter(line -> line.startsWith("Khối dân vận phường"))
                .limit(3)
                .forEach(order::add);
        assertThat(order.get(0)).startsWith("Khối dân vận phường Phước Mỹ");
        assertThat(order.get(1)).startsWith("Khối dân vận phường Đô Vinh");
        assertThat(text(DISTRICT, PAGE + "&sort=-1")).contains("aria-sort=\"descending\"", "&amp;sort=1#table");
    }

    @Test
    void everybodyReadsTheReportsTheyMayOpenAndNoOthers() throws Exception {
        SubmissionView doVinh = doVinh();
        phuocMy();
        assertThat(text(DO_VINH, PAGE)).contains("Đô Vinh", ">10<").doesNotContain("Phước Mỹ", "Bảo An");
        assertThat(text("canbo.bacai", PAGE + "&area=" + area("582")))
                .contains("Không có đơn vị nào nộp biểu mẫu này trong phạm vi")
                .doesNotContain("Đô Vinh", doVinh.id().toString());
        assertThat(text("chuyenvien.tinh", PAGE)).contains("Bác Ái", "tfoot", "Trang 1 trên 2");
        assertThat(text("chuyenvien.tinh", PAGE + "&area=" + area("582")))
                .contains("Đô Vinh")
                .doesNotContain(">Huyện Bác Ái</th>");
        for (String address : List.of(
                PAGE,
                PAGE.replace("consolidated", "consolidated.csv"),
                PAGE.replace("consolidated", "consolidated/print"))) {
            assertThat(get("quantri.tinh", address)).hasStatus(403);
        }
    }

    @Test
    void aSmallNumberThatCouldPointAtSomebodyIsHiddenFromOthersAsInEveryTable() throws Exception {
        sent(DO_VINH, figure("s", 3));
        sent(PHUOC_MY, figure("s", 7777));
        String csv = text(DISTRICT, "/reports/consolidated.csv" + ASKED);
        assertThat(line(csv, "Khối dân vận phường Đô Vinh")).contains(",ẩn,");
        assertThat(csv.lines().filter(line -> line.contains("7777") || line.contains("7780")))
                .as("both would tell the small one")
                .hasSizeLessThan(2);
        assertThat(line(text(DO_VINH, "/reports/consolidated.csv" + ASKED), "Khối dân vận phường Đô Vinh"))
                .contains(",3,")
                .doesNotContain("ẩn");
        assertThat(text(DISTRICT, PAGE)).contains("mở báo cáo để xem");
    }

    @Test
    void reportsOfAnOlderEditionAreReadByTheCodesOfTheirIndicators() throws Exception {
        clock.setTo(LocalDate.of(2021, 1, 12));
        SubmissionView older = filled(DO_VINH, figure("a", 21), figure("b", 20), figure("n", 99));
        put(TrialForm.YAML.substring(0, TrialForm.YAML.indexOf("units:"))
                + TrialForm.YAML
                        .substring(TrialForm.YAML.indexOf("editions:"))
                        .replace("from: 2020-01-01", "from: 2021-01-11")
                        .replace("{id: a, label: {vi: (9), en: (9)}", "{id: a9, label: {vi: (1), en: (1)}")
                        .replace("a = b + c", "a9 = b + c")
                        .replace("          - {id: n, figure: TTH.N}\n", ""));
        done(approvals.submit(people.actor(DO_VINH), older.id()));
        sent(PHUOC_MY, figure("a9", 30), figure("b", 30), figure("c", 0));
        assertThat(text(DISTRICT, PAGE))
                .containsPattern("</span>\\s*51</td>")
                .contains("(1) Số đã họp (lần)", "/reports/" + older.id() + "#c-a\"")
                .contains("lập theo ấn bản biểu mẫu trước ấn bản áp dụng từ 11/01/2021")
                .doesNotContain("Điểm tự chấm");
    }

    @Test
    void theWorkbookHasMergedHeadsNumbersAndWhatToKnowAbove() throws Exception {
        doVinh();
        phuocMy();
        MockHttpServletResponse answer =
                get(DISTRICT, "/reports/consolidated.xlsx" + ASKED).getResponse();
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("bang-tong-hop-tong-hop-thu-bdv-thanh-uy-phan-rang-thap-cham-")
                .endsWith(".xlsx\"");
        byte[] file = answer.getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            String all = rows.stream().map(Row::toString).reduce("", String::concat);
            assertThat(rows.stream().map(row -> row.getCellText(0)))
                    .anyMatch(line -> line.startsWith("Biểu thử tổng hợp – "))
                    .anyMatch(line -> line.startsWith("Số liệu lấy ngày 01/02/2021"))
                    .anyMatch(line -> line.startsWith("2 báo cáo chưa được duyệt"));
            assertThat(all).isNotEmpty();
            Row total = rows.stream()
                    .filter(row -> row.getCellText(0).equals("Tổng cộng"))
                    .findFirst()
                    .orElseThrow();
            assertThat(total.getCell(4).getRawValue()).isEqualTo("19");
        }
        assertThat(get(DISTRICT, "/reports/consolidated.xlsx" + ASKED + "&index=99"))
                .hasStatus3xxRedirection();
    }

    @Test
    void theSheetIsReachedFromReportsListsAndCompletenessAndCanBePrintedWhole() throws Exception {
        SubmissionView doVinh = doVinh();
        String address = "/reports/consolidated" + ASKED;
        assertThat(text(DISTRICT, "/reports/" + doVinh.id())).contains(address, "Đặt cạnh các đơn vị khác");
        assertThat(text(DO_VINH, "/reports/" + doVinh.id()))
                .as("a commune has nothing to put beside its own")
                .doesNotContain("Đặt cạnh các đơn vị khác");
        assertThat(text(DISTRICT, "/reports/completeness?form=tong-hop-thu&kind=week&year=2021&index=2"))
                .contains(address);
        assertThat(text(DISTRICT, "/reports")).contains("href=\"/reports/consolidated\"");
        String print = text(DISTRICT, "/reports/consolidated/print" + ASKED);
        assertThat(print)
                .contains("dv-sheet--wide", "Hội họp", "Việc khác")
                .doesNotContain("aria-sort", "rel=\"next\"");
        assertThat(print.split("<table", -1)).as("a table for each section").hasSize(3);
    }

    @Test
    void badQuestionsGetASentenceAndOpenOnesTheLatestPeriodThatIsOver() throws Exception {
        MvcTestResult refused = get(DISTRICT, "/reports/consolidated?form=" + FORM + "&kind=week&year=hai&index=2");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("không hợp lệ; hãy ghi số từ 2000 đến 2199.");
        assertThat(get(DISTRICT, "/reports/consolidated?form=" + FORM + "&kind=calendar-month&year=2021&index=1"))
                .hasStatus(422)
                .bodyText()
                .contains("Biểu mẫu này không báo cáo theo loại kỳ đã chọn");
        assertThat(get(DISTRICT, "/reports/consolidated?form=" + FORM + "&kind=week&year=2021&index=53"))
                .hasStatus(422);
        assertThat(text(DISTRICT, "/reports/consolidated?form=" + FORM)).contains("Biểu thử tổng hợp – Tuần 4");
        assertThat(text(DISTRICT, "/reports/consolidated")).contains("dv-filters");
        assertThat(mvc.get()
                        .uri(PAGE)
                        .locale(Locale.ENGLISH)
                        .param("lang", "en")
                        .with(people.signedIn(DISTRICT))
                        .exchange())
                .hasStatusOk();
    }

    /** The trial form with its third figure so many times more. */
    private static String withMoreFigures(int more) {
        return TrialForm.YAML
                .lines()
                .flatMap(line -> line.contains("code: TTH.C,") || line.contains("figure: TTH.C}")
                        ? Stream.concat(
                                Stream.of(line),
                                IntStream.range(0, more)
                                        .mapToObj(at -> line.replace("TTH.C", "TTH.C" + at)
                                                .replace("id: c,", "id: c" + at + ",")))
                        : Stream.of(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aSheetThatNoPageHoldsIsNotMadeAndSaysWhatToNarrow() throws Exception {
        String parts = IntStream.range(0, 120)
                .mapToObj(at -> "I" + at + ": {vi: Phần " + at + ", en: Part " + at + "}")
                .collect(Collectors.joining(", "));
        put(withMoreFigures(12)
                .replace("tong-hop-thu", "tong-hop-rong")
                .replace("TTH.", "TTR.")
                .replace("quy-mo", "khu-vuc")
                .replaceFirst("items: \\{.*}}\n", "items: {" + parts + "}}\n")
                .replace("sum: sum, polarity", "sum: sum, by: khu-vuc, polarity")
                .replace("sum: sum, sensitive", "sum: sum, by: khu-vuc, sensitive")
                .replaceAll("(?m)^.*TTR\\.TL.*\n", ""));
        String wide = PAGE.replace(FORM, "tong-hop-rong");
        assertThat(text("chuyenvien.tinh", wide))
                .contains("Bảng này có hơn 100.000 ô", "area=" + area("582"))
                .doesNotContain("<tfoot");
        assertThat(get("chuyenvien.tinh", wide.replace("consolidated", "consolidated.xlsx")))
                .hasStatus3xxRedirection();
    }
}
