package vn.danvan.reporting.exchange;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionRows;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Gives out what bodies reported: all of the own, of others what they have sent but for figures that could point at somebody
 * or give such a one away.
 */
@Component
class DataValueExport {

    /** Rows held at once on their way from the database. */
    private static final int FETCHED = 1_000;

    private final JdbcClient jdbc;
    private final AskedReports reports;
    private final Forms forms;
    private final SmallNumbers numbers;

    DataValueExport(JdbcClient jdbc, AskedReports reports, Forms forms, SmallNumbers numbers) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.forms = forms;
        this.numbers = numbers;
    }

    /**
     * The values, by body, period and place in the form. Refused: no body named, a body or period that is unknown or not to be
     * seen, more than one answer can hold.
     */
    Outcome<List<DataValue>> values(Actor actor, DataValueQuery query) {
        return switch (reports.asked(actor, query)) {
            case Outcome.Done<AskedReports.Asked>(AskedReports.Asked asked) -> read(actor, query, asked);
            case Outcome.Refused<AskedReports.Asked>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /** Rows come through a cursor a few at a time; what may be given out is all that is kept, and no more than one answer holds. */
    private Outcome<List<DataValue>> read(Actor actor, DataValueQuery query, AskedReports.Asked asked) {
        FormLibrary library = forms.current();
        ForOthers others = new ForOthers(library, numbers.reading());
        DataValueFilter filter = new DataValueFilter(actor, query, asked);
        BoundedValues found = new BoundedValues();
        asked(StandingValues.sql(query.updatedSince() != null), filter, query.limit())
                .query((ResultSet rows) -> {
                    while (found.hasRoom() && rows.next()) {
                        ForOthers.Read one = read(rows, library, asked.bodies());
                        if (!reports.mayRead(actor, one.body(), one.period())) {
                            continue;
                        }
                        if (actor.body().equals(one.body()) || others.mayRead(one)) {
                            found.add(
                                    query.markUnapproved() && isUnapproved(rows)
                                            ? one.value().ofUnapproved()
                                            : one.value());
                        } else if (query.includeDeleted() && others.mayName(one)) {
                            // What may no longer be read is gone for the reader, and does not show that it still stands
                            // there.
                            found.add(one.value().gone());
                        }
                    }
                    return found;
                });
        int room = query.limit() == 0 ? 0 : query.limit() - found.size();
        if (query.includeDeleted() && (query.limit() == 0 || room > 0)) {
            asked(GoneValues.sql(query.updatedSince() != null), filter, room).query((ResultSet rows) -> {
                while (found.hasRoom() && rows.next()) {
                    ForOthers.Read one = read(rows, library, asked.bodies());
                    if (reports.mayRead(actor, one.body(), one.period())
                            && (actor.body().equals(one.body()) || others.mayName(one))) {
                        found.add(one.value().gone());
                    }
                }
                return found;
            });
        }
        return found.values();
    }

    private static boolean isUnapproved(ResultSet row) throws SQLException {
        return SubmissionState.valueOf(row.getString("state")) != SubmissionState.APPROVED;
    }

    private JdbcClient.StatementSpec asked(String sql, DataValueFilter filter, int limit) {
        return filter.put(jdbc.sql(sql).withFetchSize(FETCHED)).param("limit", limit);
    }

    private static ForOthers.Read read(ResultSet row, FormLibrary library, Map<UUID, String> bodies)
            throws SQLException {
        ReportingPeriod period = SubmissionRows.period(row);
        return new ForOthers.Read(
                value(row, period, library, bodies),
                row.getString("edition"),
                new BodyId(row.getObject("body", UUID.class)),
                period,
                new CellId(row.getString("question"), row.getString("part")),
                cell(row));
    }

    private static DataValue value(ResultSet row, ReportingPeriod period, FormLibrary library, Map<UUID, String> bodies)
            throws SQLException {
        String question = row.getString("question");
        String part = row.getString("part");
        Optional<Cell> cell = cell(row);
        String element = library.edition(row.getString("edition"))
                .flatMap(edition -> edition.question(question))
                .filter(Question.Figure.class::isInstance)
                .map(figure -> ((Question.Figure) figure).indicator().code())
                .orElse(question);
        return new DataValue(
                row.getString("form"),
                element,
                PeriodCode.of(period).toString(),
                bodies.getOrDefault(row.getObject("body", UUID.class), ""),
                part.isEmpty() ? null : part,
                cell.map(CellContent::write).orElse(null),
                row.getString("remark"),
                cell.flatMap(CellContent::estimated).orElse(null),
                false,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Cell> cell(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String words = row.getString("words");
        if (row.getBoolean("not_applicable")) {
            return Optional.of(new NotApplicable());
        }
        if (value != null) {
            return Optional.of(new Value(value, row.getBoolean("estimated")));
        }
        return Optional.ofNullable(words).map(Words::new);
    }
}
