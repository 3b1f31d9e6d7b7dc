package vn.danvan.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.Reason;

/** Rows of statements; always inside the caller's transaction. */
@Component
class StatementStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StatementStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(StatementRow row) {
        jdbc.sql("""
                insert into directive.statement (id, document, start_at, end_at, kind, period, actor, due, domains, reasons,
                       state, origin, present, version)
                values (:id, :document, :start, :end, :kind, :period, :actor, :due, :domains, :reasons::jsonb,
                       :state, :origin, :present, :version)
                """)
                .param("id", row.id().value())
                .param("document", row.document().value())
                .param("start", row.facts().start())
                .param("end", row.facts().end())
                .param("kind", row.facts().kind().code())
                .param("period", row.facts().period())
                .param("actor", row.facts().actor())
                .param("due", row.facts().due())
                .param("domains", codes(row.facts()))
                .param("reasons", json.writeValueAsString(row.reasons()))
                .param("state", row.facts().state().name())
                .param("origin", row.origin().name())
                .param("present", row.facts().present())
                .param("version", row.version())
                .update();
    }

    /** Writes the new facts when the version is still the one seen. */
    boolean update(StatementId id, int version, StatementFacts facts) {
        return jdbc.sql("""
                        update directive.statement
                           set start_at = :start, end_at = :end, kind = :kind, period = :period, actor = :actor, due = :due,
                               domains = :domains, state = :state, present = :present, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("start", facts.start())
                        .param("end", facts.end())
                        .param("kind", facts.kind().code())
                        .param("period", facts.period())
                        .param("actor", facts.actor())
                        .param("due", facts.due())
                        .param("domains", codes(facts))
                        .param("state", facts.state().name())
                        .param("present", facts.present())
                        .update()
                == 1;
    }

    Optional<StatementRow> byId(StatementId id) {
        return jdbc.sql("select * from directive.statement where id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /** Statements of the document in the order of the text, without those that were joined away or taken back. */
    List<StatementRow> of(DocumentId document) {
        return jdbc.sql("""
                select * from directive.statement
                 where document = :document and present
                 order by start_at, end_at, id
                """)
                .param("document", document.value())
                .query(this::row)
                .list();
    }

    private static String[] codes(StatementFacts facts) {
        return facts.domains().stream().map(Domain::code).toArray(String[]::new);
    }

    private StatementRow row(ResultSet row, int number) throws SQLException {
        return new StatementRow(
                new StatementId(row.getObject("id", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                new StatementFacts(
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        Codes.kind(row.getString("kind")).orElseThrow(),
                        row.getString("period"),
                        row.getString("actor"),
                        row.getObject("due", LocalDate.class),
                        Codes.domains(
                                Arrays.asList((String[]) row.getArray("domains").getArray())),
                        StatementState.valueOf(row.getString("state")),
                        row.getBoolean("present")),
                List.of(json.readValue(row.getString("reasons"), Reason[].class)),
                StatementOrigin.valueOf(row.getString("origin")),
                row.getInt("version"));
    }
}
