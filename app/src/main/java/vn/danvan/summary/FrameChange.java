package vn.danvan.summary;

import org.jspecify.annotations.Nullable;

/** A part around the text of a document that differs between two versions; null where it did not stand, or stands no more. */
public record FrameChange(
        Part part, @Nullable String before, @Nullable String after) {

    /** What of the document is no text of its sections. */
    public enum Part {
        TITLE,
        HEADING,
        ORDER,
        RECIPIENTS,
        SIGNER,
        NOTES
    }
}
