package vn.danvan.documents.official;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.documents.official.Block.Bullet;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.documents.official.DataTable.Align;
import vn.danvan.documents.official.DataTable.Cell;
import vn.danvan.documents.official.DataTable.Column;
import vn.danvan.documents.official.DataTable.Row;

/** Made-up reports of the demo province for the tests of all writers. */
public final class DocumentFixture {

    private static final String LONG =
            "Toàn tỉnh xây dựng 1.908 mô hình “Dân vận khéo”, tăng 276 mô hình (16,9%) so với năm"
                    + " 2019; các cấp ủy, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đã chủ động phối hợp, hướng"
                    + " mạnh về cơ sở, nắm chắc tình hình Nhân dân, kịp thời giải quyết những vấn đề bức xúc";

    private DocumentFixture() {}

    /** A report of the Party with everything a report may have. */
    public static OfficialDocument party(boolean draft) {
        return new OfficialDocument(
                Layout.party(LocalDate.of(2021, 1, 14)), partyHead(24), body(), partyClosing(), appendices(), draft);
    }

    public static DocumentHead partyHead(int number) {
        return new DocumentHead(
                new DocumentHead.Issuer("TỈNH ỦY NINH THUẬN", "BAN DÂN VẬN"),
                new DocumentHead.Reference(number, "BC/BDVTU"),
                new DocumentHead.Issued("Phan Rang - Tháp Chàm", LocalDate.of(2021, 1, 14)),
                new DocumentHead.Title(
                        "BÁO CÁO", "kết quả công tác dân vận năm 2020\nvà phương hướng, nhiệm vụ năm 2021"),
                List.of(),
                List.of());
    }

    public static Closing partyClosing() {
        return new Closing(
                List.of(new Signature(Authority.FOR_THE_HEAD, "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Nguyễn Văn Mẫu")),
                List.of(
                        "Ban Dân vận Trung ương",
                        "Thường trực Tỉnh ủy",
                        "Các huyện ủy, thành ủy",
                        "Lãnh đạo Ban",
                        "Lưu Văn phòng"));
    }

    public static OfficialDocument state() {
        DocumentHead head = new DocumentHead(
                new DocumentHead.Issuer("ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN", "SỞ NỘI VỤ"),
                new DocumentHead.Reference(5, "BC-SNV"),
                new DocumentHead.Issued("Ninh Thuận", LocalDate.of(2021, 2, 5)),
                new DocumentHead.Title("BÁO CÁO", "Kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2020"),
                List.of("Ủy ban nhân dân tỉnh", "Ban Dân vận Tỉnh ủy"),
                List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                        "Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ"));
        Closing closing = new Closing(
                List.of(new Signature(Authority.FOR_THE_HEAD, "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Ví Dụ")),
                List.of("Như trên", "Giám đốc (để b/c)", "Lưu: VT, VP"));
        return new OfficialDocument(Layout.STATE_ND30, head, body(), closing, List.of(), false);
    }

    /** About thirty pages: ten charts and tables of all communes. */
    public static OfficialDocument large() {
        List<Block> body = new ArrayList<>();
        for (int part = 1; part <= 5; part++) {
            body.addAll(body());
            for (int i = 0; i < 12; i++) {
                body.add(new Block.Paragraph(Inline.line(LONG + "; " + LONG + ".")));
            }
        }
        List<Block> appendices = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            appendices.add(new Block.Appendix("Phụ lục " + i, "SỐ LIỆU THEO XÃ", i % 2 == 0));
            appendices.add(units(65));
        }
        return new OfficialDocument(Layout.PARTY_HD36, partyHead(25), body, partyClosing(), appendices, true);
    }

    public static List<Block> body() {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(List.of(
                words("Thực hiện Chương trình số 12-CTr/BDVTU, Ban Dân vận Tỉnh ủy báo cáo như sau: " + LONG),
                new Inline.SourceMark(1),
                words(". " + LONG + "."))));
        body.add(new Block.Note(
                "Báo cáo còn thiếu số liệu của 2 đơn vị",
                List.of(Inline.line("Huyện Bác Ái: chưa gửi báo cáo năm."), Inline.line("Huyện Thuận Nam: số ước."))));
        body.add(heading(1, "I.", "TÌNH HÌNH NHÂN DÂN VÀ KẾT QUẢ CÔNG TÁC DÂN VẬN"));
        body.add(heading(2, "1.", "Tình hình các tầng lớp Nhân dân"));
        body.add(new Block.Paragraph(Inline.line(LONG + ".")));
        body.add(new Block.Item(Bullet.DASH, Inline.line("Nông dân: giá nho, táo ổn định; " + LONG + ".")));
        body.add(new Block.Item(Bullet.PLUS, Inline.line("Đồng bào Chăm, Raglai yên tâm sản xuất.")));
        body.add(heading(2, "2.", "Kết quả thực hiện"));
        body.add(heading(3, "2.1.", "Phong trào thi đua “Dân vận khéo”"));
        body.add(new Block.Paragraph(
                List.of(words(LONG), new Inline.SourceMark(2), new Inline.Text(".", false, false))));
        body.add(heading(4, "a)", "Lĩnh vực kinh tế"));
        body.add(new Block.Paragraph(List.of(
                new Inline.Text("Kết quả nổi bật: ", true, false),
                words("hiến 12.450 m² đất "),
                new Inline.Text("(tăng 8,2%)", false, true),
                words(" & 3.200 ngày công <tự nguyện>."))));
        body.add(chart(Chart.Kind.BAR));
        body.add(heading(4, "đ)", "Lĩnh vực quốc phòng, an ninh"));
        body.add(new Block.Paragraph(Inline.line(LONG + ".")));
        body.add(chart(Chart.Kind.LINE));
        body.add(merged());
        body.add(heading(1, "II.", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021"));
        body.add(new Block.Paragraph(Inline.line(LONG + ".")));
        return body;
    }

    public static List<Block> appendices() {
        return List.of(
                new Block.Appendix("Phụ lục 1", "SỐ LIỆU THEO XÃ, PHƯỜNG, THỊ TRẤN", true),
                units(65),
                new Block.Appendix("Phụ lục 2", "NGUỒN SỐ LIỆU", false),
                sources());
    }

    public static Chart chart(Chart.Kind kind) {
        List<String> districts = List.of(
                "Phan Rang - Tháp Chàm", "Bác Ái", "Ninh Sơn", "Ninh Hải", "Ninh Phước", "Thuận Bắc", "Thuận Nam");
        return new Chart(
                kind,
                "Biểu đồ: Mô hình “Dân vận khéo” theo huyện, thành phố",
                "Mô hình",
                districts,
                List.of(
                        new Chart.Series("Năm 2019", figures(412, 150, 230, 260, 310, 140, 130)),
                        new Chart.Series("Năm 2020", figures(471, 176, 265, 301, 377, -1, 158))),
                "Biểu đồ số mô hình của bảy huyện, thành phố năm 2019 và 2020; Phan Rang - Tháp Chàm nhiều nhất.");
    }

    private static List<@org.jspecify.annotations.Nullable BigDecimal> figures(int... values) {
        List<@org.jspecify.annotations.Nullable BigDecimal> figures = new ArrayList<>();
        for (int value : values) {
            figures.add(value < 0 ? null : BigDecimal.valueOf(value));
        }
        return figures;
    }

    /** Heads of two rows, merged to the right and down, and merged cells below them. */
    public static DataTable merged() {
        List<Row> rows = List.of(
                new Row(
                        List.of(cell("TT", 1, 2), cell("Đơn vị", 1, 2), cell("Mô hình", 2, 1), cell("Ghi chú", 1, 2)),
                        false),
                new Row(List.of(Cell.of("2019"), Cell.of("2020")), false),
                row("1", "Bác Ái", "150", "176", "Tập thể"),
                new Row(
                        List.of(
                                cell("2", 1, 2),
                                Cell.of("Ninh Sơn"),
                                Cell.of("230"),
                                Cell.of("265"),
                                cell("Cả hai", 1, 2)),
                        false),
                new Row(List.of(Cell.of("Ninh Hải"), Cell.of("260"), Cell.of("301")), false),
                new Row(List.of(cell("Cộng", 2, 1), Cell.of("640"), Cell.of("742"), Cell.of("")), true));
        return new DataTable("Bảng 1. Mô hình theo huyện", columns(1, 4, 2, 2, 3), 2, rows);
    }

    private static List<Column> columns(double... widths) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Align align = i == 0 ? Align.CENTER : i == 2 || i == 3 ? Align.RIGHT : Align.LEFT;
            columns.add(new Column(widths[i], align));
        }
        return columns;
    }

    public static DataTable units(int count) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("TT", "Xã, phường, thị trấn", "Mô hình", "Lượt người tham gia", "Nguồn"));
        for (int i = 1; i <= count; i++) {
            rows.add(
                    row(String.valueOf(i), "Xã Phước Mẫu " + i, String.valueOf(17 * i), 3 * i + ".450", "Báo cáo năm"));
        }
        return new DataTable("", columns(1, 5, 2, 3, 4), 1, rows);
    }

    private static DataTable sources() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Số", "Số liệu", "Giá trị", "Kỳ", "Nguồn"));
        IntStream.rangeClosed(1, 2)
                .forEach(i -> rows.add(new Row(
                        List.of(
                                new Cell(List.of(new Inline.SourceAnchor(i)), 1, 1, null),
                                Cell.of("Mô hình Dân vận khéo"),
                                Cell.of("1.908"),
                                Cell.of("2020"),
                                Cell.of("72 báo cáo đã duyệt")),
                        false)));
        return new DataTable("", columns(1, 5, 2, 2, 4), 1, rows);
    }

    private static Row row(String... cells) {
        return new Row(List.of(cells).stream().map(Cell::of).toList(), false);
    }

    private static Cell cell(String text, int columns, int rows) {
        return new Cell(Inline.line(text), columns, rows, null);
    }

    private static Inline words(String text) {
        return new Inline.Text(text, false, false);
    }

    private static Block heading(int level, String number, String text) {
        return new Block.Heading(level, number, Inline.line(text));
    }
}
