package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Rekeying;
import vn.danvan.rules.period.ReportingPeriod;

/** Moves drafts to newer editions of their forms, and keeps what the newer edition has no place for with the history. */
@Component
class RenewalStore {

    private final JdbcClient jdbc;
    private final CellStore cells;
    private final CellFiles files;

    RenewalStore(JdbcClient jdbc, CellStore cells, CellFiles files) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.files = files;
    }

    /** Moves the draft with all its cells, their files and history; it is due on the day of the period given. */
    void move(SubmissionView draft, Renewal renewal, ReportingPeriod due, CellStore.Author author, Instant now) {
        SubmissionId id = draft.id();
        Map<CellId, CellId> places = new HashMap<>();
        renewal.kept().forEach(kept -> places.put(kept.was(), kept.now()));
        history(id, renewal);
        Map<CellId, CellStore.Stored> held = cells.cells(id);
        keepAside(id, renewal.from().id(), cleared(renewal.left(), held), author, now);
        cells.replace(
                id,
                held.values().stream()
                        .filter(cell -> places.containsKey(cell.id()))
                        .map(cell -> cell.in(places.getOrDefault(cell.id(), cell.id())))
                        .toList());
        files.move(id, places, renewal.from().id());
        note(draft, renewal, due, author.account(), now);
    }

    /** A figure's history goes with it; that of a question that is asked no more stays under the edition that asked it. */
    private void history(SubmissionId id, Renewal renewal) {
        Rekeying rekeying = Rekeying.between(renewal.from(), renewal.to());
        List<CellId> told = jdbc.sql("""
                select distinct question, part from reporting.cell_change where submission = :id and edition is null
                """)
                .param("id", id.value())
                .query((row, _) -> new CellId(row.getString("question"), row.getString("part")))
                .list();
        List<Optional<CellId>> places = told.stream().map(rekeying::place).toList();
        jdbc.sql("""
                update reporting.cell_change told
                   set question = coalesce(place.to_question, told.question), part = coalesce(place.to_part, told.part),
                       edition = case when place.to_question is null then :from end
                  from unnest(cast(:questions as text[]), cast(:parts as text[]), cast(:toQuestions as text[]),
                       cast(:toParts as text[])) as place (question, part, to_question, to_part)
                 where told.submission = :id and told.edition is null
                   and told.question = place.question and told.part = place.part
                """)
                .param("id", id.value())
                .param("from", renewal.from().id())
                .param("questions", texts(told, CellId::question))
                .param("parts", texts(told, CellId::part))
                .param(
                        "toQuestions",
                        texts(places, place -> place.map(CellId::question).orElse(null)))
                .param("toParts", texts(places, place -> place.map(CellId::part).orElse(null)))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static List<CellStore.Change> cleared(List<CellId> left, Map<CellId, CellStore.Stored> held) {
        List<CellStore.Change> changes = new ArrayList<>();
        for (CellId cell : left) {
            CellStore.Stored stood = held.get(cell);
            if (stood != null && stood.content().isPresent()) {
                changes.add(new CellStore.Change(cell, CellText.write(stood.content()), null));
            }
            if (stood != null && stood.remark() != null) {
                changes.add(new CellStore.Change(cell, CellText.REMARK + stood.remark(), CellText.REMARK));
            }
        }
        return changes;
    }

    /** Adds to the history of another edition's questions; what is sent twice is there once. */
    void keepAside(
            SubmissionId id, String edition, List<CellStore.Change> changes, CellStore.Author author, Instant now) {
        List<CellStore.Change> fresh = changes.stream()
                .filter(change -> !isKept(id, edition, change, author.account()))
                .toList();
        cells.addChanges(id, edition, fresh, author, now);
    }

    private boolean isKept(SubmissionId id, String edition, CellStore.Change change, AccountId by) {
        return jdbc.sql("""
                select exists (select from reporting.cell_change
                 where submission = :id and edition = :edition and question = :question and part = :part
                   and before is not distinct from cast(:before as text) and after is not distinct from cast(:after as text)
                   and changed_by = :by)
                """)
                .param("id", id.value())
                .param("edition", edition)
                .param("question", change.cell().question())
                .param("part", change.cell().part())
                .param("before", change.before())
                .param("after", change.after())
                .param("by", by.value())
                .query(Boolean.class)
                .single();
    }

    private void note(SubmissionView draft, Renewal renewal, ReportingPeriod due, AccountId by, Instant now) {
        jdbc.sql("""
                update reporting.submission
                   set edition = :to, due = :due, due_time = cast(:dueBy as time), revision = revision + 1, changed_at = :now
                 where id = :id
                """)
                .param("to", renewal.to().id())
                .param("due", due.due())
                .param("dueBy", due.dueBy().orElse(null))
                .param("now", SubmissionRows.at(now))
                .param("id", draft.id().value())
                .update();
        jdbc.sql("""
                insert into reporting.renewal (submission, from_edition, to_edition, renewed_at, renewed_by)
                values (:id, :from, :to, :now, :by)
                """)
                .param("id", draft.id().value())
                .param("from", renewal.from().id())
                .param("to", renewal.to().id())
                .param("now", SubmissionRows.at(now))
                .param("by", by.value())
                .update();
    }

    /** The editions that the submission was moved on from, the first one first. */
    List<String> former(SubmissionId id) {
        return jdbc.sql("select from_edition from reporting.renewal where submission = :id order by place")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
