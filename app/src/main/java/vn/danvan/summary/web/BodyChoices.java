package vn.danvan.summary.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.language.VietnameseCollator;
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

    /**
     * The body itself, those directly below and those it works together with; behind them those that are chosen already, near or
     * not, ended or not, so that nobody is lost who was chosen before.
     */
    List<BodyView> near(BodyId body, Collection<BodyId> chosen) {
        List<BodyView> near = new ArrayList<>(near(body));
        List<BodyId> others = chosen.stream()
                .filter(one -> near.stream().noneMatch(known -> known.id().equals(one)))
                .toList();
        organisation.bodies(others, today()).values().stream()
                .sorted(Comparator.comparing(BodyView::name, VietnameseCollator.INSTANCE))
                .forEach(near::add);
        return List.copyOf(near);
    }

    private List<BodyView> near(BodyId body) {
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

    /** Who has the place today of those of the bodies that exist no more. */
    Map<BodyId, String> followed(Collection<BodyView> bodies) {
        Map<BodyId, String> followed = new HashMap<>();
        bodies.stream()
                .map(BodyView::id)
                .filter(this::hasEnded)
                .forEach(body -> followed.put(
                        body,
                        organisation.standing(body, today()).map(this::name).orElse("")));
        return followed;
    }

    boolean hasEnded(@Nullable BodyId body) {
        return body != null && !organisation.exists(body, today());
    }

    String name(@Nullable BodyId body) {
        return body == null ? "" : organisation.requireBody(body, today()).name();
    }
}
