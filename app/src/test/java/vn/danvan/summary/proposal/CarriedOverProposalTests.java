package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementEdit;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.Reached;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.SummaryView;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.conference.ConferenceDocuments;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.DocumentRole;

/** What a district carries over into its next programme: whole tasks, none twice, and what its conclusions say of whom. */
class CarriedOverProposalTests extends SummaryCase {

    private static final String GIVEN = "Đã giao rồi từ trước";
    private static final String NAMED = "UBND huyện rà soát chính sách dân tộc";
    private static final String UNNAMED = "Tổng kết phong trào thi đua";

    @Autowired
    Proposals proposals;

    @Autowired
    Programmes programmes;

    @Autowired
    Tasks tasks;

    @Autowired
    Targets targets;

    @Autowired
    Forms forms;

    @Autowired
    Conferences conferences;

    @Autowired
    ConferenceDocuments conclusions;

    @Autowired
    Intakes intakes;

    @Autowired
    DirectiveDocuments documents;

    @Autowired
    StatementReview review;

    private Actor writer;
    private Actor head;

    @BeforeEach
    void aDistrict() {
        writer = new Actor(specialist.account(), specialist.position(), body("BDV-589"), Role.SPECIALIST);
        head = new Actor(leader.account(), leader.position(), body("BDV-589"), Role.LEADER);
    }

    private SummaryId summary() {
        return done(summaries.start(writer, OUTLINE, 2020)).summary();
    }

    private TaskView add(NewTask task) {
        return done(programmes.add(writer, 2020, List.of(task))).getFirst();
    }

    private LineView line(String content) {
        return proposals.lines(writer, summary()).stream()
                .filter(line -> line.content().equals(content))
                .findFirst()
                .orElseThrow();
    }

    private void take(String content) {
        LineView line = line(content);
        done(proposals.decide(
                writer,
                summary(),
                new Proposals.Decision(line.id(), line.revision(), true, content, line.lead(), line.due(), "")));
    }

    @Test
    void whatIsCarriedOverKeepsAllThatBelongsToItAndWhatWasDoneSinceIsNotGivenAgain() {
        BodyId front = body("MTTQ-589");
        String open = "Việc chuyển sang năm sau " + System.nanoTime();
        String finished = "Việc xong sau khi lập đề xuất " + System.nanoTime();
        add(new NewTask(
                open,
                "Báo cáo kết quả",
                "100 hộ",
                List.of("emulation"),
                body("UBND-589"),
                Set.of(front),
                null,
                true,
                List.of()));
        TaskView last =
                add(new NewTask(finished, null, null, List.of(), writer.body(), Set.of(), null, false, List.of()));
        proposals.refresh(writer, summary());
        take(open);
        take(finished);
        last = done(tasks.perform(writer, last.id(), last.version(), new TaskStep.Submit("Xong", List.of())));
        done(tasks.perform(head, last.id(), last.version(), new TaskStep.Complete("")));

        assertThat(proposals
                        .overtaken(writer, summary(), List.of(line(finished)))
                        .values())
                .singleElement()
                .satisfies(why -> assertThat(why.kind()).isEqualTo(Overtaken.Kind.DONE));
        assertThat(done(proposals.give(
                        writer, summary(), LineView.seen(LineView.seen(proposals.lines(writer, summary()))))))
                .isEqualTo(new Proposals.Given(1, 1, 0));

        assertThat(line(finished).taken()).isFalse();
        assertThat(line(finished).reason()).contains("đã hoàn thành ngày 01/02/2021");
        TaskDetail given =
                tasks.detail(writer, java.util.Objects.requireNonNull(line(open).task()));
        assertThat(given.task().year()).isEqualTo(2021);
        assertThat(given.task().product()).isEqualTo("Báo cáo kết quả");
        assertThat(given.task().targets()).isEqualTo("100 hộ");
        assertThat(given.task().domains()).containsExactly("emulation");
        assertThat(given.coordinating()).containsExactly(front);
    }

    private StatementId statement(DocumentId document, String passage, @Nullable String named) {
        ReviewOutcome added = review.add(
                writer,
                document,
                new StatementEdit(null, null, passage, StatementKind.DIRECTIVE.code(), null, named, null, List.of()));
        return ((ReviewOutcome.Changed) added).statements().getFirst();
    }

    @Test
    void aConclusionIsGivenOnceAndToWhomItNames() {
        DocumentId document = done(documents.register(
                writer,
                done(intakes.paste(writer, NAMED + ". " + UNNAMED + ". " + GIVEN + ".")),
                new DocumentForm(
                        "conclusion-notice",
                        "77-TB/HU",
                        "Huyện ủy",
                        "25/01/2021",
                        null,
                        "Kết luận hội nghị tổng kết (minh họa)",
                        null,
                        true)));
        jdbc.sql("delete from directive.statement where document = :id")
                .param("id", document.value())
                .update();
        statement(document, NAMED, "UBND huyện");
        StatementId unnamed = statement(document, UNNAMED, null);
        StatementId before = statement(document, GIVEN, null);
        give(before, GIVEN);
        done(conferences.plan(
                writer,
                summary(),
                new Conferences.Plan(LocalDate.of(2021, 1, 25), "8 giờ 00", "Hội trường", "Báo cáo", Map.of(), 0)));
        conclusions.link(writer, summary(), DocumentRole.CONCLUSIONS, document);

        proposals.refresh(writer, summary());

        assertThat(line(NAMED).lead()).isEqualTo(body("UBND-589"));
        assertThat(line(UNNAMED).lead()).isNull();
        assertThat(proposals.lines(writer, summary())).extracting(LineView::key).doesNotContain(before.toString());

        give(unnamed, UNNAMED);
        proposals.refresh(writer, summary());
        assertThat(line(UNNAMED).taken()).isFalse();
        assertThat(line(UNNAMED).reason()).contains("đã được giao thành nhiệm vụ");
    }

    private void give(StatementId statement, String content) {
        done(programmes.add(
                writer,
                2021,
                List.of(new NewTask(
                        content, null, null, List.of(), writer.body(), Set.of(), null, false, List.of(statement)))));
    }

    @Test
    void aTargetThatWasMissedIsALine() {
        SummaryView view = summaries.require(writer, summary());
        TargetSlot slot = new TargetSlot(
                "GS.CT", view.area(), periods.period("year", 2020, 1).orElseThrow());
        Optional<BigDecimal> value = Optional.of(new BigDecimal("99999"));
        Targets.Change wanted = new Targets.Change(Optional.empty(), value);
        assertThat(codes(targets.set(head, Map.of(slot, wanted), "Số minh họa")))
                .isEmpty();
        try {
            proposals.refresh(writer, summary());
            assertThat(proposals.lines(writer, summary()))
                    .filteredOn(line -> line.origin() == Origin.TARGET)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.key()).isEqualTo("GS.CT");
                        assertThat(line.content()).contains("99.999");
                        assertThat(line.because()).contains("trên kế hoạch 99.999");
                    });
        } finally {
            targets.set(head, Map.of(slot, new Targets.Change(value, Optional.empty())), "");
        }
    }

    @Test
    void aHiddenFigureIsNoTargetThatWasMissed() {
        Indicator indicator = forms.current().catalogue().indicator("GS.CT").orElseThrow();
        assertThat(ProposalCandidates.isUnmet(new Reached(indicator, Optional.empty(), true, BigDecimal.TEN)))
                .isFalse();
        assertThat(ProposalCandidates.isUnmet(new Reached(indicator, Optional.empty(), false, BigDecimal.TEN)))
                .isTrue();
        Figure one = Figure.of(
                new FigureRef("GS.CT", "", new AreaId(UUID.randomUUID()), new Span("year", 2020, 1)),
                BigDecimal.ONE,
                false,
                false,
                1,
                1);
        assertThat(ProposalCandidates.isUnmet(new Reached(indicator, Optional.of(one), false, BigDecimal.TEN)))
                .isTrue();
    }
}
