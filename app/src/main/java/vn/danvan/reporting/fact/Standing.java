package vn.danvan.reporting.fact;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;

/**
 * Where a body stood on a day: the areas around it.
 *
 * @param commune null for a body of a district or province
 * @param district null for a body of a province, and where there are no districts
 * @param province null for a body without an area
 */
public record Standing(
        @Nullable AreaId commune,
        @Nullable AreaId district,
        @Nullable AreaId province) {

    /** Whether the area is one of them. */
    public boolean within(AreaId area) {
        return area.equals(commune) || area.equals(district) || area.equals(province);
    }

    /** All of them. */
    public Stream<AreaId> areas() {
        return Stream.of(Optional.ofNullable(commune), Optional.ofNullable(district), Optional.ofNullable(province))
                .flatMap(Optional::stream);
    }

    /** The smallest of them, or null. */
    public @Nullable AreaId smallest() {
        return commune != null ? commune : district != null ? district : province;
    }
}
