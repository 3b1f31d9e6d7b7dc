package vn.danvan.reporting.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.reporting.spi.CalendarSource;
import vn.danvan.web.Texts;

/** The last days of the reports that a body has not sent, begun or not, for its calendars; a correction has none. */
@Component
class OwedReports implements CalendarSource {

    private final ReportLists lists;
    private final ReportNames names;
    private final Texts texts;
    private final Clock clock;

    OwedReports(ReportLists lists, ReportNames names, Texts texts, Clock clock) {
        this.lists = lists;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<CalendarEntry> entries(BodyId body, LocalDate from, LocalDate to) {
        return lists.lines(body, LocalDate.now(clock)).stream()
                .filter(OwedReports::owed)
                .filter(line -> !line.due().isBefore(from) && !line.due().isAfter(to))
                .map(this::entry)
                .toList();
    }

    private static boolean owed(ReportLists.Line line) {
        SubmissionView view = line.view();
        return view == null
                || (!line.isCorrection()
                        && (view.state() == SubmissionState.DRAFT || view.state() == SubmissionState.RETURNED));
    }

    private CalendarEntry entry(ReportLists.Line line) {
        SubmissionView view = line.view();
        boolean returned = view != null && view.state() == SubmissionState.RETURNED;
        return new CalendarEntry(
                name(line.slot()),
                line.due(),
                line.dueBy(),
                texts.text(
                        Texts.VIETNAMESE,
                        returned ? "report.calendar.returned" : "report.calendar.due",
                        names.form(line.slot().form(), Texts.VIETNAMESE),
                        names.period(line.slot().period(), Texts.VIETNAMESE)),
                "",
                false,
                0);
    }

    /** Of what is reported, not of a version of it: the same before anybody begins it and when its last day moves. */
    private static String name(Slot slot) {
        return "report-" + UUID.nameUUIDFromBytes(Duties.name(slot).getBytes(StandardCharsets.UTF_8));
    }
}
