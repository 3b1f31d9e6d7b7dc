package vn.danvan.reporting.form;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks among the submissions of this module; other modules that keep answers of their own answer for them. */
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
}
