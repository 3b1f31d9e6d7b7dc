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
        return jdbc.sql("""
                select exists (select from reporting.submission where edition = :edition)
                    or exists (select from reporting.renewal where from_edition = :edition)
                """).param("edition", editionId).query(Boolean.class).single();
    }

    @Override
    public long draftsElsewhere(FormEdition edition) {
        return jdbc.sql("""
                select count(*) from reporting.submission draft
                 where form = :form and edition <> :edition and version = 1 and state = 'DRAFT'
                   and period_kind = any(:kinds) and period_end >= :from
                   and (cast(:to as date) is null or period_end <= :to)
                   and (not :whole or period_start >= :from)
                   and not exists (select from reporting.step where submission = draft.id and move = 'SUBMITTED')
                """)
                .param("form", edition.form())
                .param("edition", edition.id())
                .param("kinds", edition.periods().toArray(String[]::new))
                .param("from", edition.from())
                .param("to", edition.to().orElse(null))
                .param("whole", edition.wholePeriods())
                .query(Long.class)
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
