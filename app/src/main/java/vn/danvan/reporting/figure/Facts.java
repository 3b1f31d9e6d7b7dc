package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the figures that count; called in the transaction of the submission's own change. */
@Component
public class Facts {

    private final JdbcClient jdbc;
    private final FactKeys keys;

    Facts(JdbcClient jdbc, FactKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Keeps what a submission says, in place of whatever the same body reported of the same indicators for the same
     * period; facts that the submission held before and holds no more are gone.
     */
    @Transactional
    public void put(FactSource source, Collection<Fact> facts) {
        remove(source.submission());
        int period = keys.period(source.period());
        FactKeys.Place place = keys.place(source.body(), source.period().end());
        for (Fact fact : facts) {
            jdbc.sql("""
                    insert into reporting.fact (indicator, period, body, part, commune, district, province, value, estimated,
                        approved, submission)
                    values (:indicator, :period, :body, :part, :commune, :district, :province, :value, :estimated, :approved,
                        :submission)
                    on conflict (indicator, period, body, part) do update set commune = excluded.commune,
                        district = excluded.district, province = excluded.province, value = excluded.value,
                        estimated = excluded.estimated, approved = excluded.approved, submission = excluded.submission
                    """)
                    .param("indicator", keys.indicator(fact.indicator()))
                    .param("period", period)
                    .param("body", place.body())
                    .param("part", fact.part())
                    .param("commune", place.commune())
                    .param("district", place.district())
                    .param("province", place.province())
                    .param("value", fact.value())
                    .param("estimated", fact.estimated())
                    .param("approved", source.approved())
                    .param("submission", source.submission())
                    .update();
        }
    }

    /** Marks the submission's facts as approved by every level, or takes the mark back. */
    @Transactional
    public void approved(UUID submission, boolean approved) {
        jdbc.sql("update reporting.fact set approved = :approved where submission = :submission")
                .param("approved", approved)
                .param("submission", submission)
                .update();
    }

    /** Takes the submission's facts away: it was returned or another version took its place. */
    @Transactional
    public void remove(UUID submission) {
        jdbc.sql("delete from reporting.fact where submission = :submission")
                .param("submission", submission)
                .update();
    }
}
