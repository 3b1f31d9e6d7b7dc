package vn.danvan.documents;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds how many pages the program that saved the document counted. */
final class DocxProperties implements XmlEvents.Handler {

    private final StringBuilder digits = new StringBuilder();
    private boolean inPages;

    private DocxProperties() {}

    /** The number of pages, 1 when nothing is known. */
    static int pages(byte @Nullable [] properties) throws IOException, Refusing {
        DocxProperties found = new DocxProperties();
        if (properties != null) {
            XmlEvents.read(properties, found);
        }
        String digits = found.digits.toString().strip();
        return digits.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(digits)) : 1;
    }

    @Override
    public void start(String name, XmlEvents.Attributes attributes) {
        inPages = name.equals("Pages");
    }

    @Override
    public void end(String name) {
        inPages = false;
    }

    @Override
    public void text(String text) {
        if (inPages) {
            digits.append(text);
        }
    }
}
