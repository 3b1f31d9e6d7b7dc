package vn.danvan.rules;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.rules.calendar.CalendarFiles;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.PeriodFiles;

/** The check of the content of this module. */
public final class RuleContent {

    private RuleContent() {}

    /**
     * Every fault of the rule sets, calendars and periods, with file, line and reason; empty when the system may run on
     * them.
     *
     * @param source has the folders {@code rules}, {@code calendar} and {@code periods}
     */
    public static List<ContentFault> check(ContentSource source) {
        List<ContentFault> faults = new ArrayList<>();
        faults.addAll(new RuleFiles(source).check(source.list("rules", ".yaml")));
        faults.addAll(CalendarFiles.check(source, source.list("calendar", ".yaml")));
        faults.addAll(PeriodFiles.check(source));
        return faults;
    }
}
