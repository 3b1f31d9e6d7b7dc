package vn.danvan.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office Open XML package that matter, unpacked under a limit that counts every entry. Goes by the directory at
 * the end of the file, as word processors do, so that nothing they show can hide from us.
 */
final class ZipParts {

    private static final int MOST_ENTRIES = 10_000;
    private static final int HIGHEST_RATIO = 200;
    private static final int RATIO_MATTERS_FROM = 5_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, Boolean> names = new HashMap<>();
    private final byte[] zip;
    private final long limit;
    private long expanded;

    private ZipParts(byte[] zip, long limit) {
        this.zip = zip;
        this.limit = limit;
    }

    static ZipParts read(byte[] zip, long limit, Predicate<String> wanted) throws IOException, Refusing {
        ZipParts parts = new ZipParts(zip, limit);
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : entries(file)) {
                try (InputStream in = file.getInputStream(entry)) {
                    parts.take(entry.getName(), in, wanted);
                }
            }
        }
        return parts;
    }

    private static List<ZipArchiveEntry> entries(ZipFile file) throws IOException {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        file.stream().forEach(entries::add);
        return entries;
    }

    private void take(String name, InputStream in, Predicate<String> wanted) throws IOException, Refusing {
        if (names.put(name, true) == null && names.size() > MOST_ENTRIES) {
            throw new Refusing(RefusalCode.ZIP_BOMB, limit);
        }
        ByteArrayOutputStream kept = wanted.test(name) ? new ByteArrayOutputStream() : null;
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            count(n);
            if (kept != null) {
                kept.write(buffer, 0, n);
            }
        }
        if (kept != null) {
            parts.put(name, kept.toByteArray());
        }
    }

    private void count(int n) throws Refusing {
        expanded += n;
        boolean dense = expanded > RATIO_MATTERS_FROM && expanded / Math.max(1, zip.length) > HIGHEST_RATIO;
        if (expanded > limit || dense) {
            throw new Refusing(RefusalCode.ZIP_BOMB, limit);
        }
    }

    /** How many bytes all entries came to. */
    long expanded() {
        return expanded;
    }

    boolean has(Predicate<String> name) {
        return names.keySet().stream().anyMatch(name);
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** The names of the wanted parts that fit. */
    Stream<String> names(Predicate<String> name) {
        return parts.keySet().stream().filter(name);
    }

    /** The wanted parts whose names fit, in the order of their names. */
    Iterable<byte[]> all(Predicate<String> name) {
        return parts.entrySet().stream()
                .filter(part -> name.test(part.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
