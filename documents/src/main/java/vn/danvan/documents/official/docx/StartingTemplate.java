package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.LayoutRules;

/** The template a layout begins with: the rules as a Word file full of placeholders. */
final class StartingTemplate {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";

    private StartingTemplate() {}

    /** Columns and rules of the head fit the names given. */
    static byte[] of(Layout layout, DocumentHead head) {
        LayoutRules rules = layout.rules();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", relations(Xml.R + "/officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        Xml.R + "/styles", "styles.xml",
                        Xml.R + "/settings", "settings.xml",
                        Xml.R + "/header", "header1.xml",
                        Xml.R + "/header", "header2.xml"));
        parts.put("word/document.xml", document(rules, head));
        parts.put("word/styles.xml", Styles.part(rules));
        parts.put("word/settings.xml", settings(rules));
        parts.put("word/header1.xml", header(pageNumber()));
        parts.put("word/header2.xml", header(""));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(
                name,
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part)
                        .getBytes(StandardCharsets.UTF_8)));
        try {
            return StableZip.pack(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String types() {
        String[] parts = {
            "document",
            "document.main",
            "styles",
            "styles",
            "settings",
            "settings",
            "header1",
            "header",
            "header2",
            "header"
        };
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + OPC + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (int i = 0; i < parts.length; i += 2) {
            types.append("<Override PartName=\"/word/")
                    .append(parts[i])
                    .append(".xml\" ContentType=\"")
                    .append(WORD);
            types.append(parts[i + 1]).append("+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + OPC + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations
                    .append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(typesAndTargets[i]);
            relations.append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private static String settings(LayoutRules rules) {
        return "<w:settings xmlns:w=\"" + Xml.W + "\"><w:zoom w:percent=\"100\"/>"
                + (rules.margins().mirrored() ? "<w:mirrorMargins/>" : "") + "<w:defaultTabStop w:val=\"720\"/>"
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting"
                + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>";
    }

    private static String header(String runs) {
        return "<w:hdr xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R + "\">"
                + Markup.paragraph(Style.PAGE_NUMBER.id(), "", runs) + "</w:hdr>";
    }

    private static String pageNumber() {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String document(LayoutRules rules, DocumentHead head) {
        LetterHead letterHead = new LetterHead(rules, head);
        return "<w:document xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R + "\"><w:body>" + letterHead.table()
                + letterHead.title() + one(Style.ADDRESSEE, Placeholder.ADDRESSEES)
                + one(Style.GROUND, Placeholder.GROUNDS) + one(Style.BODY, Placeholder.BODY)
                + letterHead.closing() + section(rules) + "</w:body></w:document>";
    }

    static String one(Style style, Placeholder placeholder) {
        return line(style, placeholder.braced());
    }

    static String line(Style style, String text) {
        return Markup.paragraph(style.id(), "", "<w:r><w:t>" + Markup.escape(text) + "</w:t></w:r>");
    }

    private static String section(LayoutRules rules) {
        LayoutRules.Margins margins = rules.margins();
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" r:id=\"rId4\"/>"
                + "<w:pgSz w:w=\"" + Markup.twips(LayoutRules.PAGE_WIDTH) + "\" w:h=\""
                + Markup.twips(LayoutRules.PAGE_HEIGHT) + "\"/><w:pgMar w:top=\"" + Markup.twips(margins.top())
                + "\" w:right=\"" + Markup.twips(margins.right()) + "\" w:bottom=\"" + Markup.twips(margins.bottom())
                + "\" w:left=\"" + Markup.twips(margins.left()) + "\" w:header=\"" + Markup.twips(margins.header())
                + "\" w:footer=\"" + Markup.twips(margins.header()) + "\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";
    }
}
