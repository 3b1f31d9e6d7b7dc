package vn.danvan.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.summary.compose.Span;

/** Summaries and their versions in the database. */
@Component
class SummaryStore {

    /** Versions with what the register says of their numbers. */
    private static final String VERSIONS = """
        select v.*, e.printed, e.void_reason
          from summary.version v left join summary.entry e on e.id = v.register_entry
        """;

    private final JdbcClient jdbc;

    SummaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** False when the body has begun the same summary before. */
    boolean insert(SummaryView view, Actor by, Instant now) {
        return jdbc.sql("""
            insert into summary.summary (id, outline, body, area, period_kind, period_year, period_index, created_at,
                created_by)
            values (:id, :outline, :body, :area, :kind, :year, :index, :now, :by) on conflict do nothing
            """)
                        .param("id", view.id().value())
                        .param("outline", view.outline())
                        .param("body", view.body().value())
                        .param("area", view.area().value())
                        .param("kind", view.period().kind())
                        .param("year", view.period().year())
                        .param("index", view.period().index())
                        .param("now", at(now))
                        .param("by", by.account().value())
                        .update()
                == 1;
    }

    Optional<SummaryView> find(SummaryId id) {
        return jdbc.sql("select * from summary.summary where id = :id")
                .param("id", id.value())
                .query(SummaryStore::view)
                .optional();
    }

    Optional<SummaryView> find(String outline, BodyId body, Span period) {
        return jdbc.sql("""
            select * from summary.summary where outline = :outline and body = :body and period_kind = :kind
               and period_year = :year and period_index = :index
            """)
                .param("outline", outline)
                .param("body", body.value())
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .query(SummaryStore::view)
                .optional();
    }

    /** Of all bodies: a few hundred a decade. */
    List<SummaryView> all() {
        return jdbc.sql("select * from summary.summary order by period_year desc, created_at desc, id")
                .query(SummaryStore::view)
                .list();
    }

    /** False when there is a draft already. */
    boolean insert(VersionView version, Actor by) {
        return jdbc.sql("""
            insert into summary.version (id, summary, number, edition, state, reason, created_at, created_by,
                composed_at, edited_at, edited_by)
            values (:id, :summary, :number, :edition, 'DRAFT', :reason, :created, :by, :composed, :edited, :editor)
            on conflict do nothing
            """)
                        .param("id", version.id().value())
                        .param("summary", version.summary().value())
                        .param("number", version.number())
                        .param("edition", version.edition())
                        .param("reason", version.reason())
                        .param("created", at(version.createdAt()))
                        .param("by", by.account().value())
                        .param("composed", at(version.composedAt()))
                        .param("edited", at(version.editedAt()))
                        .param(
                                "editor",
                                version.editedBy() == null
                                        ? null
                                        : version.editedBy().value())
                        .update()
                == 1;
    }

    Optional<VersionView> version(VersionId id) {
        return jdbc.sql(VERSIONS + " where v.id = :id")
                .param("id", id.value())
                .query(SummaryStore::version)
                .optional();
    }

    /** The version, held until the end of the transaction, so that nobody edits what is being signed. */
    Optional<VersionView> hold(VersionId id) {
        return jdbc.sql(VERSIONS + " where v.id = :id for update of v")
                .param("id", id.value())
                .query(SummaryStore::version)
                .optional();
    }

    /** The latest first. */
    List<VersionView> versions(SummaryId summary) {
        return jdbc.sql(VERSIONS + " where v.summary = :summary order by v.number desc")
                .param("summary", summary.value())
                .query(SummaryStore::version)
                .list();
    }

    /** Of these summaries, each the latest first. */
    List<VersionView> versions(Collection<SummaryId> summaries) {
        return jdbc.sql(VERSIONS + " where v.summary = any(:ids) order by v.summary, v.number desc")
                .param(
                        "ids",
                        summaries.stream().map(SummaryId::value).distinct().toArray(UUID[]::new))
                .query(SummaryStore::version)
                .list();
    }

    /** Those of the ids, each with the summary it is of. */
    Map<VersionView, SummaryView> withSummaries(Collection<VersionId> ids) {
        Map<VersionView, SummaryView> found = new LinkedHashMap<>();
        List<VersionView> versions = jdbc.sql(VERSIONS + " where v.id = any(:ids)")
                .param("ids", ids.stream().map(VersionId::value).toArray(UUID[]::new))
                .query(SummaryStore::version)
                .list();
        Map<SummaryId, SummaryView> summaries = jdbc
                .sql("select * from summary.summary where id = any(:ids)")
                .param(
                        "ids",
                        versions.stream()
                                .map(version -> version.summary().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(SummaryStore::view)
                .list()
                .stream()
                .collect(Collectors.toMap(SummaryView::id, one -> one));
        versions.forEach(version -> found.put(version, Objects.requireNonNull(summaries.get(version.summary()))));
        return found;
    }

    /** Of all summaries, each the latest first. */
    Map<SummaryId, List<VersionView>> versions() {
        return jdbc.sql(VERSIONS + " order by v.number desc").query(SummaryStore::version).list().stream()
                .collect(Collectors.groupingBy(VersionView::summary));
    }

    void edited(VersionId id, Actor by, Instant now) {
        jdbc.sql("update summary.version set edited_at = :now, edited_by = :by where id = :id")
                .param("now", at(now))
                .param("by", by.account().value())
                .param("id", id.value())
                .update();
    }

    /** The version follows another edition from now on, composed along it. */
    void follow(VersionId id, String edition, Instant now) {
        jdbc.sql("update summary.version set edition = :edition, composed_at = :now where id = :id and state = 'DRAFT'")
                .param("edition", edition)
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void composed(VersionId id, Instant now) {
        jdbc.sql("update summary.version set composed_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void sign(VersionId id, VersionView.Signed signed) {
        jdbc.sql("""
            update summary.version
               set state = 'SIGNED', signed_at = :at, signed_on = :on, signed_by = :by, signer_name = :name,
                   signer_post = :post, place = :place, layout = :layout, register_entry = :entry, docx = :docx,
                   docx_sha256 = :docxHash, pdf = :pdf, pdf_sha256 = :pdfHash, own_layout = :ownLayout,
                   signature_block = :block
             where id = :id and state = 'DRAFT'
            """)
                .param("at", at(signed.at()))
                .param("on", signed.on())
                .param("by", signed.by().account().value())
                .param("name", signed.by().name())
                .param("post", signed.by().post())
                .param("place", signed.place())
                .param("layout", signed.layout())
                .param("entry", signed.number().entry())
                .param("docx", signed.docx().file().value())
                .param("docxHash", signed.docx().sha256())
                .param("pdf", signed.pdf().file().value())
                .param("pdfHash", signed.pdf().sha256())
                .param("ownLayout", signed.ownLayout())
                .param("block", String.join("\n", signed.by().block()))
                .param("id", id.value())
                .update();
    }

    private static SummaryView view(ResultSet row, int number) throws SQLException {
        UUID keeper = row.getObject("keeper", UUID.class);
        return new SummaryView(
                new SummaryId(row.getObject("id", UUID.class)),
                row.getString("outline"),
                new BodyId(row.getObject("body", UUID.class)),
                new AreaId(row.getObject("area", UUID.class)),
                new Span(row.getString("period_kind"), row.getInt("period_year"), row.getInt("period_index")),
                keeper == null ? null : new BodyId(keeper));
    }

    private static VersionView version(ResultSet row, int number) throws SQLException {
        UUID editor = row.getObject("edited_by", UUID.class);
        return new VersionView(
                new VersionId(row.getObject("id", UUID.class)),
                new SummaryId(row.getObject("summary", UUID.class)),
                row.getInt("number"),
                row.getString("edition"),
                row.getString("reason"),
                instant(row, "created_at"),
                instant(row, "composed_at"),
                instant(row, "edited_at"),
                editor == null ? null : new AccountId(editor),
                signed(row));
    }

    private static VersionView.@Nullable Signed signed(ResultSet row) throws SQLException {
        if (row.getString("state").equals("DRAFT")) {
            return null;
        }
        return new VersionView.Signed(
                instant(row, "signed_at"),
                row.getObject("signed_on", LocalDate.class),
                new VersionView.Signer(
                        new AccountId(row.getObject("signed_by", UUID.class)),
                        row.getString("signer_name"),
                        row.getString("signer_post"),
                        block(row.getString("signature_block"))),
                row.getString("place"),
                row.getString("layout"),
                new VersionView.Numbered(
                        row.getObject("register_entry", UUID.class),
                        row.getString("printed"),
                        row.getString("void_reason")),
                frozen(row, "docx"),
                frozen(row, "pdf"),
                row.getBoolean("own_layout"));
    }

    private static List<String> block(@Nullable String kept) {
        return kept == null ? List.of() : kept.lines().toList();
    }

    private static VersionView.Frozen frozen(ResultSet row, String kind) throws SQLException {
        return new VersionView.Frozen(new FileId(row.getObject(kind, UUID.class)), row.getString(kind + "_sha256"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
