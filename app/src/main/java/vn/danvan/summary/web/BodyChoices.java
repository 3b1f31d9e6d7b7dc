package vn.danvan.summary.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/** The bodies a board works with, to choose from by name. */
@Component
class BodyChoices {

    private final Organisation organisation;
    private final Clock clock;

    BodyChoices(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The body itself, those directly below and those it works together with. */
    List<BodyView> near(BodyId body) {
        Map<BodyId, BodyView> near = new LinkedHashMap<>();
        BodyView own = organisation.requireBody(body, today());
        near.put(body, own);
        BodyId superior = own.superior();
        if (superior != null) {
            near.put(superior, organisation.requireBody(superior, today()));
        }
        organisation.partners(body, today()).forEach(one -> near.putIfAbsent(one.id(), one));
        organisation.subordinates(body, today()).forEach(one -> near.putIfAbsent(one.id(), one));
        return List.copyOf(near.values());
    }

    /** All bodies of today by name, for suggestions while typing. */
    List<String> known() {
        return organisation.bodiesOn(today()).stream()
                .map(BodyView::name)
                .distinct()
                .toList();
    }

    Optional<BodyId> named(String name) {
        String wanted = name.strip();
        return organisation.bodiesOn(today()).stream()
                .filter(body -> body.name().equalsIgnoreCase(wanted))
                .map(BodyView::id)
                .findFirst();
    }

    String name(@Nullable BodyId body) {
        return body == null ? "" : organisation.requireBody(body, today()).name();
    }
}
