package vn.danvan.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What paragraph and run styles say about fonts and list numbers. */
final class DocxStyles implements XmlEvents.Handler {

    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;
    private @Nullable String defaultFont;
    private @Nullable String defaultParagraph;

    private DocxStyles() {}

    /** One style; null where it says nothing and its base may. */
    private static final class Style {
        private @Nullable String base;
        private @Nullable String font;
        private @Nullable String list;
        private @Nullable String level;
    }

    static DocxStyles read(byte @Nullable [] xml) throws IOException, Refusing {
        DocxStyles styles = new DocxStyles();
        if (xml != null) {
            XmlEvents.read(xml, styles);
        }
        return styles;
    }

    @Override
    public void start(String name, XmlEvents.Attributes attributes) {
        if (name.equals("style")) {
            begin(attributes);
        } else if (name.equals("rFonts") && open == null) {
            defaultFont = DocxFonts.name(attributes);
        } else if (open != null) {
            detail(open, name, attributes);
        }
    }

    private void begin(XmlEvents.Attributes attributes) {
        Style style = new Style();
        String id = attributes.get("styleId");
        if (id != null) {
            styles.put(id, style);
            String isDefault = attributes.get("default");
            if ("paragraph".equals(attributes.get("type")) && ("1".equals(isDefault) || "true".equals(isDefault))) {
                defaultParagraph = id;
            }
        }
        open = style;
    }

    private static void detail(Style style, String name, XmlEvents.Attributes attributes) {
        switch (name) {
            case "basedOn" -> style.base = attributes.val();
            case "rFonts" -> style.font = DocxFonts.name(attributes);
            case "numId" -> style.list = attributes.val();
            case "ilvl" -> style.level = attributes.val();
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            open = null;
        }
    }

    /** The font a run gets from its own style, its paragraph's style or the defaults; empty when none says. */
    String font(@Nullable String runStyle, @Nullable String paragraphStyle) {
        String font = inherited(runStyle, style -> style.font);
        font = font != null ? font : inherited(paragraph(paragraphStyle), style -> style.font);
        return font != null ? font : defaultFont == null ? "" : defaultFont;
    }

    /** The list a paragraph's style puts it in, null when none. */
    @Nullable
    String list(@Nullable String paragraphStyle) {
        return inherited(paragraph(paragraphStyle), style -> style.list);
    }

    /** The list level a paragraph's style gives, null when none. */
    @Nullable
    String level(@Nullable String paragraphStyle) {
        return inherited(paragraph(paragraphStyle), style -> style.level);
    }

    private @Nullable String paragraph(@Nullable String style) {
        return style == null ? defaultParagraph : style;
    }

    private @Nullable String inherited(@Nullable String id, Function<Style, @Nullable String> property) {
        String at = id;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            Style style = styles.get(at);
            String value = style == null ? null : property.apply(style);
            if (value != null) {
                return value;
            }
            at = style == null ? null : style.base;
        }
        return null;
    }
}
