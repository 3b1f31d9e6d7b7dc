package vn.danvan.summary.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/** A report written in Word takes its number from the series of those that are signed here. */
@DanvanTest
class OtherNumbersTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 10);

    @Autowired
    private OtherNumbers others;

    @Autowired
    private NumberRegister register;

    @Autowired
    private NumberSearch numbers;

    @Autowired
    private PaperNumbers openings;

    @Autowired
    private Terms terms;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aDayInMarch() {
        clock.setTo(TODAY);
    }

    private Actor at(String body, Role role) {
        Actor leader = people.actor("lanhdao.tinh");
        return new Actor(
                leader.account(),
                leader.position(),
                organisation.bodyByCode(body).orElseThrow(),
                role);
    }

    private static OtherNumbers.Wanted paper(String type, String subject, String day) {
        return new OtherNumbers.Wanted(
                type, subject, day, "Thường trực Huyện ủy\n\n Lưu văn thư ", "Nguyễn Văn Thí Dụ");
    }

    private EntryView give(Actor actor, OtherNumbers.Wanted wanted) {
        return done(others.give(actor, UUID.randomUUID(), wanted));
    }

    /** As signing a summary does it. */
    private EntryView sign(Actor actor) {
        return new TransactionTemplate(transactions).execute(_ -> {
            Numbering numbering = terms.numbering(actor).orElseThrow();
            return register.give(
                    actor,
                    new NumberRegister.Wanted(
                            numbering.issuer().line(),
                            "BC",
                            numbering.issuer().symbol(),
                            numbering.run(),
                            "Báo cáo ký tại đây (minh họa)",
                            TODAY,
                            null,
                            new NumberRegister.Sent(List.of("Lưu văn thư"), "", null)));
        });
    }

    @Test
    void aReportWrittenInWordStandsInTheSeriesOfThoseSignedHere() {
        Actor clerk = at("BDV-585", Role.CLERK);
        assertThat(openings.enter(clerk, new PaperNumbers.Wanted("BC", "22", "Sổ giấy (minh họa)")))
                .isInstanceOf(Outcome.Done.class);

        assertThat(sign(clerk).printed()).isEqualTo("23-BC/BDV");
        EntryView word = give(clerk, paper("BC", "Báo cáo quý I (minh họa)", "10/03/2021"));
        assertThat(word.printed()).isEqualTo("24-BC/BDV");
        assertThat(word.recipients()).containsExactly("Thường trực Huyện ủy", "Lưu văn thư");
        assertThat(word.signer()).isEqualTo("Nguyễn Văn Thí Dụ");
        assertThat(sign(clerk).printed()).isEqualTo("25-BC/BDV");

        assertThat(register.voidNumber(clerk, word.id(), "Lấy nhầm số")).isInstanceOf(Outcome.Done.class);
        assertThat(give(clerk, paper("BC", "Báo cáo khác (minh họa)", "10/03/2021"))
                        .number())
                .isEqualTo(26);
        assertThat(numbers.all(clerk, new NumberSearch.Sought("thuong truc huyen uy", "", "")))
                .extracting(EntryView::printed)
                .contains("24-BC/BDV", "26-BC/BDV");
    }

    @Test
    void theSameFormSentTwiceGetsOneNumber() throws Exception {
        Actor clerk = at("BDV-585", Role.CLERK);
        UUID form = UUID.randomUUID();
        OtherNumbers.Wanted wanted = paper("KH", "Kế hoạch năm (minh họa)", "01/03/2021");
        Callable<Outcome<EntryView>> pressed = () -> others.give(clerk, form, wanted);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Outcome<EntryView>> first = both.submit(pressed);
            Future<Outcome<EntryView>> second = both.submit(pressed);
            assertThat(done(first.get(60, TimeUnit.SECONDS)).id())
                    .isEqualTo(done(second.get(60, TimeUnit.SECONDS)).id());
        }
        assertThat(codes(others.give(clerk, form, paper("KH", "Kế hoạch khác (minh họa)", "02/03/2021"))))
                .containsExactly("summary.other.given-before");
        assertThat(numbers.all(clerk, new NumberSearch.Sought("minh họa", "", "")))
                .filteredOn(entry -> entry.type().equals("KH"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.printed()).isEqualTo("01-KH/BDV"));
    }

    @Test
    void numbersFollowTheDaysAndEveryFaultIsNamedAtOnce() {
        Actor clerk = at("BDV-585", Role.CLERK);
        assertThat(codes(others.give(
                        clerk,
                        UUID.randomUUID(),
                        new OtherNumbers.Wanted("XX", " ", "hôm qua", "\n", "x".repeat(201)))))
                .containsExactlyInAnyOrder(
                        "summary.opening.type",
                        "summary.other.subject",
                        "summary.other.day",
                        "summary.other.recipients",
                        "summary.other.signer");
        assertThat(codes(others.give(clerk, UUID.randomUUID(), paper("TB", "Thông báo", "11/03/2021"))))
                .containsExactly("summary.other.day-range");
        assertThat(give(clerk, paper("TB", "Thông báo (minh họa)", "08/03/2021"))
                        .printed())
                .isEqualTo("01-TB/BDV");
        assertThat(codes(others.give(clerk, UUID.randomUUID(), paper("TB", "Thông báo", "05/03/2021"))))
                .containsExactly("summary.other.order");
        assertThat(give(clerk, paper("TB", "Thông báo (minh họa)", "08/03/2021"))
                        .printed())
                .isEqualTo("02-TB/BDV");
    }

    @Test
    void theStateCountsByTheYearOfTheDocumentAndItsLettersHaveNoType() {
        Actor clerk = at("UBND-585", Role.CLERK);
        assertThat(give(clerk, paper("CV", "Công văn cuối năm (minh họa)", "30/12/2020")))
                .satisfies(letter -> assertThat(letter.printed()).isEqualTo("01/UBND"))
                .satisfies(letter -> assertThat(letter.run()).isEqualTo("2020"));
        assertThat(give(clerk, paper("CV", "Công văn đầu năm (minh họa)", "04/01/2021"))
                        .run())
                .isEqualTo("2021");
        assertThat(others.types(clerk))
                .extracting(DocumentType::code)
                .contains("BC", "CĐ")
                .doesNotContain("TT");
    }

    @Test
    void whoKeepsTheRegisterTakesNumbersAndNobodyElse() {
        Actor specialist = at("BDV-585", Role.SPECIALIST);
        assertThatThrownBy(() -> others.give(specialist, UUID.randomUUID(), paper("BC", "x", "10/03/2021")))
                .isInstanceOf(Forbidden.class);
        assertThat(others.mayGive(at("MTTQ-585", Role.CLERK))).isFalse();
        assertThat(codes(others.give(
                        at("MTTQ-585", Role.CLERK), UUID.randomUUID(), paper("BC", "Báo cáo", "10/03/2021"))))
                .containsExactly("summary.opening.type");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }
}
