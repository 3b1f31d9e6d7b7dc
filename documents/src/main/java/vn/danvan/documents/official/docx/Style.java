package vn.danvan.documents.official.docx;

import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.LayoutRules.RecipientsHead;

/** The styles of our documents; their names are what an office sees in Word and may change the look of. */
enum Style {
    BODY("DvThanBai", "DV Thân bài"),
    HEADING_1("Heading1", "heading 1"),
    HEADING_2("Heading2", "heading 2"),
    HEADING_3("Heading3", "heading 3"),
    HEADING_4("Heading4", "heading 4"),
    HEADING_5("Heading5", "heading 5"),
    ITEM("DvMuc", "DV Mục"),
    NATIONAL("DvQuocHieu", "DV Quốc hiệu, tên Đảng"),
    MOTTO("DvTieuNgu", "DV Tiêu ngữ"),
    SUPERIOR("DvCapTren", "DV Cấp trên"),
    ISSUER("DvCoQuan", "DV Cơ quan ban hành"),
    NUMBER("DvSoKyHieu", "DV Số ký hiệu"),
    PLACE("DvDiaDanhNgay", "DV Địa danh, ngày"),
    DRAFT("DvDuThao", "DV Dự thảo"),
    RULE("DvKe", "DV Đường kẻ"),
    TYPE("DvTenLoai", "DV Tên loại"),
    SUBJECT("DvTrichYeu", "DV Trích yếu"),
    ADDRESSEE("DvKinhGui", "DV Kính gửi"),
    GROUND("DvCanCu", "DV Căn cứ"),
    AUTHORITY("DvQuyenHan", "DV Quyền hạn ký"),
    POST("DvChucVu", "DV Chức vụ"),
    NAME("DvNguoiKy", "DV Người ký"),
    RECIPIENTS("DvNoiNhan", "DV Nơi nhận"),
    RECIPIENT("DvNoiNhanDong", "DV Nơi nhận, dòng"),
    CAPTION("Caption", "caption"),
    CELL("DvO", "DV Ô bảng"),
    HEAD_CELL("DvODau", "DV Ô đầu bảng"),
    CHART("DvBieuDo", "DV Biểu đồ"),
    NOTE("DvGhiChu", "DV Ghi chú"),
    APPENDIX("DvPhuLuc", "DV Phụ lục"),
    BREAK("DvNgat", "DV Ngắt trang"),
    PAGE_NUMBER("Header", "header");

    private final String id;
    private final String title;

    Style(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    /** The name that stays when Word translates the ids of its own styles. */
    String title() {
        return title;
    }

    static Style heading(int level) {
        return valueOf("HEADING_" + level);
    }

    String markup(LayoutRules rules) {
        Look look = look(rules);
        return "<w:style w:type=\"paragraph\"" + (id.startsWith("Dv") ? " w:customStyle=\"1\"" : "") + " w:styleId=\""
                + id + "\"><w:name w:val=\"" + title
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + look.paragraph() + "</w:pPr><w:rPr>"
                + look.run() + "</w:rPr></w:style>";
    }

    private Look look(LayoutRules rules) {
        return switch (this) {
            case BODY, ITEM, HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, GROUND, NOTE -> text(rules);
            case NATIONAL, MOTTO, SUPERIOR, ISSUER, NUMBER, PLACE, DRAFT -> head(rules);
            case TYPE, SUBJECT, ADDRESSEE, APPENDIX, CAPTION -> title(rules);
            case AUTHORITY, POST, NAME, RECIPIENTS, RECIPIENT -> closing(rules);
            case RULE -> new Look().spacing(4, 0, "exact", 3).align("center").size(2);
            case BREAK -> new Look().spacing(0, 0, "exact", 1).size(1);
            case CELL -> new Look().spacing(2, 2, "auto", 1).size(rules.texts().table());
            case HEAD_CELL ->
                new Look()
                        .spacing(2, 2, "auto", 1)
                        .align("center")
                        .bold()
                        .size(rules.texts().table());
            case CHART -> new Look().spacing(6, 6, "auto", 1).align("center");
            case PAGE_NUMBER ->
                new Look().tight().align("center").size(rules.texts().pageNumber());
        };
    }

    private Look text(LayoutRules rules) {
        LayoutRules.Lines lines = rules.lines();
        Look look = new Look()
                .spacing(0, lines.after(), lines.rule(), lines.height())
                .firstLine(lines.firstLine())
                .align("both")
                .size(rules.texts().body());
        return switch (this) {
            case HEADING_1 -> look.keepNext().outline(0).bold();
            case HEADING_2 -> look.keepNext().outline(1).bold();
            case HEADING_3 -> look.keepNext().outline(2).bold().italic();
            case HEADING_4 -> look.keepNext().outline(3).italic();
            case HEADING_5 -> look.keepNext().outline(4).italic();
            case GROUND -> look.italic();
            case NOTE -> look.firstLine(0).border("top left bottom right");
            default -> look;
        };
    }

    private Look head(LayoutRules rules) {
        LayoutRules.HeadSizes sizes = rules.heads();
        Look look = new Look().tight().align("center");
        return switch (this) {
            case NATIONAL -> look.bold().size(sizes.national());
            case MOTTO -> look.bold().size(sizes.motto());
            case SUPERIOR -> look.size(sizes.issuer());
            case ISSUER -> look.bold().size(sizes.issuer());
            case PLACE -> look.italic().size(sizes.place());
            case DRAFT -> look.bold().size(sizes.number());
            default -> look.size(sizes.number());
        };
    }

    private Look title(LayoutRules rules) {
        LayoutRules.TextSizes sizes = rules.texts();
        Look look = new Look().tight().align("center");
        return switch (this) {
            case TYPE -> look.spacing(18, 0, "auto", 1).bold().size(sizes.type());
            case SUBJECT -> look.bold().size(sizes.subject());
            case APPENDIX ->
                look.keepNext().spacing(0, 6, "auto", 1).outline(0).bold().size(sizes.body());
            case CAPTION -> look.keepNext().spacing(6, 3, "auto", 1).bold().size(sizes.table() + 1);
            default -> look.spacing(0, 6, "auto", 1).size(sizes.body());
        };
    }

    private Look closing(LayoutRules rules) {
        LayoutRules.TextSizes sizes = rules.texts();
        Look look = new Look().tight().align("center");
        return switch (this) {
            case AUTHORITY, NAME -> look.bold().size(sizes.body());
            case POST -> (rules.words().postBold() ? look.bold() : look).size(sizes.body());
            case RECIPIENTS -> recipients(look.align("left").size(sizes.recipientsHead()), rules);
            default -> look.align("left").size(sizes.recipients());
        };
    }

    private static Look recipients(Look look, LayoutRules rules) {
        return rules.words().recipientsHead() == RecipientsHead.UNDERLINED
                ? look.underlined()
                : look.bold().italic();
    }
}
