package vn.danvan.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.danvan.kernel.Refusal;

/** What is missing or wrong in a change as entered, before the graph is asked. */
final class ChangeFaults {

    private static final int LONGEST = 200;
    private static final String BODY_CODE = "[A-Z0-9][A-Z0-9-]{1,59}";

    private ChangeFaults() {}

    static List<Refusal> of(ChangeRequest request) {
        List<Refusal> faults = new ArrayList<>();
        from(request, faults);
        to(request, faults);
        if (request.kind() == EventKind.TRANSFER && request.parent() == null) {
            faults.add(Refusal.at("parent", "organisation.change.parent"));
        }
        if (request.kind() == EventKind.SPLIT && request.allocation() == null) {
            faults.add(Refusal.at("allocation", "organisation.change.allocation"));
        }
        if (request.kind() == EventKind.LEVEL_ABOLISH && request.type() == UnitType.BODY) {
            faults.add(Refusal.at("kind", "organisation.change.level-of-bodies"));
        }
        return faults;
    }

    private static void from(ChangeRequest request, List<Refusal> faults) {
        int given = request.from().size();
        boolean enough = switch (request.kind()) {
            case ESTABLISH -> true;
            case RENAME, RECLASSIFY, SPLIT -> given == 1;
            case MERGE -> given >= 2 || (given == 1 && request.into() != null);
            case TRANSFER, ABOLISH, LEVEL_ABOLISH -> given >= 1;
        };
        if (!enough) {
            faults.add(new Refusal("organisation.change.from." + request.kind(), "from", List.of()));
        }
    }

    private static void to(ChangeRequest request, List<Refusal> faults) {
        int given = request.to().size();
        boolean enough = switch (request.kind()) {
            case ESTABLISH -> given >= 1;
            case RENAME, RECLASSIFY -> given == 1;
            case MERGE -> request.into() != null || given == 1;
            case SPLIT -> given >= 2;
            case TRANSFER, ABOLISH, LEVEL_ABOLISH -> true;
        };
        if (!enough) {
            faults.add(new Refusal("organisation.change.to." + request.kind(), "name", List.of()));
        }
        request.to().forEach(unit -> unit(request, unit, faults));
    }

    private static void unit(ChangeRequest request, ChangeRequest.NewUnit unit, List<Refusal> faults) {
        if (unit.name().isBlank() || unit.name().length() > LONGEST) {
            faults.add(Refusal.at("name", "organisation.change.name", LONGEST));
        }
        boolean kindCounts = request.kind() != EventKind.RENAME;
        if (kindCounts && !isKind(request.type(), unit.kind())) {
            faults.add(Refusal.at("unitKind", "organisation.change.kind"));
        }
        boolean begins = kindCounts && request.kind() != EventKind.RECLASSIFY;
        if (begins && request.type() == UnitType.BODY && !unit.code().strip().matches(BODY_CODE)) {
            faults.add(Refusal.at("code", "organisation.change.body-code", unit.code()));
        }
        if (request.type() == UnitType.AREA
                && !unit.code().isBlank()
                && !unit.code().strip().matches("[0-9]{2,5}")) {
            faults.add(Refusal.at("code", "organisation.change.area-code", unit.code()));
        }
    }

    private static boolean isKind(UnitType type, String name) {
        return switch (type) {
            case AREA ->
                Arrays.stream(AreaKind.values()).anyMatch(kind -> kind.name().equals(name));
            case BODY ->
                Arrays.stream(BodyKind.values()).anyMatch(kind -> kind.name().equals(name));
        };
    }
}
