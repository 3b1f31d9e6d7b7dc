package vn.danvan.directive.task;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.reporting.spi.IndicatorSource;
import vn.danvan.reporting.spi.RecordFigure;

/** Counts tasks for reports, whatever the cut-off of a period: its own days are counted. */
@Component
class TaskIndicators implements IndicatorSource {

    private static final Map<String, TaskCount> COUNTS = Arrays.stream(TaskCount.values())
            .filter(one -> one.indicator().isPresent())
            .collect(Collectors.toMap(one -> one.indicator().orElseThrow(), Function.identity()));

    private final TaskCounts counts;

    TaskIndicators(TaskCounts counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> indicators() {
        return COUNTS.keySet();
    }

    @Override
    public List<RecordFigure> figures(Set<String> codes, Collection<CountedDays> days, Collection<BodyId> bodies) {
        return counts.counts(days, bodies).stream()
                .flatMap(count -> COUNTS.keySet().stream()
                        .sorted()
                        .filter(codes::contains)
                        .map(code -> figure(code, count)))
                .toList();
    }

    private static RecordFigure figure(String code, TaskCounts.Count count) {
        TaskCount what = Objects.requireNonNull(COUNTS.get(code));
        return new RecordFigure(
                code,
                "",
                count.lead(),
                count.days(),
                BigDecimal.valueOf(count.numbers().getOrDefault(what, 0L)),
                CountedTasks.link(what, count.days(), count.lead()));
    }
}
