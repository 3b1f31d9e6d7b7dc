package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;

/** A database in which a form was put into force before the system shipped an indicator with more axes. */
@DanvanTest
@Transactional
class KeptAxesTests {

    private static final String YAML = """
            form: giu-cach-chia
            name: {vi: Biểu giữ cách chia, en: Form that keeps its axes}
            editions:
              - from: 2021-01-01
                source: thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: cn, figure: DVK.CN}
                      - {id: nr, figure: DVK.NR}
                      - {id: dt, figure: DVK.DT}
            """;

    @Autowired
    Forms forms;

    @Autowired
    FormStore store;

    @Autowired
    FormAuthority authority;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private Actor administrator() {
        return new Actor(
                new AccountId(new UUID(0, 7)),
                new PositionId(new UUID(0, 8)),
                organisation.bodyByCode("BDV-58").orElseThrow(),
                Role.ADMINISTRATOR);
    }

    private Forms started() {
        return new Forms(
                store,
                authority,
                new StaticListableBeanFactory(Map.of()).getBeanProvider(EditionUse.class),
                Periods.shipped(WorkCalendar.national()),
                audit,
                clock);
    }

    private static List<String> parts(Forms forms, String question) {
        return forms.current()
                .edition("giu-cach-chia@2021-01-01")
                .orElseThrow()
                .figure(question)
                .orElseThrow()
                .parts();
    }

    @Test
    void anOwnEditionOfALaterYearLeavesThatOf2020() {
        String own = YAML.replace("form: giu-cach-chia", "form: dan-van").replace("[week]", "[calendar-month]");
        forms.put(administrator(), own, "a.yaml", forms.known());
        // As V77 and V84 leave a file that was put into force before them.
        jdbc.sql("""
                update reporting.form_change set passed_over = array['dan-van@2020-01-01', 'dan-van@2025-07-01']
                 where form = 'dan-van'
                """).update();
        assertThat(started().current().form("dan-van").orElseThrow().editions())
                .extracting(FormEdition::id)
                .containsExactly("dan-van@2018-01-01", "dan-van@2020-01-01", "dan-van@2021-01-01");
    }

    @Test
    void whichAxesAFileAskedInIsKeptWithIt() {
        assertThat(forms.put(administrator(), YAML, "a.yaml", forms.known())).isInstanceOf(Outcome.Done.class);
        assertThat(parts(started(), "cn")).hasSize(6);
        assertThat(jdbc.sql("select asked from reporting.form_change where form = 'giu-cach-chia'")
                        .query((row, number) ->
                                List.of((String[]) row.getArray(1).getArray()))
                        .single())
                .containsExactly("DVK.CN subject level", "DVK.DT field", "DVK.NR level");
    }

    @Test
    void afterTheNewVersionStartsTheFormStillAsksAsBefore() {
        forms.put(administrator(), YAML, "a.yaml", forms.known());
        // As V77 leaves a file that was put into force before it.
        jdbc.sql(
                        "update reporting.form_change set asked = array['DVK.CN subject', 'DVK.NR'] where form = 'giu-cach-chia'")
                .update();
        Forms started = started();
        assertThat(parts(started, "cn")).containsExactly("TT", "CN");
        assertThat(parts(started, "nr")).containsExactly("");
        assertThat(parts(started, "dt")).hasSize(4);
    }
}
