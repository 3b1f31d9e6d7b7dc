package vn.danvan.synthesis.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.partial.OwnLabour;
import vn.danvan.synthesis.partial.StatedTexts;

/** Opinions of a small file with their groups, voices and items. */
record Gathered(
        Opinions opinions,
        DuplicateGroups groups,
        StatedClauses stated,
        Voices voices,
        VoiceItems items,
        ItemSplitter splitter) {

    /** Reads opinions of these texts; a text behind a bar states the clause before it. */
    static Gathered of(Path folder, @Nullable Draft draft, List<String> texts) throws IOException {
        Path file = folder.resolve("y-kien.csv");
        Files.writeString(
                file,
                "id,clause,text\n"
                        + IntStream.range(0, texts.size())
                                .mapToObj(i -> i + "," + row(texts.get(i)))
                                .collect(Collectors.joining()));
        try (Workers workers = new Workers(2)) {
            Duplicates duplicates = new Duplicates(1);
            Opinions opinions = new OpinionFile(file, folder).read(workers, duplicates.workers(), bytes -> {});
            DuplicateGroups groups = duplicates.groups(opinions, workers);
            StatedClauses stated = StatedClauses.of(opinions);
            Voices voices = new Voices(opinions, groups, stated, workers);
            ItemSplitter splitter = new ItemSplitter(draft == null ? null : new ClauseLinker(draft));
            ClauseList clauses = ClauseList.of(draft, stated);
            StatedTexts speakers = new StatedTexts(
                    opinions, voices.count(), voices::speaker, opinion -> stated.name(stated.of(opinion)));
            VoiceItems items =
                    VoiceItems.of(opinions, voices, stated, clauses, new OwnLabour(workers).items(speakers, splitter));
            return new Gathered(opinions, groups, stated, voices, items, splitter);
        }
    }

    private static String row(String text) {
        int bar = text.indexOf('|');
        String clause = bar < 0 ? "" : text.substring(0, bar);
        return clause + ",\"" + text.substring(bar + 1).replace("\"", "\"\"") + "\"\n";
    }

    /** What the parts of an opinion say, each with the words of the item they are placed at. */
    List<String> placed(Placing placing, int opinion) {
        String text = opinions.text(opinion);
        return placing.of(opinion).stream()
                .map(one ->
                        text.substring(text.offsetByCodePoints(0, one.start()), text.offsetByCodePoints(0, one.end()))
                                + " = " + items.text(one.item()))
                .toList();
    }

    Placing placing() {
        return new Placing(opinions, voices, items, stated, splitter);
    }
}
