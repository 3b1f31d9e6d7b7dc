package vn.danvan.reporting.exchange;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.period.PeriodCode;

/**
 * One value as DHIS2 exchanges it, with codes in place of its identifiers.
 *
 * @param dataSet the form, such as {@code dan-van}; null when the data element alone says it
 * @param dataElement the indicator's code, or the question's id
 * @param period a name of {@link PeriodCode}
 * @param orgUnit the body's code, such as {@code KDV-22738}
 * @param part the part of the breakdown (the category option combination), null or {@code default} for none
 * @param value the figure with a point before decimals, or words; null or blank to clear
 * @param comment the remark beside it, or null
 * @param estimated whether the figure is an estimate ("số ước"); null when nothing is said of it
 * @param deleted true when the value is to be cleared, or is gone since
 * @param lastUpdated when it last changed; null when it comes in
 * @param unapproved whether the report it stands in waits for approval or is not sent yet; false too when it comes in, is gone, or
 *     marks are not wanted
 */
public record DataValue(
        @Nullable String dataSet,
        String dataElement,
        String period,
        String orgUnit,
        @Nullable String part,
        @Nullable String value,
        @Nullable String comment,
        @Nullable Boolean estimated,
        boolean deleted,
        @Nullable Instant lastUpdated,
        boolean unapproved) {

    private static final Pattern POINTED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

    /** Whether the figure is written as people write thousands, which the exchange reads as decimals. */
    public boolean pointed() {
        return value != null && POINTED.matcher(value.strip()).matches();
    }

    /** One of which nothing is said of its approval, such as one that comes in. */
    public DataValue(
            @Nullable String dataSet,
            String dataElement,
            String period,
            String orgUnit,
            @Nullable String part,
            @Nullable String value,
            @Nullable String comment,
            @Nullable Boolean estimated,
            boolean deleted,
            @Nullable Instant lastUpdated) {
        this(dataSet, dataElement, period, orgUnit, part, value, comment, estimated, deleted, lastUpdated, false);
    }

    /** The same, of a report that is not approved by every level. */
    DataValue ofUnapproved() {
        return new DataValue(
                dataSet, dataElement, period, orgUnit, part, value, comment, estimated, deleted, lastUpdated, true);
    }

    /** Whether nothing is to stand there. */
    boolean clears() {
        return deleted || value == null || value.isBlank();
    }

    /** The same without what stands there. */
    DataValue gone() {
        return new DataValue(dataSet, dataElement, period, orgUnit, part, null, null, null, true, lastUpdated);
    }
}
