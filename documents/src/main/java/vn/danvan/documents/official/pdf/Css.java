package vn.danvan.documents.official.pdf;

import java.util.Locale;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.LayoutRules.RecipientsHead;

/** The style sheet of a layout. */
final class Css {

    static final String FONT = "Liberation Serif";

    private static final String SHEET = """
            @page { size: A4; margin: %1$s; @top-center { content: counter(page); font-family: '%20$s'; font-size: %2$spt;
              vertical-align: top; padding-top: %3$smm } }
            @page :first { @top-center { content: none } }
            @page landscape { size: A4 landscape; margin: %4$s }
            body { font-family: '%20$s'; font-size: %5$spt; line-height: 1.15; margin: 0; color: #000 }
            a { color: #000; text-decoration: none }
            h1, h2, h3, h4, h5, p.text, p.ground { font-size: %5$spt; line-height: %6$s; text-align: justify;
              text-indent: %7$smm; margin: 0 0 %8$spt 0; font-weight: normal }
            h1, h2, h3, h4, h5 { page-break-after: avoid }
            h1, h2 { font-weight: bold } h3 { font-weight: bold; font-style: italic }
            h4, h5, p.ground { font-style: italic }
            sup { font-size: 65%%; line-height: 1 }
            div.note { border: 0.75pt solid #000; padding: 4pt 6pt; margin: 4pt 0 8pt 0 }
            div.note p { margin: 0 0 2pt 0 }
            table.frame { border-collapse: collapse; table-layout: fixed; page-break-inside: avoid }
            table.frame td { padding: 0; vertical-align: top; text-align: center }
            td p { margin: 0 }
            .national { font-size: %9$spt; font-weight: bold } .motto { font-size: %10$spt; font-weight: bold }
            .superior { font-size: %11$spt } .issuer { font-size: %11$spt; font-weight: bold }
            .number { font-size: %12$spt } .draft { font-size: %12$spt; font-weight: bold }
            .place { font-size: %13$spt; font-style: italic }
            div.rule { border-top: 0.75pt solid #000; height: 3pt; margin: 3pt auto 0 auto }
            p.type { font-size: %14$spt; font-weight: bold; text-align: center; margin: 18pt 0 0 0 }
            p.subject { font-size: %15$spt; font-weight: bold; text-align: center; margin: 0 }
            div.gap { height: 14pt } p.addressee { text-align: center; margin: 0 0 6pt 0 }
            table.frame td.recipients { text-align: left; font-size: %16$spt }
            p.to { font-size: %17$spt; %18$s } .strong { font-weight: bold }
            p.caption { font-size: %19$spt; font-weight: bold; text-align: center; margin: 6pt 0 3pt 0;
              page-break-after: avoid }
            table.data { width: 100%%; border-collapse: collapse; table-layout: fixed; font-size: %21$spt;
              -fs-table-paginate: paginate; margin: 0 0 6pt 0 }
            table.data th, table.data td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: middle;
              line-height: 1.15; page-break-inside: avoid } table.data tr { page-break-inside: avoid }
            th { font-weight: bold; text-align: center }
            div.chart { position: relative; page-break-inside: avoid; margin: 6pt 0 }
            div.chart span { position: absolute; font-size: 9pt; line-height: 11pt; text-align: center }
            div.appendix { page-break-before: always } div.sideways { page: landscape }
            p.appendix { font-weight: bold; text-align: center; margin: 0 0 6pt 0; page-break-after: avoid }
            div.break { page-break-after: always }
            """;

    private Css() {}

    static String of(LayoutRules rules) {
        LayoutRules.Margins margins = rules.margins();
        LayoutRules.HeadSizes heads = rules.heads();
        LayoutRules.TextSizes texts = rules.texts();
        LayoutRules.Lines lines = rules.lines();
        boolean exact = lines.rule().equals(LayoutRules.Lines.EXACT);
        // Times New Roman's single line is 1.15 times its size; Word's multiples count from there.
        Object lineHeight = exact ? lines.height() + "pt" : 1.15 * lines.height();
        String recipients = rules.words().recipientsHead() == RecipientsHead.UNDERLINED
                ? "text-decoration: underline"
                : "font-weight: bold; font-style: italic";
        return String.format(
                Locale.ROOT,
                SHEET,
                sides(margins.top(), margins.right(), margins.bottom(), margins.left()),
                texts.pageNumber(),
                margins.header(),
                sides(margins.left(), margins.top(), margins.right(), margins.bottom()),
                texts.body(),
                lineHeight,
                lines.firstLine(),
                lines.after(),
                heads.national(),
                heads.motto(),
                heads.issuer(),
                heads.number(),
                heads.place(),
                texts.type(),
                texts.subject(),
                texts.recipients(),
                texts.recipientsHead(),
                recipients,
                texts.table() + 1,
                FONT,
                texts.table());
    }

    private static String sides(int top, int right, int bottom, int left) {
        return top + "mm " + right + "mm " + bottom + "mm " + left + "mm";
    }
}
