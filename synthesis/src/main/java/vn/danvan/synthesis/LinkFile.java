package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.link.LinkTable;
import vn.danvan.synthesis.parallel.OrderedFile;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.voice.ClauseList;
import vn.danvan.synthesis.voice.Readings;

/** Writes {@code links.csv}: the clauses of each opinion, best first; no row where none is justified. */
final class LinkFile {

    private LinkFile() {}

    static void write(
            Path file, Opinions opinions, Readings readings, LinkTable links, ClauseList clauses, Workers workers)
            throws IOException {
        OrderedFile.write(file, "id,clause,score,how", opinions.count(), workers, (opinion, line) -> {
            int reading = readings.of(opinion);
            for (int tie = 0; tie < links.count(reading); tie++) {
                line.putField(opinions.idBytes(opinion))
                        .put(',')
                        .putField(clauses.anchor(links.clause(reading, tie)))
                        .put(',')
                        .putShare(links.score(reading, tie))
                        .put(',')
                        .put(links.how(reading, tie).label())
                        .put('\n');
            }
        });
    }
}
