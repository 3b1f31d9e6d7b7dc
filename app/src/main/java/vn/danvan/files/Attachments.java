package vn.danvan.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.audit.AuditTrail;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadResult;
import vn.danvan.documents.SecrecyScan;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * Takes in the files that people put beside something, a cell or a task. Each is looked through before anything of it is
 * stored; one that bears a mark of secrecy is turned away, and only that it was is recorded.
 */
@Component
public class Attachments {

    /** How large one may be, in bytes. */
    public static final int LARGEST = 20 << 20;

    /** So many are looked through at once, for each lies in memory unpacked. */
    private static final int LOOKERS = 2;

    private final Files files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final SecrecyScan scan = new SecrecyScan(new DocumentReader());
    private final Semaphore lookers = new Semaphore(LOOKERS);

    Attachments(Files files, AuditTrail audit, TransactionTemplate transaction) {
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Stores a file that somebody sent; refused when it is larger than {@link #LARGEST} or bears a mark of secrecy.
     *
     * @param name the name it came with; folders before it are dropped
     */
    public Outcome<FileId> take(String name, String mediaType, byte[] content, Actor by) {
        if (content.length > LARGEST) {
            return Outcome.refused(Refusal.of("file.too-large", Files.bareName(name), LARGEST >> 20));
        }
        Optional<Refusal> refusal = look(name, content);
        if (refusal.isPresent()) {
            String code = refusal.get().code();
            transaction.executeWithoutResult(
                    _ -> audit.record(by, "files.refused", "file", "-", null, Map.of("code", code)));
            return Outcome.refused(refusal.get());
        }
        try {
            return Outcome.done(files.store(name, mediaType, new ByteArrayInputStream(content), by));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private Optional<Refusal> look(String name, byte[] content) {
        lookers.acquireUninterruptibly();
        try {
            return scan.refusal(content, name).map(refused -> refusal(name, refused));
        } finally {
            lookers.release();
        }
    }

    private static Refusal refusal(String name, ReadResult.Refused refused) {
        return Refusal.of("file." + refused.code().code(), Files.bareName(name));
    }
}
