package vn.danvan.audit;

import org.jspecify.annotations.Nullable;

/**
 * What walking the chain from its start found.
 *
 * @param entries how many entries fit
 * @param headHash hash of the last of them, 64 hexadecimal digits; noted down elsewhere it proves later that nothing before
 *     it was changed since
 * @param fault the first thing that does not fit, or null when the chain is whole
 */
public record ChainReport(
        long entries, String headHash, @Nullable Fault fault) {

    /** The first record that does not fit, by its place in the chain, and why. */
    public record Fault(long seq, Kind kind) {}

    /** Why a record does not fit. */
    public enum Kind {
        /** Its content or its hash is not what was written. */
        CHANGED,
        /** It is not there, although a later one or the chain's end says that it was. */
        MISSING,
        /** It stands after the chain's recorded end. */
        BEYOND_END,
        /** Its hash differs from the one noted elsewhere. */
        NOT_AS_NOTED
    }

    /** True when every entry fits. */
    public boolean whole() {
        return fault == null;
    }
}
