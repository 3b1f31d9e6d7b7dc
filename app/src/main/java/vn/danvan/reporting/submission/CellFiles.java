package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.files.Files;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.FileId;
import vn.danvan.reporting.form.Answers.CellId;

/** Reads and writes which files lie beside the cells of submissions. */
@Component
class CellFiles {

    private record Attached(CellId cell, FileId file) {}

    private final JdbcClient jdbc;
    private final Files files;

    CellFiles(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The files beside each cell, the oldest first. */
    Map<CellId, List<StoredFile>> of(SubmissionId submission) {
        return byCell(attached(submission));
    }

    private List<Attached> attached(SubmissionId submission) {
        return jdbc.sql("""
                select question, part, file from reporting.cell_file
                 where submission = :submission and edition is null order by added_at, file
                """)
                .param("submission", submission.value())
                .query(CellFiles::attached)
                .list();
    }

    private static Attached attached(ResultSet row, int number) throws SQLException {
        return new Attached(
                new CellId(row.getString("question"), row.getString("part")),
                new FileId(row.getObject("file", UUID.class)));
    }

    /** The files beside cells that only former editions had, by the edition. */
    Map<String, Map<CellId, List<StoredFile>>> left(SubmissionId submission) {
        Map<String, List<Attached>> byEdition = new LinkedHashMap<>();
        jdbc.sql("""
                select edition, question, part, file from reporting.cell_file
                 where submission = :submission and edition is not null order by added_at, file
                """)
                .param("submission", submission.value())
                .query((row, number) -> byEdition
                        .computeIfAbsent(row.getString("edition"), _ -> new ArrayList<>())
                        .add(attached(row, number)))
                .list();
        Map<String, Map<CellId, List<StoredFile>>> left = new LinkedHashMap<>();
        byEdition.forEach((edition, attached) -> left.put(edition, byCell(attached)));
        return left;
    }

    private Map<CellId, List<StoredFile>> byCell(List<Attached> attached) {
        if (attached.isEmpty()) {
            return Map.of();
        }
        Map<FileId, StoredFile> known = files
                .describe(attached.stream().map(Attached::file).toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
        Map<CellId, List<StoredFile>> byCell = new HashMap<>();
        attached.forEach(one -> {
            StoredFile file = known.get(one.file());
            if (file != null) {
                byCell.computeIfAbsent(one.cell(), _ -> new ArrayList<>()).add(file);
            }
        });
        return byCell;
    }

    /** Whether the file lies beside a cell of the submission, if only of a former edition's. */
    boolean holds(SubmissionId submission, FileId file) {
        return jdbc.sql(
                        "select exists (select from reporting.cell_file where submission = :submission and file = :file)")
                .param("submission", submission.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    void put(SubmissionId submission, CellId cell, FileId file, AccountId by, Instant now) {
        jdbc.sql("""
                insert into reporting.cell_file (submission, question, part, file, added_at, added_by)
                values (:submission, :question, :part, :file, :now, :by) on conflict do nothing
                """)
                .param("submission", submission.value())
                .param("question", cell.question())
                .param("part", cell.part())
                .param("file", file.value())
                .param("now", SubmissionRows.at(now))
                .param("by", by.value())
                .update();
    }

    /** Takes it away; whether it lay there. */
    boolean take(SubmissionId submission, CellId cell, FileId file) {
        return jdbc.sql("""
                        delete from reporting.cell_file
                         where submission = :submission and question = :question and part = :part and file = :file
                           and edition is null
                        """)
                        .param("submission", submission.value())
                        .param("question", cell.question())
                        .param("part", cell.part())
                        .param("file", file.value())
                        .update()
                == 1;
    }

    /** Lays beside the cells of one version what lies beside those of another. */
    void copy(SubmissionId from, SubmissionId to) {
        jdbc.sql("""
                insert into reporting.cell_file (submission, question, part, file, added_at, added_by)
                select :to, question, part, file, added_at, added_by from reporting.cell_file
                 where submission = :from and edition is null
                """).param("to", to.value()).param("from", from.value()).update();
    }

    /** Moves them with their cells; those of a cell without a place stay beside the cell of the edition that is left. */
    void move(SubmissionId submission, Map<CellId, CellId> places, String from) {
        List<Attached> beside = attached(submission);
        jdbc.sql("update reporting.cell_file set edition = :from where submission = :id and edition is null")
                .param("from", from)
                .param("id", submission.value())
                .update();
        beside.stream().filter(file -> places.containsKey(file.cell())).forEach(file -> {
            CellId place = places.getOrDefault(file.cell(), file.cell());
            jdbc.sql("""
                    update reporting.cell_file set question = :toQuestion, part = :toPart, edition = null
                     where submission = :id and question = :question and part = :part and file = :file and edition = :from
                    """)
                    .param("toQuestion", place.question())
                    .param("toPart", place.part())
                    .param("id", submission.value())
                    .param("question", file.cell().question())
                    .param("part", file.cell().part())
                    .param("file", file.file().value())
                    .param("from", from)
                    .update();
        });
    }
}
