package vn.danvan.organisation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.AnnouncingBodies;

/** Says of a body whether it stands at the level of the province, by the area it belongs to. */
@Component
class ProvinceBodies implements AnnouncingBodies {

    private final Organisation organisation;
    private final Areas areas;

    ProvinceBodies(Organisation organisation, Areas areas) {
        this.organisation = organisation;
        this.areas = areas;
    }

    @Override
    public boolean ofProvince(BodyId body, LocalDate on) {
        return organisation
                .body(body, on)
                .map(BodyView::area)
                .flatMap(area -> areas.area(area, on))
                .filter(area -> area.kind() == AreaKind.PROVINCE)
                .isPresent();
    }
}
