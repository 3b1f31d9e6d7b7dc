package vn.danvan.summary.conference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.reporting.spi.CalendarSource;
import vn.danvan.web.Texts;

/** The conferences that a body sends delegates to, for its calendars; one that is called off stays and says so. */
@Component
class InvitationDays implements CalendarSource {

    /** Hours, a word or sign, and minutes if any, as it is printed or people write it: 8 h 00, 14:30, 8h. */
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?:\\s*\\p{L}{1,3}|:)?\\s*(\\d{2})?(?:\\s*\\p{L}{1,4})?");

    private final Invitations invitations;
    private final Texts texts;

    InvitationDays(Invitations invitations, Texts texts) {
        this.invitations = invitations;
        this.texts = texts;
    }

    @Override
    public List<CalendarEntry> entries(BodyId body, LocalDate from, LocalDate to) {
        return invitations.of(body).stream()
                .filter(invitation -> !invitation.conference().day().isBefore(from)
                        && !invitation.conference().day().isAfter(to))
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(Invitation invitation) {
        ConferenceView conference = invitation.conference();
        Optional<LocalTime> hour = hour(conference.begins());
        boolean off = conference.calledOff() != null;
        String title = text(off ? "summary.calendar.off" : "summary.calendar.conference", invitation.host());
        return new CalendarEntry(
                "conference-" + conference.id(),
                conference.day(),
                hour,
                hour.isPresent() ? title : text("summary.calendar.begins", title, conference.begins()),
                conference.place(),
                off);
    }

    private String text(String key, String... args) {
        return texts.text(Texts.VIETNAMESE, key, (Object[]) args);
    }

    /** Empty when the hour is written in another way; then it stands in the title. */
    private static Optional<LocalTime> hour(String begins) {
        Matcher found = HOUR.matcher(begins.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            String minutes = found.group(2);
            return Optional.of(
                    LocalTime.of(Integer.parseInt(found.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
