package vn.danvan.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.FileId;

/**
 * A version of a summary.
 *
 * @param number 1 for the first, more for corrections
 * @param edition the outline's edition it follows
 * @param reason why it corrects the one before, or null
 * @param composedAt when its figures were read last
 * @param editedBy who changed its words last, or null while only the system wrote
 * @param signed null while it is a draft
 */
public record VersionView(
        VersionId id,
        SummaryId summary,
        int number,
        String edition,
        @Nullable String reason,
        Instant createdAt,
        Instant composedAt,
        Instant editedAt,
        @Nullable AccountId editedBy,
        @Nullable Signed signed) {

    /** True until it is signed. */
    public boolean isDraft() {
        return signed == null;
    }

    /** True when it is signed and its number was not made void since: what others may rest on. */
    public boolean holds() {
        return signed != null && signed.number().voided() == null;
    }

    /**
     * What signing fixed.
     *
     * @param by who signed, with name and post as printed
     * @param layout the layout it was printed in
     * @param number what it bears
     * @param ownLayout whether the Word file is in a layout of the office's own, so that the PDF is for reading only
     */
    public record Signed(
            Instant at,
            LocalDate on,
            Signer by,
            String place,
            String layout,
            Numbered number,
            Frozen docx,
            Frozen pdf,
            boolean ownLayout) {}

    /**
     * The number of a signed version.
     *
     * @param entry its place in the register
     * @param printed as it stands in the document
     * @param voided why the register made it void, or null while it holds
     */
    public record Numbered(
            UUID entry, String printed, @Nullable String voided) {}

    /**
     * Who signed.
     *
     * @param block in what right, line by line as it is printed above the name; empty for what was signed before it was kept
     */
    public record Signer(AccountId account, String name, String post, List<String> block) {

        /** Keeps a copy. */
        public Signer {
            block = List.copyOf(block);
        }
    }

    /** A file as it was signed. */
    public record Frozen(FileId file, String sha256) {}
}
