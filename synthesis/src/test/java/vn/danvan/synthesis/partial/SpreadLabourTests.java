package vn.danvan.synthesis.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.parallel.Workers;

class SpreadLabourTests {

    private static final int BLOCK = 1 << 13;

    @TempDir
    private Path folder;

    private static Draft draft() throws IOException {
        StringBuilder text = new StringBuilder("LUẬT ĐẤT ĐAI\n");
        String[] subjects = {"bồi thường về đất", "tái định cư", "giấy chứng nhận", "giá đất", "học nghề", "giám sát"};
        for (int article = 1; article <= 12; article++) {
            text.append("Điều ").append(article).append(". Quy định về ").append(subjects[article % 6]);
            text.append("\n1. Nhà nước bảo đảm ").append(subjects[article % 6]).append(" cho người dân.\n");
            text.append("2. Thời hạn ").append(subjects[(article + 1) % 6]).append(" là ba mươi ngày.\n");
        }
        return DraftReader.fromText(text.toString());
    }

    private Map<String, String> files(String opinions, @Nullable Draft draft, Function<Workers, Labour> labour)
            throws IOException {
        Path out = folder.resolve("out");
        SynthesisSettings settings =
                new SynthesisSettings(folder.resolve(opinions), out, draft, 2, 3, false, 1, true, null);
        new Synthesis(settings, (stage, done, all) -> {}, () -> 0, labour).run();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(out)) {
            for (Path file : found.toList()) {
                if (!file.endsWith("run.json")) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    /** Works on all pieces in one order, and hands the results over in another. */
    private static Spread shuffled(long seed) {
        Random random = new Random(seed);
        return (work, pieces, results) -> {
            List<byte[]> left = new ArrayList<>();
            for (Optional<byte[]> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                left.add(piece.get());
            }
            Collections.shuffle(left, random);
            List<byte[]> done = new ArrayList<>();
            for (byte[] piece : left) {
                done.add(work.on(piece));
            }
            Collections.shuffle(done, random);
            for (byte[] result : done) {
                results.take(result);
            }
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void piecesInAnyOrderGiveTheFilesOfOneMachine(long seed) throws IOException {
        new OpinionFiles(seed).csv(folder.resolve("opinions.csv"), 1500);
        Draft draft = draft();
        Map<String, String> alone = files("opinions.csv", draft, OwnLabour::new);
        assertThat(alone)
                .containsOnlyKeys("assignments.csv", "duplicates.csv", "links.csv", "rejected.csv", "themes.jsonl");
        assertThat(alone.get("rejected.csv")).contains("id-twice", "field-count", "people");
        assertThat(files("opinions.csv", draft, own -> new SpreadLabour(shuffled(seed), own, BLOCK)))
                .isEqualTo(alone);
    }

    @Test
    void threadsThatTakePiecesGiveThemTooWithoutADraftAndFromJsonLines() throws IOException {
        new OpinionFiles(3).jsonLines(folder.resolve("opinions.jsonl"), 1500);
        Map<String, String> alone = files("opinions.jsonl", null, OwnLabour::new);
        assertThat(alone.get("rejected.csv")).contains("json");
        assertThat(files("opinions.jsonl", null, own -> new SpreadLabour(new ThreadSpread(own), own, BLOCK)))
                .isEqualTo(alone);
    }

    @Test
    void aFileOfAHeaderAloneIsNoOpinion() throws IOException {
        Files.writeString(folder.resolve("opinions.csv"), "id,text\n");
        assertThat(files("opinions.csv", null, own -> new SpreadLabour(new ThreadSpread(own), own, BLOCK)))
                .isEqualTo(files("opinions.csv", null, OwnLabour::new));
    }

    @Test
    void aPieceThatGetsLostIsNoticed() throws IOException {
        new OpinionFiles(4).csv(folder.resolve("opinions.csv"), 500);
        Spread losing = (work, pieces, results) -> {
            pieces.next();
            shuffled(4).run(work, pieces, results);
        };
        assertThatThrownBy(() -> files("opinions.csv", null, own -> new SpreadLabour(losing, own, BLOCK)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("block 0 of 16 is missing");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
