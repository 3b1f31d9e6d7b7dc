package vn.danvan.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.danvan.documents.DocumentText.Warning;

/** Reads Office Open XML text documents part by part. */
final class DocxReader {

    private static final String MACRO = "macroenabled";
    private static final String MAIN = "wordprocessingml.document.main";
    private static final String TEMPLATE = "wordprocessingml.template.main";

    private DocxReader() {}

    static RawText read(byte[] bytes, ReadLimits limits, Tesseract tesseract) throws IOException, Refusing {
        ZipParts parts = ZipParts.read(bytes, limits.maxExpandedBytes(), DocxReader::isWanted);
        String main = mainPart(parts);
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        byte[] body = parts.part(main);
        if (body == null) {
            throw new Refusing(RefusalCode.UNREADABLE);
        }
        DocxStyles styles = DocxStyles.read(parts.part(folder + "styles.xml"));
        DocxNumbering numbering = DocxNumbering.read(parts.part(folder + "numbering.xml"));
        DocxBody document = DocxBody.read(body, styles, numbering, limits.maxCharacters());
        int pages = Math.max(document.pages(), DocxProperties.pages(parts.part("docProps/app.xml")));
        if (pages > limits.maxPages()) {
            throw new Refusing(RefusalCode.TOO_MANY_PAGES, pages, limits.maxPages());
        }
        RawText raw = raw(document, margins(parts, folder, document, styles, limits), pages);
        return Warnings.unread(raw, DocxPictures.refuseStamps(parts, folder, tesseract));
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || DocxPictures.isPicture(name);
    }

    private static RawText raw(DocxBody document, List<String> margins, int pages) {
        List<Warning> warnings = document.fonts().hasRaisedCapitals()
                ? List.of(new Warning("capitals-from-font", List.of()))
                : List.of();
        return new RawText(
                String.join("\n", document.lines()),
                margins,
                pages,
                document.fonts().origin(),
                1,
                warnings);
    }

    /** Headers, footers, notes and comments never reach the text, but a mark of secrecy may stand in any of them. */
    private static List<String> margins(
            ZipParts parts, String folder, DocxBody document, DocxStyles styles, ReadLimits limits)
            throws IOException, Refusing {
        List<String> margins = new ArrayList<>(document.boxes());
        for (byte[] part : parts.all(name -> name.startsWith(folder) && isMargin(name.substring(folder.length())))) {
            DocxBody margin = DocxBody.read(part, styles, DocxNumbering.NONE, limits.maxCharacters());
            margins.addAll(margin.lines());
            margins.addAll(margin.boxes());
        }
        return margins;
    }

    private static boolean isMargin(String name) {
        return name.startsWith("header") || name.startsWith("footer");
    }

    private static String mainPart(ZipParts parts) throws IOException, Refusing {
        byte[] types = parts.part("[Content_Types].xml");
        if (types == null) {
            throw new Refusing(RefusalCode.UNKNOWN_TYPE, "zip");
        }
        List<String> found = new ArrayList<>();
        XmlEvents.read(types, new Overrides(found));
        boolean macro =
                found.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(MACRO));
        if (macro || parts.has(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new Refusing(RefusalCode.MACRO);
        }
        for (String one : found) {
            if (one.contains(MAIN) || one.contains(TEMPLATE)) {
                return one.substring(one.indexOf(' ') + 2);
            }
        }
        throw new Refusing(RefusalCode.UNKNOWN_TYPE, otherKind(found));
    }

    private static String otherKind(List<String> types) {
        for (String type : types) {
            if (type.contains("spreadsheetml.sheet.main")) {
                return "xlsx";
            }
            if (type.contains("presentationml.presentation.main")) {
                return "pptx";
            }
        }
        return "zip";
    }

    /** Collects "content-type /part" of every override. */
    private record Overrides(List<String> found) implements XmlEvents.Handler {

        @Override
        public void start(String name, XmlEvents.Attributes attributes) {
            if (name.equals("Override") || name.equals("Default")) {
                String part = attributes.get("PartName");
                found.add(attributes.get("ContentType") + " " + (part == null ? "/" : part));
            }
        }

        @Override
        public void end(String name) {
            // Nothing follows from the end of an override.
        }
    }
}
