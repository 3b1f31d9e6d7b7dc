package vn.danvan.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.text.TextPrint;
import vn.danvan.kernel.BodyId;
import vn.danvan.language.SearchKey;

/** Finds documents of the same body that are the same as one coming in, by facts, by words, or nearly. */
@Component
class Duplicates {

    private static final double NEARLY = 0.9;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The surest first, each document once.
     *
     * @param facts what is known of it, or null before anything is
     */
    List<Duplicate> of(BodyId body, @Nullable DocumentFacts facts, TextPrint print) {
        List<Duplicate> found = new ArrayList<>(facts == null ? List.of() : byFacts(body, facts));
        for (Duplicate candidate : byText(body, print)) {
            if (found.stream().noneMatch(known -> known.document().equals(candidate.document()))) {
                found.add(candidate);
            }
        }
        return found;
    }

    private List<Duplicate> byFacts(BodyId body, DocumentFacts facts) {
        return jdbc.sql("""
                select d.*, 'FACTS' as likeness, 1.0 as alike
                  from directive.document d
                 where d.body = :body and d.number_key = :number and d.number_key <> ''
                   and d.issuer_key = :issuer and d.issued = :issued
                 limit 5
                """)
                .param("body", body.value())
                .param("number", FactKeys.number(facts.number()))
                .param("issuer", SearchKey.foldPlain(facts.issuer()))
                .param("issued", facts.issued())
                .query(Duplicates::row)
                .list();
    }

    /** The sketches choose at most five candidates; only their whole texts are compared. */
    private List<Duplicate> byText(BodyId body, TextPrint print) {
        return jdbc.sql("""
                select d.*, case when c.same then 'TEXT' else 'NEARLY' end as likeness, c.alike
                  from (select n.document, n.print = :print as same,
                               case when n.print = :print then 1.0 else public.similarity(n.search_key, :key) end as alike
                          from (select t.document, t.print, t.search_key
                                  from directive.document_text t
                                  join directive.document o on o.id = t.document and o.body = :body
                                 where t.print = :print or t.sketch && :sketch
                                 order by t.print = :print desc,
                                       (select count(*) from unnest(t.sketch) s where s = any (:sketch)) desc
                                 limit 5) n) c
                  join directive.document d on d.id = c.document
                 where c.alike >= :nearly
                 order by c.same desc, c.alike desc
                """)
                .param("body", body.value())
                .param("print", print.hash())
                .param("key", print.key())
                .param("sketch", print.sketch().toArray(Integer[]::new))
                .param("nearly", NEARLY)
                .query(Duplicates::row)
                .list();
    }

    private static Duplicate row(ResultSet row, int number) throws SQLException {
        return new Duplicate(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued", LocalDate.class),
                row.getString("subject"),
                Duplicate.Likeness.valueOf(row.getString("likeness")),
                (int) Math.floor(row.getDouble("alike") * 100));
    }
}
