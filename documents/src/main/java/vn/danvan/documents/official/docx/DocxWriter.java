package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.danvan.documents.official.OfficialDocument;

/** Writes official documents as Word files in their layout as it is built in. */
public final class DocxWriter {

    private DocxWriter() {}

    /** The file; the same document always gives the same bytes. */
    public static byte[] write(OfficialDocument document) {
        try {
            return new Filling(StartingTemplate.of(document.layout(), document.head()), document).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("our own template cannot be filled", e);
        }
    }
}
