package vn.danvan.documents.official.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.TemplateFault.Code;
import vn.danvan.documents.official.docx.TemplateFault.Part;
import vn.danvan.documents.official.docx.TemplateFault.Place;

/** Looks for everything that is wrong with a template, so that its owner mends it in one go. */
final class TemplateCheck {

    private static final int EXCERPT = 40;

    /** Pictures of a template, such as a letterhead, are not read: a command that is never there. */
    private static final String NO_RECOGNITION = "/nonexistent/tesseract";

    private static final String ALLOWED =
            Arrays.stream(Placeholder.values()).map(Placeholder::word).collect(Collectors.joining(", "));

    private final List<TemplateFault> faults = new ArrayList<>();
    private final Set<Placeholder> seen = EnumSet.noneOf(Placeholder.class);

    static List<TemplateFault> faults(byte[] bytes, ReadLimits limits) {
        return faults(bytes, limits, (_, _) -> {});
    }

    /** With what is asked of a template before it is kept; one that is in use already stays usable. */
    static List<TemplateFault> faults(byte[] bytes, Layout layout, ReadLimits limits) {
        return faults(bytes, limits, (check, word) -> new UploadCheck(check::add).look(word, layout));
    }

    /** What else is looked at in a file that can be read. */
    private interface More {
        void look(TemplateCheck check, WordPackage word) throws IOException;
    }

    private static List<TemplateFault> faults(byte[] bytes, ReadLimits limits, More more) {
        TemplateCheck check = new TemplateCheck();
        try {
            check.file(bytes, limits, more);
        } catch (IOException _) {
            // Whatever is damaged, it is the file as a whole that its owner has to save again.
            check.add(Code.UNREADABLE, Place.WHOLE, "unreadable");
        }
        return List.copyOf(check.faults);
    }

    private void add(Code code, Place place, String... args) {
        faults.add(new TemplateFault(code, place, List.of(args)));
    }

    private void file(byte[] bytes, ReadLimits limits, More more) throws IOException {
        // The reader of incoming documents refuses what is too large, packed to burst, encrypted or carries macros.
        ReadResult read =
                new DocumentReader(NO_RECOGNITION).read(new ByteArrayInputStream(bytes), "template.docx", limits);
        if (read instanceof ReadResult.Refused refused) {
            add(Code.UNREADABLE, Place.WHOLE, refused.code().code());
            return;
        }
        WordPackage word = WordPackage.open(bytes);
        word.programs().forEach(part -> add(Code.PROGRAM, Place.WHOLE, part));
        word.external().forEach((target, kind) -> add(Code.EXTERNAL, Place.WHOLE, kind, target));
        Document document = word.document();
        if (Xml.all(document, "body").isEmpty()) {
            add(Code.STRICT, Place.WHOLE);
            return;
        }
        if (!Xml.all(document, "altChunk").isEmpty()) {
            add(Code.PROGRAM, Place.WHOLE, "altChunk");
        }
        stories(word, document);
        more.look(this, word);
        for (Placeholder placeholder : Placeholder.values()) {
            if (placeholder.isCompulsory() && !seen.contains(placeholder)) {
                add(Code.MISSING, Place.WHOLE, placeholder.braced());
            }
        }
    }

    private void stories(WordPackage word, Document document) throws IOException {
        story(Part.TEXT, document);
        for (Map.Entry<String, Part> kind :
                Map.of("header", Part.HEADER, "footer", Part.FOOTER).entrySet()) {
            for (Document part : word.related(kind.getKey()).values()) {
                story(kind.getValue(), part);
            }
        }
        // Parsed here so that a damaged one is found before a document is written through it.
        word.styles();
        word.numbering();
    }

    private void story(Part part, Document tree) {
        int number = 0;
        for (TextLine line : TextLine.in(tree)) {
            number++;
            String text = line.text().strip();
            String excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
            line(new Place(part, number, excerpt), line);
        }
        for (String name : new String[] {"instrText", "fldSimple"}) {
            for (Element field : Xml.all(tree, name)) {
                String instruction =
                        name.equals("instrText") ? field.getTextContent() : field.getAttributeNS(Xml.W, "instr");
                if (Fields.isForbidden(instruction)) {
                    add(Code.FIELD, new Place(part, 0, ""), instruction.strip());
                }
            }
        }
    }

    private void line(Place place, TextLine line) {
        List<MatchResult> found = line.placeholders();
        for (MatchResult one : found) {
            Placeholder.of(one.group(1))
                    .ifPresentOrElse(
                            placeholder -> placeholder(place, line, one.group(), placeholder),
                            () -> add(Code.UNKNOWN, place, one.group(1), ALLOWED));
        }
        String rest = TextLine.PLACEHOLDER.matcher(line.text()).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            add(Code.BRACES, place);
        }
    }

    private void placeholder(Place place, TextLine line, String found, Placeholder placeholder) {
        boolean again = !seen.add(placeholder);
        if (!placeholder.isBlock()) {
            return;
        }
        if (again) {
            add(Code.REPEATED, place, placeholder.braced());
        }
        if (!line.text().strip().equals(found)) {
            add(Code.NOT_ALONE, place, placeholder.braced());
        }
        if (place.part() != Part.TEXT || isInside(line.paragraph(), "txbxContent")) {
            add(Code.NOT_IN_TEXT, place, placeholder.braced());
        } else if (placeholder == Placeholder.BODY && isInside(line.paragraph(), "tc")) {
            add(Code.IN_TABLE, place, placeholder.braced());
        }
    }

    private static boolean isInside(Node node, String name) {
        for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (Xml.is(parent, name)) {
                return true;
            }
        }
        return false;
    }
}
