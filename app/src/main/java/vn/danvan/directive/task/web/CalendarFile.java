package vn.danvan.directive.task.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.CalendarFeeds;
import vn.danvan.directive.task.TaskView;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** Writes deadlines as an iCalendar file (RFC 5545): an event of one whole day for each open task, and the days that
 * other modules know of, at their hours.
 *
 * <p>Whoever subscribes gets the file as a whole again and again: an event is known by its name, and what was written later counts. */
@Component
class CalendarFile {

    private final Texts texts;
    private final Clock clock;

    CalendarFile(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    byte[] write(CalendarFeeds.Content content, String bodyName) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//danvan//tasks//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", texts.text(Texts.VIETNAMESE, "task.feed.name", bodyName)));
        content.tasks().forEach(task -> add(calendar, task));
        content.others().forEach(entry -> add(calendar, entry));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void add(Calendar calendar, TaskView task) {
        LocalDate due = task.due();
        if (due == null) {
            return;
        }
        VEvent event =
                event(due, task.reference() + " " + task.content(), task.id().toString());
        event.add(new Sequence(task.version()));
        calendar.add(event);
    }

    private void add(Calendar calendar, CalendarEntry entry) {
        Temporal begins = entry.at()
                .<Temporal>map(time -> entry.day().atTime(time).atZone(Ui.ZONE).toInstant())
                .orElse(entry.day());
        VEvent event = event(begins, entry.title(), entry.name());
        event.add(new Sequence(entry.sequence()));
        if (!entry.place().isEmpty()) {
            event.add(new Location(entry.place()));
        }
        if (entry.cancelled()) {
            event.add(new Status(Status.VALUE_CANCELLED));
        }
        calendar.add(event);
    }

    private VEvent event(Temporal begins, String title, String name) {
        VEvent event = new VEvent(begins, title);
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(name + "@danvan"));
        return event;
    }
}
