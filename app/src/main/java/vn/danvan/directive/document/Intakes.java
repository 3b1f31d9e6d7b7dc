package vn.danvan.directive.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.recognition.HeadRecogniser;
import vn.danvan.directive.document.recognition.ProposedFacts;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.documents.ReadingProgress;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * Takes documents in: reads an uploaded file or pasted text and keeps it until its facts are confirmed.
 *
 * <p>A text that bears a mark of state secrecy is refused and nothing of it is stored (Law 29/2018/QH14, Article 5.5): a
 * file is held in memory only while it is read. A reading that lasts goes on by itself; the intake says how it ended.
 */
@Component
public class Intakes implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final int READERS = 3;

    private final IntakeStore store;
    private final DocumentReader reader;
    private final HeadRecogniser recogniser;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore readers = new Semaphore(READERS);

    Intakes(IntakeStore store, DocumentReader reader, HeadRecogniser recogniser, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.recogniser = recogniser;
        this.clock = clock;
    }

    /** Takes in pasted text; refused when it is empty, too long or marked as secret. */
    public Outcome<IntakeId> paste(Actor actor, String text) {
        authorise(actor);
        return switch (reader.readText(text.replace("\u0000", ""), ReadLimits.DEFAULTS)) {
            case ReadResult.Refused refused -> refuse(actor, refused, "text");
            case ReadResult.Read read -> {
                IntakeId id = store.start(actor, null);
                store.read(id, read.document().text(), ReadingReport.notes(read.document()), null);
                yield Outcome.done(id);
            }
        };
    }

    /**
     * Takes in a file (docx, PDF, txt, a picture of a page). What is read within seconds is refused or done at once; a longer reading, such as
     * that of a scan, is done as an intake that waits.
     */
    public Outcome<IntakeId> upload(Actor actor, String name, String mediaType, byte[] content) {
        authorise(actor);
        IntakeStore.Original original = new IntakeStore.Original(name, mediaType, content);
        AtomicReference<IntakeView.@Nullable Progress> progress = new AtomicReference<>();
        CompletableFuture<ReadResult> reading = CompletableFuture.supplyAsync(
                () -> read(original, (page, pages) -> progress.set(new IntakeView.Progress(page, pages))), threads);
        try {
            return switch (reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                case ReadResult.Refused refused -> refuse(actor, refused, "file");
                case ReadResult.Read read -> {
                    IntakeId id = store.start(actor, name);
                    store.read(id, read.document().text(), ReadingReport.notes(read.document()), original);
                    yield Outcome.done(id);
                }
            };
        } catch (TimeoutException goesOn) {
            IntakeId id = store.start(actor, name);
            threads.execute(() -> await(actor, id, original, reading, progress));
            return Outcome.done(id);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("reading failed", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading interrupted", stopped);
        }
    }

    private ReadResult read(IntakeStore.Original original, ReadingProgress progress) {
        readers.acquireUninterruptibly();
        try {
            return reader.read(
                    new ByteArrayInputStream(original.content()), original.name(), ReadLimits.DEFAULTS, progress);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        } finally {
            readers.release();
        }
    }

    private void await(
            Actor actor,
            IntakeId id,
            IntakeStore.Original original,
            CompletableFuture<ReadResult> reading,
            AtomicReference<IntakeView.@Nullable Progress> progress) {
        while (true) {
            try {
                switch (reading.get(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    case ReadResult.Refused refused ->
                        store.refused(actor, id, List.of(ReadingReport.refusal(refused)));
                    case ReadResult.Read read ->
                        store.read(id, read.document().text(), ReadingReport.notes(read.document()), original);
                }
                return;
            } catch (TimeoutException stillReading) {
                store.alive(id, progress.get());
            } catch (ExecutionException fault) {
                store.refused(actor, id, List.of(Refusal.at("file", "document.unreadable")));
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Outcome<IntakeId> refuse(Actor actor, ReadResult.Refused refused, String field) {
        Refusal reason = ReadingReport.refusal(refused);
        Refusal placed = new Refusal(reason.code(), field, reason.args());
        store.recordRefusal(actor, "-", List.of(placed));
        return Outcome.refused(placed);
    }

    /** The intake, for those who may register in its body; one whose reading was cut off by a restart is refused now. */
    public IntakeView view(Actor actor, IntakeId id) {
        authorise(actor);
        refuseSilent(actor);
        return store.view(id)
                .filter(intake -> intake.body().equals(actor.body()))
                .orElseThrow(() -> new NotFound("intake", id));
    }

    /** What the head of the text says for the register. */
    public ProposedFacts proposals(IntakeView intake) {
        return recogniser.recognise(intake.text(), LocalDate.now(clock));
    }

    /**
     * Readings that a restart cut off. The bytes of an unread upload were in memory only, for it might have been secret, so
     * that it has to be uploaded again; the refusal names the file.
     */
    private void refuseSilent(Actor actor) {
        store.silentSince(actor.body(), clock.instant().minus(SILENCE))
                .forEach((id, name) ->
                        store.refused(actor, id, List.of(Refusal.at("file", "document.interrupted", name))));
    }

    /**
     * Intakes of the actor's body that wait for reading or registering, and those refused after a long reading until somebody
     * takes note; the latest first, at most twenty.
     */
    public List<IntakeView> pending(Actor actor) {
        authorise(actor);
        refuseSilent(actor);
        return store.pending(actor.body());
    }

    /** Gives the intake up; nothing of it stays. */
    public void discard(Actor actor, IntakeId id) {
        view(actor, id);
        store.discard(actor, id);
    }

    private static void authorise(Actor actor) {
        if (!DocumentAuthority.mayRegister(actor)) {
            throw new Forbidden("register documents as " + actor.role());
        }
    }

    /** Stops the readings; their intakes are refused when next looked at. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
