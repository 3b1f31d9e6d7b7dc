package vn.danvan.synthesis.link;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.TextWorker;
import vn.danvan.synthesis.parallel.Workers;

/** Links all subjects of a task folder: {@code LinkTask TASK OUT [max]} writes OUT/SUBJECT/links.csv. */
final class LinkTask {

    private LinkTask() {}

    public static void main(String[] arguments) throws IOException {
        int max = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        try (Stream<Path> subjects = Files.list(Path.of(arguments[0]));
                Workers workers = new Workers(1)) {
            for (Path subject : subjects.sorted().toList()) {
                link(subject, Path.of(arguments[1]).resolve(subject.getFileName()), max, workers);
            }
        }
    }

    private static void link(Path subject, Path out, int max, Workers workers) throws IOException {
        Draft draft = DraftReader.read(subject.resolve("draft.json"));
        ClauseLinker linker = new ClauseLinker(draft);
        Files.createDirectories(out);
        try (Opinions opinions = new OpinionFile(subject.resolve("opinions.csv")).read(workers, () -> nothing());
                PrintStream csv = new PrintStream(out.resolve("links.csv").toFile(), StandardCharsets.UTF_8)) {
            csv.print("id,clause,score,how\r\n");
            for (int i = 0; i < opinions.count(); i++) {
                List<Link> links = linker.links(opinions.text(i), opinions.clause(i), max);
                for (Link link : links) {
                    csv.printf(
                            Locale.ROOT,
                            "%s,%s,%.4f,%s\r\n",
                            opinions.id(i),
                            link.anchor(),
                            link.score(),
                            link.how().name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    static TextWorker nothing() {
        return (bytes, from, to) -> 0;
    }
}
