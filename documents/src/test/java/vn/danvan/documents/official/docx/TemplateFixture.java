package vn.danvan.documents.official.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.danvan.documents.official.Layout;

/** Templates as an office might send them: the starting one with parts changed or added. */
final class TemplateFixture {

    private final Map<String, byte[]> parts;

    private TemplateFixture(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static TemplateFixture starting() {
        return new TemplateFixture(parts(Template.starting(Layout.PARTY_HD36)));
    }

    static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] docx, String part) {
        byte[] found = parts(docx).get(part);
        return found == null ? "" : new String(found, StandardCharsets.UTF_8);
    }

    TemplateFixture change(String part, UnaryOperator<String> change) {
        String old = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        String changed = change.apply(old);
        if (changed.equals(old)) {
            throw new IllegalArgumentException("nothing to change in " + part);
        }
        parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TemplateFixture document(String old, String changed) {
        return change("word/document.xml", part -> part.replace(old, changed));
    }

    byte[] bytes() {
        try {
            return StableZip.pack(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
