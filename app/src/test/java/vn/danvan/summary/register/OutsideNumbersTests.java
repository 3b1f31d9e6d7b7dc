package vn.danvan.summary.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The power was off and some numbers were given on paper: the clerk enters the range, and the series goes on behind it. */
@DanvanTest
@Transactional
class OutsideNumbersTests {

    private static final String WHAT = "Báo cáo nhanh phòng chống bão (minh họa)";
    private static final String WHY = "Mất điện, cấp số theo sổ giấy (minh họa)";

    @Autowired
    private OutsideNumbers outside;

    @Autowired
    private OtherNumbers others;

    @Autowired
    private NumberSearch numbers;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvcTester mvc;

    private Actor clerk;

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
        clerk = at("BDV-588", Role.CLERK);
    }

    private Actor at(String body, Role role) {
        Actor leader = people.actor("lanhdao.tinh");
        return new Actor(
                leader.account(),
                leader.position(),
                organisation.bodyByCode(body).orElseThrow(),
                role);
    }

    private static OutsideNumbers.Wanted wanted(String from, String to) {
        return new OutsideNumbers.Wanted("PA", from, to, "29/01/2021", WHAT, WHY);
    }

    private String given(String day) {
        return switch (others.give(
                clerk,
                UUID.randomUUID(),
                new OtherNumbers.Wanted("PA", "Phương án (minh họa)", day, "Lưu văn thư", ""))) {
            case Outcome.Done<EntryView>(EntryView entry) -> entry.printed();
            case Outcome.Refused<EntryView> refused -> codes(refused).toString();
        };
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    @Test
    void theSeriesGoesOnBehindTheRangeAndEachNumberIsExplained() {
        assertThat(codes(outside.enter(clerk, wanted("1", "3")))).containsExactly("summary.outside.not-begun");
        assertThat(given("28/01/2021")).isEqualTo("01-PA/BDV");

        assertThat(outside.preview(clerk, wanted("2", "4")))
                .isEqualTo(Outcome.done(new OutsideNumbers.Jump("02-PA/BDV", "04-PA/BDV", 3, "05-PA/BDV")));
        assertThat(numbers.all(clerk, new NumberSearch.Sought("PA/BDV", "", "")))
                .hasSize(1);
        assertThat(outside.enter(clerk, wanted("02", "4"))).isInstanceOf(Outcome.Done.class);

        assertThat(given("28/01/2021"))
                .as("before the day of the last on paper")
                .isEqualTo("[summary.other.order]");
        assertThat(given("01/02/2021")).isEqualTo("05-PA/BDV");
        assertThat(numbers.all(clerk, new NumberSearch.Sought("bao cao nhanh phong chong bao", "", "")))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.outside()).isEqualTo(WHY);
                    assertThat(entry.issuedOn()).isEqualTo(LocalDate.of(2021, 1, 29));
                });
        assertThat(numbers.all(clerk, new NumberSearch.Sought("PA/BDV", "", "")))
                .extracting(EntryView::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(codes(outside.enter(clerk, wanted("2", "4")))).containsExactly("summary.outside.overlap");
    }

    @Test
    void backwardsOverlappingGappingAndUnexplainedRangesAreRefused() {
        given("28/01/2021");
        assertThat(codes(outside.enter(clerk, wanted("1", "3")))).containsExactly("summary.outside.overlap");
        assertThat(codes(outside.enter(clerk, wanted("4", "6")))).containsExactly("summary.outside.gap");
        assertThat(codes(outside.enter(clerk, wanted("6", "2")))).containsExactly("summary.outside.backwards");
        assertThat(codes(outside.enter(clerk, wanted("2", "999")))).containsExactly("summary.outside.many");
        assertThat(codes(outside.enter(clerk, new OutsideNumbers.Wanted("XX", "hai", "0", "30/02/2021", " ", ""))))
                .containsExactly(
                        "summary.opening.type",
                        "summary.outside.number",
                        "summary.outside.number",
                        "summary.other.day",
                        "summary.outside.described",
                        "summary.outside.reason");
        assertThat(codes(outside.enter(clerk, new OutsideNumbers.Wanted("PA", "2", "3", "05/02/2021", WHAT, WHY))))
                .containsExactly("summary.outside.day");
        assertThat(codes(outside.enter(clerk, new OutsideNumbers.Wanted("PA", "2", "3", "27/01/2021", WHAT, WHY))))
                .containsExactly("summary.other.order");
        assertThat(numbers.all(clerk, new NumberSearch.Sought("PA/BDV", "", "")))
                .hasSize(1);
        assertThatThrownBy(() -> outside.enter(at("BDV-588", Role.SPECIALIST), wanted("2", "3")))
                .isInstanceOf(Forbidden.class);
    }

    private MvcTestResult post(String act, String to) {
        return mvc.post()
                .uri("/numbers/outside")
                .param("type", "PA")
                .param("from", "2")
                .param("to", to)
                .param("day", "2021-01-29")
                .param("described", WHAT)
                .param("reason", WHY)
                .param("act", act)
                .with(csrf())
                .with(people.signedIn("vanthu.tinh"))
                .exchange();
    }

    @Test
    void theClerkLooksBeforeTheNumbersAreEntered() {
        Actor provincial = people.actor("vanthu.tinh");
        others.give(
                provincial,
                UUID.randomUUID(),
                new OtherNumbers.Wanted("PA", "Phương án (minh họa)", "28/01/2021", "Lưu văn thư", ""));
        assertThat(mvc.get().uri("/numbers/outside").with(people.signedIn("vanthu.tinh")))
                .bodyText()
                .contains("Số đã cấp ngoài hệ thống", "Từ số");
        assertThat(post("", "x")).hasStatus(422).bodyText().contains("\"x\" không phải số", WHAT, WHY);
        assertThat(post("", "3")).hasStatusOk().bodyText().contains("từ 02-PA/BDVTU đến 03-PA/BDVTU", "04-PA/BDVTU");
        assertThat(post("enter", "3").getResponse().getRedirectedUrl()).isEqualTo("/numbers");
        assertThat(mvc.get().uri("/numbers?type=PA").with(people.signedIn("vanthu.tinh")))
                .bodyText()
                .contains("03-PA/BDVTU", "Ngoài hệ thống", WHY, "đến 29/01/2021", "/numbers/outside");
        assertThat(mvc.get().uri("/numbers.csv?type=PA").with(people.signedIn("vanthu.tinh")))
                .bodyText()
                .contains("Cấp ngoài hệ thống: " + WHY);
        assertThat(mvc.get().uri("/numbers/outside").with(people.signedIn("chuyenvien.tinh")))
                .hasStatus(403);
    }
}
