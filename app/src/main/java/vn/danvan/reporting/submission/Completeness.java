package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Ui;

/** Who has reported, who has not, who was late and how often, for the actor's body and those below it. */
@Component
@Transactional(readOnly = true)
public class Completeness {

    /** How a report stands; the message {@code report.status.<NAME>} names it. */
    public enum Status {
        /** The body does not file it. */
        NOT_ASKED,
        /** Not begun, and there is still time. */
        NOT_DUE,
        /** Not begun though its time has passed. */
        MISSING,
        /** Being filled in. */
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    /** What is asked of everybody: a form for a period. */
    public record Column(FormEdition edition, ReportingPeriod period) {}

    /**
     * One body's report.
     *
     * @param view the report in the version that stands, or null
     * @param dueBy the time of the last day until which it is in time, or empty when all of the day is
     * @param lateness how late it was sent first, or is now while it is not sent or was sent back
     */
    public record Entry(
            Column column,
            Status status,
            @Nullable SubmissionView view,
            LocalDate due,
            Optional<LocalTime> dueBy,
            Lateness lateness) {

        /** Whether it was or is late. */
        public boolean late() {
            return lateness.late();
        }

        /** The message that names its status, with {@link #hour} for the hour that is missing. */
        public String statusKey() {
            String key = "report.status." + status;
            return status == Status.MISSING && column.period().at().isPresent() ? key + ".hour" : key;
        }

        /** The hour of a snapshot, else an empty text. */
        public String hour() {
            return column.period()
                    .at()
                    .map(at -> Integer.toString(at.getHour()))
                    .orElse("");
        }

        /** Whether the body still has to send it. */
        public boolean unsent() {
            return switch (status) {
                case MISSING, DRAFT, RETURNED, NOT_DUE -> true;
                case NOT_ASKED, SUBMITTED, APPROVED -> false;
            };
        }
    }

    /**
     * How punctual a body was in a year.
     *
     * @param asked reports whose day has passed
     * @param late of those sent, how many after the day
     * @param missing how many were not sent at all
     */
    public record Punctuality(int asked, int late, int missing) {}

    /** One body. */
    public record Row(BodyView body, List<Entry> entries, Punctuality year) {

        /** Keeps a copy. */
        public Row {
            entries = List.copyOf(entries);
        }

        /** How many of its reports are not sent though the day has passed. */
        public long missing() {
            return entries.stream()
                    .filter(entry -> entry.unsent() && entry.late())
                    .count();
        }

        /** How many were sent late. */
        public long late() {
            return entries.stream()
                    .filter(entry -> !entry.unsent() && entry.late())
                    .count();
        }
    }

    /** One report of a body below that is missing or came late. */
    public record Overdue(BodyView body, Entry entry) {

        /** Whether it is still to be sent. */
        public boolean missing() {
            return entry.unsent();
        }
    }

    /**
     * How many reports whose day passed lately are missing or came late.
     *
     * @param hour on a polling day the latest hour for which reports are missing
     */
    public record Overview(long missing, long late, Optional<MissingHour> hour) {

        /** Nothing missing, nothing late. */
        public static final Overview NOTHING = new Overview(0, 0, Optional.empty());
    }

    /** An hour of today and how many bodies have not reported for it in the form. */
    public record MissingHour(Column column, long bodies) {}

    private static final int OVERVIEW_DAYS = 62;

    private final SubmissionStore store;
    private final StandingVersions standing;
    private final Filers filers;
    private final DueDays days;
    private final Duties duties;
    private final Clock clock;

    Completeness(
            SubmissionStore store, StandingVersions standing, Filers filers, DueDays days, Duties duties, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.filers = filers;
        this.days = days;
        this.duties = duties;
        this.clock = clock;
    }

    /** The bodies that file any of the columns, those above before those below, each with its report in every column. */
    public List<Row> matrix(Actor actor, List<Column> columns) {
        requireReader(actor);
        Map<BodyId, BodyView> bodies = new LinkedHashMap<>();
        List<Function<BodyId, Entry>> entries = new ArrayList<>();
        for (Column column : columns) {
            Map<BodyId, BodyView> asked = new LinkedHashMap<>();
            filers.filers(column.edition(), column.period(), actor.body(), LocalDate.now(clock))
                    .forEach(body -> asked.put(body.id(), body));
            asked.forEach(bodies::putIfAbsent);
            entries.add(entries(column, asked.keySet()));
        }
        Map<BodyId, Punctuality> punctual = punctuality(columns, bodies.keySet());
        return bodies.values().stream()
                .map(body -> new Row(
                        body,
                        entries.stream().map(of -> of.apply(body.id())).toList(),
                        punctual.getOrDefault(body.id(), new Punctuality(0, 0, 0))))
                .toList();
    }

    /** Of one column the bodies that are wanted, in the same order, each with its report; the year around it is left out. */
    public Map<BodyView, Entry> of(Actor actor, Column column, Predicate<BodyView> wanted) {
        requireReader(actor);
        Map<BodyId, BodyView> asked = new LinkedHashMap<>();
        filers.filers(column.edition(), column.period(), actor.body(), LocalDate.now(clock)).stream()
                .filter(wanted)
                .forEach(body -> asked.put(body.id(), body));
        Function<BodyId, Entry> entries = entries(column, asked.keySet());
        Map<BodyView, Entry> found = new LinkedHashMap<>();
        asked.values().forEach(body -> found.put(body, entries.apply(body.id())));
        return found;
    }

    private Function<BodyId, Entry> entries(Column column, Collection<BodyId> bodies) {
        Function<BodyId, ReportingPeriod> asked = days.of(column.edition(), bodies, column.period());
        List<SubmissionView> all = store.all(column.edition().form(), column.period(), bodies);
        Map<BodyId, List<SubmissionView>> versions = byBody(all);
        BinaryOperator<SubmissionView> stands = standing.among(all);
        LocalDateTime now = LocalDateTime.now(clock);
        return body -> bodies.contains(body)
                ? entry(column, new Versions(versions.getOrDefault(body, List.of()), stands), asked.apply(body), now)
                : new Entry(column, Status.NOT_ASKED, null, column.period().due(), Optional.empty(), Lateness.NONE);
    }

    private static Map<BodyId, List<SubmissionView>> byBody(List<SubmissionView> views) {
        Map<BodyId, List<SubmissionView>> byBody = new HashMap<>();
        views.forEach(view ->
                byBody.computeIfAbsent(view.body(), _ -> new ArrayList<>()).add(view));
        return byBody;
    }

    /** The versions of one report, and which of two stands. */
    private record Versions(List<SubmissionView> all, BinaryOperator<SubmissionView> stands) {

        Optional<SubmissionView> standing() {
            return all.stream().reduce(stands);
        }

        /** When the first one was sent first: a correction does not change how late a report was. */
        @Nullable
        Instant sent() {
            return all.stream()
                    .filter(version -> version.version() == 1)
                    .findFirst()
                    .map(SubmissionView::submittedAt)
                    .orElse(null);
        }
    }

    private static Entry entry(Column column, Versions versions, ReportingPeriod asked, LocalDateTime now) {
        Optional<SubmissionView> standing = versions.standing();
        if (standing.isEmpty()) {
            Lateness late = Lateness.of(asked.due(), asked.dueBy(), now);
            Status status = late.late() ? Status.MISSING : Status.NOT_DUE;
            return new Entry(column, status, null, asked.due(), asked.dueBy(), late);
        }
        SubmissionView view = standing.get();
        Instant first = view.state().sent() ? versions.sent() : null;
        Optional<LocalTime> by = view.period().dueBy();
        Status status = switch (view.state()) {
            case DRAFT -> Status.DRAFT;
            case SUBMITTED -> Status.SUBMITTED;
            case RETURNED -> Status.RETURNED;
            case APPROVED -> Status.APPROVED;
        };
        LocalDateTime until = first == null ? now : LocalDateTime.ofInstant(first, Ui.ZONE);
        return new Entry(column, status, view, view.due(), by, Lateness.of(view.due(), by, until));
    }

    /** How punctual the bodies were over all periods of the columns' years, in the columns' forms, whatever their editions. */
    private Map<BodyId, Punctuality> punctuality(List<Column> columns, Collection<BodyId> bodies) {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<BodyId, Punctuality> sums = new HashMap<>();
        columns.stream()
                .map(column -> new Year(column.edition().form(), column.period().year()))
                .distinct()
                .forEach(year -> add(year, bodies, now, sums));
        return sums;
    }

    private record Year(String form, int year) {}

    private void add(Year year, Collection<BodyId> bodies, LocalDateTime now, Map<BodyId, Punctuality> sums) {
        List<SubmissionView> all = store.ofYear(year.form(), year.year(), bodies);
        BinaryOperator<SubmissionView> stands = standing.among(all);
        Map<String, Map<BodyId, List<SubmissionView>>> sent = all.stream()
                .collect(Collectors.groupingBy(
                        view -> Duties.name(view.period()), Collectors.groupingBy(SubmissionView::body)));
        for (Duties.Duty duty : duties.ofYear(year.form(), year.year())) {
            ReportingPeriod period = duty.period();
            if (!period.hasCome(now)) {
                continue;
            }
            Column column = new Column(duty.edition(), period);
            Function<BodyId, ReportingPeriod> asked = days.of(duty.edition(), bodies, period);
            Map<BodyId, List<SubmissionView>> then = sent.getOrDefault(Duties.name(period), Map.of());
            for (BodyId body : bodies) {
                ReportingPeriod own = asked.apply(body);
                if (Lateness.of(own.due(), own.dueBy(), now).late()
                        && filers.files(duty.edition(), body, period.end())) {
                    Versions versions = new Versions(then.getOrDefault(body, List.of()), stands);
                    sums.merge(body, counted(entry(column, versions, own, now)), Completeness::sum);
                }
            }
        }
    }

    private static Punctuality counted(Entry entry) {
        return new Punctuality(1, entry.late() && !entry.unsent() ? 1 : 0, entry.late() && entry.unsent() ? 1 : 0);
    }

    private static Punctuality sum(Punctuality one, Punctuality other) {
        return new Punctuality(one.asked() + other.asked(), one.late() + other.late(), one.missing() + other.missing());
    }

    /** How many {@link #overdue} there are. */
    public Overview overview(Actor actor) {
        List<Overdue> overdue = overdue(actor);
        long missing = overdue.stream().filter(Overdue::missing).count();
        return new Overview(missing, overdue.size() - missing, hour(overdue));
    }

    private Optional<MissingHour> hour(List<Overdue> overdue) {
        LocalDate today = LocalDate.now(clock);
        List<Column> hours = overdue.stream()
                .filter(Overdue::missing)
                .map(one -> one.entry().column())
                .filter(column -> column.period().at().isPresent()
                        && column.period().end().equals(today))
                .toList();
        return hours.stream()
                .max(Comparator.comparing(column -> column.period().at().orElse(LocalTime.MIN)))
                .map(latest -> new MissingHour(
                        latest,
                        hours.stream()
                                .filter(column -> column.period().isNamedAs(latest.period())
                                        && column.edition()
                                                .form()
                                                .equals(latest.edition().form()))
                                .count()));
    }

    /**
     * What is missing and what came late below the actor's body, of the reports of all forms whose period ended in the last
     * two months; those due first come first.
     */
    public List<Overdue> overdue(Actor actor) {
        requireReader(actor);
        List<Overdue> all = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        List<BodyId> own = filers.filledBy(actor.body(), today);
        for (Duties.Duty duty : duties.around(today, OVERVIEW_DAYS)) {
            List<BodyView> asked = filers.filers(duty.edition(), duty.period(), actor.body(), today).stream()
                    .filter(body -> !own.contains(body.id()))
                    .toList();
            Function<BodyId, Entry> entries = entries(
                    new Column(duty.edition(), duty.period()),
                    asked.stream().map(BodyView::id).toList());
            asked.stream()
                    .map(body -> new Overdue(body, entries.apply(body.id())))
                    .filter(one -> one.entry().late())
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing((Overdue one) -> one.entry().due())
                .thenComparing(one -> one.entry().dueBy().orElse(LocalTime.MAX)));
        return all;
    }

    private static void requireReader(Actor actor) {
        if (actor.is(Role.ADMINISTRATOR)) {
            throw new Forbidden("completeness as administrator");
        }
    }
}
