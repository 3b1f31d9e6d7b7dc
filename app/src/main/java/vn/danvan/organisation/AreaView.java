package vn.danvan.organisation;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.DateRange;

/**
 * An area as it was in one span of days.
 *
 * @param code code of the statistics office, or null; it can belong to another area at another time
 * @param name full name with its kind, such as {@code Phường Đô Vinh}
 * @param parent the area above, or null for a province
 * @param valid the days this version holds
 */
public record AreaView(
        AreaId id,
        @Nullable String code,
        String name,
        AreaKind kind,
        @Nullable AreaId parent,
        DateRange valid,
        @Nullable String note) {}
