package vn.danvan.summary.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Editions that were shipped while an office's own outline is in force: they wait until the office takes them, or keeps its own. */
@Component
@Transactional
public class OutlineOffers {

    /**
     * A shipped edition that waits.
     *
     * @param own the edition in force, which stays so until the shipped one is taken
     * @param diff what the shipped one has otherwise
     * @param from the first day from which it can be taken without touching a period that was summed up along the own one
     * @param kept when somebody said that the own one is kept; empty while nobody has decided
     */
    public record Offer(
            Outlines.Outline outline,
            OutlineEdition shipped,
            OutlineEdition own,
            OutlineDiff diff,
            LocalDate from,
            Optional<Instant> kept) {

        /** Sections and parts of sections that it adds. */
        public List<OutlineDiff.Entry> added() {
            return diff.entries().stream()
                    .filter(entry -> entry.kind() == OutlineDiff.Kind.NEW)
                    .toList();
        }
    }

    private final OutlineChanges outlines;
    private final OutlineStore store;
    private final Periods periods;
    private final AuditTrail audit;

    OutlineOffers(OutlineChanges outlines, OutlineStore store, Periods periods, AuditTrail audit) {
        this.outlines = outlines;
        this.store = store;
        this.periods = periods;
        this.audit = audit;
    }

    /** The latest that waits of each outline, as far as nobody put another into force in its place since. */
    @Transactional(readOnly = true)
    public List<Offer> all() {
        return outlines.current().all().stream()
                .filter(outline -> !outline.offered().isEmpty())
                .filter(outline -> !outlines.decided(outline.offered().getLast()))
                .map(this::offer)
                .toList();
    }

    private Offer offer(Outlines.Outline outline) {
        OutlineEdition shipped = outline.offered().getLast();
        OutlineEdition own = outline.editions().getLast();
        LocalDate from = Stream.concat(
                        Stream.of(shipped.from(), own.from().plusDays(1)),
                        store.periods(own.id()).stream()
                                .flatMap(span -> periods.period(span.kind(), span.year(), span.index()).stream())
                                .map(ReportingPeriod::end)
                                .map(end -> end.plusDays(1)))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Offer(outline, shipped, own, OutlineDiff.between(own, shipped), from, store.kept(shipped.id()));
    }

    /** The offer of an outline. */
    @Transactional(readOnly = true)
    public Offer require(String outline) {
        return all().stream()
                .filter(offer -> offer.outline().id().equals(outline))
                .findFirst()
                .orElseThrow(() -> new NotFound("offered outline", outline));
    }

    /** The shipped edition as a file that holds for periods that end on that day or later, to be looked at and put into force. */
    @Transactional(readOnly = true)
    public String file(Offer offer, LocalDate from) {
        return OutlineYaml.of(new Outlines.Outline(
                offer.outline().id(),
                offer.outline().name(),
                List.of(offer.shipped().from(from).until(Optional.empty()))));
    }

    /** Notes that the own outline is kept; the shipped one stays to be taken. */
    public void keep(Actor by, String outline) {
        if (!outlines.mayChange(by)) {
            throw new Forbidden("change outlines as " + by.role());
        }
        OutlineEdition shipped = require(outline).shipped();
        store.keep(outline, shipped.id(), by.account());
        audit.record(
                by,
                "summary.outline.kept",
                "outline",
                outline,
                null,
                Map.of("outline", outline, "editions", shipped.id()));
    }
}
