package vn.danvan.directive.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of the register are wanted.
 *
 * @param words words of number, subject, issuer, signatory or text; marks and case may be missing
 * @param kind code of a kind
 * @param from first date
 * @param to last date
 * @param review {@code open} for those with undecided statements, {@code done} for those without
 * @param sort the order
 */
public record DocumentFilter(
        @Nullable String words,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String review,
        Sort sort) {

    /** Orders of the list. */
    public enum Sort {
        /** Newest date first. */
        NEWEST,
        /** Oldest date first. */
        OLDEST,
        /** Latest registered first. */
        REGISTERED,
        /** By number. */
        NUMBER,
        /** By issuer in Vietnamese order. */
        ISSUER,
        /** By subject in Vietnamese order. */
        SUBJECT
    }

    /** Everything, newest first. */
    public static DocumentFilter all() {
        return new DocumentFilter(null, null, null, null, null, Sort.NEWEST);
    }
}
