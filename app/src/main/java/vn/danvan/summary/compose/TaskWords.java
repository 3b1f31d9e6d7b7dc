package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.summary.compose.Composed.Bit;

/** How the year's tasks stood on a day, in one sentence; classes without a task are left out. */
public final class TaskWords {

    private static final List<CountedTasks> CLASSES = List.of(
            CountedTasks.DONE_ON_TIME,
            CountedTasks.DONE_LATE,
            CountedTasks.IN_PROGRESS,
            CountedTasks.OVERDUE,
            CountedTasks.NOT_DUE,
            CountedTasks.SUSPENDED,
            CountedTasks.CARRIED_OVER);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Phrases phrases;

    /** Tells it in these words. */
    public TaskWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The sentence; nothing when there are no tasks. */
    public List<Bit> tell(Scene scene, StoodTasks stood) {
        Map<String, Long> counts = stood.counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of();
        }
        List<List<Bit>> classes = new ArrayList<>();
        for (CountedTasks one : CLASSES) {
            long tasks = count(counts, one);
            if (tasks > 0) {
                classes.add(phrases.of(
                        "tasks." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of("count", List.of(Bit.counted(VietnameseNumbers.print(tasks), one, stood.on())))));
            }
        }
        long done = count(counts, CountedTasks.DONE_ON_TIME) + count(counts, CountedTasks.DONE_LATE);
        String percent = new Amounts(phrases).percent(BigDecimal.valueOf(done), BigDecimal.valueOf(all));
        return phrases.of(
                stood.atEnd() ? "tasks.at-end" : "tasks.so-far",
                Map.of(
                        "day", List.of(Bit.words(day(stood.on()))),
                        "year", List.of(Bit.words(scene.words().getOrDefault("year", ""))),
                        "all", List.of(Bit.counted(VietnameseNumbers.print(all), CountedTasks.ALL, stood.on())),
                        "classes", phrases.list(classes),
                        "percent", List.of(Bit.counted(percent, CountedTasks.DONE, stood.on()))));
    }

    /** A day as it stands in sentences. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The sentence without its day: that a day has passed is no news while the numbers are the same. */
    public static String dayless(List<Bit> bits) {
        return bits.stream()
                .flatMap(bit -> Optional.ofNullable(bit.on()).stream())
                .findFirst()
                .map(day -> text(bits).replace(day(day), ""))
                .orElseGet(() -> text(bits));
    }

    private static String text(List<Bit> bits) {
        return bits.stream().map(Bit::text).collect(Collectors.joining());
    }

    private static long count(Map<String, Long> counts, CountedTasks tasks) {
        return counts.getOrDefault(tasks.name(), 0L);
    }
}
