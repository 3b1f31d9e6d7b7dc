package vn.danvan.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.Uuids;
import vn.danvan.kernel.Worded;
import vn.danvan.web.Texts;

/** The notices. */
@Component
@Transactional
public class Notices {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells everybody who holds a post in the body.
     *
     * @param kind the sentence is the message {@code notice.<kind>}
     * @param args what the sentence names: titles of tasks, dates; never persons or contents of cases. A {@link Worded} name,
     *     such as that of a form or a period, is told to each reader in the own language
     * @param link address inside the system
     */
    public void toBody(BodyId body, String kind, List<?> args, String link) {
        send(body.value(), null, kind, args, link);
    }

    /** Tells one account; parameters as for a body. */
    public void toAccount(AccountId account, String kind, List<?> args, String link) {
        send(null, account.value(), kind, args, link);
    }

    private void send(@Nullable UUID body, @Nullable UUID account, String kind, List<?> args, String link) {
        UUID id = Uuids.next(clock);
        List<String> vietnamese = said(args, Texts.VIETNAMESE);
        List<String> english = said(args, Locale.ENGLISH);
        jdbc.sql("""
                insert into notice.notice (id, body_id, account_id, kind, args, args_en, link, at)
                values (:id, :body, :account, :kind, :args, :english, :link, :now)
                """)
                .param("id", id)
                .param("body", body)
                .param("account", account)
                .param("kind", kind)
                .param("args", vietnamese.toArray(String[]::new))
                .param("english", english.equals(vietnamese) ? null : english.toArray(String[]::new), Types.ARRAY)
                .param("link", link)
                .param("now", now())
                .update();
        events.publishEvent(new NoticeSent(id, body, account, kind, vietnamese, link));
    }

    private static List<String> said(List<?> args, Locale language) {
        return args.stream()
                .map(arg -> arg instanceof Worded name ? name.in(language) : String.valueOf(arg))
                .toList();
    }

    /** How many notices the actor has not opened yet, at most 99. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from notice.notice n
                     where (n.body_id = :body or n.account_id = :account)
                       and not exists (select from notice.seen s where s.notice_id = n.id and s.account_id = :account)
                     limit 99) unseen
                """)
                .param("body", actor.body().value())
                .param("account", actor.account().value())
                .query(Long.class)
                .single();
    }

    /** The actor's notices, newest first, 50 a page. */
    @Transactional(readOnly = true)
    public Page<NoticeView> of(Actor actor, int page) {
        long total = jdbc.sql("select count(*) from notice.notice where body_id = :body or account_id = :account")
                .param("body", actor.body().value())
                .param("account", actor.account().value())
                .query(Long.class)
                .single();
        List<NoticeView> views = jdbc.sql("""
                select n.*, not exists (select from notice.seen s
                                         where s.notice_id = n.id and s.account_id = :account) as unseen
                  from notice.notice n
                 where n.body_id = :body or n.account_id = :account
                 order by n.at desc, n.id desc limit :size offset :skip
                """)
                .param("body", actor.body().value())
                .param("account", actor.account().value())
                .param("size", PAGE)
                .param("skip", (long) (page - 1) * PAGE)
                .query(Notices::row)
                .list();
        return new Page<>(views, page, PAGE, total);
    }

    /** Notes that the actor opened the notice and gives the address it leads to; only own notices are found. */
    public String open(Actor actor, UUID id) {
        String link = jdbc.sql(
                        "select link from notice.notice where id = :id and (body_id = :body or account_id = :account)")
                .param("id", id)
                .param("body", actor.body().value())
                .param("account", actor.account().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice", id));
        jdbc.sql("""
                insert into notice.seen (notice_id, account_id, at) values (:id, :account, :now) on conflict do nothing
                """)
                .param("id", id)
                .param("account", actor.account().value())
                .param("now", now())
                .update();
        return link;
    }

    /** Notes that the actor saw everything that is there now. */
    public void openAll(Actor actor) {
        jdbc.sql("""
                insert into notice.seen (notice_id, account_id, at)
                select id, :account, :now from notice.notice where body_id = :body or account_id = :account
                on conflict do nothing
                """)
                .param("body", actor.body().value())
                .param("account", actor.account().value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static NoticeView row(ResultSet row, int number) throws SQLException {
        List<String> args = texts(row.getArray("args"));
        Array english = row.getArray("args_en");
        return new NoticeView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                args,
                english == null ? args : texts(english),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unseen"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
