package vn.danvan.directive.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.document.IntakeView.State;
import vn.danvan.directive.document.recognition.HeadRecogniser;
import vn.danvan.documents.DocumentReader;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SampleFiles;
import vn.danvan.support.SettableClock;

/** Readings that last: how far they are, and what a restart leaves of them. */
@DanvanTest
class IntakesTests {

    private static final byte[] THREE_PAGES =
            SampleFiles.scan(SampleFiles.pdf(List.of(List.of("THÔNG BÁO"), List.of("trang hai"), List.of("trang ba"))));

    @Autowired
    private IntakeStore store;

    @Autowired
    private HeadRecogniser recogniser;

    @Autowired
    private SettableClock clock;

    private final Actor clerk = DocumentFixtures.a(Role.CLERK, DocumentFixtures.aBody());

    @TempDir
    private Path folder;

    private Path gate = Path.of("");
    private Path words = Path.of("");
    private Intakes intakes;

    /** A recogniser of text that waits until it is let through a gate, page by page. */
    @BeforeEach
    void slowRecognition() throws IOException {
        gate = folder.resolve("gate");
        words = Files.writeString(
                folder.resolve("words"), "5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t90\tKHÔNG\n", StandardCharsets.UTF_8);
        Path script =
                Files.writeString(folder.resolve("tesseract"), """
                #!/bin/sh
                case $1 in --list-langs) echo vie; exit;; esac
                cat >/dev/null
                case "$*" in *tsv*) ;; *) exit;; esac
                echo $$ >'%s'
                until rm '%s' 2>/dev/null; do sleep 0.1; done
                cat '%s'
                """.formatted(folder.resolve("process"), gate, words));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        intakes = new Intakes(store, new DocumentReader(script.toString()), recogniser, clock);
    }

    private IntakeView upload() {
        IntakeId id = DocumentFixtures.done(intakes.upload(clerk, "quet-31.pdf", "application/pdf", THREE_PAGES));
        return intakes.view(clerk, id);
    }

    @Test
    void theIntakeSaysWhichPageIsBeingReadAndIsReadWhoeverLooks() throws IOException {
        IntakeView waiting = upload();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        await(() -> progress(waiting).equals("1/3"));
        Files.createFile(gate);
        await(() -> progress(waiting).equals("2/3"));
        Files.createFile(gate);
        await(() -> progress(waiting).equals("3/3"));
        Files.createFile(gate);
        await(() -> intakes.view(clerk, waiting.id()).state() == State.READ);
        assertThat(intakes.view(clerk, waiting.id()).text()).contains("KHÔNG");
        intakes.destroy();
    }

    @Test
    void aScanThatTurnsOutToBeSecretLeavesNeitherTextNorName() throws IOException {
        Files.writeString(words, "5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t90\tMẬT\n", StandardCharsets.UTF_8);
        IntakeView waiting = upload();
        for (int page = 0; page < 3; page++) {
            await(() -> Files.notExists(gate));
            Files.createFile(gate);
        }
        await(() -> intakes.view(clerk, waiting.id()).state() == State.REFUSED);
        IntakeView refused = intakes.view(clerk, waiting.id());
        assertThat(refused.fileName()).isNull();
        assertThat(refused.text()).isEmpty();
        assertThat(store.original(waiting.id())).isEmpty();
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("document.secret");
        assertThat(intakes.pending(clerk)).extracting(IntakeView::state).containsExactly(State.REFUSED);
        intakes.destroy();
    }

    @Test
    void aReadingCutOffByARestartIsRefusedByNameInsteadOfWaitingForEver() throws IOException {
        IntakeView waiting = upload();
        Path process = folder.resolve("process");
        await(() -> process.toFile().length() > 1);
        long program = Long.parseLong(Files.readString(process).strip());
        intakes.destroy();
        await(() -> ProcessHandle.of(program).filter(ProcessHandle::isAlive).isEmpty());
        clock.advance(Duration.ofSeconds(46));

        Intakes afterRestart = new Intakes(store, new DocumentReader("tesseract"), recogniser, clock);
        assertThat(afterRestart.pending(clerk)).extracting(IntakeView::state).containsExactly(State.REFUSED);
        assertThat(afterRestart.view(clerk, waiting.id()).refusals())
                .containsExactly(Refusal.at("file", "document.interrupted", "quet-31.pdf"));
        assertThat(store.original(waiting.id())).isEmpty();
    }

    private String progress(IntakeView intake) {
        IntakeView.Progress progress = intakes.view(clerk, intake.id()).progress();
        return progress == null ? "" : progress.page() + "/" + progress.pages();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
