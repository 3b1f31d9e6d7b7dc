package vn.danvan.summary.conference;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The papers of a conference as a zip file, written one after the other, so that large ones never lie in memory together. */
public final class PackFile {

    /** A fixed moment, so that the same papers give the same file. */
    private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Writes the content of a paper. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A paper in the file.
     *
     * @param kind key of what kind of paper it is
     * @param title what it is called, or null where its kind says it all
     */
    record Entry(String name, String kind, @Nullable String title, Content content) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(String name, String kind, byte[] content) {
        entries.add(new Entry(name, kind, null, out -> out.write(content)));
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** The same with one more before all others. */
    PackFile after(Entry first) {
        PackFile whole = new PackFile();
        whole.entries.add(first);
        whole.entries.addAll(entries);
        return whole;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Writes the file and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Entry paper : entries) {
            ZipEntry entry = new ZipEntry(paper.name());
            entry.setTimeLocal(STAMP);
            zip.putNextEntry(entry);
            paper.content().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
