package vn.danvan.documents.official.docx;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a template is not taken, and where; or where one that can be used differs from the guidance of its layout.
 *
 * @param code what is wrong
 * @param place where
 * @param args what the sentence names, in the order told at the code
 */
public record TemplateFault(Code code, Place place, List<String> args) {

    private static final String WORDS = TemplateFault.class.getPackageName() + ".template-faults";

    /** Copies the arguments. */
    public TemplateFault {
        args = List.copyOf(args);
    }

    /** The whole sentence: what is wrong, where, and what to do. */
    public String sentence(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String where = format(words, locale, "place." + place.part().key(), place.paragraph(), place.excerpt());
        String exact = code.key() + "." + (args.isEmpty() ? "" : args.getFirst());
        String what = format(words, locale, words.containsKey(exact) ? exact : code.key(), args.toArray());
        return place.part() == Part.FILE ? what : format(words, locale, "at", where, what);
    }

    private static String format(ResourceBundle words, Locale locale, String key, Object... args) {
        return new MessageFormat(words.getString(key), locale).format(args);
    }

    /** What can be wrong with a template. */
    public enum Code {
        /** The file as a whole cannot be read as a Word document; args: the reader's code of refusal. */
        UNREADABLE,
        /** Macros or an embedded program; args: the part. */
        PROGRAM,
        /** Something that is fetched from elsewhere; args: what kind, the address. */
        EXTERNAL,
        /** A field that runs something or reads a file; args: the field. */
        FIELD,
        /** Saved as Strict Open XML; no args. */
        STRICT,
        /** A word between braces that is no placeholder; args: the word, all that are allowed. */
        UNKNOWN,
        /** Braces that do not pair; no args. */
        BRACES,
        /** A compulsory placeholder is missing; args: the placeholder. */
        MISSING,
        /** A placeholder that stands for paragraphs occurs twice; args: the placeholder. */
        REPEATED,
        /** A placeholder that stands for paragraphs shares its paragraph; args: the placeholder. */
        NOT_ALONE,
        /** A placeholder that stands for paragraphs is in a header, a footer or a text box; args: the placeholder. */
        NOT_IN_TEXT,
        /** The placeholder of the text is inside a table; args: the placeholder. */
        IN_TABLE,
        /** Changes of somebody that nobody accepted or rejected would stand in every document; no args. */
        REVISIONS,
        /** Comments would stand in every document; no args. */
        COMMENTS,
        /** A placeholder in a foot- or endnote, which nothing fills; args: the placeholder. */
        IN_NOTE,
        /** The first line is that of the other kind of documents; args: the line found, the line that belongs there. */
        OTHER_LAYOUT,
        /** The page is no A4; args: width and height in millimetres. */
        PAGE,
        /** A margin that the guidance does not allow; args: the side, the margin found, those allowed, in millimetres. */
        MARGIN,
        /** The margins change sides on even pages, which the guidance does not want; args: those on the left and the right. */
        MIRRORED,
        /** The margins do not change sides on even pages, which the guidance wants; args: those on the left and the right. */
        NOT_MIRRORED,
        /** Text in another typeface; args: the typeface found, the one allowed. */
        TYPEFACE,
        /** The text in another size; args: the size found, those allowed, in points. */
        BODY_SIZE,
        /** The number of the page is missing, elsewhere or on the first page too; args: which of them. */
        PAGE_NUMBER;

        /** The message key: the name in small letters. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The part of a document a fault is in. */
    public enum Part {
        /** The file as a whole. */
        FILE,
        /** The text. */
        TEXT,
        /** A header. */
        HEADER,
        /** A footer. */
        FOOTER;

        /** The message key: the name in small letters. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where a fault is.
     *
     * @param part which part
     * @param paragraph which paragraph of it, from 1; 0 for the whole part
     * @param excerpt the beginning of the paragraph
     */
    public record Place(Part part, int paragraph, String excerpt) {

        static final Place WHOLE = new Place(Part.FILE, 0, "");
    }
}
