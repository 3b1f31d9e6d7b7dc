package vn.danvan.reporting.form;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks among the submissions, figures and targets of this module; other modules that keep answers of their own answer for them. */
@Component
class FiledEditions implements EditionUse {

    private final JdbcClient jdbc;

    FiledEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean used(String editionId) {
        return jdbc.sql("select exists (select from reporting.submission where edition = :edition)")
                .param("edition", editionId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean reported(String indicator) {
        return jdbc.sql("""
                select exists (select from reporting.fact
                                 join reporting.indicator_key on indicator_key.key = fact.indicator
                                where indicator_key.code = :indicator)
                    or exists (select from reporting.target where indicator = :indicator)
                """).param("indicator", indicator).query(Boolean.class).single();
    }
}
