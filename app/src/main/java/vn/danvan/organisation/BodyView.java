package vn.danvan.organisation;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;

/**
 * A body as it is on a day.
 *
 * @param code its own code, such as "BDV-582"; never given to another body
 * @param shortName what staff call it, for tables
 * @param area where it works, or null
 * @param superior the body that directs it that day, or null
 */
public record BodyView(
        BodyId id,
        String code,
        String name,
        String shortName,
        BodyKind kind,
        @Nullable AreaId area,
        @Nullable BodyId superior) {}
