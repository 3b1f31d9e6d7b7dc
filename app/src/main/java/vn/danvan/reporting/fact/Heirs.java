package vn.danvan.reporting.fact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Answers in whose places bodies stand whose predecessors ended within a period: what these did in it belongs to it, though its
 * last day knows them no more. From memory.
 */
@Component
public class Heirs {

    private static final int HIGHEST = 20;

    private final Organisation organisation;

    Heirs(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The bodies that ended within the period, each with the one that stands in its place on the last day: who follows it, or
     * else who stands where the nearest body above it stood.
     */
    public Map<BodyId, BodyId> of(ReportingPeriod period) {
        LocalDate last = organisation.knownDay(period.end());
        Map<BodyId, BodyId> heirs = new LinkedHashMap<>();
        ended(period, last).forEach(body -> heir(body, last).ifPresent(heir -> heirs.put(body, heir)));
        return heirs;
    }

    /** The bodies that ended within the period and that the body is the first to follow on the last day. */
    public List<BodyId> followed(BodyId body, ReportingPeriod period) {
        LocalDate last = organisation.knownDay(period.end());
        LocalDate first = organisation.knownDay(period.start());
        return organisation.ended(body, last).stream()
                .filter(before -> organisation
                        .lastDay(before)
                        .filter(end -> !end.isBefore(first))
                        .isPresent())
                .filter(before -> organisation.standing(before, last).equals(Optional.of(body)))
                .toList();
    }

    private Set<BodyId> ended(ReportingPeriod period, LocalDate last) {
        LocalDate first = organisation.knownDay(period.start());
        Set<BodyId> ended = new LinkedHashSet<>();
        LocalDate change = organisation.unchangedSince(last);
        while (change.isAfter(first)) {
            LocalDate before = change.minusDays(1);
            organisation.bodiesOn(before).stream()
                    .map(BodyView::id)
                    .filter(body -> !organisation.exists(body, last))
                    .forEach(ended::add);
            change = organisation.unchangedSince(before);
        }
        return ended;
    }

    private Optional<BodyId> heir(BodyId body, LocalDate last) {
        Optional<BodyId> at = Optional.of(body);
        for (int steps = 0; at.isPresent() && steps <= HIGHEST; steps++) {
            Optional<BodyId> heir = organisation.standing(at.get(), last);
            if (heir.isPresent()) {
                return heir;
            }
            at = above(at.get());
        }
        return Optional.empty();
    }

    /** Who directed the body on its last day. */
    private Optional<BodyId> above(BodyId body) {
        return organisation
                .lastDay(body)
                .flatMap(end -> organisation.body(body, end))
                .flatMap(view -> Optional.ofNullable(view.superior()));
    }
}
