package vn.danvan.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.summary.piece.PieceKind;

/** The pieces of versions in the database, and what was done to them. */
@Component
class PieceStore {

    /** Between two neighbours of the outline, so that people can put paragraphs between them. */
    static final long GAP = 1 << 20;

    private static final TypeReference<List<Bit>> BITS = new TypeReference<>() {};
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PieceStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The pieces in the order of the document. */
    List<Piece> of(VersionId version) {
        return jdbc.sql("select * from summary.piece where version = :version order by place, id")
                .param("version", version.value())
                .query(this::piece)
                .list();
    }

    Optional<Piece> find(VersionId version, PieceId id) {
        return jdbc.sql("select * from summary.piece where version = :version and id = :id for update")
                .param("version", version.value())
                .param("id", id.value())
                .query(this::piece)
                .optional();
    }

    /** The paragraph of its own that was added under the name, if it was. */
    Optional<Piece> own(VersionId version, UUID item) {
        return jdbc.sql("select * from summary.piece where version = :version and block = 'own' and item = :item")
                .param("version", version.value())
                .param("item", item.toString())
                .query(this::piece)
                .optional();
    }

    Piece insert(VersionId version, long place, Draft draft) {
        Piece piece = new Piece(
                new PieceId(Uuids.next(clock)), place, draft, null, false, 1, clock.instant(), null, clock.instant());
        insert(version, piece);
        return piece;
    }

    void insert(VersionId version, Piece piece) {
        AccountId by = piece.changedBy();
        jdbc.sql("""
                insert into summary.piece (id, version, section, block, item, place, kind, composed, bits, figures, source,
                    words, removed, revision, changed_at, changed_by, read_at)
                values (:id, :version, :section, :block, :item, :place, :kind, :composed, :bits::jsonb, :figures::jsonb,
                    :source, :words, :removed, :revision, :at, :by, :read)
                """)
                .param("id", piece.id().value())
                .param("version", version.value())
                .param("section", piece.draft().section())
                .param("block", piece.draft().block())
                .param("item", piece.draft().item())
                .param("place", piece.place())
                .param("kind", piece.draft().kind().name())
                .param("composed", piece.draft().text())
                .param("bits", json.writeValueAsString(piece.draft().bits()))
                .param("figures", json.writeValueAsString(piece.draft().figures()))
                .param("source", piece.draft().source())
                .param("words", piece.words())
                .param("removed", piece.removed())
                .param("revision", piece.revision())
                .param("at", SummaryStore.at(piece.changedAt()))
                .param("by", by == null ? null : by.value())
                .param("read", SummaryStore.at(piece.readAt()))
                .update();
    }

    /** Notes that the figures of these pieces were read now and are what they were. */
    void read(Collection<PieceId> same) {
        if (!same.isEmpty()) {
            jdbc.sql("update summary.piece set read_at = :now where id in (:ids)")
                    .param("now", SummaryStore.at(clock.instant()))
                    .param("ids", same.stream().map(PieceId::value).toList())
                    .update();
        }
    }

    /** Puts a new composition in place of the one kept; what a person wrote stays. */
    void recompose(PieceId id, Draft draft) {
        jdbc.sql("""
                update summary.piece
                   set composed = :composed, bits = :bits::jsonb, figures = :figures::jsonb, source = :source,
                       read_at = :now, revision = revision + 1
                 where id = :id
                """)
                .param("composed", draft.text())
                .param("bits", json.writeValueAsString(draft.bits()))
                .param("figures", json.writeValueAsString(draft.figures()))
                .param("source", draft.source())
                .param("now", SummaryStore.at(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Sets what a person wrote, null for nothing, and whether the piece is left out. */
    void change(PieceId id, @Nullable String words, boolean removed, Actor by) {
        jdbc.sql("""
                update summary.piece
                   set words = :words, removed = :removed, revision = revision + 1, changed_at = :now, changed_by = :by
                 where id = :id
                """)
                .param("words", words)
                .param("removed", removed)
                .param("now", SummaryStore.at(clock.instant()))
                .param("by", by.account().value())
                .param("id", id.value())
                .update();
    }

    /** Puts the piece at another place, in another section or as another composition; its words stay. */
    void place(PieceId id, long place, Draft draft) {
        jdbc.sql("""
                update summary.piece
                   set section = :section, block = :block, item = :item, place = :place, kind = :kind, composed = :composed,
                       bits = :bits::jsonb, figures = :figures::jsonb, source = :source, revision = revision + 1
                 where id = :id
                """)
                .param("section", draft.section())
                .param("block", draft.block())
                .param("item", draft.item())
                .param("place", place)
                .param("kind", draft.kind().name())
                .param("composed", draft.text())
                .param("bits", json.writeValueAsString(draft.bits()))
                .param("figures", json.writeValueAsString(draft.figures()))
                .param("source", draft.source())
                .param("id", id.value())
                .update();
    }

    void delete(PieceId id) {
        jdbc.sql("delete from summary.piece_change where piece = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from summary.piece where id = :id")
                .param("id", id.value())
                .update();
    }

    void note(Piece before, String act, String after, Actor by) {
        jdbc.sql("""
                insert into summary.piece_change (piece, revision, act, before, after, at, account)
                values (:piece, :revision, :act, :before, :after, :now, :by)
                """)
                .param("piece", before.id().value())
                .param("revision", before.revision())
                .param("act", act)
                .param("before", before.text())
                .param("after", after)
                .param("now", SummaryStore.at(clock.instant()))
                .param("by", by.account().value())
                .update();
    }

    private Piece piece(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        Instant at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        Draft draft = new Draft(
                row.getString("section"),
                row.getString("block"),
                row.getString("item"),
                PieceKind.valueOf(row.getString("kind")),
                row.getString("composed"),
                json.readValue(row.getString("bits"), BITS),
                json.readValue(row.getString("figures"), FIGURES),
                row.getObject("source", UUID.class));
        return new Piece(
                new PieceId(row.getObject("id", UUID.class)),
                row.getLong("place"),
                draft,
                row.getString("words"),
                row.getBoolean("removed"),
                row.getInt("revision"),
                at,
                by == null ? null : new AccountId(by),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }
}
