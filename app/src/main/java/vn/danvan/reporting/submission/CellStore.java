package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;

/** Reads and writes the cells of submissions and their history. */
@Component
class CellStore {

    /**
     * A cell as it is kept.
     *
     * @param content empty when only a remark stands there
     */
    record Stored(
            CellId id, Optional<Cell> content, @Nullable String remark, AccountId by, Instant at) {

        /** The same in another cell. */
        Stored in(CellId place) {
            return new Stored(place, content, remark, by, at);
        }

        /** The same as of another moment. */
        Stored at(Instant moment) {
            return new Stored(id, content, remark, by, moment);
        }
    }

    /**
     * Who changes a cell.
     *
     * @param above the body in whose name it is done for the one that fills the submission in, null when that does it itself
     */
    record Author(AccountId account, @Nullable BodyId above) {

        static Author of(Actor actor, BodyId filler) {
            return new Author(actor.account(), actor.body().equals(filler) ? null : actor.body());
        }
    }

    /** How much is read of cells that hold words. */
    enum Text {
        WHOLE,
        /** As much as tells what was chosen and that something was written. */
        BEGINNINGS,
        NONE
    }

    private final JdbcClient jdbc;
    private final CellFiles files;

    CellStore(JdbcClient jdbc, CellFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    Map<CellId, Stored> cells(SubmissionId submission) {
        Map<CellId, Stored> cells = new HashMap<>();
        jdbc.sql("select * from reporting.cell where submission = :submission")
                .param("submission", submission.value())
                .query(CellStore::stored)
                .list()
                .forEach(cell -> cells.put(cell.id(), cell));
        return cells;
    }

    /** The cells of many submissions, read at once. */
    Map<SubmissionId, List<Stored>> cells(Collection<SubmissionId> submissions, Text text) {
        Map<SubmissionId, List<Stored>> cells = new HashMap<>();
        jdbc.sql("""
                select submission, question, part, value, not_applicable, estimated, remark, changed_by, changed_at,
                       case when :whole then words else left(ltrim(words), 40) end as words
                  from reporting.cell
                 where submission = any(:submissions) and (not :figures or value is not null or not_applicable)
                """)
                .param(
                        "submissions",
                        submissions.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .param("figures", text == Text.NONE)
                .param("whole", text == Text.WHOLE)
                .query((row, number) ->
                        Map.entry(new SubmissionId(row.getObject("submission", UUID.class)), stored(row, number)))
                .list()
                .forEach(cell -> cells.computeIfAbsent(cell.getKey(), _ -> new ArrayList<>())
                        .add(cell.getValue()));
        return cells;
    }

    /** What many submissions have under questions for paragraphs, by submission and question, read at once. */
    Map<SubmissionId, Map<String, String>> paragraphs(
            Collection<SubmissionId> submissions, Collection<String> questions) {
        Map<SubmissionId, Map<String, String>> paragraphs = new HashMap<>();
        jdbc.sql("""
                select submission, question, words from reporting.cell
                 where submission = any(:submissions) and question = any(:questions) and part = '' and words is not null
                """)
                .param(
                        "submissions",
                        submissions.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .param("questions", questions.toArray(String[]::new))
                .query(row -> {
                    paragraphs
                            .computeIfAbsent(
                                    new SubmissionId(row.getObject("submission", UUID.class)), _ -> new HashMap<>())
                            .put(row.getString("question"), row.getString("words"));
                });
        return paragraphs;
    }

    /** What was answered. */
    Answers answers(SubmissionId submission) {
        return answers(cells(submission).values());
    }

    static Answers answers(Collection<Stored> cells) {
        Map<CellId, Cell> answers = new HashMap<>();
        cells.forEach(cell -> cell.content().ifPresent(content -> answers.put(cell.id(), content)));
        return new Answers(answers);
    }

    static Map<CellId, String> remarks(Collection<Stored> cells) {
        Map<CellId, String> remarks = new HashMap<>();
        cells.forEach(cell -> {
            String remark = cell.remark();
            if (remark != null) {
                remarks.put(cell.id(), remark);
            }
        });
        return remarks;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                id(row),
                content(row),
                remark(row),
                new AccountId(row.getObject("changed_by", UUID.class)),
                SubmissionRows.instant(row, "changed_at"));
    }

    private static @Nullable String remark(ResultSet row) throws SQLException {
        String remark = row.getString("remark");
        return remark == null ? null : Words.tidy(remark);
    }

    private static CellId id(ResultSet row) throws SQLException {
        return new CellId(row.getString("question"), row.getString("part"));
    }

    private static Optional<Cell> content(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String words = row.getString("words");
        if (value != null) {
            return Optional.of(new Value(CellText.plain(value), row.getBoolean("estimated")));
        }
        if (words != null) {
            return Optional.of(new Words(words));
        }
        return row.getBoolean("not_applicable") ? Optional.of(new NotApplicable()) : Optional.empty();
    }

    /** Keeps the cells in one go, because a form has a hundred of them; those with neither content nor remark are gone. */
    void put(SubmissionId submission, Collection<Stored> cells) {
        Map<Boolean, List<Stored>> byPresence = cells.stream()
                .collect(Collectors.partitioningBy(cell -> cell.content().isPresent() || cell.remark() != null));
        delete(submission, byPresence.getOrDefault(false, List.of()));
        List<Stored> kept = byPresence.getOrDefault(true, List.of());
        if (kept.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into reporting.cell (submission, question, part, value, words, not_applicable, estimated, remark,
                    changed_at, changed_by)
                select :submission, question, part, cast(value as numeric), words, not_applicable, estimated, remark, at, by
                  from unnest(cast(:questions as text[]), cast(:parts as text[]), cast(:values as text[]),
                       cast(:words as text[]), cast(:notApplicable as boolean[]), cast(:estimates as boolean[]),
                       cast(:remarks as text[]), cast(:at as timestamptz[]), cast(:by as uuid[]))
                       as cell (question, part, value, words, not_applicable, estimated, remark, at, by)
                on conflict (submission, question, part) do update set value = excluded.value, words = excluded.words,
                    not_applicable = excluded.not_applicable, estimated = excluded.estimated, remark = excluded.remark,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("submission", submission.value())
                .param("questions", texts(kept, cell -> cell.id().question()))
                .param("parts", texts(kept, cell -> cell.id().part()))
                .param("values", texts(kept, CellStore::figure))
                .param("words", texts(kept, CellStore::words))
                .param("notApplicable", flags(kept, cell -> cell.content().orElse(null) instanceof NotApplicable))
                .param("estimates", flags(kept, CellStore::estimated))
                .param("remarks", texts(kept, Stored::remark))
                .param("at", texts(kept, cell -> cell.at().toString()))
                .param("by", kept.stream().map(cell -> cell.by().value()).toArray(UUID[]::new))
                .update();
    }

    /** Keeps these cells in place of all there were. */
    void replace(SubmissionId submission, Collection<Stored> cells) {
        jdbc.sql("delete from reporting.cell where submission = :submission")
                .param("submission", submission.value())
                .update();
        put(submission, cells);
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Boolean[] flags(List<Stored> cells, Predicate<Stored> flag) {
        return cells.stream().map(flag::test).toArray(Boolean[]::new);
    }

    private static @Nullable String figure(Stored cell) {
        return cell.content().orElse(null) instanceof Value(BigDecimal value, boolean _) ? value.toPlainString() : null;
    }

    private static @Nullable String words(Stored cell) {
        return cell.content().orElse(null) instanceof Words(String text) ? text : null;
    }

    private static boolean estimated(Stored cell) {
        return cell.content().orElse(null) instanceof Value(BigDecimal _, boolean estimated) && estimated;
    }

    private void delete(SubmissionId submission, List<Stored> cells) {
        if (cells.isEmpty()) {
            return;
        }
        jdbc.sql("""
                delete from reporting.cell
                 where submission = :submission
                   and (question, part) in (select * from unnest(cast(:questions as text[]), cast(:parts as text[])))
                """)
                .param("submission", submission.value())
                .param("questions", texts(cells, cell -> cell.id().question()))
                .param("parts", texts(cells, cell -> cell.id().part()))
                .update();
    }

    /** What stood in a cell and what stands there since, as {@link CellText} writes it. */
    record Change(
            CellId cell, @Nullable String before, @Nullable String after) {}

    /** Keeps the changes for the record, in their order. */
    void addChanges(SubmissionId submission, List<Change> changes, Author by, Instant at) {
        addChanges(submission, null, changes, by, at);
    }

    /** The same of questions that only the edition asks; null for those of the submission's own edition. */
    void addChanges(SubmissionId submission, @Nullable String edition, List<Change> changes, Author by, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        BodyId above = by.above();
        jdbc.sql("""
                insert into reporting.cell_change
                    (submission, question, part, before, after, changed_at, changed_by, entered_by, edition)
                select :submission, question, part, before, after, :at, :by, :above, :edition
                  from unnest(cast(:questions as text[]), cast(:parts as text[]), cast(:befores as text[]),
                       cast(:afters as text[])) with ordinality as change (question, part, before, after, place)
                 order by place
                """)
                .param("submission", submission.value())
                .param("questions", texts(changes, change -> change.cell().question()))
                .param("parts", texts(changes, change -> change.cell().part()))
                .param("befores", texts(changes, Change::before))
                .param("afters", texts(changes, Change::after))
                .param("at", SubmissionRows.at(at))
                .param("by", by.account().value())
                .param("above", above == null ? null : above.value())
                .param("edition", edition)
                .update();
    }

    /** The latest change of a cell's content or remark; empty when there was none. */
    Optional<CellTrace> lastChange(SubmissionId submission, CellId cell) {
        return jdbc.sql("""
                select * from reporting.cell_change
                 where submission = :submission and question = :question and part = :part and edition is null
                   and coalesce(after, '') not like 'file:%'
                 order by place desc limit 1
                """)
                .param("submission", submission.value())
                .param("question", cell.question())
                .param("part", cell.part())
                .query(CellStore::trace)
                .optional();
    }

    static CellTrace trace(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        String after = row.getString("after");
        UUID above = row.getObject("entered_by", UUID.class);
        return new CellTrace(
                id(row),
                CellText.read(before),
                CellText.read(after),
                after(CellText.REMARK, after),
                moved(after(CellText.FILE, before), after(CellText.FILE, after)),
                new AccountId(row.getObject("changed_by", UUID.class)),
                above == null ? null : new BodyId(above),
                SubmissionRows.instant(row, "changed_at"),
                row.getString("edition"));
    }

    private static @Nullable String after(String start, @Nullable String text) {
        return text != null && text.startsWith(start) ? text.substring(start.length()) : null;
    }

    private static CellTrace.@Nullable Moved moved(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return null;
        }
        return after.isEmpty() ? new CellTrace.Moved(before, false) : new CellTrace.Moved(after, true);
    }

    /** Gives one version all that another holds: cells, remarks and files. */
    void copy(SubmissionId from, SubmissionId to) {
        jdbc.sql("""
                insert into reporting.cell (submission, question, part, value, words, not_applicable, estimated, remark,
                    changed_at, changed_by)
                select :to, question, part, value, words, not_applicable, estimated, remark, changed_at, changed_by
                  from reporting.cell where submission = :from
                """).param("to", to.value()).param("from", from.value()).update();
        files.copy(from, to);
    }
}
