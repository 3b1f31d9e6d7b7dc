package vn.danvan.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.rules.AnnouncedDayView;
import vn.danvan.rules.Announcements;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.web.Allow;
import vn.danvan.web.Ui;

/** Shows the days of rest and of work of a year, as they count for the reader's body. */
@Controller
class CalendarController {

    private final Calendars calendars;
    private final Announcements announcements;
    private final Clock clock;

    CalendarController(Calendars calendars, Announcements announcements, Clock clock) {
        this.calendars = calendars;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Allow
    @GetMapping("/calendar-of-days")
    String year(
            Actor actor,
            @RequestParam(name = "year", required = false) @Nullable Integer asked,
            Locale locale,
            Model model) {
        int year = asked == null ? LocalDate.now(clock.withZone(Ui.ZONE)).getYear() : asked;
        if (year < WorkCalendar.FIRST.getYear() || year > WorkCalendar.LAST.getYear()) {
            throw new NotFound("year", year);
        }
        UUID body = actor.body().value();
        List<AnnouncedDayView> announced = calendars.announced(year).stream()
                .filter(view -> view.body() == null || body.equals(view.body()))
                .toList();
        model.addAttribute("view", YearView.of(year, calendars.of(body), announced, locale));
        model.addAttribute("mayAnnounce", announcements.mayAnnounce(actor));
        model.addAttribute("mayAnnounceForAll", announcements.mayAnnounceForAll(actor));
        return "rules/year";
    }
}
