package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;

/** Several sheets of one report among many: nobody can say which is meant, unless they say the same. */
final class SheetTwins {

    /** A sheet with what was filled into it. */
    record Found(SeenSheet seen, List<Entered> entries) {

        /** Empty for a sheet that says nothing new, such as one sent back as it was: it contradicts no other. */
        private Optional<Report> report() {
            return seen.isSame()
                    ? Optional.empty()
                    : seen.about()
                            .map(about -> new Report(about.form(), about.body().id(), PeriodCode.of(about.period())));
        }
    }

    private record Report(String form, BodyId body, PeriodCode period) {}

    private SheetTwins() {}

    /** The same sheets in their order; those that contradict one another, or say the same again, are left. */
    static List<SeenSheet> told(List<Found> all) {
        Map<Report, List<Integer>> byReport = new LinkedHashMap<>();
        for (int place = 0; place < all.size(); place++) {
            int at = place;
            all.get(at)
                    .report()
                    .ifPresent(report -> byReport.computeIfAbsent(report, _ -> new ArrayList<>())
                            .add(at));
        }
        List<SeenSheet> told = new ArrayList<>(all.stream().map(Found::seen).toList());
        byReport.values().forEach(places -> leave(all, places, told));
        return told;
    }

    private static void leave(List<Found> all, List<Integer> places, List<SeenSheet> told) {
        List<Entered> first = all.get(places.getFirst()).entries();
        boolean same =
                places.stream().allMatch(place -> all.get(place).entries().equals(first));
        for (int place : same ? places.subList(1, places.size()) : places) {
            String others = places.stream()
                    .filter(other -> other != place)
                    .map(other -> all.get(other).seen().file())
                    .limit(SeenSheet.NAMED)
                    .collect(Collectors.joining(", "));
            told.set(
                    place,
                    told.get(place).leave(Refusal.of(same ? "exchange.sheets.same" : "exchange.sheets.twice", others)));
        }
    }
}
