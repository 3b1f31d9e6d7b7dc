package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a paragraph style of a template comes to with all that it is based on: typeface, size, where its lines stand. */
final class Inherited {

    /** What Word prints in where nothing is said. */
    private static final String WORDS_TYPEFACE = "Times New Roman";

    private static final double WORDS_SIZE = 10;

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private String usual = "";
    private @Nullable Element defaults;

    Inherited(WordPackage word) throws IOException {
        Document styles = word.styles();
        for (Element style : Xml.all(styles, "style")) {
            if (!"paragraph".equals(style.getAttributeNS(Xml.W, "type"))) {
                continue;
            }
            String id = style.getAttributeNS(Xml.W, "styleId");
            byId.put(id, style);
            Element name = Xml.child(style, "name");
            if (name != null) {
                ids.putIfAbsent(Xml.val(name), id);
            }
            if (style.getAttributeNS(Xml.W, "default").matches("1|true|on")) {
                usual = id;
            }
        }
        defaults = Xml.all(styles, "rPrDefault").stream().findFirst().orElse(null);
        for (Document theme : word.related("theme").values()) {
            for (String kind : new String[] {"minor", "major"}) {
                Xml.all(theme, "http://schemas.openxmlformats.org/drawingml/2006/main", kind + "Font").stream()
                        .flatMap(font -> Xml.children(font).stream())
                        .filter(font -> "latin".equals(font.getLocalName()))
                        .findFirst()
                        .ifPresent(font -> themes.put(kind, font.getAttribute("typeface")));
            }
        }
    }

    /** The style of that name; where there is none, what paragraphs without a style have. */
    String named(String name) {
        return ids.getOrDefault(name, usual);
    }

    boolean has(String name) {
        return ids.containsKey(name);
    }

    /** The typeface of Latin letters. */
    String typeface(String style) {
        return chain(style, "rPr", "rFonts")
                .or(() -> inDefaults("rFonts"))
                .map(this::typeface)
                .orElse(WORDS_TYPEFACE);
    }

    /** The typeface that an element names itself or by the theme; empty when it names none. */
    String typeface(Element fonts) {
        String theme = fonts.getAttributeNS(Xml.W, "asciiTheme");
        if (theme.isEmpty()) {
            return fonts.getAttributeNS(Xml.W, "ascii");
        }
        return themes.getOrDefault(theme.startsWith("major") ? "major" : "minor", theme);
    }

    /** The size in points. */
    double size(String style) {
        return chain(style, "rPr", "sz")
                .or(() -> inDefaults("sz"))
                .map(size -> Ids.number(Xml.val(size)) / 2.0)
                .orElse(WORDS_SIZE);
    }

    /** Where lines stand: "left", "center"… */
    String alignment(String style) {
        return chain(style, "pPr", "jc").map(Xml::val).orElse("left");
    }

    private Optional<Element> inDefaults(String property) {
        Element given = defaults == null ? null : Xml.child(defaults, "rPr");
        return Optional.ofNullable(given == null ? null : Xml.child(given, property))
                .filter(found -> !property.equals("rFonts") || !typeface(found).isEmpty());
    }

    private Optional<Element> chain(String style, String properties, String property) {
        Set<String> seen = new HashSet<>();
        String id = byId.containsKey(style) ? style : usual;
        while (seen.add(id)) {
            Element one = byId.get(id);
            if (one == null) {
                break;
            }
            Element given = Xml.child(one, properties);
            Element found = given == null ? null : Xml.child(given, property);
            if (found != null && (!property.equals("rFonts") || !typeface(found).isEmpty())) {
                return Optional.of(found);
            }
            Element based = Xml.child(one, "basedOn");
            id = based == null ? "" : Xml.val(based);
        }
        return Optional.empty();
    }
}
