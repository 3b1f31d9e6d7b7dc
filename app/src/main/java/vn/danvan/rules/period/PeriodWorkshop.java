package vn.danvan.rules.period;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;

/** Reads a file of period kinds that is to be laid over those in force, and says what it would do. */
public final class PeriodWorkshop {

    private static final int SHOWN = 6;

    private final List<PeriodKind> known;
    private final Function<Set<String>, Set<PeriodCode>> used;

    /**
     * For the kinds in force.
     *
     * @param used the periods of these kinds for which something was reported, planned or composed
     */
    public PeriodWorkshop(List<PeriodKind> known, Function<Set<String>, Set<PeriodCode>> used) {
        this.known = List.copyOf(known);
        this.used = used;
    }

    /** What the file would do; nothing changes. */
    public PeriodPreview preview(String yaml, String file) {
        ContentFaults faults = new ContentFaults(file);
        List<PeriodFiles.Written> written = read(yaml, faults);
        if (!faults.found().isEmpty()) {
            return PeriodPreview.faulty(known, faults.found());
        }
        List<PeriodKind> merged = merged(written);
        PeriodChecks checks = new PeriodChecks(known, merged, written);
        checks.definitions();
        if (faults.found().isEmpty()) {
            checks.sequence(moved(merged, kinds(written)));
        }
        List<PeriodPreview.Changed> changed = merged.stream()
                .filter(kind -> isBrought(kind, written) && !known.contains(kind))
                .map(kind -> new PeriodPreview.Changed(kind, edition(kind), first(merged, kind)))
                .toList();
        List<PeriodKind> ended = merged.stream()
                .filter(kind -> !isBrought(kind, written) && !known.contains(kind))
                .toList();
        if (faults.found().isEmpty() && changed.isEmpty() && ended.isEmpty()) {
            faults.atLine(1, "rules.fault.period-same");
        }
        ContentFaults warnings = new ContentFaults(file);
        checks.gaps(warnings);
        return new PeriodPreview(merged, changed, ended, faults.found(), warnings.found());
    }

    private static List<PeriodFiles.Written> read(String yaml, ContentFaults faults) {
        List<PeriodFiles.Written> written = PeriodFiles.written(new StringReader(yaml), faults);
        if (written.isEmpty() && faults.found().isEmpty()) {
            faults.atLine(1, "rules.fault.empty", "kinds");
        }
        return written;
    }

    private List<PeriodKind> merged(List<PeriodFiles.Written> written) {
        return PeriodMerging.merged(
                known, written.stream().map(PeriodFiles.Written::kind).toList());
    }

    private static Set<String> kinds(List<PeriodFiles.Written> written) {
        return written.stream().map(one -> one.kind().id()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isBrought(PeriodKind kind, List<PeriodFiles.Written> written) {
        return written.stream().anyMatch(one -> one.kind().edition().equals(kind.edition()));
    }

    private Optional<PeriodKind> edition(PeriodKind kind) {
        return known.stream()
                .filter(one -> one.edition().equals(kind.edition()))
                .findFirst();
    }

    /** The kinds with a file that was put into force; empty with its faults when it cannot be read any more. */
    public Optional<List<PeriodKind>> with(String yaml, String file, List<ContentFault> found) {
        ContentFaults faults = new ContentFaults(file);
        List<PeriodFiles.Written> written = read(yaml, faults);
        found.addAll(faults.found());
        return found.isEmpty() ? Optional.of(merged(written)) : Optional.empty();
    }

    /** The editions that a file names, as far as it can be read. */
    public static List<String> editions(String yaml) {
        return PeriodFiles.written(new StringReader(yaml), new ContentFaults("?")).stream()
                .map(one -> one.kind().edition())
                .toList();
    }

    /** The periods of these kinds that are in use and would have other days, hours or due days with those kinds in force. */
    public List<ReportingPeriod> moved(List<PeriodKind> then, Set<String> kinds) {
        Periods before = Periods.of(known, WorkCalendar.national());
        Periods after = Periods.of(then, WorkCalendar.national());
        return used.apply(kinds).stream()
                .flatMap(code ->
                        before.period(code).filter(period -> !after.period(code).equals(Optional.of(period))).stream())
                .sorted(PeriodChecks.IN_TIME)
                .toList();
    }

    private static List<ReportingPeriod> first(List<PeriodKind> all, PeriodKind kind) {
        List<PeriodKind> own =
                all.stream().filter(one -> one.edition().equals(kind.edition())).toList();
        Periods periods = Periods.of(own, WorkCalendar.national());
        LocalDate from = kind.fixed().map(PeriodKind.FixedDay::day).orElse(kind.from());
        List<ReportingPeriod> found = new ArrayList<>();
        Stream.of(from.getYear(), from.getYear() + 1).forEach(year -> found.addAll(periods.ofYear(kind.id(), year)));
        return kind.fixed().isPresent() ? found : found.stream().limit(SHOWN).toList();
    }
}
