package vn.danvan.reporting.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What would come of taking values in.
 *
 * @param changes what would be otherwise, in the order of the values
 * @param reports those that would be otherwise, each with what the rules of its form would find in it
 */
public record ImportPreview(ImportSummary summary, List<ValueChange> changes, List<ReportAfter> reports) {

    /** Keeps copies. */
    public ImportPreview {
        changes = List.copyOf(changes);
        reports = List.copyOf(reports);
    }

    /** The reports in which something would be found. */
    public List<ReportAfter> wanting() {
        return reports.stream().filter(one -> !one.foreseen().isEmpty()).toList();
    }

    /**
     * A value that would be taken.
     *
     * @param index its place among the values, from 0
     * @param before what stands in the cell, in the writing of the exchange; empty for nothing
     * @param now what would stand there; empty for nothing
     */
    public record ValueChange(int index, String before, String now) {}

    /** The same for the same changes from the same state, so that what somebody changed meanwhile is noticed. */
    public String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            changes.forEach(
                    change -> digest.update((change.index() + "\n" + change.before() + "\0" + change.now() + "\0")
                            .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
