package vn.danvan.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an area (province, district, commune, village); it outlives names, codes and levels. */
public record AreaId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link NotFound}. */
    public static AreaId of(String text) {
        return new AreaId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
