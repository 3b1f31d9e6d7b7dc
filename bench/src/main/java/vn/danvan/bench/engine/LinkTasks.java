package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.danvan.bench.Figures;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.Link;

/**
 * Linking on given tasks: a folder with a folder for each draft, in it {@code draft.json}, {@code opinions.tsv} (id, text) and
 * {@code gold.tsv} (id, anchors).
 */
final class LinkTasks {

    private static final int MOST = 10;
    private static final int FEW = 5;

    private final Figures figures;

    LinkTasks(Figures figures) {
        this.figures = figures;
    }

    /** What was found, summed over the opinions. */
    private static final class Sums {
        private double first;
        private double few;
        private double most;
        private int opinions;

        void add(List<String> found, Set<String> gold) {
            opinions++;
            first += !found.isEmpty() && gold.contains(found.getFirst()) ? 1 : 0;
            few += share(found, gold, FEW);
            most += share(found, gold, MOST);
        }

        private static double share(List<String> found, Set<String> gold, int most) {
            return (double) found.stream().limit(most).filter(gold::contains).count() / gold.size();
        }
    }

    /** Runs all tasks and prints the shares beside those of Lucene. */
    void run(Path folder) throws IOException {
        Sums own = new Sums();
        Sums peer = new Sums();
        try (Stream<Path> tasks = Files.list(folder)) {
            for (Path task : tasks.filter(one -> Files.exists(one.resolve("gold.tsv")))
                    .sorted()
                    .toList()) {
                Draft draft = DraftReader.read(task.resolve("draft.json"));
                ClauseLinker linker = new ClauseLinker(draft);
                LuceneLinks lucene = new LuceneLinks(draft);
                add(
                        own,
                        task,
                        text -> linker.links(text, null, MOST).stream()
                                .map(Link::anchor)
                                .toList());
                add(peer, task, text -> lucene.links(text, MOST));
            }
        }
        figures.print("peers.tasks.opinions", own.opinions, "opinions");
        figures.shareBeside("peers.tasks.hit1", own.first / own.opinions, "lucene", peer.first / peer.opinions);
        figures.shareBeside("peers.tasks.recall5", own.few / own.opinions, "lucene", peer.few / peer.opinions);
        figures.shareBeside("peers.tasks.recall10", own.most / own.opinions, "lucene", peer.most / peer.opinions);
    }

    private static void add(Sums sums, Path task, Function<String, List<String>> link) throws IOException {
        Map<String, Set<String>> gold = new HashMap<>();
        for (String line : Files.readAllLines(task.resolve("gold.tsv"))) {
            List<String> fields = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
            gold.put(fields.removeFirst(), new LinkedHashSet<>(fields));
        }
        for (String line : Files.readAllLines(task.resolve("opinions.tsv"))) {
            int tab = line.indexOf('\t');
            Set<String> wanted = gold.get(line.substring(0, tab));
            if (wanted != null) {
                sums.add(link.apply(line.substring(tab + 1)), wanted);
            }
        }
    }
}
