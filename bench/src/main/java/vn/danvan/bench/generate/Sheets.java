package vn.danvan.bench.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of a folder that is generated, all written in one go. */
final class Sheets implements AutoCloseable {

    private final OutputStream opinions;
    private final OutputStream plain;
    private final OutputStream truth;
    private final OutputStream clauses;

    Sheets(Path folder, GeneratorSettings settings) throws IOException {
        opinions = Files.newOutputStream(folder.resolve(settings.json() ? "opinions.jsonl" : "opinions.csv"));
        plain = settings.plain()
                ? Files.newOutputStream(folder.resolve("opinions.tsv"))
                : OutputStream.nullOutputStream();
        truth = Files.newOutputStream(folder.resolve("truth.tsv"));
        clauses = Files.newOutputStream(folder.resolve("clauses.tsv"));
        if (!settings.json()) {
            opinions.write("id,text,clause,people,area\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Lines of every file for opinions that follow each other; one instance serves one thread. */
    static final class Part {

        private final StringBuilder opinions = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder truth = new StringBuilder();
        private final StringBuilder clauses = new StringBuilder();

        void opinion(boolean json, String id, String text, @Nullable String clause, int people, String area) {
            if (json) {
                opinions.append("{\"id\":\"")
                        .append(id)
                        .append("\",\"text\":\"")
                        .append(escaped(text));
                opinions.append(clause == null ? "\"" : "\",\"clause\":\"" + clause + "\"");
                opinions.append(",\"people\":").append(people).append(",\"area\":\"");
                opinions.append(area).append("\"}\n");
            } else {
                opinions.append(id)
                        .append(",\"")
                        .append(text.replace("\"", "\"\""))
                        .append("\",");
                opinions.append(clause == null ? "" : clause)
                        .append(',')
                        .append(people)
                        .append(',');
                opinions.append(area).append('\n');
            }
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        }

        void plain(String id, String text) {
            plain.append(id).append('\t').append(text.replace('\n', ' ')).append('\n');
        }

        void truth(String id, int group, Mutation mutation) {
            truth.append(id)
                    .append('\t')
                    .append(group)
                    .append('\t')
                    .append(mutation.label())
                    .append('\n');
        }

        void demands(String id, List<Base.Demand> demands) {
            int number = 0;
            for (Base.Demand demand : demands) {
                clauses.append(id).append('\t').append(number++).append('\t').append(demand.anchor());
                clauses.append('\t')
                        .append(demand.how().name().toLowerCase(Locale.ROOT))
                        .append('\n');
            }
        }
    }

    /** Writes the parts in their order and empties them. */
    void write(List<Part> parts) throws IOException {
        for (Part part : parts) {
            write(part.opinions, opinions);
            write(part.plain, plain);
            write(part.truth, truth);
            write(part.clauses, clauses);
        }
    }

    private static void write(StringBuilder lines, OutputStream out) throws IOException {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
    }

    @Override
    public void close() throws IOException {
        List<IOException> faults = new ArrayList<>();
        for (OutputStream out : List.of(opinions, plain, truth, clauses)) {
            try {
                out.close();
            } catch (IOException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }
}
