package vn.danvan.directive.task;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;

/** Remembers which forms were carried out, so that one sent twice, or again with the back button, counts once. */
@Component
class FormReceipts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    FormReceipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True the first time; the same form sent meanwhile waits for this transaction. */
    boolean isFirst(UUID form, Actor actor) {
        jdbc.sql("delete from directive.form_receipt where at < :before")
                .param("before", TaskRows.at(clock.instant().minus(KEPT)))
                .update();
        return jdbc.sql("""
                insert into directive.form_receipt (id, account, at) values (:id, :account, :now) on conflict do nothing
                """)
                        .param("id", form)
                        .param("account", actor.account().value())
                        .param("now", TaskRows.at(clock.instant()))
                        .update()
                == 1;
    }
}
