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

    /** The rows of the file by theme, and by clause under its number + 1. */
    record Counts(ThemeCounts themes, ThemeCounts clauses) {

        void add(Counts others) {
            themes.add(others.themes);
            clauses.add(others.clauses);
        }
    }

    /** Writes the file; gives the counts of its rows. */
    Counts write(Path file, Supplier<Placing> placings, Tally written, Workers workers) throws IOException {
        Queue<Counts> parts = new ConcurrentLinkedQueue<>();
        ThreadLocal<Placing> placing = ThreadLocal.withInitial(placings);
        ThreadLocal<Counts> counted = ThreadLocal.withInitial(() -> {
            Counts counts = empty();
            parts.add(counts);
            return counts;
        });
        OrderedFile.write(file, "id,item,start,end,clause,theme", opinions.count(), workers, (opinion, line) -> {
            write(opinion, placing.get().of(opinion), counted.get(), line);
            written.one();
        });
        Counts all = empty();
        parts.forEach(all::add);
        return all;
    }

    private Counts empty() {
        return new Counts(new ThemeCounts(themes.count()), new ThemeCounts(clauses.count() + 1));
    }

    private void write(int opinion, List<Placed> placed, Counts counts, Bytes line) {
        byte[] id = opinions.idBytes(opinion);
        int people = opinions.people(opinion);
        for (int i = 0; i < placed.size(); i++) {
            Placed one = placed.get(i);
            int theme = themes.themeOf(one.item());
            int clause = items.clause(one.item());
            counts.themes.add(theme, opinion, people);
            counts.clauses.add(clause + 1, opinion, people);
            line.putField(id)
                    .put(',')
                    .put(i)
                    .put(',')
                    .put(one.start())
                    .put(',')
                    .put(one.end())
                    .put(',')
                    .putField(clauses.anchor(clause))
                    .put(',')
                    .put(theme + 1L)
                    .put('\n');
        }
    }
}
