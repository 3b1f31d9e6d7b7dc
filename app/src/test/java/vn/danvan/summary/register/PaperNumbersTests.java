package vn.danvan.summary.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A body that gave numbers on paper in this term goes on after the last of them. */
@DanvanTest
class PaperNumbersTests {

    private static final String BASIS = "Sổ công văn đi năm 2020 (minh họa), văn bản cuối ngày 29/01/2021";

    @Autowired
    private PaperNumbers openings;

    @Autowired
    private NumberRegister register;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor at(String body, Role role) {
        Actor leader = people.actor("lanhdao.tinh");
        return new Actor(
                leader.account(),
                leader.position(),
                organisation.bodyByCode(body).orElseThrow(),
                role);
    }

    private EntryView give(Actor actor) {
        return new TransactionTemplate(transactions).execute(_ -> {
            Numbering numbering = numbering(actor);
            return register.give(
                    actor,
                    new NumberRegister.Wanted(
                            numbering.issuer().line(),
                            "BC",
                            numbering.issuer().symbol(),
                            numbering.run(),
                            "Báo cáo minh họa",
                            SettableClock.FIRST_DAY,
                            null,
                            new NumberRegister.Sent(List.of(), "", null)));
        });
    }

    @Autowired
    private Terms terms;

    private Numbering numbering(Actor actor) {
        return terms.numbering(actor).orElseThrow();
    }

    @Test
    void theFirstNumberGivenHereFollowsTheLastOnPaper() {
        Actor clerk = at("BDV-586", Role.CLERK);
        assertThat(codes(openings.enter(clerk, new PaperNumbers.Wanted("bc", "hai ba", " "))))
                .containsExactlyInAnyOrder("summary.opening.type", "summary.opening.last", "summary.opening.basis");
        assertThat(openings.enter(clerk, new PaperNumbers.Wanted("BC", "32", BASIS)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(openings.enter(clerk, new PaperNumbers.Wanted("BC", "23", BASIS)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(openings.list(clerk)).singleElement().satisfies(one -> {
            assertThat(one.last()).isEqualTo(23);
            assertThat(one.basis()).isEqualTo(BASIS);
            assertThat(one.used()).isFalse();
        });

        assertThat(give(clerk).printed()).isEqualTo("24-BC/BDV");

        assertThat(codes(openings.enter(clerk, new PaperNumbers.Wanted("BC", "30", BASIS))))
                .containsExactly("summary.opening.given");
        assertThat(openings.list(clerk))
                .singleElement()
                .satisfies(one -> assertThat(one.used()).isTrue());
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'summary.opening.entered'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatWasEnteredByMistakeIsTakenBack() {
        Actor clerk = at("BDV-587", Role.CLERK);
        assertThat(openings.enter(clerk, new PaperNumbers.Wanted("BC", "9", BASIS)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(openings.enter(clerk, new PaperNumbers.Wanted("BC", "0", "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(openings.list(clerk)).isEmpty();
        assertThat(give(clerk).printed()).isEqualTo("01-BC/BDV");
        Actor specialist = at("BDV-587", Role.SPECIALIST);
        assertThatThrownBy(() -> openings.enter(specialist, new PaperNumbers.Wanted("BC", "9", BASIS)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theLeaderFindsTheFormFromTheRegister() throws Exception {
        assertThat(mvc.get()
                        .uri("/numbers")
                        .with(people.signedIn("lanhdao.tinh"))
                        .exchange())
                .bodyText()
                .contains("/numbers/start", "Số đã cấp trên giấy");
        assertThat(mvc.get()
                        .uri("/numbers/start")
                        .with(people.signedIn("lanhdao.tinh"))
                        .exchange())
                .bodyText()
                .contains("Nhiệm kỳ XIV", "BC – Báo cáo", "Số cuối cùng đã cấp");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }
}
