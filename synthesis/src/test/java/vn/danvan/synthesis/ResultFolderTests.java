package vn.danvan.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.input.UnreadableInput;

/** What becomes of the folder of results when a run is not allowed, not possible or not finished. */
class ResultFolderTests {

    private static final Progress QUIET = (stage, done, all) -> {};

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        Path out = Files.createDirectory(folder.resolve("ket-qua"));
        Files.writeString(out.resolve("ghi-chu.txt"), "của tôi");

        assertThatExceptionOfType(ResultsExist.class).isThrownBy(() -> run(opinions(3), out, false, QUIET));

        assertThat(out.resolve("ghi-chu.txt")).hasContent("của tôi");
        nothingElseIn(folder, "ket-qua", "y-kien.csv");
    }

    @Test
    void aFolderIsReplacedWholly() throws IOException {
        Path out = Files.createDirectory(folder.resolve("ket-qua"));
        Files.writeString(out.resolve("ghi-chu.txt"), "cũ");

        run(opinions(3), out, true, QUIET);

        nothingElseIn(out, "assignments.csv", "duplicates.csv", "links.csv", "run.json", "themes.jsonl");
        nothingElseIn(folder, "ket-qua", "y-kien.csv");
    }

    @Test
    void aRunThatFailsLeavesTheFormerResults() throws IOException {
        Path out = folder.resolve("ket-qua");
        run(opinions(3), out, false, QUIET);
        Path broken = Files.writeString(folder.resolve("hong.csv"), "id,noi-dung\n1,a\n");

        assertThatExceptionOfType(UnreadableInput.class)
                .isThrownBy(() -> run(broken, out, true, QUIET))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(UnreadableInput.Reason.COLUMN_MISSING))
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("text"));

        assertThat(new Results(out).run()).containsEntry("opinions", 3L);
        nothingElseIn(folder, "hong.csv", "ket-qua", "y-kien.csv");
    }

    @ParameterizedTest
    @EnumSource(
            value = Progress.Stage.class,
            names = {"READ", "LINKS", "THEMES", "WRITE"})
    void aRunThatIsInterruptedLeavesNothing(Progress.Stage when) throws IOException {
        Path out = folder.resolve("ket-qua");
        Path opinions = opinions(3_000);
        Thread running = Thread.currentThread();

        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> run(opinions, out, true, (stage, done, all) -> {
                    if (stage == when) {
                        running.interrupt();
                    }
                }));

        assertThat(Thread.interrupted()).as("the interrupt is handed on").isTrue();
        nothingElseIn(folder, "y-kien.csv");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path opinions = opinions(3);
        Path file = Files.writeString(folder.resolve("tep"), "");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> run(opinions, file.resolve("ket-qua"), true, QUIET))
                .satisfies(fault -> assertThat(fault.getFile()).contains("tep"));

        nothingElseIn(folder, "tep", "y-kien.csv");
    }

    @Test
    void aFileIsNoFolderToReplace() throws IOException {
        Path opinions = opinions(3);
        Path file = Files.writeString(folder.resolve("ket-qua"), "không phải kết quả");

        assertThatExceptionOfType(NoResults.class).isThrownBy(() -> run(opinions, file, true, QUIET));

        assertThat(file).hasContent("không phải kết quả");
        nothingElseIn(folder, "ket-qua", "y-kien.csv");
    }

    @Test
    void aFolderWithFoldersIsNoFolderToReplace() throws IOException {
        Path opinions = opinions(3);
        Path out = Files.createDirectory(folder.resolve("tai-lieu"));
        Path own = Files.createDirectory(out.resolve("cua-toi"));

        assertThatExceptionOfType(NoResults.class).isThrownBy(() -> run(opinions, out, true, QUIET));

        assertThat(own).isDirectory();
    }

    @Test
    void theInputIsNeverReplacedByItsResults() throws IOException {
        Path opinions = opinions(3);

        assertThatExceptionOfType(NoResults.class).isThrownBy(() -> run(opinions, folder, true, QUIET));

        nothingElseIn(folder, "y-kien.csv");
    }

    @Test
    void anInputThatCannotBeReadIsNamed() throws IOException {
        Path out = folder.resolve("ket-qua");
        refused(UnreadableInput.Reason.FILE, folder.resolve("khong-co.csv"), out);
        refused(UnreadableInput.Reason.FILE, Files.createDirectory(folder.resolve("thu-muc.csv")), out);
        refused(UnreadableInput.Reason.FORM, Files.writeString(folder.resolve("y-kien.doc"), "id,text\n"), out);
        refused(UnreadableInput.Reason.COLUMN_TWICE, Files.writeString(folder.resolve("a.csv"), "id,text,text\n"), out);
        refused(UnreadableInput.Reason.COLUMN_MISSING, Files.writeString(folder.resolve("b.csv"), ""), out);

        nothingElseIn(folder, "a.csv", "b.csv", "thu-muc.csv", "y-kien.doc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hong.csv.gz", "hong.csv.zst", "hong.jsonl.gz", "hong.parquet"})
    void aBrokenPackageLeavesNothing(String name) throws IOException {
        Path out = folder.resolve("ket-qua");
        Path broken = Files.writeString(folder.resolve(name), "đây không phải tệp nén");

        assertThatIOException().isThrownBy(() -> run(broken, out, false, QUIET));

        nothingElseIn(folder, name);
    }

    private void refused(UnreadableInput.Reason reason, Path input, Path out) {
        assertThatExceptionOfType(UnreadableInput.class)
                .isThrownBy(() -> run(input, out, false, QUIET))
                .satisfies(
                        fault -> assertThat(fault.reason()).as(input.toString()).isEqualTo(reason));
    }

    private Path opinions(int count) throws IOException {
        return Opinion.write(
                folder.resolve("y-kien.csv"),
                Stream.iterate(1, i -> i + 1)
                        .limit(count)
                        .map(i -> new Opinion("yk-" + i, "Đề nghị thôn " + i + " lắp đèn số " + i * 7 + " ngoài sân."))
                        .toList());
    }

    private static void run(Path opinions, Path out, boolean replace, Progress progress) throws IOException {
        SynthesisSettings settings = new SynthesisSettings(opinions, out, null, 2, 3, false, 1, replace, null);
        new Synthesis(settings, progress, () -> 0).run();
    }

    private static void nothingElseIn(Path folder, String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(List.of(names));
        }
    }
}
