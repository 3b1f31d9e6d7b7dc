package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.summary.compose.Composed.Bit;

/** How the year's tasks stand, in one sentence; classes without a task are left out. */
public final class TaskWords {

    private static final List<String> CLASSES =
            List.of("DONE_ON_TIME", "DONE_LATE", "IN_PROGRESS", "OVERDUE", "NOT_DUE", "SUSPENDED");

    private final Phrases phrases;

    /** Tells it in these words. */
    public TaskWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The sentence; nothing when there are no tasks. */
    public List<Bit> tell(Scene scene, Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of();
        }
        List<List<Bit>> classes = new ArrayList<>();
        for (String one : CLASSES) {
            long tasks = counts.getOrDefault(one, 0L);
            if (tasks > 0) {
                classes.add(phrases.of(
                        "tasks." + one.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        Map.of("count", List.of(Bit.words(VietnameseNumbers.print(tasks))))));
            }
        }
        long done = counts.getOrDefault("DONE_ON_TIME", 0L) + counts.getOrDefault("DONE_LATE", 0L);
        String percent = new Amounts(phrases).percent(BigDecimal.valueOf(done), BigDecimal.valueOf(all));
        return phrases.of(
                "tasks.all",
                Map.of(
                        "year", List.of(Bit.words(scene.words().getOrDefault("year", ""))),
                        "all", List.of(Bit.words(VietnameseNumbers.print(all))),
                        "classes", phrases.list(classes),
                        "percent", List.of(Bit.words(percent))));
    }
}
