package vn.danvan.synthesis.item;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.link.ClauseLinker;

/** Megabytes of UTF-8 split a second on one thread: {@code SplitRate OPINIONS.tsv N [DRAFT.json]}. */
final class SplitRate {

    private static final int RUNS = 5;

    private SplitRate() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts;
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            texts = lines.limit(Long.parseLong(arguments[1]))
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        }
        ClauseLinker linker = arguments.length > 2 ? new ClauseLinker(DraftReader.read(Path.of(arguments[2]))) : null;
        measure("all", texts, new ItemSplitter(linker));
        List<String> single =
                texts.stream().filter(text -> !ItemSplitter.mayBeSeveral(text)).toList();
        measure("nothing to split", single, new ItemSplitter(null));
    }

    private static void measure(String name, List<String> texts, ItemSplitter splitter) {
        PrintStream out = new PrintStream(System.err, true);
        long bytes = 0;
        for (String text : texts) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        for (int run = 0; run < RUNS; run++) {
            long items = 0;
            long start = System.nanoTime();
            for (String text : texts) {
                items += splitter.split(text, null).size();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf("%s: %.0f MB/s, %d texts, %d items%n", name, bytes / 1e6 / seconds, texts.size(), items);
        }
    }
}
