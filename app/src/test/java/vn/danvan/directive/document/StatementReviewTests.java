package vn.danvan.directive.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.directive.document.DocumentFixtures.a;
import static vn.danvan.directive.document.DocumentFixtures.aBody;
import static vn.danvan.directive.document.DocumentFixtures.aForm;
import static vn.danvan.directive.document.DocumentFixtures.done;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;

/** Two reviewers at the statements of one document. */
@DanvanTest
class StatementReviewTests {

    private static final String TEXT = "😀 UBND xã rà soát kế hoạch; gửi báo cáo tổng kết. Công an xã nắm tình hình.";
    private static final String FIRST = "UBND xã rà soát kế hoạch; gửi báo cáo tổng kết";
    private static final String LAST = "Công an xã nắm tình hình";

    @Autowired
    private Intakes intakes;

    @Autowired
    private DirectiveDocuments documents;

    @Autowired
    private StatementReview review;

    @Autowired
    private JdbcClient jdbc;

    private final BodyId body = aBody();
    private final Actor leader = a(Role.LEADER, body);
    private final Actor specialist = a(Role.SPECIALIST, body);
    private DocumentId document = new DocumentId(UUID.randomUUID());

    /** A document on which nothing is marked yet, whatever the extraction finds in it. */
    @BeforeEach
    void registerDocument() {
        DocumentForm form = aForm();
        document = done(documents.register(specialist, done(intakes.paste(specialist, TEXT)), form));
        jdbc.sql("delete from directive.statement where document = :id")
                .param("id", document.value())
                .update();
    }

    @Test
    void aSelectedPassageBecomesAnAcceptedStatement() {
        StatementView added = one(review.add(specialist, document, marked(2, 28, null)));

        assertThat(added.text()).isEqualTo("UBND xã rà soát kế hoạch");
        assertThat(added.state()).isEqualTo(StatementState.ACCEPTED);
        assertThat(added.origin()).isEqualTo(StatementOrigin.PERSON);
        assertThat(documents.accepted(document)).containsExactly(added);
        assertThat(documents.statement(added.id())).isEqualTo(added);
    }

    @Test
    void whoeverIsSlowerSeesBothValuesAndLosesNothing() {
        StatementView seen = add(FIRST);
        one(review.edit(leader, seen.id(), seen.version(), edit(seen, "Hội Nông dân", "30/7/2021")));

        ReviewOutcome slower = review.edit(specialist, seen.id(), seen.version(), edit(seen, "Đoàn xã", null));

        assertThat(slower).isInstanceOfSatisfying(ReviewOutcome.Overtaken.class, overtaken -> {
            assertThat(overtaken.now().actor()).isEqualTo("Hội Nông dân");
            assertThat(overtaken.now().due()).isEqualTo(LocalDate.of(2021, 7, 30));
            assertThat(overtaken.by()).isEqualTo(leader.account());
            assertThat(overtaken.gone()).isFalse();
        });
        assertThat(documents.statement(seen.id()).actor()).isEqualTo("Hội Nông dân");
        StatementView now = documents.statement(seen.id());
        one(review.edit(specialist, seen.id(), now.version(), edit(seen, "Đoàn xã", null)));
        assertThat(documents.statement(seen.id()).actor()).isEqualTo("Đoàn xã");
    }

    @Test
    void ofTwoReviewersAtTheSameMomentExactlyOneSucceeds() {
        StatementView seen = add(FIRST);
        Executor apart = work -> Thread.ofPlatform().daemon().start(work);
        CompletableFuture<ReviewOutcome> one = CompletableFuture.supplyAsync(
                () -> review.decide(leader, seen.id(), seen.version(), StatementState.REJECTED), apart);
        CompletableFuture<ReviewOutcome> other = CompletableFuture.supplyAsync(
                () -> review.edit(specialist, seen.id(), seen.version(), edit(seen, "Đoàn xã", null)), apart);

        List<ReviewOutcome> outcomes = List.of(one.join(), other.join());

        assertThat(outcomes).filteredOn(ReviewOutcome.Changed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ReviewOutcome.Overtaken.class::isInstance)
                .hasSize(1);
        assertThat(documents.statement(seen.id()).version()).isEqualTo(seen.version() + 1);
    }

    @Test
    void aStatementThatWasJoinedAwayIsSaidToBeGone() {
        StatementView first = add(FIRST);
        StatementView second = add(LAST);
        one(review.join(leader, first.id(), first.version()));

        assertThat(review.edit(specialist, second.id(), second.version(), edit(second, "Công an", null)))
                .isInstanceOfSatisfying(
                        ReviewOutcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.gone()).isTrue());
    }

    @Test
    void splittingAtTheCaretLeavesPunctuationOutsideAndJoiningBringsItBack() {
        StatementView whole = add(FIRST);
        int caret = TEXT.codePointCount(0, TEXT.indexOf("gửi"));

        one(review.split(specialist, whole.id(), whole.version(), caret));

        assertThat(texts()).containsExactly("UBND xã rà soát kế hoạch", "gửi báo cáo tổng kết");
        StatementView first = documents.statement(whole.id());
        one(review.join(specialist, first.id(), first.version()));
        assertThat(texts()).containsExactly(FIRST);
    }

    @Test
    void splittingByWordsWorksWithoutPointing() {
        StatementView whole = add(FIRST);

        one(review.split(specialist, whole.id(), whole.version(), "gửi báo"));

        assertThat(texts()).containsExactly("UBND xã rà soát kế hoạch", "gửi báo cáo tổng kết");
        assertThat(refused(review.split(specialist, whole.id(), version(whole), "không có")))
                .containsExactly("directive.statement.split");
        assertThat(refused(review.split(specialist, whole.id(), version(whole), 2)))
                .containsExactly("directive.statement.split");
    }

    @Test
    void statementsNeverOverlapUnlessRejected() {
        StatementView first = add(FIRST);
        assertThat(refused(review.add(specialist, document, passage("kế hoạch; gửi báo cáo"))))
                .containsExactly("directive.statement.overlap");

        one(review.decide(specialist, first.id(), first.version(), StatementState.REJECTED));
        add("kế hoạch; gửi báo cáo");

        assertThat(refused(review.decide(specialist, first.id(), version(first), StatementState.ACCEPTED)))
                .containsExactly("directive.statement.overlap");
    }

    @Test
    void undoTakesBackTheOwnLatestActAndRedoDoesItAgain() {
        StatementView whole = add(FIRST);
        one(review.split(specialist, whole.id(), whole.version(), "gửi báo"));

        assertThat(review.undo(specialist, document)).isInstanceOf(ReviewOutcome.Changed.class);
        assertThat(texts()).containsExactly(FIRST);
        assertThat(review.redo(specialist, document)).isInstanceOf(ReviewOutcome.Changed.class);
        assertThat(texts()).hasSize(2);
        assertThat(review.undo(specialist, document)).isInstanceOf(ReviewOutcome.Changed.class);
        assertThat(review.undo(specialist, document)).isInstanceOf(ReviewOutcome.Changed.class);
        assertThat(texts()).isEmpty();
        assertThat(refused(review.undo(specialist, document))).containsExactly("directive.review.nothing-to-undo");
        assertThat(review.redo(specialist, document)).isInstanceOf(ReviewOutcome.Changed.class);
        assertThat(texts()).containsExactly(FIRST);
        assertThat(review.history(specialist, document, 20))
                .extracting(ChangeView::action)
                .containsExactly("REDO", "UNDO", "UNDO", "REDO", "UNDO", "SPLIT", "ADD");
    }

    @Test
    void undoNeverTakesBackWhatSomebodyElseBuiltOn() {
        StatementView first = add(FIRST);
        one(review.decide(leader, first.id(), first.version(), StatementState.REJECTED));

        assertThat(refused(review.undo(specialist, document))).containsExactly("directive.review.gone-on");
        assertThat(review.undo(leader, document)).isInstanceOf(ReviewOutcome.Changed.class);
        assertThat(documents.statement(first.id()).state()).isEqualTo(StatementState.ACCEPTED);
    }

    @Test
    void bulkAcceptLeavesAloneWhatSomebodyJustChanged() {
        StatementView first = reopened(add(FIRST));
        StatementView last = reopened(add(LAST));
        Map<StatementId, Integer> seen = new LinkedHashMap<>();
        seen.put(first.id(), first.version());
        seen.put(last.id(), last.version());
        one(review.edit(leader, last.id(), last.version(), edit(last, "Công an", null)));

        assertThat(review.acceptAll(specialist, document, seen))
                .isEqualTo(new ReviewOutcome.Changed(List.of(first.id()), List.of(last.id())));
        assertThat(documents.accepted(document)).extracting(StatementView::id).containsExactly(first.id());
    }

    @Test
    void everyFaultOfAnEditIsToldAtOnce() {
        StatementView first = add(FIRST);
        StatementEdit wrong =
                new StatementEdit(null, null, "không có trong bài", "x", "quý 3", null, "30/7", List.of());

        assertThat(refused(review.edit(specialist, first.id(), first.version(), wrong)))
                .containsExactly(
                        "directive.statement.passage",
                        "directive.statement.kind.missing",
                        "directive.statement.period",
                        "directive.statement.due.year");
    }

    @Test
    void whatReviewersConfirmedIsExportedWithExactSpans() {
        add(FIRST);
        StatementView rejected = add(LAST);
        one(review.decide(specialist, rejected.id(), rejected.version(), StatementState.REJECTED));

        List<GoldFile.Entry> gold = GoldFile.of(documents.accepted(document));

        assertThat(gold).singleElement().satisfies(entry -> {
            String text = documents.text(specialist, document).text();
            int[] points = text.codePoints().toArray();
            assertThat(new String(points, entry.start(), entry.end() - entry.start()))
                    .isEqualTo(entry.text());
            assertThat(entry.kind()).isEqualTo("directive");
            assertThat(entry.domains()).containsExactly("programme");
        });
    }

    @Test
    void onlyLeaderAndSpecialistOfTheBodyReview() {
        StatementView first = add(FIRST);
        for (Actor other : List.of(a(Role.CLERK, body), a(Role.OBSERVER, body), a(Role.LEADER, aBody()))) {
            assertThatThrownBy(() -> review.decide(other, first.id(), first.version(), StatementState.REJECTED))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private StatementView add(String passage) {
        return one(review.add(specialist, document, passage(passage)));
    }

    private StatementView reopened(StatementView statement) {
        return one(review.decide(specialist, statement.id(), statement.version(), StatementState.PROPOSED));
    }

    private StatementView one(ReviewOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReviewOutcome.Changed.class);
        return documents.statement(
                ((ReviewOutcome.Changed) outcome).statements().getFirst());
    }

    private static List<String> refused(ReviewOutcome outcome) {
        assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
        return ((ReviewOutcome.Refused) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    private int version(StatementView statement) {
        return documents.statement(statement.id()).version();
    }

    private List<String> texts() {
        return documents.accepted(document).stream().map(StatementView::text).toList();
    }

    private static StatementEdit passage(String passage) {
        return marked(null, null, passage);
    }

    private static StatementEdit marked(@Nullable Integer start, @Nullable Integer end, @Nullable String passage) {
        return new StatementEdit(
                start,
                end,
                passage,
                StatementKind.DIRECTIVE.code(),
                "2021",
                null,
                null,
                List.of(Domain.PROGRAMME.code()));
    }

    private static StatementEdit edit(StatementView seen, String actor, @Nullable String due) {
        return new StatementEdit(seen.start(), seen.end(), null, seen.kind().code(), null, actor, due, List.of());
    }
}
