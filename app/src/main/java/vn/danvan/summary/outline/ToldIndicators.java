package vn.danvan.summary.outline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.EditionUse;

/** Looks for indicators in the outlines that people put into force, and in the summaries composed along them. */
@Component
class ToldIndicators implements EditionUse {

    private final JdbcClient jdbc;

    ToldIndicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is filed here. */
    @Override
    public boolean used(String editionId) {
        return false;
    }

    @Override
    public boolean told(String indicator) {
        String code = indicator.replace(".", "\\.");
        return jdbc.sql("""
            select exists (select from summary.outline_change where withdrawn_at is null and yaml ~ :word)
                or exists (select from summary.piece
                            where figures @> jsonb_build_array(jsonb_build_object(
                                  'ref', jsonb_build_object('indicator', :indicator::text))))
            """)
                .param("word", "(^|[^A-Z0-9.-])" + code + "($|[^A-Z0-9.-])")
                .param("indicator", indicator)
                .query(Boolean.class)
                .single();
    }
}
