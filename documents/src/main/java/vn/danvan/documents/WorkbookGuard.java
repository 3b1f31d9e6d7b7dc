package vn.danvan.documents;

import java.io.IOException;

/** Looks a workbook through before anybody unpacks it: a small file may hold more than the memory does. */
public final class WorkbookGuard {

    private WorkbookGuard() {}

    /**
     * Whether it is a zip whose parts all come to no more than allowed.
     *
     * @param maxExpandedBytes what they may come to
     */
    public static boolean isBounded(byte[] file, long maxExpandedBytes) {
        try {
            return ZipParts.read(file, maxExpandedBytes, _ -> false).expanded() <= maxExpandedBytes;
        } catch (Refusing bomb) {
            return false;
        } catch (IOException | RuntimeException damaged) {
            // The library meets damaged directories with whatever exception its parsing ends in.
            return false;
        }
    }
}
