package vn.danvan.synthesis.link;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.parallel.Workers;

/** Texts linked a second: {@code LinkRate DRAFT.json OPINIONS.tsv THREADS N [max]}; the last of five runs counts. */
final class LinkRate {

    private static final int RUNS = 5;

    private LinkRate() {}

    public static void main(String[] arguments) throws IOException {
        Draft draft = DraftReader.read(Path.of(arguments[0]));
        ClauseLinker linker = new ClauseLinker(draft);
        int threads = Integer.parseInt(arguments[2]);
        int max = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 5;
        List<String> texts;
        try (Stream<String> lines = Files.lines(Path.of(arguments[1]))) {
            texts = lines.limit(Long.parseLong(arguments[3]))
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        }
        PrintStream out = new PrintStream(System.err, true);
        try (Workers workers = new Workers(threads)) {
            for (int run = 0; run < RUNS; run++) {
                LongAdder linked = new LongAdder();
                LongAdder rows = new LongAdder();
                long start = System.nanoTime();
                workers.inParts(texts.size(), 256, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        int found = linker.links(texts.get(i), null, max).size();
                        linked.add(Math.min(1, found));
                        rows.add(found);
                    }
                });
                double seconds = (System.nanoTime() - start) / 1e9;
                out.printf(
                        "%.0f texts/s, %d threads, %d clauses, %.3f linked, %.2f rows a text%n",
                        texts.size() / seconds,
                        threads,
                        draft.size(),
                        linked.sum() / (double) texts.size(),
                        rows.sum() / (double) texts.size());
            }
        }
    }
}
