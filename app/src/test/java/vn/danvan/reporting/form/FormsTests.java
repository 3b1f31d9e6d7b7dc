package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;

/** Who changes forms, what is kept of it, and how other instances come to know. */
@DanvanTest
@Transactional
class FormsTests {

    @Autowired
    private Forms forms;

    @Autowired
    private FormStore store;

    @Autowired
    private FormAuthority authority;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Clock clock;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFormPutIntoForceIsThereForEveryInstanceAndCanBeTakenBack() {
        Forms another = other(Map.of());
        assertThat(another.current().form("thu-nghiem")).isEmpty();

        assertThat(forms.put(board(Role.ADMINISTRATOR), yaml("2021-01-01", "GY.YK"), "thu.yaml", forms.known()))
                .isEqualTo(Outcome.done("thu-nghiem"));

        assertThat(another.current().edition("thu-nghiem@2021-01-01")).isPresent();
        assertThat(another.current().form("thu-nghiem").flatMap(form -> form.edition(LocalDate.of(2021, 1, 10))))
                .isPresent();

        assertThat(another.withdraw(board(Role.SPECIALIST), onlyChange())).isEqualTo(Outcome.done("thu-nghiem"));
        assertThat(forms.current().form("thu-nghiem")).isEmpty();
        assertThat(forms.changes())
                .first()
                .satisfies(change -> assertThat(change.withdrawnAt()).isPresent());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> forms.withdraw(board(Role.ADMINISTRATOR), onlyChange()));
    }

    @Test
    void aFileWithFaultsIsRefusedAndNothingIsKept() {
        assertThat(forms.put(board(Role.ADMINISTRATOR), yaml("2021-01-01", "KHONG.CO"), "thu.yaml", forms.known()))
                .isEqualTo(Outcome.refused(Refusal.of("form.faults", 1)));
        assertThat(forms.changes()).noneMatch(change -> change.form().equals("thu-nghiem"));
    }

    @Test
    void aFileOnWhichReportsOrALaterFileRestIsNotTakenBack() {
        Actor board = board(Role.ADMINISTRATOR);
        forms.put(board, yaml("2021-01-01", "GY.YK"), "mot.yaml", forms.known());
        UUID first = onlyChange();
        forms.put(board, yaml("2022-01-01", "GY.YK"), "hai.yaml", forms.known());

        assertThat(forms.withdraw(board, first)).isEqualTo(Outcome.refused(Refusal.of("form.later", "hai.yaml")));
        assertThat(forms.current()
                        .edition("thu-nghiem@2021-01-01")
                        .orElseThrow()
                        .to())
                .contains(LocalDate.of(2021, 12, 31));

        UUID second = forms.changes().getFirst().id();
        Forms filed = other(Map.of("use", (EditionUse) edition -> edition.equals("thu-nghiem@2022-01-01")));
        assertThat(filed.withdraw(board, second))
                .isEqualTo(Outcome.refused(Refusal.of("form.used", "thu-nghiem@2022-01-01")));
        assertThat(filed.preview(board, yaml("2022-01-01", "DTH.YK"), "ba.yaml").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason().code()).isEqualTo("reporting.fault.used"));
    }

    @Test
    void aFileIsNotTakenBackWhenTwoFormsWouldThenAskTheSame() {
        Actor board = board(Role.ADMINISTRATOR);
        String without = yaml("2027-01-01", "GY.YK").replace("form: thu-nghiem", "form: dan-van");
        String asking = yaml("2027-01-01", "NTM.HO").replace("[week]", "[calendar-month]");
        String name = forms.current().form("dan-van").orElseThrow().name().vi();
        forms.put(board, without.replace("[week]", "[calendar-month]"), "dan-van.yaml", forms.known());
        UUID first = forms.changes().getFirst().id();
        assertThat(forms.put(board, asking, "moi.yaml", forms.known())).isEqualTo(Outcome.done("thu-nghiem"));

        assertThat(forms.withdraw(board, first))
                .isEqualTo(Outcome.refused(Refusal.of("form.twice", "NTM.HO", name, "Biểu thử")));

        forms.withdraw(board, onlyChange());
        assertThat(forms.withdraw(board, first)).isEqualTo(Outcome.done("dan-van"));
    }

    @Test
    void aFormThatWasOnlyEndedCanBeOpenedAgainAlthoughReportsWereFiled() {
        Actor board = board(Role.ADMINISTRATOR);
        Forms filed = other(Map.of("use", (EditionUse) _ -> true));
        forms.put(board, yaml("2021-01-01", "GY.YK"), "mot.yaml", forms.known());

        String ending = yaml("2021-01-01", "GY.YK").replace("    source:", "    to: 2022-12-31\n    source:");
        assertThat(filed.put(board, ending, "het.yaml", filed.known())).isEqualTo(Outcome.done("thu-nghiem"));
        assertThat(filed.current().form("thu-nghiem").orElseThrow().edition(LocalDate.of(2023, 1, 1)))
                .isEmpty();

        assertThat(filed.withdraw(board, filed.changes().getFirst().id())).isEqualTo(Outcome.done("thu-nghiem"));
        assertThat(filed.current().form("thu-nghiem").orElseThrow().edition(LocalDate.of(2023, 1, 1)))
                .isPresent();
    }

    @Test
    void aSubmissionInWhateverStateKeepsItsEdition() {
        Actor board = board(Role.ADMINISTRATOR);
        forms.put(board, yaml("2021-01-01", "GY.YK"), "mot.yaml", forms.known());
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                                                  period_start, period_end, due, state, created_at, changed_at)
                values (:id, 'thu-nghiem', 'thu-nghiem@2021-01-01', :body, 'week', 2021, 1,
                        '2021-01-04', '2021-01-10', '2021-01-11', 'DRAFT', now(), now())
                """)
                .param("id", UUID.randomUUID())
                .param("body", board.body().value())
                .update();

        assertThat(forms.isUsed("thu-nghiem@2021-01-01")).isTrue();
        assertThat(forms.isUsed("thu-nghiem@2022-01-01")).isFalse();
        assertThat(forms.withdraw(board, onlyChange()))
                .isEqualTo(Outcome.refused(Refusal.of("form.used", "thu-nghiem@2021-01-01")));
    }

    @Test
    void onlyAdministratorsAndSpecialistsOfTheProvincesBoardChangeForms() {
        for (Role role : Role.values()) {
            assertThat(forms.mayChange(board(role)))
                    .as(role.name())
                    .isEqualTo(role == Role.ADMINISTRATOR || role == Role.SPECIALIST);
            assertThat(forms.mayChange(actor("BDV-582", role))).isFalse();
            assertThat(forms.mayChange(actor("UBND-58", role))).isFalse();
        }
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> forms.put(
                        actor("BDV-582", Role.ADMINISTRATOR), yaml("2021-01-01", "GY.YK"), "a", forms.known()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> forms.preview(board(Role.LEADER), yaml("2021-01-01", "GY.YK"), "a"));
    }

    @Test
    void aKeptFileThatFitsNoMoreIsLeftOutAndSaidSo() {
        jdbc.sql("""
                insert into reporting.form_change (id, form, editions, yaml, file_name, put_at, put_by)
                values (:id, 'cu', '{cu@2021-01-01}', :yaml, 'cu.yaml', now(), :id)
                """)
                .param("id", UUID.randomUUID())
                .param("yaml", yaml("2021-01-01", "DA.BO"))
                .update();

        assertThat(forms.current().form("dan-van")).isPresent();
        assertThat(forms.current().form("thu-nghiem")).isEmpty();
        assertThat(forms.changes().getFirst().faults()).hasSize(1);
    }

    private UUID onlyChange() {
        return forms.changes().stream()
                .filter(change -> change.form().equals("thu-nghiem"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What another instance on the same database has. */
    private Forms other(Map<String, Object> uses) {
        return new Forms(
                store,
                authority,
                new StaticListableBeanFactory(uses).getBeanProvider(EditionUse.class),
                Periods.shipped(WorkCalendar.national()),
                audit,
                clock);
    }

    private Actor board(Role role) {
        return actor("BDV-58", role);
    }

    private Actor actor(String body, Role role) {
        BodyId id = organisation.bodyByCode(body).orElseThrow();
        return new Actor(new AccountId(new UUID(0, 7)), new PositionId(new UUID(0, 8)), id, role);
    }

    private static String yaml(String from, String indicator) {
        return """
                form: thu-nghiem
                name: {vi: Biểu thử, en: Trial form}
                editions:
                  - from: %s
                    source: thử
                    filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                    periods: [week]
                    sections:
                      - id: s
                        name: {vi: Phần thử, en: Trial section}
                        questions:
                          - {id: a, figure: %s}
                """.formatted(from, indicator);
    }
}
