package vn.danvan.organisation.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.organisation.Allocation;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.EventState;
import vn.danvan.rules.content.ContentFaults;

/** Checks {@code events.csv}. */
final class EventCheck {

    private static final List<String> COLUMNS = List.of(
            "key",
            "kind",
            "state",
            "effective",
            "decided",
            "legal_basis",
            "verified",
            "allocation",
            "from",
            "to",
            "note");

    private EventCheck() {}

    /** Notes every fault of the file, given the keys of the areas there are. */
    static void of(String text, Set<String> areas, ContentFaults faults) {
        CsvCheck csv = new CsvCheck(faults);
        csv.lines(text, COLUMNS).forEach(line -> check(csv, line, areas));
    }

    private static void check(CsvCheck csv, CsvCheck.Line line, Set<String> areas) {
        csv.key(line);
        csv.constant(line, "kind", EventKind.class);
        Optional<EventState> state = csv.constant(line, "state", EventState.class);
        csv.date(line, "decided");
        csv.date(line, "effective");
        if (state.filter(EventState.IN_FORCE::equals).isPresent()
                && line.cell("effective").isEmpty()) {
            csv.fault(line, "rules.fault.missing", "effective");
        }
        if (!Set.of("true", "false").contains(line.cell("verified"))) {
            csv.fault(line, "rules.fault.choice", "verified", line.cell("verified"), List.of("true", "false"));
        }
        if (!line.cell("allocation").isEmpty()) {
            csv.constant(line, "allocation", Allocation.class);
        }
        csv.known(line, "from", areas);
        csv.known(line, "to", areas);
    }
}
