package vn.danvan.documents;

import java.util.List;

/** What came of reading a document. */
public sealed interface ReadResult {

    /** The document was read. */
    record Read(DocumentText document) implements ReadResult {}

    /**
     * The document was refused and nothing of it is kept.
     *
     * @param code why
     * @param args what the message needs, in the order told at the code
     */
    record Refused(RefusalCode code, List<String> args) implements ReadResult {

        /** Copies the arguments. */
        public Refused {
            args = List.copyOf(args);
        }
    }
}
