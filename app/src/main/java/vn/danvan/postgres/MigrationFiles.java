package vn.danvan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations this program comes with, each in the folder of its module. */
record MigrationFiles(List<MigrationFile> files) {

    private static final Pattern PLACE = Pattern.compile(".*db/migration/(([a-z_]+)/V[^/]+\\.sql)");

    record MigrationFile(String module, String path, Resource content) {}

    MigrationFiles {
        files = files.stream().sorted(Comparator.comparing(MigrationFile::path)).toList();
    }

    static MigrationFiles found() {
        List<MigrationFile> files = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher place = PLACE.matcher(file.getURL().toString());
                if (!place.matches()) {
                    throw new IllegalStateException("migration outside a module folder: " + file);
                }
                files.add(new MigrationFile(place.group(2), place.group(1), file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MigrationFiles(files);
    }

    /** By name; {@code __root} comes before letters. */
    List<String> modules() {
        return files.stream().map(MigrationFile::module).distinct().toList();
    }

    /** Of names and contents of all: the same only for the same migrations. */
    long checksum() {
        CRC32 sum = new CRC32();
        for (MigrationFile file : files) {
            sum.update(file.path().getBytes(StandardCharsets.UTF_8));
            try {
                sum.update(file.content().getContentAsByteArray());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sum.getValue();
    }
}
