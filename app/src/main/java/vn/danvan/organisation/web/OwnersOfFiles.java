package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.BodyNames;

/** Tells the shell what a body is called, for the names of the files it takes along. */
@Component
class OwnersOfFiles implements BodyNames {

    private final Organisation organisation;
    private final Clock clock;

    OwnersOfFiles(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String brief(BodyId body) {
        return organisation.bodies(List.of(body), LocalDate.now(clock)).values().stream()
                .map(BodyView::shortName)
                .findFirst()
                .orElse("");
    }
}
