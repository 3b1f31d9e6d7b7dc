package vn.danvan.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a draft leaves in the database, and how it is taken out. */
@Component
class DraftStore {

    /**
     * What hangs on a summary besides its versions.
     *
     * @param day of its conference
     * @param standing whether the conference was not called off
     * @param concluded whether its conclusions are registered
     * @param papers that were added to its conference
     * @param revision of its conference
     * @param lines of its proposal
     * @param tasks that were given from them
     */
    record Beside(
            Optional<LocalDate> day,
            boolean standing,
            boolean concluded,
            int papers,
            int revision,
            int lines,
            int tasks) {

        static final Beside NOTHING = new Beside(Optional.empty(), false, false, 0, 0, 0, 0);
    }

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the summary until the end of the transaction; false when it is gone. */
    boolean hold(SummaryId id) {
        return jdbc.sql("select id from summary.summary where id = :id for update")
                        .param("id", id.value())
                        .query()
                        .listOfRows()
                        .size()
                == 1;
    }

    Beside beside(SummaryId id) {
        return jdbc.sql("""
            select c.day, c.id is not null and c.called_off_at is null as standing,
                   exists (select 1 from summary.conference_document d
                            where d.conference = c.id and d.removed_at is null and d.role = 'CONCLUSIONS') as concluded,
                   (select count(*) from summary.conference_paper p where p.conference = c.id and p.removed_at is null) as papers,
                   coalesce(c.revision, 0) as revision,
                   (select count(*) from summary.proposal p join summary.proposal_line l on l.proposal = p.id
                     where p.summary = s.id) as lines,
                   (select count(*) from summary.proposal p join summary.proposal_line l on l.proposal = p.id
                     where p.summary = s.id and l.task is not null) as tasks
              from summary.summary s left join summary.conference c on c.summary = s.id
             where s.id = :id
            """)
                .param("id", id.value())
                .query((row, number) -> new Beside(
                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        row.getBoolean("standing"),
                        row.getBoolean("concluded"),
                        row.getInt("papers"),
                        row.getInt("revision"),
                        row.getInt("lines"),
                        row.getInt("tasks")))
                .single();
    }

    void delete(VersionId version) {
        for (String statement : List.of(
                "delete from summary.piece_change where piece in (select id from summary.piece where version = :id)",
                "delete from summary.piece where version = :id",
                "delete from summary.acceptance where version = :id",
                "delete from summary.kept_section where version = :id",
                "delete from summary.version where id = :id and state = 'DRAFT'")) {
            jdbc.sql(statement).param("id", version.value()).update();
        }
    }

    void deleteSummary(SummaryId summary) {
        for (String statement : List.of(
                "delete from summary.proposal_line where proposal in (select id from summary.proposal where summary ="
                        + " :id)",
                "delete from summary.proposal where summary = :id",
                "delete from summary.delegates where conference in (select id from summary.conference where summary ="
                        + " :id)",
                "delete from summary.conference where summary = :id",
                "delete from summary.summary where id = :id")) {
            jdbc.sql(statement).param("id", summary.value()).update();
        }
    }
}
