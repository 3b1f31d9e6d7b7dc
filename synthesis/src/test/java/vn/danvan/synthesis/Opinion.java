package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A row of an opinion file. */
record Opinion(String id, String text, String clause, int people) {

    Opinion(String id, String text) {
        this(id, text, "", 1);
    }

    /** How long the text is in code points. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    /** What stands between two code points. */
    String words(int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /** Writes an opinion file. */
    static Path write(Path file, List<Opinion> opinions) throws IOException {
        return Files.writeString(
                file,
                "id,text,clause,people\n"
                        + opinions.stream()
                                .map(one -> quoted(one.id) + "," + quoted(one.text) + "," + quoted(one.clause) + ","
                                        + one.people + "\n")
                                .collect(Collectors.joining()));
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }
}
