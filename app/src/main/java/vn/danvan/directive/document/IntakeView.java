package vn.danvan.directive.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;

/**
 * A document that is being taken in.
 *
 * @param fileName the name of the file, or null for pasted text
 * @param progress how far the recognition of a scan has come, or null
 * @param text what was read, empty while reading goes on and when refused
 * @param notes what people should know of the reading
 * @param refusals why it was refused
 */
public record IntakeView(
        IntakeId id,
        BodyId body,
        State state,
        @Nullable String fileName,
        @Nullable Progress progress,
        String text,
        List<Note> notes,
        List<Refusal> refusals,
        Instant createdAt) {

    /**
     * The page of a scan being recognised.
     *
     * @param page from 1
     * @param pages how many are recognised in all
     */
    public record Progress(int page, int pages) {}

    /** How far it is. */
    public enum State {
        /** Being read; a scan may take minutes. */
        WAITING,
        /** Read; waits for its facts to be confirmed. */
        READ,
        /** Refused; nothing of it is kept. */
        REFUSED
    }

    public IntakeView {
        notes = List.copyOf(notes);
        refusals = List.copyOf(refusals);
    }
}
