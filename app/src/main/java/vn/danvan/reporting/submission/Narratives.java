package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.web.Texts;

/** What the bodies below wrote, question by question, for the body above to take over into its own text. */
@Component
@Transactional
public class Narratives {

    /**
     * A paragraph of a body below.
     *
     * @param taken whether the own text holds it already
     */
    public record Paragraph(BodyView body, SubmissionView report, String text, boolean taken) {}

    /**
     * A paragraph told of records.
     *
     * @param taken whether the own text holds it already
     */
    public record Recorded(RecordedWords.Told told, boolean taken) {}

    /**
     * A question with the own text, blank when there is none, and what the bodies below wrote.
     *
     * @param told whether a module has something to say there
     * @param records what it says
     */
    public record Topic(
            Question.Narrative question, String own, List<Paragraph> below, boolean told, List<Recorded> records) {

        /** Keeps copies. */
        public Topic {
            below = List.copyOf(below);
            records = List.copyOf(records);
        }

        /** Whether there is anything that the own text does not hold yet. */
        public boolean offers() {
            return below.stream().anyMatch(one -> !one.taken())
                    || records.stream().anyMatch(one -> !one.taken());
        }
    }

    /**
     * What somebody takes over.
     *
     * @param from bodies below whose paragraphs they are
     * @param marks of paragraphs told of records, as they were seen
     */
    public record Wanted(String question, List<BodyId> from, List<String> marks) {}

    /**
     * What came of it.
     *
     * @param left how many of the wanted paragraphs there was no room for
     * @param changed how many the records tell otherwise by now, so that they were not taken
     */
    public record Taken(Saved saved, int left, int changed) {}

    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final CellStore cells;
    private final Children children;
    private final Filling filling;
    private final RecordedWords recorded;

    Narratives(
            SubmissionDesk desk,
            SubmissionJournal journal,
            CellStore cells,
            Children children,
            Filling filling,
            RecordedWords recorded) {
        this.desk = desk;
        this.journal = journal;
        this.cells = cells;
        this.children = children;
        this.filling = filling;
        this.recorded = recorded;
    }

    /** The narrative questions of the submission with what the bodies below sent, and what modules tell of records. */
    @Transactional(readOnly = true)
    public List<Topic> topics(Actor actor, SubmissionId id) {
        return topics(actor, desk.readable(actor, id, journal.today()));
    }

    // A report is written in Vietnamese, whoever takes paragraphs over into it.
    private List<Topic> topics(Actor actor, SubmissionView submission) {
        List<Question.Narrative> questions = desk.edition(submission)
                .questions()
                .filter(Question.Narrative.class::isInstance)
                .map(Question.Narrative.class::cast)
                .toList();
        Answers own = cells.answers(submission.id());
        List<Sent> sent = sent(submission, questions.stream().map(Question::id).toList());
        List<Topic> topics = new ArrayList<>();
        for (Question.Narrative narrative : questions) {
            String text = words(own, narrative.id());
            String section = submission.form() + "/" + narrative.id();
            topics.add(new Topic(
                    narrative,
                    text,
                    paragraphs(sent, narrative.id(), text),
                    recorded.tellsOf(section),
                    recorded.of(actor, section, submission.body(), submission.period(), Texts.VIETNAMESE).stream()
                            .map(told -> new Recorded(told, text.contains(told.attributed())))
                            .toList()));
        }
        return topics;
    }

    private record Sent(BodyView body, SubmissionView report, Map<String, String> paragraphs) {}

    private List<Sent> sent(SubmissionView submission, List<String> questions) {
        ReportsBelow below = children.below(submission);
        Map<BodyId, SubmissionView> reports = below.reports(submission);
        List<SubmissionView> sent = reports.values().stream()
                .filter(report -> report.state().sent())
                .toList();
        Map<SubmissionId, Map<String, String>> paragraphs =
                cells.paragraphs(sent.stream().map(SubmissionView::id).toList(), questions);
        return below.senders(submission).stream()
                .flatMap(body -> Stream.ofNullable(reports.get(body.id()))
                        .filter(sent::contains)
                        .map(report -> new Sent(body, report, paragraphs.getOrDefault(report.id(), Map.of()))))
                .toList();
    }

    private List<Paragraph> paragraphs(List<Sent> sent, String question, String own) {
        return sent.stream()
                .map(one -> paragraph(one, one.paragraphs().getOrDefault(question, ""), own))
                .filter(paragraph -> !paragraph.text().isBlank())
                .toList();
    }

    // Many write the same sentence: it is one's own only with its body's name before it.
    private Paragraph paragraph(Sent sent, String words, String own) {
        return new Paragraph(sent.body(), sent.report(), words, own.contains(recorded.attributed(sent.body(), words)));
    }

    private static String words(Answers answers, String question) {
        return answers.cell(question, "")
                .filter(Words.class::isInstance)
                .map(cell -> ((Words) cell).text())
                .orElse("");
    }

    /**
     * Adds the paragraphs to the own text of the question, each with its body's name before it, to be edited then. Those that
     * the text holds already are left out, and counted are those that records tell otherwise by now than they were seen; from the
     * first on for which there is no room, the others are left. Refused like any filling in, when no paragraph is left, and when
     * there is room for none.
     */
    public Outcome<Taken> take(Actor actor, SubmissionId id, Wanted all) {
        String question = all.question();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        Optional<Topic> topic = topics(actor, submission).stream()
                .filter(one -> one.question().id().equals(question))
                .findFirst();
        List<String> wanted = topic.map(one -> wanted(one, all)).orElseGet(List::of);
        int changed = topic.map(one -> changed(one, all)).orElse(0);
        if (topic.isEmpty() || wanted.isEmpty()) {
            return Outcome.refused(
                    changed == 0 ? Refusal.of("report.nothing-to-take") : Refusal.of("report.take-changed", changed));
        }
        String own = topic.get().own();
        StringBuilder text = new StringBuilder(own);
        int taken = 0;
        while (taken < wanted.size() && text.length() + 1 + wanted.get(taken).length() <= CellRules.LONGEST) {
            text.append(text.isEmpty() ? "" : "\n").append(wanted.get(taken));
            taken++;
        }
        if (taken == 0) {
            return Outcome.refused(Refusal.of("report.take-full", own.length(), CellRules.LONGEST));
        }
        Optional<Cell> seen = cells.answers(id).cell(question, "");
        CellChange change =
                new CellChange(new CellId(question, ""), Optional.of(new Words(text.toString())), null, seen);
        return switch (filling.save(actor, id, List.of(change))) {
            case Outcome.Done<Saved>(Saved saved) -> Outcome.done(new Taken(saved, wanted.size() - taken, changed));
            case Outcome.Refused<Saved>(List<Refusal> refusals) -> Outcome.refused(refusals);
        };
    }

    /** How many paragraphs somebody chose that nobody tells any more as they were seen. */
    private static int changed(Topic topic, Wanted wanted) {
        List<String> told = topic.records().stream()
                .map(one -> one.told().paragraph().mark())
                .toList();
        return (int) wanted.marks().stream()
                .distinct()
                .filter(mark -> !told.contains(mark))
                .count();
    }

    private List<String> wanted(Topic topic, Wanted wanted) {
        Stream<String> below = topic.below().stream()
                .filter(one -> wanted.from().contains(one.body().id()) && !one.taken())
                .map(one -> recorded.attributed(one.body(), one.text()));
        Stream<String> records = topic.records().stream()
                .filter(one -> wanted.marks().contains(one.told().paragraph().mark()) && !one.taken())
                .map(one -> one.told().attributed());
        return Stream.concat(below, records).toList();
    }
}
