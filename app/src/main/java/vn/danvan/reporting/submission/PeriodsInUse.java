package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.PeriodUse;
import vn.danvan.rules.period.PeriodCode;

/** The periods for which a report was begun or a target set, and the kinds that forms are filed for. */
@Component
class PeriodsInUse implements PeriodUse {

    private final JdbcClient jdbc;
    private final Forms forms;

    PeriodsInUse(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    @Override
    public Set<PeriodCode> used(Collection<String> kinds) {
        return new HashSet<>(jdbc.sql("""
                select period_kind, period_year, period_index from reporting.submission where period_kind = any(:kinds)
                union
                select period_kind, period_year, period_index from reporting.target where period_kind = any(:kinds)
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, _) -> new PeriodCode(
                        row.getString("period_kind"), row.getInt("period_year"), row.getInt("period_index")))
                .list());
    }

    @Override
    public Set<String> asked() {
        return forms.current().forms().stream()
                .flatMap(form -> form.editions().stream())
                .flatMap(edition -> edition.periods().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
