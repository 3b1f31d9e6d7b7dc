package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.Positions;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.Line;
import vn.danvan.summary.register.NumberRegister;
import vn.danvan.summary.register.Run;
import vn.danvan.summary.register.TermView;
import vn.danvan.summary.register.Terms;

/** An office whose term the content does not know enters it with its basis, and signs in it. */
class TermsTests extends SummaryCase {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final String BASIS = "Đại hội minh họa bế mạc ngày 30/9/2025, theo thông báo của Văn phòng";

    @Autowired
    private Terms terms;

    @Autowired
    private SignedFiles files;

    @Autowired
    private Positions positions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private NumberRegister register;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor head;

    @BeforeEach
    void inTheMergedProvince() {
        clock.setTo(DAY);
        head = appointed(Role.LEADER, "Trưởng ban");
    }

    private Actor appointed(Role role, String title) {
        BodyId board = body("BTGDV-56-2025");
        String name = "Người Thử " + System.nanoTime();
        PositionId post = done(positions.appoint(
                new Appointment(positions.addPerson(name, null), board, title, role, LocalDate.of(2026, 1, 1), null),
                null));
        AccountId account = done(accounts.open(
                null,
                new Accounts.OpenAccount(
                        name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "."),
                        name,
                        "danvan-minhhoa-2021",
                        true,
                        List.of(post))));
        return new Actor(account, post, board, role);
    }

    @Test
    void theOfficeOf2026SignsOnceItsTermIsEntered() {
        VersionView draft = done(summaries.start(head, OUTLINE, 2025));
        assertThat(signing.issuer(head, draft).orElseThrow().symbol()).isEqualTo("BTGDVTU");
        if (terms.current(head).isEmpty()) {
            assertThat(codes(signing.sign(head, draft.id(), wanted(draft)))).containsExactly("summary.no-term");
        }
        assertThat(codes(terms.enter(head, new Terms.Wanted("", "hôm nay", ""))))
                .containsExactlyInAnyOrder("summary.term.name", "summary.term.day", "summary.term.basis");
        assertThat(codes(terms.enter(head, new Terms.Wanted("2025-2030", "14/03/2026", BASIS))))
                .containsExactly("summary.term.early");

        TermView term = done(terms.enter(head, new Terms.Wanted("2025-2030", "1/10/2025", BASIS)));
        assertThat(term.begins()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(codes(terms.enter(head, new Terms.Wanted("2025-2030", "30/9/2025", BASIS))))
                .containsExactlyInAnyOrder("summary.term.twice", "summary.term.order");
        VersionView signed = done(signing.sign(head, draft.id(), wanted(draft)));
        assertThat(files.entry(signed).orElseThrow().printed()).isEqualTo("01-BC/BTGDVTU");

        assertThat(codes(terms.withdraw(head, term.id()))).containsExactly("summary.term.used");
        assertThat(codes(terms.enter(head, new Terms.Wanted("2026-2031", "12/01/2026", BASIS))))
                .containsExactly("summary.term.numbered");
        assertThat(terms.entered(head))
                .singleElement()
                .satisfies(one -> assertThat(one.used()).isTrue());
    }

    @Test
    void aTermEnteredByMistakeIsTakenBackAndOthersOnlyRead() {
        Actor clerk = appointed(Role.CLERK, "Văn thư");
        Actor specialistThere = appointed(Role.SPECIALIST, "Chuyên viên");
        Run before = terms.current(head).orElse(null);
        clock.setTo(LocalDate.of(2027, 3, 2));

        TermView wrong = done(terms.enter(clerk, new Terms.Wanted("Nhầm", "02/03/2027", BASIS)));
        assertThat(terms.current(head))
                .hasValueSatisfying(run -> assertThat(run.name()).isEqualTo("Nhầm"));
        assertThatThrownBy(() -> terms.withdraw(specialistThere, wrong.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> terms.enter(specialistThere, new Terms.Wanted("x", "02/03/2027", BASIS)))
                .isInstanceOf(Forbidden.class);
        assertThat(terms.withdraw(clerk, wrong.id())).isInstanceOf(vn.danvan.kernel.Outcome.Done.class);
        assertThat(terms.current(head).orElse(null)).isEqualTo(before);
    }

    @Test
    @Transactional
    void aTermIsEnteredAheadAndCountsFromItsDayAndAVoidNumberStandsInNoTermsWay() {
        clock.setTo(LocalDate.of(2028, 5, 2));
        if (terms.current(head).isEmpty()) {
            done(terms.enter(head, new Terms.Wanted("Cũ", "01/05/2028", BASIS)));
        }
        EntryView number = given(LocalDate.of(2028, 5, 2));

        Outcome<TermView> early = terms.enter(head, new Terms.Wanted("Mới", "02/05/2028", BASIS));
        assertThat(early).isInstanceOf(Outcome.Refused.class);
        assertThat(early.toString()).contains("summary.term.numbered", number.printed(), "02/05/2028");
        done(register.voidNumber(head, number.id(), "Ký ngày đầu nhiệm kỳ mới, cấp nhầm nhiệm kỳ trước"));
        TermView now = done(terms.enter(head, new Terms.Wanted("Mới", "02/05/2028", BASIS)));
        assertThat(terms.current(head))
                .hasValueSatisfying(run -> assertThat(run.name()).isEqualTo("Mới"));

        TermView ahead = done(terms.enter(head, new Terms.Wanted("Sắp tới", "01/06/2028", BASIS)));
        assertThat(terms.current(head))
                .hasValueSatisfying(run -> assertThat(run.name()).isEqualTo("Mới"));
        clock.setTo(LocalDate.of(2028, 6, 1));
        assertThat(terms.current(head))
                .hasValueSatisfying(run -> assertThat(run.name()).isEqualTo("Sắp tới"));
        clock.setTo(LocalDate.of(2028, 5, 2));
        done(terms.withdraw(head, ahead.id()));
        done(terms.withdraw(head, now.id()));
    }

    @Test
    @Transactional
    void manyNumbersStandInATermsWayTheFirstTenAreNamedAndAllAreCounted() {
        clock.setTo(LocalDate.of(2028, 9, 4));
        if (terms.current(head).isEmpty()) {
            done(terms.enter(head, new Terms.Wanted("Nhiều số", "01/09/2028", BASIS)));
        }
        List<EntryView> numbers = new ArrayList<>();
        for (int day = 14; day > 2; day--) {
            numbers.addFirst(given(LocalDate.of(2028, 9, day)));
        }

        String refused =
                terms.enter(head, new Terms.Wanted("Sau", "03/09/2028", BASIS)).toString();

        assertThat(refused).contains("summary.term.numbered", ", 12, ");
        assertThat(numbers.subList(0, 10))
                .allSatisfy(number -> assertThat(refused).contains(number.printed() + " ("));
        assertThat(numbers.subList(10, 12))
                .noneSatisfy(number -> assertThat(refused).contains(number.printed() + " ("));
        assertThat(refused).contains("; …");
    }

    private EntryView given(LocalDate day) {
        Run run = terms.current(head).orElseThrow();
        return new TransactionTemplate(transactions)
                .execute(_ -> register.give(
                        head,
                        new NumberRegister.Wanted(
                                Line.PARTY,
                                "TB",
                                "BTGDVTU",
                                run,
                                "Thông báo minh họa",
                                day,
                                null,
                                new NumberRegister.Sent(List.of(), "", null))));
    }

    @Test
    void theTermOfNinhThuanIsShippedAndTheStateNumbersByYear() {
        clock.setTo(vn.danvan.support.SettableClock.FIRST_DAY);
        assertThat(terms.current(leader))
                .hasValueSatisfying(run -> assertThat(run.name()).isEqualTo("XIV"));
        assertThat(terms.shipped(leader)).extracting(Run::name).containsExactly("XIV");
        assertThat(codes(terms.enter(leader, new Terms.Wanted("xiv", "28/10/2020", BASIS))))
                .containsExactlyInAnyOrder("summary.term.twice", "summary.term.order");
        assertThat(terms.mayEnter(people.actor("giamsat.tinh"))).isFalse();
    }

    private SignWanted wanted(VersionView draft) {
        SignWanted all = everythingAccepted(draft, head);
        return new SignWanted("Khánh Hòa", all.recipients(), all.seen(), all.reasons());
    }
}
