package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.SheetReading.Line;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.rules.period.PeriodCode;

/** Several sheets of one report among many: nobody can say which is meant, unless they say the same. */
final class SheetTwins {

    private record Report(String form, BodyId body, PeriodCode period) {}

    /** What a sheet wants in a cell, however it says so. */
    private record Says(
            CellId cell, Optional<Cell> wanted, @Nullable String remark, String faulty) {

        static Says of(Line line) {
            return new Says(
                    line.cell(),
                    line.wanted(),
                    line.remark(),
                    line.fault() == null ? "" : line.entry().content().text());
        }
    }

    private SheetTwins() {}

    /** The same sheets in their order; those that contradict one another, or say the same again, are left. */
    static List<SeenSheet> told(List<SeenSheet> all) {
        Map<Report, List<Integer>> byReport = new LinkedHashMap<>();
        for (int place = 0; place < all.size(); place++) {
            int at = place;
            report(all.get(at))
                    .ifPresent(report -> byReport.computeIfAbsent(report, _ -> new ArrayList<>())
                            .add(at));
        }
        List<SeenSheet> told = new ArrayList<>(all);
        byReport.values().forEach(places -> leave(all, places, told));
        return told;
    }

    /** Empty for a sheet that says nothing new, such as one sent back as it was: it contradicts no other. */
    private static Optional<Report> report(SeenSheet seen) {
        return seen.isSame()
                ? Optional.empty()
                : seen.about()
                        .map(about -> new Report(about.form(), about.body().id(), PeriodCode.of(about.period())));
    }

    private static Set<Says> says(SeenSheet seen) {
        return seen.reading().lines().stream()
                .filter(line -> line.changes() || line.fault() != null)
                .map(Says::of)
                .collect(Collectors.toSet());
    }

    private static void leave(List<SeenSheet> all, List<Integer> places, List<SeenSheet> told) {
        Set<Says> first = says(all.get(places.getFirst()));
        boolean same = places.stream().allMatch(place -> says(all.get(place)).equals(first));
        for (int place : same ? places.subList(1, places.size()) : places) {
            String others = places.stream()
                    .filter(other -> other != place)
                    .map(other -> all.get(other).file())
                    .limit(SeenSheet.NAMED)
                    .collect(Collectors.joining(", "));
            told.set(
                    place,
                    told.get(place).leave(Refusal.of(same ? "exchange.sheets.same" : "exchange.sheets.twice", others)));
        }
    }
}
