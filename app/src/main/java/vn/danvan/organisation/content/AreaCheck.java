package vn.danvan.organisation.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.rules.content.ContentFaults;

/** Checks {@code areas.csv}. */
final class AreaCheck {

    /** What other files may ask of an area. */
    record Place(CsvCheck.Line line, Optional<AreaKind> kind, String parent) {}

    private static final List<String> COLUMNS =
            List.of("key", "code", "parent", "kind", "name", "valid_from", "valid_to", "note");

    private final CsvCheck csv;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private AreaCheck(CsvCheck csv) {
        this.csv = csv;
    }

    /** Notes every fault of the file; the areas by key, also those with a fault. */
    static Map<String, Place> of(String text, ContentFaults faults) {
        AreaCheck check = new AreaCheck(new CsvCheck(faults));
        check.csv.lines(text, COLUMNS).forEach(check::read);
        check.places.forEach((key, place) -> check.parent(place));
        return check.places;
    }

    private void read(CsvCheck.Line line) {
        String key = csv.key(line);
        csv.required(line, "code");
        csv.required(line, "name");
        csv.required(line, "valid_from");
        Optional<LocalDate> from = csv.date(line, "valid_from");
        Optional<LocalDate> to = csv.date(line, "valid_to");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            csv.fault(line, "rules.fault.span", "valid_to", from.get() + ".." + to.get());
        }
        places.putIfAbsent(key, new Place(line, csv.constant(line, "kind", AreaKind.class), line.cell("parent")));
    }

    /** An area stands below one of a higher level; provinces alone stand at the top. */
    private void parent(Place place) {
        Optional<AreaLevel> level = place.kind().map(AreaKind::level);
        if (place.parent().isEmpty()) {
            if (level.isPresent() && level.get() != AreaLevel.PROVINCE) {
                csv.fault(place.line(), "rules.fault.missing", "parent");
            }
            return;
        }
        Place above = places.get(place.parent());
        if (above == null) {
            csv.fault(place.line(), "rules.fault.area", "parent", place.parent());
        } else if (above.kind().isPresent()
                && level.isPresent()
                && above.kind().get().level().compareTo(level.get()) >= 0) {
            csv.fault(
                    place.line(),
                    "rules.fault.level",
                    place.parent(),
                    above.kind().get(),
                    place.kind().get());
        }
    }
}
