package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.parallel.Bytes;
import vn.danvan.synthesis.parallel.OrderedFile;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.theme.ThemeSet;
import vn.danvan.synthesis.voice.ClauseList;
import vn.danvan.synthesis.voice.Placed;
import vn.danvan.synthesis.voice.Placing;
import vn.danvan.synthesis.voice.VoiceItems;

/** Writes {@code assignments.csv}, every item of every opinion with its theme, and counts what it writes. */
final class AssignmentFile {

    private final Opinions opinions;
    private final VoiceItems items;
    private final ClauseList clauses;
    private final ThemeSet themes;

    AssignmentFile(Opinions opinions, VoiceItems items, ClauseList clauses, ThemeSet themes) {
        this.opinions = opinions;
        this.items = items;
        this.clauses = clauses;
        this.themes = themes;
    }

    /** Writes the file; gives the counts of its rows. */
    ThemeCounts write(Path file, Supplier<Placing> placings, Tally written, Workers workers) throws IOException {
        Queue<ThemeCounts> parts = new ConcurrentLinkedQueue<>();
        ThreadLocal<Placing> placing = ThreadLocal.withInitial(placings);
        ThreadLocal<ThemeCounts> counted = ThreadLocal.withInitial(() -> {
            ThemeCounts counts = new ThemeCounts(themes.count());
            parts.add(counts);
            return counts;
        });
        OrderedFile.write(file, "id,item,start,end,clause,theme", opinions.count(), workers, (opinion, line) -> {
            write(opinion, placing.get().of(opinion), counted.get(), line);
            written.one();
        });
        ThemeCounts all = new ThemeCounts(themes.count());
        parts.forEach(all::add);
        return all;
    }

    private void write(int opinion, List<Placed> placed, ThemeCounts counts, Bytes line) {
        byte[] id = opinions.idBytes(opinion);
        int people = opinions.people(opinion);
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            int theme = themes.themeOf(one.item());
            counts.add(theme, opinion, people);
            line.putField(id)
                    .put(',')
                    .put(i)
                    .put(',')
                    .put(one.start())
                    .put(',')
                    .put(one.end())
                    .put(',')
                    .putField(clauses.anchor(items.clause(one.item())))
                    .put(',')
                    .put(theme + 1L)
                    .put('\n');
        }
    }
}
