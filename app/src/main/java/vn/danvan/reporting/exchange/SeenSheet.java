package vn.danvan.reporting.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * One of many files that was looked through.
 *
 * @param sheet the name of the sheet in it; blank when it could not be read
 * @param key what it belongs to, as the sheet names it
 * @param about empty when that cannot be told
 * @param left why nothing of it is taken in, or null
 */
public record SeenSheet(
        String file,
        String sheet,
        String key,
        Optional<About> about,
        SheetReading reading,
        @Nullable Refusal left) {

    /** How many cells or files a reason names. */
    static final int NAMED = 3;

    /**
     * Whose report a sheet is.
     *
     * @param begun the report; empty when nobody has begun it
     */
    public record About(String form, BodyView body, ReportingPeriod period, Optional<SubmissionId> begun) {}

    /**
     * What a preview hands on to the taking in.
     *
     * @param file one to take in
     * @param key whose report it is
     */
    public record Kept(String file, String key, List<FormSheets.Carried> lines) {

        /** Without the lines that were overtaken, but for those named by {@link SeenSheet#name}. */
        public Kept chosen(Set<String> anyway) {
            return new Kept(
                    file,
                    key,
                    lines.stream()
                            .filter(line -> !line.overtaken()
                                    || anyway.contains(name(key, line.entry().code())))
                            .toList());
        }
    }

    private static String name(String key, String code) {
        return key + " " + code;
    }

    /** Names a line among those of all sheets. */
    public String name(SheetReading.Line line) {
        return name(key, line.entry().code());
    }

    /** Whether it holds something to take in. */
    public boolean isTaken() {
        return left == null && !reading.takable().isEmpty();
    }

    /** Whether it holds nothing that does not stand in the report already. */
    public boolean isSame() {
        return left == null && reading.takable().isEmpty();
    }

    /** What goes to the taking in. */
    public Kept kept() {
        return new Kept(
                file,
                key,
                reading.takable().stream().map(FormSheets.Carried::of).toList());
    }

    SeenSheet leave(Refusal reason) {
        return new SeenSheet(file, sheet, key, about, reading, reason);
    }
}
