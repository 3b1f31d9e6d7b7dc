package vn.danvan.reporting.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
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

    /** Whose report a sheet is. */
    public record About(String form, BodyView body, ReportingPeriod period) {}

    /**
     * What a preview hands on to the taking in.
     *
     * @param file one to take in
     * @param key whose report it is
     */
    public record Kept(String file, String key, List<FormSheets.Carried> lines) {}

    /** Whether it holds something to take in. */
    public boolean isTaken() {
        return left == null && !reading.changing().isEmpty();
    }

    /** Whether it holds nothing that does not stand in the report already. */
    public boolean isSame() {
        return left == null && reading.changing().isEmpty();
    }

    /** What goes to the taking in. */
    public Kept kept() {
        return new Kept(
                file,
                key,
                reading.changing().stream()
                        .map(line -> new FormSheets.Carried(line.entry(), line.before()))
                        .toList());
    }

    SeenSheet leave(Refusal reason) {
        return new SeenSheet(file, sheet, key, about, reading, reason);
    }
}
