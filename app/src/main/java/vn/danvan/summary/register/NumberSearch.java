package vn.danvan.summary.register;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Page;

/** Finds numbers in the register of a body and in those of bodies that left theirs to it. */
@Component
@Transactional(readOnly = true)
public class NumberSearch {

    /**
     * What is looked for.
     *
     * @param text words of the number, the subject, the recipients, the signer or the run, marks forgiven; empty for all
     * @param run the name of a term or year, empty for all
     * @param type the code of a type of documents, empty for all
     */
    public record Sought(String text, String run, String type) {

        /** Everything. */
        public static final Sought ALL = new Sought("", "", "");
    }

    /** A run of numbers that there are. */
    public record KnownRun(Line line, String name) {}

    private static final String WHERE = """
         where s.body = any(:bodies)
           and (:run = '' or s.run = :run)
           and (:type = '' or s.type = :type)
           and (summary.entry_key(:text) = ''
                or position(summary.entry_key(:text) in e.search_key || ' ' || summary.entry_key(s.run)) > 0)
        """;

    private static final String ORDER = " order by e.issued_on desc, e.number desc, e.id";

    private final JdbcClient jdbc;
    private final KeptRegisters kept;

    NumberSearch(JdbcClient jdbc, KeptRegisters kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** All that match, the latest first. */
    public List<EntryView> all(Actor actor, Sought sought) {
        return asked(actor, NumberRegister.SELECT + WHERE + ORDER, sought)
                .query(NumberRegister::view)
                .list();
    }

    /** A page of them; one beyond the last is the last. */
    public Page<EntryView> page(Actor actor, Sought sought, int wanted) {
        long total = asked(
                        actor,
                        "select count(*) from summary.entry e join summary.series s on s.id = e.series" + WHERE,
                        sought)
                .query(Long.class)
                .single();
        int last = (int) Math.max(1, (total + NumberRegister.PAGE - 1) / NumberRegister.PAGE);
        int number = Math.clamp(wanted, 1, last);
        List<EntryView> items = asked(
                        actor, NumberRegister.SELECT + WHERE + ORDER + " limit :size offset :from", sought)
                .param("size", NumberRegister.PAGE)
                .param("from", (number - 1) * NumberRegister.PAGE)
                .query(NumberRegister::view)
                .list();
        return new Page<>(items, number, NumberRegister.PAGE, total);
    }

    private JdbcClient.StatementSpec asked(Actor actor, String sql, Sought sought) {
        return jdbc.sql(sql)
                .param("bodies", bodies(actor))
                .param("text", sought.text())
                .param("run", sought.run())
                .param("type", sought.type());
    }

    /** The runs there are numbers of, that of the latest document first. */
    public List<KnownRun> runs(Actor actor) {
        return jdbc.sql("""
                select s.line, s.run from summary.entry e join summary.series s on s.id = e.series
                 where s.body = any(:bodies) group by s.line, s.run order by max(e.issued_on) desc, s.line, s.run
                """)
                .param("bodies", bodies(actor))
                .query((row, _) -> new KnownRun(Line.valueOf(row.getString("line")), row.getString("run")))
                .list();
    }

    /** The codes of the types there are numbers of. */
    public List<String> types(Actor actor) {
        return jdbc.sql("""
                select distinct s.type from summary.series s
                 where s.body = any(:bodies) and exists (select 1 from summary.entry e where e.series = s.id)
                 order by s.type
                """).param("bodies", bodies(actor)).query(String.class).list();
    }

    private UUID[] bodies(Actor actor) {
        if (!NumberRegister.mayRead(actor)) {
            throw new Forbidden("register as " + actor.role());
        }
        return kept.of(actor.body()).stream().map(BodyId::value).toArray(UUID[]::new);
    }
}
