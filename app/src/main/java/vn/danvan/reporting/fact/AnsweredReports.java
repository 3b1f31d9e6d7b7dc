package vn.danvan.reporting.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Knows which reports count, one row each, so that who sent a report without a number is not taken for one who sent none. */
@Component
public class AnsweredReports {

    /** Which of them. */
    public record Wanted(
            Collection<String> forms,
            Collection<BodyId> bodies,
            Collection<ReportingPeriod> periods,
            boolean approvedOnly) {}

    /** A report that counts. */
    public record Row(BodyId body, ReportingPeriod period, Answered answered) {}

    private record Raw(int body, int period, Answered answered) {}

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final FactNames names;

    AnsweredReports(JdbcClient jdbc, FactKeys keys, FactNames names) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.names = names;
    }

    /** Those of the bodies and periods, read at once. */
    public List<Row> of(Wanted wanted) {
        Map<Integer, ReportingPeriod> periods = keys.knownPeriods(wanted.periods());
        Collection<Integer> bodies = keys.knownBodies(
                        wanted.bodies().stream().map(BodyId::value).toList())
                .values();
        if (periods.isEmpty() || bodies.isEmpty() || wanted.forms().isEmpty()) {
            return List.of();
        }
        List<Raw> rows = jdbc.sql("""
                select form, edition, body, period, array_to_string(not_applicable, ' ') as places from reporting.answered
                 where form = any(:forms) and period = any(:periods) and body = any(:bodies)
                   and (approved or not :approvedOnly)
                """)
                .param("forms", wanted.forms().toArray(String[]::new))
                .param("periods", periods.keySet().toArray(Integer[]::new))
                .param("bodies", bodies.toArray(Integer[]::new))
                .param("approvedOnly", wanted.approvedOnly())
                .query(AnsweredReports::raw)
                .list();
        names.learn(Stream.of(), rows.stream().map(Raw::body));
        List<Row> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(
                new Row(names.body(row.body()), Objects.requireNonNull(periods.get(row.period())), row.answered())));
        return found;
    }

    private static Raw raw(ResultSet row, int number) throws SQLException {
        String places = row.getString("places");
        return new Raw(
                row.getInt("body"),
                row.getInt("period"),
                new Answered(
                        row.getString("form"),
                        row.getString("edition"),
                        places.isEmpty() ? Set.of() : Set.of(places.split(" "))));
    }

    /** Keeps that the report counts, in place of another version of it. */
    void put(FactSource source, Answered answered) {
        jdbc.sql("""
                insert into reporting.answered (form, period, body, edition, approved, submission, not_applicable)
                values (:form, :period, :body, :edition, :approved, :submission, :places)
                on conflict (form, period, body) do update set edition = excluded.edition, approved = excluded.approved,
                    submission = excluded.submission, not_applicable = excluded.not_applicable
                """)
                .param("form", answered.form())
                .param("period", keys.period(source.period()))
                .param("body", keys.body(source.body().value()))
                .param("edition", answered.edition())
                .param("approved", source.approved())
                .param("submission", source.submission())
                .param("places", answered.notApplicable().stream().sorted().toArray(String[]::new))
                .update();
    }

    /** Marks it as approved by every level, or takes the mark back. */
    void approved(UUID submission, boolean approved) {
        jdbc.sql("update reporting.answered set approved = :approved where submission = :submission")
                .param("approved", approved)
                .param("submission", submission)
                .update();
    }

    /** It counts no more. */
    void remove(UUID submission) {
        jdbc.sql("delete from reporting.answered where submission = :submission")
                .param("submission", submission)
                .update();
    }
}
