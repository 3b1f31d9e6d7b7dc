package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Answers who has to report in a form, and to whom, which may be a body that only receives; from memory, so ask freely. For days
 * before the organisation is known it answers as of the first day that is.
 */
@Component
public class Filers {

    private static final int HIGHEST = 20;

    private final Organisation organisation;
    private final Areas areas;

    Filers(Organisation organisation, Areas areas) {
        this.organisation = organisation;
        this.areas = areas;
    }

    /** The bodies that report in the edition for the period: those that exist on its last day. */
    public List<BodyView> filers(FormEdition edition, ReportingPeriod period) {
        LocalDate on = organisation.knownDay(period.end());
        return organisation.bodiesOn(on).stream()
                .filter(body -> files(edition, body, on))
                .toList();
    }

    /** The same, only the body itself and those below it on the period's last day, each before those it directs. */
    public List<BodyView> filers(FormEdition edition, ReportingPeriod period, BodyId top) {
        LocalDate on = organisation.knownDay(period.end());
        return organisation.subtree(top, on).stream()
                .filter(body -> files(edition, body, on))
                .toList();
    }

    /** The same for whoever reads today: a body that follows others has what was below them on the period's last day. */
    public List<BodyView> filers(FormEdition edition, ReportingPeriod period, BodyId reader, LocalDate today) {
        LocalDate on = organisation.knownDay(period.end());
        return organisation.formerly(reader, on, organisation.knownDay(today)).stream()
                .flatMap(top -> filers(edition, period, top).stream())
                .distinct()
                .toList();
    }

    /** The body as it was on that day; empty when it did not exist then. */
    public Optional<BodyView> body(BodyId body, LocalDate day) {
        return organisation.body(body, organisation.knownDay(day));
    }

    /** The bodies whose reports the body fills in: its own, and those that ended and that it is the first to follow. */
    public List<BodyId> filledBy(BodyId body, LocalDate today) {
        LocalDate on = organisation.knownDay(today);
        return Stream.concat(Stream.of(body), organisation.inPlaceOf(body, on).stream())
                .toList();
    }

    /** The year from which on one of the bodies is there; the lowest number when one was before the organisation is known. */
    int firstYear(List<BodyId> bodies) {
        return bodies.stream()
                .mapToInt(body ->
                        organisation.firstDay(body).map(LocalDate::getYear).orElse(Integer.MIN_VALUE))
                .min()
                .orElse(Integer.MIN_VALUE);
    }

    /** Whether the body reports in the edition on that day. */
    public boolean files(FormEdition edition, BodyId body, LocalDate day) {
        LocalDate on = organisation.knownDay(day);
        return organisation
                .body(body, on)
                .filter(view -> files(edition, view, on))
                .isPresent();
    }

    private boolean files(FormEdition edition, BodyView body, LocalDate on) {
        return level(body, on)
                .filter(level -> edition.isFiledBy(level, body.kind()))
                .isPresent();
    }

    private boolean receives(FormEdition edition, BodyView body, LocalDate on) {
        return level(body, on)
                .filter(level -> edition.isReceivedBy(level, body.kind()))
                .isPresent();
    }

    /** The level of the area in which the body works on that day; empty when it did not exist then or works in none. */
    Optional<AreaLevel> level(BodyId body, LocalDate day) {
        LocalDate on = organisation.knownDay(day);
        return organisation.body(body, on).flatMap(view -> level(view, on));
    }

    private Optional<AreaLevel> level(BodyView body, LocalDate on) {
        AreaId area = body.area();
        return area == null
                ? Optional.empty()
                : Optional.of(areas.requireArea(area, on).kind().level());
    }

    /** The body that receives the report: the nearest one above that files or receives the same form on that day. */
    public Optional<BodyId> receiver(FormEdition edition, BodyId body, LocalDate on) {
        return receivers(edition, body, on).stream().findFirst();
    }

    /** All bodies above that file or receive the same form on that day, the nearest first. */
    List<BodyId> receivers(FormEdition edition, BodyId body, LocalDate day) {
        LocalDate on = organisation.knownDay(day);
        List<BodyId> above = new ArrayList<>();
        Optional<BodyView> at = organisation.body(body, on);
        for (int step = 0; step < HIGHEST && at.isPresent(); step++) {
            BodyId superior = at.get().superior();
            at = superior == null ? Optional.empty() : organisation.body(superior, on);
            at.filter(view -> receives(edition, view, on)).map(BodyView::id).ifPresent(above::add);
        }
        return above;
    }

    /** The bodies whose reports the body receives: those below that file the form and have no nearer receiver. */
    public List<BodyView> senders(FormEdition edition, BodyId receiver, ReportingPeriod period) {
        return filers(edition, period, receiver).stream()
                .filter(body -> !body.id().equals(receiver))
                .filter(body -> receiver(edition, body.id(), period.end())
                        .filter(receiver::equals)
                        .isPresent())
                .toList();
    }

    /**
     * The same for whoever reads today: a body that follows others stands in their places, before it what each of them wrote
     * itself and after that what each received.
     */
    public List<BodyView> senders(FormEdition edition, BodyId reader, ReportingPeriod period, LocalDate today) {
        LocalDate on = organisation.knownDay(period.end());
        return organisation.formerly(reader, on, organisation.knownDay(today)).stream()
                .flatMap(top -> Stream.concat(
                        top.equals(reader)
                                ? Stream.empty()
                                : organisation.body(top, on).filter(body -> files(edition, body, on)).stream(),
                        senders(edition, top, period).stream()))
                .distinct()
                .toList();
    }
}
