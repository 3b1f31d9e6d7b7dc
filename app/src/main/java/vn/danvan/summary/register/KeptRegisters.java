package vn.danvan.summary.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;

/** Whose registers a body keeps: its own, and those of bodies that ended and left theirs to it. */
@Component
class KeptRegisters {

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Areas areas;
    private final Clock clock;

    KeptRegisters(JdbcClient jdbc, Organisation organisation, Areas areas, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.areas = areas;
        this.clock = clock;
    }

    /** The body itself first. What ended leaves its register to those that followed it, else to those above it at its end. */
    List<BodyId> of(BodyId own) {
        LocalDate today = LocalDate.now(clock);
        List<BodyId> selves = new ArrayList<>(List.of(own));
        areas.lineage(own).predecessors().stream()
                .map(step -> new BodyId(step.predecessor()))
                .filter(before -> !organisation.exists(before, today))
                .forEach(selves::add);
        List<BodyId> kept = new ArrayList<>(List.of(own));
        for (BodyId ended : numbered()) {
            if (!ended.equals(own) && !organisation.exists(ended, today) && leavesTo(ended, selves, today)) {
                kept.add(ended);
            }
        }
        return kept;
    }

    private boolean leavesTo(BodyId ended, List<BodyId> selves, LocalDate today) {
        if (selves.contains(ended)) {
            return true;
        }
        boolean followed = areas.lineage(ended).successors().stream()
                .anyMatch(step -> organisation.exists(new BodyId(step.successor()), today));
        LocalDate last = organisation.lastDay(ended).orElse(today);
        return !followed && selves.stream().anyMatch(self -> organisation.within(self, ended, last));
    }

    private List<BodyId> numbered() {
        return jdbc.sql("select distinct body from summary.series")
                .query((row, number) -> new BodyId(row.getObject("body", UUID.class)))
                .list();
    }
}
