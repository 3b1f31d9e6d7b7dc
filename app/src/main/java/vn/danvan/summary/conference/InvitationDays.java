package vn.danvan.summary.conference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.reporting.spi.CalendarSource;
import vn.danvan.web.Texts;

/** The conferences that a body holds or sends delegates to, for its calendars; one that is called off stays and says so. */
@Component
class InvitationDays implements CalendarSource {

    private final Invitations invitations;
    private final Texts texts;

    InvitationDays(Invitations invitations, Texts texts) {
        this.invitations = invitations;
        this.texts = texts;
    }

    @Override
    public List<CalendarEntry> entries(BodyId body, LocalDate from, LocalDate to) {
        return invitations.attended(body, from, to).stream().map(this::entry).toList();
    }

    private CalendarEntry entry(Invitations.Attended attended) {
        ConferenceView conference = attended.conference();
        Optional<LocalTime> hour = HourWords.read(conference.begins());
        boolean off = conference.calledOff() != null;
        String called = text(
                conference.ofYear() ? "summary.calendar.conference" : "summary.calendar.conference.part",
                attended.host());
        String title = off ? text("summary.calendar.off", called) : called;
        return new CalendarEntry(
                "conference-" + conference.id(),
                conference.day(),
                hour,
                hour.isPresent() ? title : text("summary.calendar.begins", title, conference.begins()),
                conference.place(),
                off,
                conference.revision());
    }

    private String text(String key, String... args) {
        return texts.text(Texts.VIETNAMESE, key, (Object[]) args);
    }
}
