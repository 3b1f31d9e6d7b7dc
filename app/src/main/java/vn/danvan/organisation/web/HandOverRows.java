package vn.danvan.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.HandOvers;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.Positions;

/** What pages show of open work and of hand-overs, with the names in them. */
@Component
class HandOverRows {

    private final HandOvers handOvers;
    private final Organisation organisation;
    private final Positions positions;

    HandOverRows(HandOvers handOvers, Organisation organisation, Positions positions) {
        this.handOvers = handOvers;
        this.organisation = organisation;
        this.positions = positions;
    }

    /** The open work of a body, its hand-overs, and whether the actor may hand it over. */
    BodyPage.Work of(BodyId body, LocalDate day, Actor actor) {
        return new BodyPage.Work(
                handOvers.open(body), named(handOvers.of(body), day), handOvers.mayHandOver(body, actor));
    }

    /** The hand-overs with the bodies as they are that day and the post of the one who handed over. */
    List<BodyPage.Handed> named(List<HandOvers.Done> handed, LocalDate day) {
        return handed.stream()
                .map(done -> new BodyPage.Handed(
                        organisation.requireBody(done.from(), day),
                        organisation.requireBody(done.to(), day),
                        done,
                        positions.requirePosition(done.by(), done.on())))
                .toList();
    }
}
