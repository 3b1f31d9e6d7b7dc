package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * @param attributed as it stands in the text that takes it over, with its body's name
     * @param before what was taken over of the same body before
     */
    public record Paragraph(
            BodyView body,
            SubmissionView report,
            String text,
            String attributed,
            State state,
            Optional<Before> before) {

        /** What became of it; the message {@code report.narratives.<NAME>} says it. */
        public enum State {
            /** It was never taken over. */
            NEW,
            /** The own text holds it. */
            TAKEN,
            /** It was taken over and the own text says it otherwise by now. */
            EDITED,
            /** Another version of it was taken over; its body has changed it since. */
            CHANGED
        }

        /**
         * What was taken over before.
         *
         * @param stands whether the own text holds it as it was taken
         */
        public record Before(String text, Instant at, boolean stands) {}

        /** Whether the own text holds it already. */
        public boolean taken() {
            return state == State.TAKEN;
        }

        /** Whether its body has changed it since it was taken over. */
        public boolean isChanged() {
            return state == State.CHANGED;
        }

        /** Whether taking it over puts it in the place of what was taken before. */
        public boolean replaces() {
            return isChanged() && before.filter(Before::stands).isPresent();
        }
    }

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
    private final ParagraphsBelow below;
    private final Filling filling;
    private final RecordedWords recorded;

    Narratives(
            SubmissionDesk desk,
            SubmissionJournal journal,
            CellStore cells,
            ParagraphsBelow below,
            Filling filling,
            RecordedWords recorded) {
        this.desk = desk;
        this.journal = journal;
        this.cells = cells;
        this.below = below;
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
        ParagraphsBelow.Sent sent =
                below.sent(submission, questions.stream().map(Question::id).toList());
        List<Topic> topics = new ArrayList<>();
        for (Question.Narrative narrative : questions) {
            String text = words(own, narrative.id());
            String section = submission.form() + "/" + narrative.id();
            topics.add(new Topic(
                    narrative,
                    text,
                    below.paragraphs(sent, narrative.id(), text),
                    recorded.tellsOf(section),
                    recorded.of(actor, section, submission.body(), submission.period(), Texts.VIETNAMESE).stream()
                            .map(told -> new Recorded(told, text.contains(told.attributed())))
                            .toList()));
        }
        return topics;
    }

    private static String words(Answers answers, String question) {
        return answers.cell(question, "")
                .filter(Words.class::isInstance)
                .map(cell -> ((Words) cell).text())
                .orElse("");
    }

    /**
     * Adds the paragraphs to the own text of the question, each with its body's name before it, to be edited then; one that its body
     * has changed since it was taken takes the place of what was taken, where that stands as it was. Those that the text holds
     * already are left out, and counted are those that records tell otherwise by now than they were seen; from the first on for
     * which there is no room, the others are left. Refused like any filling in, when no paragraph is left, and when there is room
     * for none.
     */
    public Outcome<Taken> take(Actor actor, SubmissionId id, Wanted all) {
        String question = all.question();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        Optional<Topic> found = topics(actor, submission).stream()
                .filter(one -> one.question().id().equals(question))
                .findFirst();
        int changed = found.map(one -> changed(one, all)).orElse(0);
        List<Paragraph> wanted = found.map(one -> wanted(one, all)).orElseGet(List::of);
        List<String> told = found.map(one -> told(one, all)).orElseGet(List::of);
        if (found.isEmpty() || (wanted.isEmpty() && told.isEmpty())) {
            return Outcome.refused(
                    changed == 0 ? Refusal.of("report.nothing-to-take") : Refusal.of("report.take-changed", changed));
        }
        Topic topic = found.get();
        ParagraphsBelow.Text text = ParagraphsBelow.into(topic.own(), wanted, told);
        if (text.left() == wanted.size() + told.size()) {
            return Outcome.refused(Refusal.of("report.take-full", topic.own().length(), CellRules.LONGEST));
        }
        Optional<Cell> seen = cells.answers(id).cell(question, "");
        CellChange change = new CellChange(new CellId(question, ""), Optional.of(new Words(text.text())), null, seen);
        return switch (filling.save(actor, id, List.of(change))) {
            case Outcome.Done<Saved>(Saved saved) -> {
                if (saved.conflicts().isEmpty()) {
                    below.keep(id, question, text.taken(), journal.now());
                }
                yield Outcome.done(new Taken(saved, text.left(), changed));
            }
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

    private static List<Paragraph> wanted(Topic topic, Wanted wanted) {
        return topic.below().stream()
                .filter(one -> wanted.from().contains(one.body().id()) && !one.taken())
                .toList();
    }

    private static List<String> told(Topic topic, Wanted wanted) {
        return topic.records().stream()
                .filter(one -> wanted.marks().contains(one.told().paragraph().mark()) && !one.taken())
                .map(one -> one.told().attributed())
                .toList();
    }
}
