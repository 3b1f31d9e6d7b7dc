package vn.danvan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.PositionId;

/** Finds accounts by their posts, their names and what state they are in. */
@Component
class AccountSearch {

    private static final String WANTED = """
             from access.account a
             where exists (select from access.account_position p
                            where p.account_id = a.id and p.position_id = any(:posts))
               and not exists (select from unnest(string_to_array(public.bo_dau(:text), ' ')) word
                                where position(word in public.bo_dau(a.display_name || ' ' || a.username)) = 0)
               and (:state = 'ALL'
                    or (:state = 'DISABLED' and a.disabled)
                    or (:state = 'ACTIVE' and not a.disabled)
                    or (:state = 'LOCKED' and a.locked_until > :now)
                    or (:state = 'IDLE' and not a.disabled and coalesce(a.last_signed_in_at, a.created_at) < :idle))
            """;

    /** What is looked for; {@code idle} is how long an idle account has not been used. */
    record Wanted(List<PositionId> posts, String text, AccountFilter.State state, Duration idle) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AccountStore.Row> find(Wanted wanted, int limit, long skip) {
        return bind(jdbc.sql("select a.*" + WANTED + """
                 order by public.bo_dau(regexp_replace(a.display_name, '^.* ', '')), public.bo_dau(a.display_name), a.id
                 limit :limit offset :skip
                """), wanted)
                .param("limit", limit)
                .param("skip", skip)
                .query(AccountStore::row)
                .list();
    }

    long count(Wanted wanted) {
        return bind(jdbc.sql("select count(*)" + WANTED), wanted)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Wanted wanted) {
        Instant now = clock.instant();
        return statement
                .param("posts", wanted.posts().stream().map(PositionId::value).toArray(UUID[]::new))
                .param("text", wanted.text().strip().replaceAll("\\s+", " "))
                .param("state", wanted.state().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", now.minus(wanted.idle()).atOffset(ZoneOffset.UTC));
    }

    /** The posts of each account. */
    Map<AccountId, List<PositionId>> ties(Collection<AccountId> accounts) {
        return jdbc
                .sql("select account_id, position_id from access.account_position where account_id = any(:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject(1, UUID.class)), new PositionId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
