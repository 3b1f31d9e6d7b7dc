package vn.danvan.directive.extraction;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints quality and speed (by processor time of one thread) on a folder of gold texts, one figure a line: {@code name value}. */
public final class ExtractionBench {

    private static final int BYTES = 4_000_000;
    private static final int ROUNDS = 8;

    private ExtractionBench() {}

    /** Expects the folder of NN.txt and NN.json as the only argument. */
    public static void main(String[] args) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<GoldStatement.Pair> pairs = GoldStatement.read(Path.of(args[0]));
        ExtractionScore score = new ExtractionScore();
        StringBuilder all = new StringBuilder();
        for (GoldStatement.Pair pair : pairs) {
            List<Statement> found =
                    StatementExtractor.standard().extract(pair.text()).statements();
            score.add(
                    pair.text(),
                    pair.gold(),
                    found.stream().map(GoldStatement::of).toList());
            all.append(pair.text()).append('\n');
        }
        print(out, "texts", pairs.size());
        print(out, "todo.characters.f1", score.toDoCharacters());
        print(out, "result.characters.f1", score.resultCharacters());
        print(out, "statements.f1", score.statements());
        for (String attribute : List.of("kind", "period", "actor", "due", "domains")) {
            print(out, "accuracy." + attribute, score.attribute(attribute));
        }
        print(out, "megabytes.per.second", speed(all.toString()));
    }

    private static double speed(String texts) {
        StringBuilder replicated = new StringBuilder();
        int size = Math.max(1, texts.getBytes(StandardCharsets.UTF_8).length);
        for (int n = 0; n < Math.max(1, BYTES / size); n++) {
            replicated.append(texts);
        }
        String text = replicated.toString();
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = threads.getCurrentThreadCpuTime();
            StatementExtractor.standard().extract(text);
            best = Math.max(best, megabytes / ((threads.getCurrentThreadCpuTime() - begun) / 1e9));
        }
        return best;
    }

    private static void print(PrintStream out, String name, double value) {
        out.printf(Locale.ROOT, "extraction.%s %.4f%n", name, value);
    }
}
