package vn.danvan.rules.web;

import java.io.IOException;
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
import vn.danvan.web.Download;
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
        model.addAttribute("view", view(actor, asked, locale));
        model.addAttribute("mayAnnounce", announcements.mayAnnounce(actor));
        model.addAttribute("mayAnnounceForAll", announcements.mayAnnounceForAll(actor));
        return "rules/year";
    }

    private YearView view(Actor actor, @Nullable Integer asked, Locale locale) {
        int year = asked == null ? LocalDate.now(clock.withZone(Ui.ZONE)).getYear() : asked;
        if (year < WorkCalendar.FIRST.getYear() || year > WorkCalendar.LAST.getYear()) {
            throw new NotFound("year", year);
        }
        UUID body = actor.body().value();
        List<AnnouncedDayView> announced = calendars.announced(year).stream()
                .filter(view -> view.body() == null || body.equals(view.body()))
                .toList();
        return YearView.of(year, calendars.of(body), announced, locale);
    }

    /** The days that are not what their weekday says, as the page lists them. */
    @Allow
    @GetMapping("/calendar-of-days.{as:csv|xlsx}")
    void download(Actor actor, @RequestParam(name = "year", required = false) @Nullable Integer asked, Download file)
            throws IOException {
        YearView view = view(actor, asked, file.locale());
        file.of(view.rows())
                .column("rules.file.first", YearView.Row::first)
                .column("rules.file.last", YearView.Row::last)
                .column(
                        "rules.col.kind",
                        row -> file.text("rules.kind." + row.kind().name()))
                .column("rules.col.name", YearView.Row::name)
                .column("rules.file.whom", row -> file.text(row.everybody() ? "rules.scope.all" : "rules.scope.own"))
                .column("rules.col.source", YearView.Row::source)
                .column("rules.file.verified", row -> row.unverified() ? file.text("rules.unverified") : null)
                .when(view.year())
                .send("rules.calendar.days", "ngay-nghi-ngay-lam-viec");
    }
}
