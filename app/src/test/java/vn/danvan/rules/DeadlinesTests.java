package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.rules.DeadlineRefusal.Cause;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.StepTexts;

class DeadlinesTests {

    private static final StepTexts WORDS = new StepTexts(StepTexts.VIETNAMESE);

    private final Deadlines deadlines = Deadlines.national();

    @ParameterizedTest
    @CsvSource({
        "complaint.filing, '', 90, CALENDAR, Điều 9 Luật Khiếu nại số 02/2011/QH13",
        "complaint.acceptance, '', 10, CALENDAR, Điều 27 và Điều 36 Luật Khiếu nại số 02/2011/QH13",
        "complaint.first.resolution, '', 30, CALENDAR, Điều 28 Luật Khiếu nại số 02/2011/QH13",
        "complaint.first.resolution, complex, 45, CALENDAR, Điều 28 Luật Khiếu nại số 02/2011/QH13",
        "complaint.first.resolution, remote, 45, CALENDAR, Điều 28 Luật Khiếu nại số 02/2011/QH13",
        "complaint.first.resolution, complex remote, 60, CALENDAR, Điều 28 Luật Khiếu nại số 02/2011/QH13",
        "complaint.decision.sending, '', 3, WORKING, Điều 32 Luật Khiếu nại số 02/2011/QH13",
        "complaint.second.filing, '', 30, CALENDAR, Điều 33 Luật Khiếu nại số 02/2011/QH13",
        "complaint.second.filing, remote, 45, CALENDAR, Điều 33 Luật Khiếu nại số 02/2011/QH13",
        "complaint.second.resolution, '', 45, CALENDAR, Điều 37 Luật Khiếu nại số 02/2011/QH13",
        "complaint.second.resolution, complex, 60, CALENDAR, Điều 37 Luật Khiếu nại số 02/2011/QH13",
        "complaint.second.resolution, remote, 60, CALENDAR, Điều 37 Luật Khiếu nại số 02/2011/QH13",
        "complaint.second.resolution, remote complex, 70, CALENDAR, Điều 37 Luật Khiếu nại số 02/2011/QH13",
        "complaint.effect, '', 30, CALENDAR, Điều 44 Luật Khiếu nại số 02/2011/QH13",
        "complaint.effect, remote, 45, CALENDAR, Điều 44 Luật Khiếu nại số 02/2011/QH13",
        "denunciation.initial, '', 7, WORKING, khoản 1 Điều 24 Luật Tố cáo số 25/2018/QH14",
        "denunciation.initial, delegated, 10, WORKING, khoản 1 Điều 24 Luật Tố cáo số 25/2018/QH14",
        "denunciation.forwarding, '', 5, WORKING, khoản 2 Điều 24 Luật Tố cáo số 25/2018/QH14",
        "denunciation.acceptance.notice, '', 5, WORKING, khoản 3 Điều 29 Luật Tố cáo số 25/2018/QH14",
        "denunciation.resolution, '', 30, CALENDAR, Điều 30 Luật Tố cáo số 25/2018/QH14",
        "denunciation.resolution, complex, 60, CALENDAR, Điều 30 Luật Tố cáo số 25/2018/QH14",
        "denunciation.resolution, very-complex, 90, CALENDAR, Điều 30 Luật Tố cáo số 25/2018/QH14",
        "denunciation.conclusion.sending, '', 5, WORKING, khoản 3 Điều 35 Luật Tố cáo số 25/2018/QH14",
        "denunciation.conclusion.action, '', 7, WORKING, khoản 1 Điều 36 Luật Tố cáo số 25/2018/QH14",
        "denunciation.handling.notice, '', 5, WORKING, khoản 3 Điều 36 Luật Tố cáo số 25/2018/QH14",
        "denunciation.publication, '', 7, WORKING, Điều 40 Luật Tố cáo số 25/2018/QH14",
        "denunciation.continued, '', 20, CALENDAR, Điều 37 Luật Tố cáo số 25/2018/QH14",
        "reception.result, '', 10, WORKING, Điều 28 Luật Tiếp công dân số 42/2013/QH13",
        "reception.forwarded.report, '', 7, WORKING, khoản 2 Điều 27 Luật Tiếp công dân số 42/2013/QH13",
        "democracy.publicise, '', 5, WORKING, khoản 3 Điều 12 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
        "democracy.comment, '', 20, CALENDAR, khoản 2 Điều 28 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15"
    })
    void everyRuleHasTheLimitOfItsLaw(String rule, String facts, int days, DayUnit unit, String basis) {
        Deadline deadline =
                deadline(new DeadlineQuestion(rule, LocalDate.of(2024, 1, 15), facts(facts), Suspensions.NONE));

        assertThat(deadline.days()).isEqualTo(days);
        assertThat(deadline.unit()).isEqualTo(unit);
        assertThat(deadline.legalBasis().vi()).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        "complaint.first.resolution, '', 2021-01-14, 2021-02-13, 2021-02-17",
        "complaint.acceptance, '', 2021-02-05, 2021-02-15, 2021-02-17",
        "complaint.first.resolution, complex, 2021-01-14, 2021-02-28, 2021-03-01",
        "complaint.first.resolution, complex remote, 2021-01-14, 2021-03-15, 2021-03-15",
        "complaint.filing, '', 2021-01-14, 2021-04-14, 2021-04-14",
        "denunciation.resolution, '', 2021-03-31, 2021-04-30, 2021-05-04",
        "denunciation.initial, '', 2021-02-05, 2021-02-23, 2021-02-23",
        "denunciation.forwarding, '', 2021-04-28, 2021-05-07, 2021-05-07",
        "denunciation.initial, delegated, 2021-04-28, 2021-05-14, 2021-05-14",
        "complaint.decision.sending, '', 2021-02-09, 2021-02-19, 2021-02-19",
        "denunciation.acceptance.notice, '', 2021-08-31, 2021-09-09, 2021-09-09"
    })
    void theVectorsOf2021Hold(String rule, String facts, LocalDate from, LocalDate raw, LocalDate due) {
        Deadline deadline = deadline(new DeadlineQuestion(rule, from, facts(facts), Suspensions.NONE));

        assertThat(deadline.raw()).isEqualTo(raw);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.from()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "115, 2021-01-28", "105, 2021-02-07", "95, 2021-02-17", "90, 2021-02-22", "80, 2021-03-04", "70, 2021-03-14",
        "65, 2021-03-19", "55, 2021-03-29", "50, 2021-04-03", "40, 2021-04-13", "35, 2021-04-18", "30, 2021-04-23",
        "25, 2021-04-28", "20, 2021-05-03", "15, 2021-05-08", "10, 2021-05-13"
    })
    void theElectionTimetableOf2021Holds(int days, LocalDate date) {
        Deadline deadline = deadline(DeadlineQuestion.of("election.2021.E-" + days, LocalDate.of(2021, 5, 23)));

        assertThat(deadline.raw()).isEqualTo(date);
        assertThat(deadline.due()).isEqualTo(date);
        assertThat(deadline.days()).isEqualTo(days);
        assertThat(deadline.unit()).isEqualTo(DayUnit.CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "105, 05/02/2021 (thứ Sáu)",
        "70, 12/03/2021 (thứ Sáu)",
        "50, 02/04/2021 (thứ Sáu)",
        "35, 16/04/2021 (thứ Sáu)",
        "20, 29/04/2021 (thứ Năm)",
        "15, 07/05/2021 (thứ Sáu)"
    })
    void anElectionStepOnADayOfRestSuggestsAnEarlierWorkingDay(int days, String earlier) {
        Deadline deadline = deadline(DeadlineQuestion.of("election.2021.E-" + days, LocalDate.of(2021, 5, 23)));

        assertThat(words(deadline)).contains("Cảnh báo: ").contains("ngày làm việc trước đó, " + earlier);
    }

    @Test
    void anElectionStepOnAWorkingDayWarnsOfNothing() {
        Deadline deadline = deadline(DeadlineQuestion.of("election.2021.E-95", LocalDate.of(2021, 5, 23)));

        assertThat(words(deadline)).doesNotContain("Cảnh báo");
    }

    @Test
    void anotherPollingDayIsCountedAndSaid() {
        Deadline deadline = deadline(DeadlineQuestion.of("election.2021.E-95", LocalDate.of(2016, 5, 22)));

        assertThat(deadline.due()).isEqualTo(LocalDate.of(2016, 2, 17));
        assertThat(words(deadline)).contains("lập cho ngày 23/05/2021");
    }

    @ParameterizedTest
    @CsvSource({
        "complaint.first.resolution, 2012-06-30, 'Luật Khiếu nại, tố cáo năm 1998 (sửa đổi, bổ sung năm 2004, 2005)'",
        "complaint.first.resolution, 2026-07-01, Luật số 136/2025/QH15",
        "denunciation.resolution, 2018-12-31, Luật Tố cáo số 03/2011/QH13",
        "denunciation.resolution, 2012-06-30, Luật Khiếu nại",
        "denunciation.resolution, 2026-07-01, Luật số 136/2025/QH15",
        "reception.result, 2014-06-30, Luật Khiếu nại số 02/2011/QH13",
        "reception.result, 2026-07-01, Luật số 136/2025/QH15",
        "democracy.comment, 2023-06-30, 34/2007/PL-UBTVQH11",
        "election.2021.E-95, 2026-03-15, Luật số 83/2025/QH15",
        "election.2021.E-95, 2011-05-22, Luật Bầu cử đại biểu Quốc hội năm 1997"
    })
    void aDayUnderAnotherLawIsRefusedNamingIt(String rule, LocalDate from, String law) {
        DeadlineRefusal refusal = refusal(DeadlineQuestion.of(rule, from));

        assertThat(refusal.cause()).isEqualTo(Cause.NO_RULE_SET);
        assertThat(WORDS.text(refusal.reason())).contains(law).contains(rule);
    }

    @Test
    void aDayBeforeEveryLawWeKnowIsRefused() {
        assertThat(refusal(DeadlineQuestion.of("complaint.filing", LocalDate.of(1998, 12, 31)))
                        .cause())
                .isEqualTo(Cause.NO_RULE_SET);
    }

    @ParameterizedTest
    @CsvSource({
        "complaint.first.resolution, 2012-07-01, complaint-2012-07-01",
        "complaint.first.resolution, 2026-06-30, complaint-2012-07-01",
        "denunciation.resolution, 2019-01-01, denunciation-2019-01-01",
        "reception.result, 2014-07-01, reception-2014-07-01",
        "democracy.comment, 2023-07-01, democracy-2023-07-01",
        "democracy.comment, 2026-11-01, democracy-2023-07-01"
    })
    void theRuleSetOfTheFirstDayStaysToTheEnd(String rule, LocalDate from, String set) {
        assertThat(deadline(DeadlineQuestion.of(rule, from)).ruleSet()).isEqualTo(set);
    }

    @Test
    void aRuleSetMayBeChosenWhereNoneIsEstablishedAndThatIsSaid() {
        DeadlineQuestion question = DeadlineQuestion.of("complaint.first.resolution", LocalDate.of(2026, 8, 3));

        assertThat(deadlines.answerBy("complaint-2012-07-01", question))
                .isInstanceOfSatisfying(
                        Deadline.class,
                        deadline -> assertThat(words(deadline))
                                .contains("Chưa xác minh: bộ quy tắc complaint-2012-07-01 được chọn áp dụng"));
        assertThat(deadlines.answerBy("complaint-1789-07-14", question)).isInstanceOf(DeadlineRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "denunciation.resolution, complex very-complex",
        "denunciation.resolution, remote",
        "complaint.acceptance, remote",
        "complaint.second.filing, complex",
        "complaint.first.resolution, complex delegated",
        "election.2021.E-95, complex"
    })
    void factsTheRuleDoesNotListAreAWrongQuestion(String rule, String facts) {
        DeadlineRefusal refusal =
                refusal(new DeadlineQuestion(rule, LocalDate.of(2021, 5, 23), facts(facts), Suspensions.NONE));

        assertThat(refusal.cause()).isEqualTo(Cause.FACTS);
        assertThat(refusal.cause().wrongQuestion()).isTrue();
    }

    @Test
    void electionStepsTakeNoSuspensions() {
        DeadlineRefusal refusal = refusal(new DeadlineQuestion(
                "election.2021.E-95",
                LocalDate.of(2021, 5, 23),
                Set.of(),
                DayCounterTests.suspensions("2021-03-01..2021-03-02")));

        assertThat(refusal.cause()).isEqualTo(Cause.SUSPENSIONS);
        assertThat(refusal.cause().wrongQuestion()).isTrue();
    }

    @Test
    void suspensionsAreTakenAndItIsSaidWhereTheLawKnowsNone() {
        Suspensions suspensions = DayCounterTests.suspensions("2021-03-10..2021-03-19");
        LocalDate from = LocalDate.of(2021, 3, 1);

        Deadline known = deadline(new DeadlineQuestion("denunciation.resolution", from, Set.of(), suspensions));
        Deadline unknown = deadline(new DeadlineQuestion("complaint.first.resolution", from, Set.of(), suspensions));

        assertThat(List.of(known.raw(), known.due())).isEqualTo(List.of(unknown.raw(), unknown.due()));
        assertThat(known.due()).isEqualTo(LocalDate.of(2021, 4, 12));
        assertThat(words(known)).contains("Điều 34").doesNotContain("không quy định tạm dừng");
        assertThat(words(unknown)).contains("không quy định tạm dừng").contains("Không tính 10 ngày tạm dừng");
    }

    @Test
    void theStepsTellTheRollWithItsReasons() {
        Deadline deadline = deadline(DeadlineQuestion.of("complaint.first.resolution", LocalDate.of(2021, 1, 14)));

        assertThat(words(deadline))
                .contains("Ngày thứ 30 là 13/02/2021 (thứ Bảy)")
                .contains("13/02/2021–14/02/2021 nghỉ lễ: Tết Nguyên đán")
                .contains("15/02/2021–16/02/2021 nghỉ bù: Tết Nguyên đán")
                .contains("ngày làm việc tiếp theo, 17/02/2021 (thứ Tư)")
                .contains("Chưa xác minh");
    }

    @Test
    void extensionsThatALongerLimitNeedsAreTold() {
        Deadline deadline = deadline(new DeadlineQuestion(
                "denunciation.resolution", LocalDate.of(2021, 1, 14), Set.of("very-complex"), Suspensions.NONE));

        assertThat(words(deadline)).contains("gia hạn hai lần, mỗi lần không quá 30 ngày");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-28", "2027-03-01", "2030-01-25"})
    void daysComputedWithoutATableAreWarnedOf(LocalDate from) {
        assertThat(words(deadline(DeadlineQuestion.of("democracy.comment", from))))
                .contains("chưa có bảng ngày nghỉ đầy đủ của năm "
                        + from.plusDays(20).getYear());
    }

    @Test
    void aHolidayAnnouncedLateMovesOpenDeadlinesAndSaysWhy() {
        DeadlineQuestion question = DeadlineQuestion.of("complaint.decision.sending", LocalDate.of(2021, 3, 1));
        LocalDate kept = deadline(question).due();
        CalendarChanged change =
                new CalendarChanged(LocalDate.of(2021, 3, 3), false, false, "Quốc tang", "Thông báo số 1", null);
        AnnouncedDay day = new AnnouncedDay(change.date(), change.working(), change.label(), change.source());
        Deadlines changed = deadlines.on(WorkCalendar.national().with(List.of(day)));

        assertThat(deadlines.reproject("complaint-2012-07-01", question, kept, change))
                .isEmpty();
        assertThat(changed.reproject("complaint-2012-07-01", question, kept, change))
                .hasValueSatisfying(moved -> {
                    assertThat(moved.before()).isEqualTo(LocalDate.of(2021, 3, 4));
                    assertThat(moved.after().due()).isEqualTo(LocalDate.of(2021, 3, 5));
                    assertThat(WORDS.text(moved.reason()))
                            .isEqualTo("Hạn chuyển từ 04/03/2021 (thứ Năm) sang 05/03/2021 (thứ Sáu) vì ngày 03/03/2021"
                                    + " (thứ Tư) được thông báo nghỉ: Quốc tang (theo Thông báo số 1).");
                });
    }

    @Test
    void aLimitThatDoesNotEndWithinTheCalendarIsRefused() {
        DeadlineRefusal refusal = refusal(new DeadlineQuestion(
                "complaint.filing",
                LocalDate.of(2021, 1, 1),
                Set.of(),
                DayCounterTests.suspensions("2021-01-05..9999-12-31")));

        assertThat(refusal.cause()).isEqualTo(Cause.BEYOND_CALENDAR);
        assertThat(refusal.cause().wrongQuestion()).isFalse();
    }

    private Deadline deadline(DeadlineQuestion question) {
        DeadlineAnswer answer = deadlines.answer(question);
        assertThat(answer).isInstanceOf(Deadline.class);
        return (Deadline) answer;
    }

    private DeadlineRefusal refusal(DeadlineQuestion question) {
        DeadlineAnswer answer = deadlines.answer(question);
        assertThat(answer).isInstanceOf(DeadlineRefusal.class);
        return (DeadlineRefusal) answer;
    }

    private static String words(Deadline deadline) {
        return deadline.steps().stream().map(WORDS::text).collect(Collectors.joining("\n"));
    }

    private static Set<String> facts(String facts) {
        return facts.isEmpty() ? Set.of() : Set.of(facts.split(" ", -1));
    }
}
