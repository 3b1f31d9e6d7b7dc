package vn.danvan.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.calendar.CalendarDay;
import vn.danvan.rules.calendar.DayKind;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.web.Days;

/** Announces days off and working days and withdraws them, with a preview of the open deadlines that move. */
@Component
@Transactional
public class Announcements {

    private static final int LONGEST = 300;

    private final Calendars calendars;
    private final ObjectProvider<OpenDeadlines> open;
    private final AnnouncingBodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    Announcements(
            Calendars calendars,
            ObjectProvider<OpenDeadlines> open,
            AnnouncingBodies bodies,
            AuditTrail audit,
            Clock clock) {
        this.calendars = calendars;
        this.open = open;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person may announce days at all, at least for the own body. */
    public boolean mayAnnounce(Actor actor) {
        return AnnouncementAuthority.mayAnnounce(actor);
    }

    /** Whether the person may announce days for everybody. */
    @Transactional(readOnly = true)
    public boolean mayAnnounceForAll(Actor actor) {
        return AnnouncementAuthority.mayAnnounceForAll(actor, bodies.ofProvince(actor.body(), LocalDate.now(clock)));
    }

    /** What the announcement would do; refused with all reasons, and nothing changes either way. */
    @Transactional(readOnly = true)
    public Outcome<AnnouncementPreview> preview(AnnouncementRequest request, Actor by) {
        authorise(by, request.everybody());
        List<Refusal> refusals = refusals(request, by);
        Optional<LocalDate> date = Days.read(request.date());
        if (!refusals.isEmpty() || date.isEmpty()) {
            return Outcome.refused(refusals);
        }
        AnnouncedDay day = day(request, date.get());
        WorkCalendar present = calendar(request.everybody(), by);
        CalendarChanged change = change(day, false, body(request.everybody(), by));
        return Outcome.done(preview(change, present.day(day.date()), present.with(List.of(day)), by));
    }

    /** An announcement that holds and that the person may withdraw; any other is not found or forbidden. */
    @Transactional(readOnly = true)
    public AnnouncedDayView withdrawable(UUID id, Actor by) {
        AnnouncedDayView view = calendars.holding(id).orElseThrow(() -> new NotFound("announced day", id));
        UUID body = view.body();
        authorise(by, body == null);
        if (body != null && !body.equals(by.body().value())) {
            throw new Forbidden("announced day of another body " + id);
        }
        return view;
    }

    /** What withdrawing the announcement would do; nothing changes. */
    @Transactional(readOnly = true)
    public AnnouncementPreview previewWithdrawal(UUID id, Actor by) {
        AnnouncedDayView view = withdrawable(id, by);
        WorkCalendar changed = calendars.without(view);
        return preview(
                change(view.day(), true, view.body()), changed.day(view.day().date()), changed, by);
    }

    private AnnouncementPreview preview(CalendarChanged change, CalendarDay day, WorkCalendar changed, Actor by) {
        List<AnnouncementPreview.Kind> moved = open.orderedStream()
                .map(kind -> new AnnouncementPreview.Kind(kind.messageKey(), kind.affectedBy(change, changed, by)))
                .filter(kind -> !kind.deadlines().isEmpty())
                .toList();
        return new AnnouncementPreview(change.date(), day, moved);
    }

    private static CalendarChanged change(AnnouncedDay day, boolean withdrawn, @Nullable UUID body) {
        return new CalendarChanged(day.date(), day.working(), withdrawn, day.label(), day.source(), body);
    }

    /** Announces the day and gives the id of the announcement; open deadlines are worked out again. */
    public Outcome<UUID> announce(AnnouncementRequest request, Actor by) {
        authorise(by, request.everybody());
        List<Refusal> refusals = refusals(request, by);
        Optional<LocalDate> date = Days.read(request.date());
        if (!refusals.isEmpty() || date.isEmpty()) {
            return Outcome.refused(refusals);
        }
        AnnouncedDay day = day(request, date.get());
        UUID id = calendars.announce(
                day, body(request.everybody(), by), by.account().value());
        audit.record(by, "rules.day.announced", "calendar-day", id.toString(), null, facts(day, request.everybody()));
        return Outcome.done(id);
    }

    /** Withdraws an announcement of everybody or of the own body; one that does not hold is not found. */
    public void withdraw(UUID id, Actor by) {
        AnnouncedDayView view = withdrawable(id, by);
        if (!calendars.withdraw(id, by.account().value())) {
            throw new NotFound("announced day", id);
        }
        audit.record(
                by, "rules.day.withdrawn", "calendar-day", id.toString(), facts(view.day(), view.body() == null), null);
    }

    private void authorise(Actor by, boolean everybody) {
        if (!(everybody ? mayAnnounceForAll(by) : mayAnnounce(by))) {
            throw new Forbidden("announce a day as " + by.role());
        }
    }

    private List<Refusal> refusals(AnnouncementRequest request, Actor by) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<LocalDate> date = Days.read(request.date());
        if (date.isEmpty()) {
            refusals.add(Refusal.at("date", "rules.date"));
        } else {
            WorkCalendar calendar = calendar(request.everybody(), by);
            if (!calendar.covers(date.get())) {
                refusals.add(Refusal.at("date", "rules.date"));
            } else if (calendar.isRest(date.get()) != request.working()) {
                refusals.add(Refusal.at("date", request.working() ? "rules.working-already" : "rules.off-already"));
            }
        }
        text("label", request.label()).ifPresent(refusals::add);
        text("source", request.source()).ifPresent(refusals::add);
        return refusals;
    }

    private static Optional<Refusal> text(String field, String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.at(field, "rules." + field));
        }
        return text.length() > LONGEST
                ? Optional.of(Refusal.at(field, "rules.long", Integer.toString(LONGEST)))
                : Optional.empty();
    }

    private WorkCalendar calendar(boolean everybody, Actor by) {
        return everybody ? calendars.national() : calendars.of(by.body().value());
    }

    private static @Nullable UUID body(boolean everybody, Actor by) {
        return everybody ? null : by.body().value();
    }

    private static AnnouncedDay day(AnnouncementRequest request, LocalDate date) {
        return new AnnouncedDay(
                date,
                request.working(),
                request.label().strip(),
                request.source().strip());
    }

    private static Map<String, Object> facts(AnnouncedDay day, boolean everybody) {
        DayKind kind = day.working() ? DayKind.ANNOUNCED_WORKING : DayKind.ANNOUNCED_OFF;
        return Map.of(
                "date", day.date().toString(),
                "kind", kind.name(),
                "label", day.label(),
                "source", day.source(),
                "everybody", everybody);
    }
}
