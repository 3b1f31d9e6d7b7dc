package vn.danvan.reporting.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Organisation;

/** Keeps questions to the figures, private or shared within the own body; who follows a body that ended has what was shared in it. */
@Component
@Transactional
public class FigureViews {

    /** What is kept. */
    public record Draft(String name, String query, boolean shared, boolean onHome) {}

    /** Why a question is not kept that names too much. */
    public static final Refusal TOO_LONG = Refusal.of("figure.view.long");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUERY = 4000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;

    FigureViews(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Those the actor sees, by name. */
    @Transactional(readOnly = true)
    public List<FigureView> of(Actor actor) {
        return jdbc.sql("""
                select kept.id, kept.name, kept.query, kept.shared, coalesce(home.shown, kept.on_home) as on_home,
                       kept.on_home as offered,
                       kept.account = :account as own
                  from reporting.figure_view kept
                  left join reporting.figure_view_home home on home.view = kept.id and home.account = :account
                 where kept.account = :account or (kept.shared and kept.body = any(:bodies))
                 order by kept.name, kept.created_at
                """)
                .param("account", actor.account().value())
                .param("bodies", bodies(actor))
                .query((row, number) -> new FigureView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("on_home"),
                        row.getBoolean("offered"),
                        row.getBoolean("own"),
                        row.getBoolean("own") || (row.getBoolean("shared") && leads(actor))))
                .list();
    }

    /** Those that stand on the actor's home page. */
    @Transactional(readOnly = true)
    public List<FigureView> onHome(Actor actor) {
        return of(actor).stream().filter(FigureView::onHome).toList();
    }

    /** Keeps one; refused without a name, with too long a one, and when the actor has fifty already. */
    public Outcome<UUID> keep(Actor actor, Draft draft) {
        List<Refusal> faults = faults(draft);
        if (of(actor).stream().filter(FigureView::own).count() >= MOST) {
            faults.add(Refusal.of("figure.view.many", MOST));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into reporting.figure_view (id, account, body, name, query, shared, on_home, created_at)
                values (:id, :account, :body, :name, :query, :shared, :home, :at)
                """)
                .param("id", id)
                .param("account", actor.account().value())
                .param("body", actor.body().value())
                .param("name", draft.name().strip())
                .param("query", draft.query())
                .param("shared", draft.shared())
                .param("home", draft.onHome())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.done(id);
    }

    private List<Refusal> faults(Draft draft) {
        List<Refusal> faults = new ArrayList<>();
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Refusal.at("name", "figure.view.name", LONGEST_NAME));
        }
        if (isTooLong(draft.query())) {
            faults.add(TOO_LONG);
        }
        return faults;
    }

    /** One of the actor's own; any other is {@link NotFound}. */
    @Transactional(readOnly = true)
    public FigureView own(Actor actor, UUID id) {
        return of(actor).stream()
                .filter(view -> view.own() && view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("view of figures", id));
    }

    /**
     * Changes one of the actor's own, its name, its question and who sees it where; any other is {@link NotFound}. Refused as when it
     * is kept. Those who chose themselves whether it stands on their home page are left alone.
     */
    public Outcome<UUID> change(Actor actor, UUID id, Draft draft) {
        own(actor, id);
        List<Refusal> faults = faults(draft);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        jdbc.sql("""
                update reporting.figure_view set name = :name, query = :query, shared = :shared, on_home = :home where id = :id
                """)
                .param("id", id)
                .param("name", draft.name().strip())
                .param("query", draft.query())
                .param("shared", draft.shared())
                .param("home", draft.onHome())
                .update();
        jdbc.sql("delete from reporting.figure_view_home where view = :id and account = :account")
                .param("id", id)
                .param("account", actor.account().value())
                .update();
        return Outcome.done(id);
    }

    /** Puts another question in the place of that of one of the actor's own; any other is {@link NotFound}. */
    public void replace(Actor actor, UUID id, String query) {
        own(actor, id);
        jdbc.sql("update reporting.figure_view set query = :query where id = :id")
                .param("id", id)
                .param("query", query)
                .update();
    }

    /** Whether one that the actor sees stands on the actor's home page, whatever others have; any other is {@link NotFound}. */
    public FigureView pin(Actor actor, UUID id, boolean shown) {
        FigureView view = of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("view of figures", id));
        jdbc.sql("""
                insert into reporting.figure_view_home (view, account, shown) values (:id, :account, :shown)
                on conflict (view, account) do update set shown = :shown
                """)
                .param("id", id)
                .param("account", actor.account().value())
                .param("shown", shown)
                .update();
        return view;
    }

    /** Whether a question is longer than what is kept; said before anybody works it out. */
    public boolean isTooLong(String query) {
        return query.length() > LONGEST_QUERY;
    }

    /** The own body and those that ended in whose places it stands. */
    private UUID[] bodies(Actor actor) {
        return Stream.concat(Stream.of(actor.body()), organisation.ended(actor.body(), LocalDate.now(clock)).stream())
                .map(BodyId::value)
                .toArray(UUID[]::new);
    }

    private static boolean leads(Actor actor) {
        return actor.is(Role.LEADER);
    }

    /** Removes one of the actor's own, or as leader one that is shared within the body; any other is {@link NotFound}. */
    public void remove(Actor actor, UUID id) {
        int removed = jdbc.sql("""
                        delete from reporting.figure_view
                         where id = :id and (account = :account or (shared and body = any(:bodies) and :leads))
                        """)
                .param("id", id)
                .param("account", actor.account().value())
                .param("bodies", bodies(actor))
                .param("leads", leads(actor))
                .update();
        if (removed == 0) {
            throw new NotFound("view of figures", id);
        }
    }
}
