package vn.danvan.summary.outline;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.rules.PeriodUse;
import vn.danvan.rules.period.PeriodCode;

/** The periods for which a summary was begun, and the kinds that outlines are for. */
@Component
class SummedPeriods implements PeriodUse {

    private final JdbcClient jdbc;
    private final OutlineChanges outlines;

    SummedPeriods(JdbcClient jdbc, OutlineChanges outlines) {
        this.jdbc = jdbc;
        this.outlines = outlines;
    }

    @Override
    public Set<PeriodCode> used(Collection<String> kinds) {
        return new HashSet<>(jdbc.sql("""
            select distinct period_kind, period_year, period_index
              from summary.summary where period_kind = any(:kinds)
            """)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, _) -> new PeriodCode(
                        row.getString("period_kind"), row.getInt("period_year"), row.getInt("period_index")))
                .list());
    }

    @Override
    public Set<String> asked() {
        return outlines.current().all().stream()
                .flatMap(outline -> outline.editions().stream())
                .map(OutlineEdition::period)
                .collect(Collectors.toUnmodifiableSet());
    }
}
