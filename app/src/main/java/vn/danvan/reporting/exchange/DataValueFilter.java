package vn.danvan.reporting.exchange;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.rules.period.ReportingPeriod;

/** Which reports a question is about, as a part of the statements that read them. */
record DataValueFilter(Actor actor, DataValueQuery query, AskedReports.Asked asked) {

    /** Conditions on {@code submission}, which every statement joins to others of its own with {@code and}. */
    static final String SQL = """
               and submission.body = any(:bodies)
               and (:allForms or submission.form = any(:forms))
               and (:allPeriods or (submission.period_kind, submission.period_year, submission.period_index) in (
                    select * from unnest(:kinds::text[], :years::integer[], :indexes::integer[])))
               and (:from::date is null or submission.period_end >= :from)
               and (:to::date is null or submission.period_end <= :to)
            """;

    JdbcClient.StatementSpec put(JdbcClient.StatementSpec statement) {
        List<ReportingPeriod> periods = asked.periods();
        return statement
                .param("bodies", asked.bodies().keySet().toArray(UUID[]::new))
                .param("own", actor.body().value())
                .param("allForms", query.dataSets().isEmpty())
                .param("forms", texts(query.dataSets()))
                .param("allPeriods", periods.isEmpty())
                .param(
                        "kinds",
                        texts(periods.stream().map(ReportingPeriod::kind).toList()))
                .param("years", periods.stream().map(ReportingPeriod::year).toArray(Integer[]::new))
                .param("indexes", periods.stream().map(ReportingPeriod::index).toArray(Integer[]::new))
                .param("from", query.from())
                .param("to", query.to())
                .param("marks", query.markUnapproved())
                .param("since", since());
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private @Nullable OffsetDateTime since() {
        return query.updatedSince() == null ? null : query.updatedSince().atOffset(ZoneOffset.UTC);
    }
}
