package vn.danvan.documents.official;

/**
 * Measures and fixed words of a layout. One constant per layout; what the sources leave open is decided here and nowhere else.
 *
 * @param margins of an A4 page
 * @param heads sizes above the text
 * @param texts sizes of the text and below
 * @param lines distances of the text
 * @param words fixed words and how they are set
 */
public record LayoutRules(Margins margins, HeadSizes heads, TextSizes texts, Lines lines, Words words) {

    /** A4, in millimetres. */
    public static final int PAGE_WIDTH = 210;

    /** A4, in millimetres. */
    public static final int PAGE_HEIGHT = 297;

    private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /**
     * Hướng dẫn 36-HD/VPTW of 3/4/2018, read in secondary sources. Certain: the margins 20/20/30/15 mm, swapped on the back of a sheet, no Quốc hiệu, "Số" without
     * colon, the star, {@code T/M} with a slash. The sources differ or are silent, and this is chosen: type 16 (15–16), subject 15
     * (14–15), text 14 (14–15), lines exactly 18 pt, first line 10 mm, page number 10 mm below the edge, recipients' head
     * underlined (elsewhere bold italic), the post below an authority not bold, tables 12 pt.
     */
    public static final LayoutRules PARTY_HD36 = new LayoutRules(
            new Margins(20, 20, 30, 15, 10, true),
            new HeadSizes(15, 15, 14, 14, 14),
            new TextSizes(16, 15, 14, 12, 14, 12),
            new Lines(10, 6, Lines.EXACT, 18),
            new Words(PARTY, "", "Số ", RecipientsHead.UNDERLINED, false, false));

    /**
     * Hướng dẫn 05-HD/VPTW of 27/5/2026, read in secondary sources. Certain: margins as before, text 14 pt, first line 10 mm, exact
     * line spacing, no "./." at the end, "ủy" and not "uỷ", the post bold. The sources differ between lines of 18 and 19 pt; 18 is
     * chosen, with the other sizes as in HD 36.
     */
    public static final LayoutRules PARTY_HD05 = new LayoutRules(
            new Margins(20, 20, 30, 15, 10, true),
            new HeadSizes(15, 15, 14, 14, 14),
            new TextSizes(16, 15, 14, 12, 14, 12),
            new Lines(10, 6, Lines.EXACT, 18),
            new Words(PARTY, "", "Số ", RecipientsHead.UNDERLINED, true, true));

    /**
     * Nghị định 30/2020/NĐ-CP, appendix I, read in full. It leaves ranges: margins top and bottom 20–25, left 30–35, right 15–20 mm;
     * Quốc hiệu and issuer 12–13, all else 13–14 pt; first line 10 or 12.7 mm; lines single to 1.5. Chosen: 20/20/30/15 mm (the
     * least), the larger sizes, 12.7 mm, lines of 1.15. Tables are not ruled on: 12 pt.
     */
    public static final LayoutRules STATE_ND30 = new LayoutRules(
            new Margins(20, 20, 30, 15, 10, false),
            new HeadSizes(13, 14, 13, 13, 14),
            new TextSizes(14, 14, 14, 11, 13, 12),
            new Lines(12.7, 6, Lines.MULTIPLE, 1.15),
            new Words(STATE, MOTTO, "Số: ", RecipientsHead.BOLD_ITALIC, true, false));

    /** Whether this is a layout of the Party: no motto below the first line. */
    public boolean isParty() {
        return words.motto().isEmpty();
    }

    /** The width of the text in millimetres. */
    public int textWidth(boolean landscape) {
        return landscape
                ? PAGE_HEIGHT - margins.top() - margins.bottom()
                : PAGE_WIDTH - margins.left() - margins.right();
    }

    /** The height of the text on a page in millimetres. */
    public int textHeight(boolean landscape) {
        return landscape
                ? PAGE_WIDTH - margins.left() - margins.right()
                : PAGE_HEIGHT - margins.top() - margins.bottom();
    }

    /**
     * Margins in millimetres. A page on its side is turned so that its top goes to the binding edge.
     *
     * @param top of the upright page
     * @param bottom of the upright page
     * @param left of the upright page
     * @param right of the upright page
     * @param header from the edge to the page number
     * @param mirrored whether left and right change places on even pages, so that the wide one of both sides of a sheet is where it
     *     is bound
     */
    public record Margins(int top, int bottom, int left, int right, int header, boolean mirrored) {}

    /**
     * Sizes in points.
     *
     * @param national the first line on the right
     * @param motto the line below it
     * @param issuer superior and issuing body
     * @param number number and code
     * @param place place and date
     */
    public record HeadSizes(double national, double motto, double issuer, double number, double place) {}

    /**
     * Sizes in points.
     *
     * @param type of document
     * @param subject of the document
     * @param body the text, headings and signatures
     * @param recipients the list of recipients
     * @param pageNumber at the top of each page but the first
     * @param table the cells of tables
     */
    public record TextSizes(
            double type, double subject, double body, double recipients, double pageNumber, double table) {

        /** The size of "Nơi nhận:". */
        public double recipientsHead() {
            return recipients + 1;
        }
    }

    /**
     * Distances of the text.
     *
     * @param firstLine indent in millimetres
     * @param after distance between paragraphs in points
     * @param rule {@link #EXACT} or {@link #MULTIPLE}
     * @param height of a line: points, or times the single line
     */
    public record Lines(double firstLine, double after, String rule, double height) {

        /** Lines of a fixed height. */
        public static final String EXACT = "exact";

        /** Lines as high as their letters, times a factor. */
        public static final String MULTIPLE = "auto";
    }

    /**
     * Fixed words and how they are set.
     *
     * @param national the first line on the right
     * @param motto the line below it; empty for the Party
     * @param number what stands before the number
     * @param recipientsHead how "Nơi nhận:" is set
     * @param postBold whether the post below an authority is bold
     * @param renewed whether the syllable "uỷ" is printed as "ủy" and "./." at the end as "."
     */
    public record Words(
            String national,
            String motto,
            String number,
            RecipientsHead recipientsHead,
            boolean postBold,
            boolean renewed) {}

    /** How "Nơi nhận:" is set. */
    public enum RecipientsHead {
        /** Underlined. */
        UNDERLINED,
        /** Bold and italic. */
        BOLD_ITALIC
    }
}
