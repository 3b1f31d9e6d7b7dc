package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;

/**
 * A layout that an office changed in Word: its headers, fonts and styles stay, and a document goes in where the placeholders are.
 * Appendices always go to the end.
 */
public final class Template {

    private final byte[] bytes;

    private Template(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Everything that is wrong with a file as a template; empty when it can be used. */
    public static List<TemplateFault> check(byte[] bytes, ReadLimits limits) {
        return TemplateCheck.faults(bytes, limits);
    }

    /**
     * The same for documents of a layout: besides, what would go into every document unseen (comments, changes that are tracked),
     * the first line of the other kind of documents, and another page than A4.
     */
    public static List<TemplateFault> check(byte[] bytes, Layout layout, ReadLimits limits) {
        return TemplateCheck.faults(bytes, layout, limits);
    }

    /**
     * Where a file without faults prints otherwise than the guidance of the layout says: margins, typeface, size, page number. That
     * refuses nothing, for an office may have reasons.
     */
    public static List<TemplateFault> differences(byte[] bytes, Layout layout) {
        try {
            return DifferenceCheck.differences(bytes, layout);
        } catch (IOException e) {
            throw new UncheckedIOException("the template passed its check and cannot be read", e);
        }
    }

    /** A template from a file without faults. */
    public static Template of(byte[] bytes, ReadLimits limits) {
        List<TemplateFault> faults = check(bytes, limits);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(fault -> fault.sentence(Locale.ENGLISH)).collect(Collectors.joining(" ")));
        }
        return new Template(bytes.clone());
    }

    /** The layout as it is built in, as a file to change in Word. */
    public static byte[] starting(Layout layout) {
        return StartingTemplate.of(layout, Sample.document(layout).head());
    }

    /** A short made-up document in the template, to look at before it is used. */
    public byte[] preview(Layout layout) {
        return write(Sample.document(layout));
    }

    /** A document in the template; the same document always gives the same bytes. */
    public byte[] write(OfficialDocument document) {
        try {
            return new Filling(bytes, document).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the template passed its check and cannot be filled", e);
        }
    }
}
