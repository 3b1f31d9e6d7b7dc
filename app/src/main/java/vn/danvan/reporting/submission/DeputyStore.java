package vn.danvan.reporting.submission;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;

/** Reads and writes who stands in for the leader of a body. */
@Component
class DeputyStore {

    private final JdbcClient jdbc;

    DeputyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the post stands in for the body's leader that day. */
    boolean inForce(PositionId position, BodyId body, LocalDate on) {
        return jdbc.sql("""
                        select exists (select from reporting.deputy
                                        where position = :position and body = :body and ended_at is null
                                          and from_day <= :on and to_day > :on)
                        """)
                .param("position", position.value())
                .param("body", body.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
