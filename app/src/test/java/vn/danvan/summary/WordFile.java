package vn.danvan.summary;

import jakarta.xml.bind.JAXBElement;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.docx4j.wml.UnderlineEnumeration;
import org.jspecify.annotations.Nullable;

/** A Word file as docx4j reads it: how each line looks after its style and its own properties. */
final class WordFile {

    private static final double TWIPS_IN_POINT = 20;
    private static final double TWIPS_IN_MM = 1440 / 25.4;

    private final WordprocessingMLPackage word;
    private final PropertyResolver looks;

    private WordFile(WordprocessingMLPackage word) throws Docx4JException {
        this.word = word;
        this.looks = word.getMainDocumentPart().getPropertyResolver();
    }

    static WordFile of(byte[] bytes) throws Docx4JException {
        return new WordFile(WordprocessingMLPackage.load(new ByteArrayInputStream(bytes)));
    }

    /**
     * A line of the document.
     *
     * @param text its words
     * @param letters "14", "14 bold", "12 bold italic", "13 underlined"; "mixed" where they are of several kinds
     * @param place "center", "left", or for running text "both, first line 10 mm, 6 pt below, lines exact 18"
     */
    record Line(String text, String letters, String place) {}

    /** Every line of the text, those in tables too. */
    List<Line> lines() throws Docx4JException {
        return lines(content());
    }

    /** The first line that begins so. */
    Line line(String beginning) throws Docx4JException {
        return lines().stream()
                .filter(one -> one.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + beginning));
    }

    /** The lines of a style, by the name an office sees in Word. */
    List<Line> styled(String name) throws Docx4JException {
        String id = word.getMainDocumentPart().getStyleDefinitionsPart().getContents().getStyle().stream()
                .filter(style -> style.getName().getVal().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no style " + name))
                .getStyleId();
        return all(content(), P.class).stream()
                .filter(one -> one.getPPr().getPStyle() != null
                        && one.getPPr().getPStyle().getVal().equals(id))
                .map(this::line)
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    /** The lines of a cell, where its rules stand too: "――― 42 mm". */
    List<Line> cell(Tbl table, int row, int column) {
        Tc cell = cells(table, row).get(column);
        List<Line> lines = new ArrayList<>();
        for (P one : all(cell.getContent(), P.class)) {
            PPrBase.PBdr border = one.getPPr().getPBdr();
            if (border == null) {
                lines.add(line(one));
            } else {
                PPrBase.Ind sides = one.getPPr().getInd();
                double length =
                        cell.getTcPr().getTcW().getW().intValue() - number(sides.getLeft()) - number(sides.getRight());
                lines.add(new Line("―――", Math.round(length / TWIPS_IN_MM) + " mm", ""));
            }
        }
        return lines.stream().filter(one -> !one.text().isEmpty()).toList();
    }

    static List<Tc> cells(Tbl table, int row) {
        return all(all(table.getContent(), Tr.class).get(row).getContent(), Tc.class);
    }

    int rows(Tbl table) {
        return all(table.getContent(), Tr.class).size();
    }

    /** All words of a cell. */
    String text(Tc cell) {
        return text(cell.getContent());
    }

    /** All words of a table. */
    String text(Tbl table) {
        return text(table.getContent());
    }

    private static String text(List<Object> content) {
        return all(content, P.class).stream().map(TextUtils::getText).collect(Collectors.joining("\n"));
    }

    /** The tables of the text in their order: the head is the first. */
    List<Tbl> tables() throws Docx4JException {
        return all(content(), Tbl.class);
    }

    /** The names of all fonts any letter is set in. */
    Set<String> fonts() throws Docx4JException {
        Set<String> fonts = new TreeSet<>();
        for (P one : all(content(), P.class)) {
            for (R run : all(one.getContent(), R.class)) {
                RPr look = looks.getEffectiveRPr(run.getRPr(), one.getPPr());
                fonts.add(look.getRFonts().getAscii());
                fonts.add(look.getRFonts().getHAnsi());
            }
        }
        return fonts;
    }

    /** Where pages begin to lie another way: the upright text, and after it the appendices. */
    List<SectPr> sections() throws Docx4JException {
        List<SectPr> sections = new ArrayList<>();
        for (P one : all(content(), P.class)) {
            if (one.getPPr().getSectPr() != null) {
                sections.add(one.getPPr().getSectPr());
            }
        }
        sections.add(word.getMainDocumentPart().getContents().getBody().getSectPr());
        return sections;
    }

    /** "210 x 297: 20 20 30 15, header 10": the page, then top, bottom, left and right, in millimetres. */
    static String margins(SectPr section) {
        SectPr.PgMar margins = section.getPgMar();
        return millimetres(section.getPgSz().getW()) + " x "
                + millimetres(section.getPgSz().getH()) + ": "
                + millimetres(margins.getTop()) + " " + millimetres(margins.getBottom()) + " "
                + millimetres(margins.getLeft()) + " " + millimetres(margins.getRight()) + ", header "
                + millimetres(margins.getHeader());
    }

    /** Whether left and right change places on even pages. */
    boolean isMirrored() throws Docx4JException {
        BooleanDefaultTrue mirrored = word.getMainDocumentPart()
                .getDocumentSettingsPart()
                .getContents()
                .getMirrorMargins();
        return mirrored != null && mirrored.isVal();
    }

    /** The only line above the pages after the first, its field included. */
    Line header() throws Docx4JException {
        var headers = word.getDocumentModel().getSections().getFirst().getHeaderFooterPolicy();
        return lines(headers.getDefaultHeader().getContent()).getLast();
    }

    /** What stands above the first page, fields included. */
    String firstHeader() throws Docx4JException {
        var headers = word.getDocumentModel().getSections().getFirst().getHeaderFooterPolicy();
        StringBuilder text = new StringBuilder();
        lines(headers.getFirstHeader().getContent())
                .forEach(one -> text.append(one.text()).append('\n'));
        return text.toString().strip();
    }

    private List<Object> content() throws Docx4JException {
        return word.getMainDocumentPart().getContents().getBody().getContent();
    }

    private List<Line> lines(List<Object> content) {
        return all(content, P.class).stream()
                .map(this::line)
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    private Line line(P paragraph) {
        Set<String> letters = new TreeSet<>();
        for (R run : all(paragraph.getContent(), R.class)) {
            letters.add(letters(looks.getEffectiveRPr(run.getRPr(), paragraph.getPPr())));
        }
        return new Line(
                TextUtils.getText(paragraph).strip(),
                letters.size() == 1 ? letters.iterator().next() : "mixed " + letters,
                place(looks.getEffectivePPr(paragraph.getPPr())));
    }

    private static String letters(RPr look) {
        boolean underlined = look.getU() != null && look.getU().getVal() != UnderlineEnumeration.NONE;
        return plain(number(look.getSz().getVal()) / 2.0)
                + (isOn(look.getB()) ? " bold" : "")
                + (isOn(look.getI()) ? " italic" : "")
                + (underlined ? " underlined" : "");
    }

    private static String place(PPr look) {
        PPrBase.Spacing spacing = look.getSpacing();
        String align = look.getJc() == null ? "left" : look.getJc().getVal().value();
        if (look.getInd() == null || number(look.getInd().getFirstLine()) == 0) {
            return align;
        }
        boolean exact = spacing.getLineRule() == STLineSpacingRule.EXACT;
        return align + ", first line " + millimetres(look.getInd().getFirstLine()) + " mm, "
                + plain(number(spacing.getAfter()) / TWIPS_IN_POINT) + " pt below, lines "
                + (exact ? "exact " : "times ")
                + plain(number(spacing.getLine()) / (exact ? TWIPS_IN_POINT : 240));
    }

    private static boolean isOn(@Nullable BooleanDefaultTrue flag) {
        return flag != null && flag.isVal();
    }

    private static String millimetres(@Nullable BigInteger twips) {
        return plain(Math.round(number(twips) / TWIPS_IN_MM * 10) / 10.0);
    }

    private static int number(@Nullable BigInteger number) {
        return Objects.requireNonNullElse(number, BigInteger.ZERO).intValue();
    }

    private static String plain(double number) {
        return new BigDecimal(number, MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static <T> List<T> all(List<Object> content, Class<T> type) {
        List<T> found = new ArrayList<>();
        new TraversalUtil(content, new TraversalUtil.CallbackImpl() {
            @Override
            public List<Object> apply(Object o) {
                Object one = o instanceof JAXBElement<?> element ? element.getValue() : o;
                if (type.isInstance(one)) {
                    found.add(type.cast(one));
                }
                return List.of();
            }
        });
        return found;
    }
}
