package vn.danvan.reporting.form;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/** Who may change forms: administrators and specialists of the province's mobilisation board. */
@Component
class FormAuthority {

    private final Organisation organisation;
    private final Areas areas;

    FormAuthority(Organisation organisation, Areas areas) {
        this.organisation = organisation;
        this.areas = areas;
    }

    boolean mayChange(Actor actor, LocalDate on) {
        return actor.is(Role.ADMINISTRATOR, Role.SPECIALIST)
                && organisation
                        .body(actor.body(), on)
                        .filter(body -> body.kind() == BodyKind.MOBILISATION_BOARD)
                        .map(BodyView::area)
                        .flatMap(area -> areas.area(area, on))
                        .filter(area -> area.kind() == AreaKind.PROVINCE)
                        .isPresent();
    }
}
