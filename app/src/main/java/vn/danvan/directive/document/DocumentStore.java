package vn.danvan.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.directive.document.text.TextPrint;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.language.SearchKey;

/** Rows of registered documents and of their texts; always inside the caller's transaction. */
@Component
class DocumentStore {

    private static final String VIEW = """
            select d.*, s.proposed, s.accepted, s.rejected
              from directive.document d
              cross join lateral (
                   select count(*) filter (where state = 'PROPOSED') as proposed,
                          count(*) filter (where state = 'ACCEPTED') as accepted,
                          count(*) filter (where state = 'REJECTED') as rejected
                     from directive.statement
                    where document = d.id and present) s
            """;

    private static final String FILTER = """

             where (d.body = :reader
                    or exists (select 1 from directive.document_reader r where r.document = d.id and r.body = :reader))
               and (cardinality(:words::text[]) = 0
                    or d.search_key like all (:words::text[])
                    or exists (select 1 from directive.document_text t
                                where t.document = d.id and t.search_key like all (:words::text[])))
               and (:kind::text is null or d.kind = :kind)
               and (:from::date is null or d.issued >= :from)
               and (:to::date is null or d.issued <= :to)
               and (:review::text is null
                    or (:review = 'open') = exists (select 1 from directive.statement o
                        where o.document = d.id and o.present and o.state = 'PROPOSED'))
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(DocumentView document) {
        jdbc.sql("""
                insert into directive.document (id, body, kind, number, number_key, issuer, issuer_key, issued, subject,
                       signatory, file, registered_by, registered_at, search_key)
                values (:id, :body, :kind, :number, :numberKey, :issuer, :issuerKey, :issued, :subject,
                       :signatory, :file, :by, :at, :searchKey)
                """)
                .params(FactKeys.columns(document.facts()))
                .param("id", document.id().value())
                .param("body", document.body().value())
                .param("file", document.file() == null ? null : document.file().value())
                .param("by", document.registeredBy().value())
                .param("at", OffsetDateTime.ofInstant(document.registeredAt(), clock.getZone()))
                .update();
    }

    void insertText(DocumentId id, String text, TextPrint print, List<Note> notes) {
        jdbc.sql("""
                insert into directive.document_text (document, text, code_points, print, sketch, search_key, notes)
                values (:id, :text, :codePoints, :print, :sketch, :key, :notes::jsonb)
                """)
                .param("id", id.value())
                .param("text", text)
                .param("codePoints", text.codePointCount(0, text.length()))
                .param("print", print.hash())
                .param("sketch", print.sketch().toArray(Integer[]::new))
                .param("key", print.key())
                .param("notes", json.writeValueAsString(notes))
                .update();
    }

    /** Changes the facts when the version is still the one seen. */
    boolean correct(DocumentId id, int version, DocumentFacts facts) {
        return jdbc.sql("""
                        update directive.document
                           set kind = :kind, number = :number, number_key = :numberKey, issuer = :issuer,
                               issuer_key = :issuerKey, issued = :issued, subject = :subject, signatory = :signatory,
                               search_key = :searchKey, version = version + 1
                         where id = :id and version = :version
                        """)
                        .params(FactKeys.columns(facts))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<DocumentView> view(DocumentId id) {
        return jdbc.sql(VIEW + "where d.id = :id")
                .param("id", id.value())
                .query(DocumentStore::row)
                .optional();
    }

    /** Makes every other reviewer of the document wait until this transaction ends. */
    void lock(DocumentId id) {
        jdbc.sql("select 1 from directive.document where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    String text(DocumentId id) {
        return jdbc.sql("select text from directive.document_text where document = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    List<Note> notes(DocumentId id) {
        String notes = jdbc.sql("select notes from directive.document_text where document = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        return List.of(json.readValue(notes, Note[].class));
    }

    Set<BodyId> readers(DocumentId id) {
        return new HashSet<>(jdbc.sql("select body from directive.document_reader where document = :id")
                .param("id", id.value())
                .query((row, number) -> new BodyId(row.getObject("body", UUID.class)))
                .list());
    }

    void addReaders(DocumentId id, Collection<BodyId> bodies) {
        for (BodyId body : bodies) {
            jdbc.sql("""
                    insert into directive.document_reader (document, body, since) values (:id, :body, :now)
                    on conflict do nothing
                    """)
                    .param("id", id.value())
                    .param("body", body.value())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    List<DocumentView> list(BodyId reader, DocumentFilter filter, int limit, int offset) {
        return filtered(VIEW + FILTER + """
                 order by case when :sort = 'OLDEST' then d.issued end,
                          case when :sort = 'REGISTERED' then d.registered_at end desc,
                          case when :sort = 'NUMBER' then d.number_key end,
                          case when :sort = 'ISSUER' then d.issuer end collate "vi-x-icu",
                          case when :sort = 'SUBJECT' then d.subject end collate "vi-x-icu",
                          d.issued desc, d.id desc
                 limit :limit offset :offset
                """, reader, filter)
                .param("sort", filter.sort().name())
                .param("limit", limit)
                .param("offset", offset)
                .query(DocumentStore::row)
                .list();
    }

    long count(BodyId reader, DocumentFilter filter) {
        return filtered("select count(*) from directive.document d" + FILTER, reader, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, BodyId reader, DocumentFilter filter) {
        return jdbc.sql(sql)
                .param("reader", reader.value())
                .param("words", patterns(filter.words()))
                .param("kind", filter.kind())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("review", filter.review());
    }

    /** One pattern a word; a key holds letters, digits and blanks only, so nothing needs escaping. */
    private static String[] patterns(@Nullable String words) {
        String key = words == null ? "" : SearchKey.foldPlain(words);
        return key.isEmpty()
                ? new String[0]
                : List.of(key.split(" ", -1)).stream()
                        .map(word -> "%" + word + "%")
                        .toArray(String[]::new);
    }

    private static DocumentView row(ResultSet row, int number) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return new DocumentView(
                new DocumentId(row.getObject("id", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)),
                row.getString("kind"),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued", LocalDate.class),
                row.getString("subject"),
                row.getString("signatory"),
                file == null ? null : new FileId(file),
                new AccountId(row.getObject("registered_by", UUID.class)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                new DocumentView.Tally(row.getInt("proposed"), row.getInt("accepted"), row.getInt("rejected")));
    }
}
