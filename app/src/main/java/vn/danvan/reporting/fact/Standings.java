package vn.danvan.reporting.fact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;

/** Answers where a body stood on a day; from memory. */
@Component
public class Standings {

    private final Organisation organisation;
    private final Areas areas;

    Standings(Organisation organisation, Areas areas) {
        this.organisation = organisation;
        this.areas = areas;
    }

    /** The areas the body worked in that day; before the organisation is known, those of the first day it is. */
    public Standing of(BodyId body, LocalDate day) {
        LocalDate on = organisation.knownDay(day);
        AreaId area = organisation.requireBody(body, on).area();
        if (area == null) {
            return new Standing(null, null, null);
        }
        Map<AreaLevel, AreaId> levels = new EnumMap<>(AreaLevel.class);
        areas.ancestorsAt(area, on).forEach(above -> levels.put(above.kind().level(), above.id()));
        levels.put(areas.requireArea(area, on).kind().level(), area);
        return new Standing(
                levels.get(AreaLevel.COMMUNE), levels.get(AreaLevel.DISTRICT), levels.get(AreaLevel.PROVINCE));
    }
}
