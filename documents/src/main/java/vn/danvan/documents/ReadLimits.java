package vn.danvan.documents;

import java.time.Duration;

/**
 * How much a document may cost to read.
 *
 * @param maxBytes size of the file
 * @param maxPages pages of a PDF or docx
 * @param maxExpandedBytes what its compressed parts may come to
 * @param maxCharacters length of the text
 * @param maxScannedPages pages that may go through text recognition
 * @param scanTime time for all of them together
 */
public record ReadLimits(
        long maxBytes, int maxPages, long maxExpandedBytes, int maxCharacters, int maxScannedPages, Duration scanTime) {

    /** 20 MB, 500 pages, 200 MB unpacked, 5 million characters, 50 scanned pages in 10 minutes. */
    public static final ReadLimits DEFAULTS =
            new ReadLimits(20_000_000, 500, 200_000_000, 5_000_000, 50, Duration.ofMinutes(10));

    /** Refuses limits that are not positive. */
    public ReadLimits {
        boolean positive =
                maxBytes > 0 && maxPages > 0 && maxExpandedBytes > 0 && maxCharacters > 0 && maxScannedPages > 0;
        if (!positive || !scanTime.isPositive()) {
            throw new IllegalArgumentException("every limit must be positive");
        }
    }

    /** The same with another limit on what the compressed parts come to. */
    ReadLimits expandingTo(long bytes) {
        return new ReadLimits(maxBytes, maxPages, bytes, maxCharacters, maxScannedPages, scanTime);
    }
}
