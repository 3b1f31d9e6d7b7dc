package vn.danvan.summary.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.files.Files;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Uuids;

/** Papers of conferences in the database. Whoever changes their order holds the conference before. */
@Component
class PaperStore {

    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    PaperStore(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    private record Row(UUID id, FileId file, PaperKind kind, String title, boolean open, int revision) {}

    /** In their order, numbered. */
    List<ConferencePaper> of(UUID conference) {
        return papers(conference, "removed_at is null order by place, id");
    }

    /** Those that were taken away, the last first. */
    List<ConferencePaper> removed(UUID conference) {
        return papers(conference, "removed_at is not null order by removed_at desc, id");
    }

    private List<ConferencePaper> papers(UUID conference, String which) {
        List<Row> rows = jdbc.sql("select * from summary.conference_paper where conference = :conference and " + which)
                .param("conference", conference)
                .query(PaperStore::row)
                .list();
        Map<FileId, StoredFile> stored = files
                .describe(rows.stream().map(Row::file).toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        List<ConferencePaper> papers = new ArrayList<>();
        for (Row row : rows) {
            Optional.ofNullable(stored.get(row.file()))
                    .ifPresent(file -> papers.add(new ConferencePaper(
                            row.id(), papers.size() + 1, row.kind(), row.title(), file, row.open(), row.revision())));
        }
        return papers;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new FileId(row.getObject("file", UUID.class)),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getBoolean("open"),
                row.getInt("revision"));
    }

    UUID add(UUID conference, ConferencePapers.Entered paper, FileId file, Actor by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into summary.conference_paper (id, conference, place, kind, title, file, open, added_at, added_by)
                values (:id, :conference, 2147483647, :kind, :title, :file, :open, :now, :by)
                """)
                .param("id", id)
                .param("conference", conference)
                .param("kind", paper.kind().name())
                .param("title", paper.title())
                .param("file", file.value())
                .param("open", paper.open())
                .param("now", now())
                .param("by", by.account().value())
                .update();
        return id;
    }

    /** False when somebody changed it since it was read, or took it away. */
    boolean change(UUID conference, UUID paper, ConferencePapers.Entered entered, int revision) {
        return jdbc.sql("""
                update summary.conference_paper set kind = :kind, title = :title, open = :open, revision = revision + 1
                 where conference = :conference and id = :id and revision = :revision and removed_at is null
                """)
                        .param("kind", entered.kind().name())
                        .param("title", entered.title())
                        .param("open", entered.open())
                        .param("conference", conference)
                        .param("id", paper)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Puts the paper at that number, the others keep their order; a number behind the last is the last. */
    void place(UUID conference, UUID paper, int number) {
        List<UUID> order = new ArrayList<>(of(conference).stream()
                .map(ConferencePaper::id)
                .filter(id -> !id.equals(paper))
                .toList());
        order.add(Math.clamp(number - 1L, 0, order.size()), paper);
        for (int place = 0; place < order.size(); place++) {
            jdbc.sql("update summary.conference_paper set place = :place where id = :id")
                    .param("place", place + 1)
                    .param("id", order.get(place))
                    .update();
        }
    }

    /** False when it was taken away before. */
    boolean remove(UUID conference, UUID paper, Actor by) {
        return jdbc.sql("""
                update summary.conference_paper set removed_at = :now, removed_by = :by, revision = revision + 1
                 where conference = :conference and id = :id and removed_at is null
                """)
                        .param("now", now())
                        .param("by", by.account().value())
                        .param("conference", conference)
                        .param("id", paper)
                        .update()
                == 1;
    }

    /** False when it is there. */
    boolean putBack(UUID conference, UUID paper) {
        return jdbc.sql("""
                update summary.conference_paper set removed_at = null, removed_by = null, revision = revision + 1
                 where conference = :conference and id = :id and removed_at is not null
                """).param("conference", conference).param("id", paper).update() == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
