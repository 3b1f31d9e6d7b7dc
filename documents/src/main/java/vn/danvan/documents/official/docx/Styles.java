package vn.danvan.documents.official.docx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.danvan.documents.official.LayoutRules;

/** The ids of our styles in a template; those it lacks are added to it. */
final class Styles {

    private final Map<Style, String> ids = new EnumMap<>(Style.class);

    private Styles() {}

    /** A whole part with the defaults: Times New Roman for all four kinds of letters, Vietnamese. */
    static String part(LayoutRules rules) {
        StringBuilder part =
                new StringBuilder("<w:styles xmlns:w=\"" + Xml.W + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                        + FONTS + size(rules) + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>"
                        + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
                        + "<w:rPr>" + FONTS + size(rules) + "</w:rPr></w:style>");
        for (Style style : Style.values()) {
            part.append(style.markup(rules));
        }
        return part.append("</w:styles>").toString();
    }

    static final String FONTS = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
            + " w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>";

    private static String size(LayoutRules rules) {
        return new Look().size(rules.texts().body()).run();
    }

    /** Finds our styles by name and adds the missing ones. */
    static Styles in(Document part, LayoutRules rules) {
        Map<String, String> byName = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Element style : Xml.all(part, "style")) {
            String id = style.getAttributeNS(Xml.W, "styleId");
            Element name = Xml.child(style, "name");
            taken.add(id);
            if (name != null) {
                byName.putIfAbsent(Xml.val(name), id);
            }
        }
        Styles styles = new Styles();
        for (Style style : Style.values()) {
            String id = byName.get(style.title());
            styles.ids.put(style, id == null ? add(part, style, taken, rules) : id);
        }
        return styles;
    }

    private static String add(Document part, Style style, Set<String> taken, LayoutRules rules) {
        String id = style.id();
        while (!taken.add(id)) {
            id = id + "Dv";
        }
        String markup = style.markup(rules).replace("styleId=\"" + style.id() + "\"", "styleId=\"" + id + "\"");
        Xml.nodes(part, markup).forEach(part.getDocumentElement()::appendChild);
        return id;
    }

    String id(Style style) {
        return Objects.requireNonNull(ids.get(style));
    }
}
