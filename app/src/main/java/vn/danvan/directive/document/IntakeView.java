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
 * @param text what was read, empty while reading goes on and when refused
 * @param notes what people should know of the reading
 * @param refusals why it was refused
 */
public record IntakeView(
        IntakeId id,
        BodyId body,
        State state,
        @Nullable String fileName,
        String text,
        List<Note> notes,
        List<Refusal> refusals,
        Instant createdAt) {

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
