package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

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
    public List<Topic> topics(Actor actor, SubmissionId id, Locale locale) {
        SubmissionView submission = desk.readable(actor, id, journal.today());
        return topics(actor, submission, locale);
    }

    private List<Topic> topics(Actor actor, SubmissionView submission, Locale locale) {
        FormEdition edition = desk.edition(submission);
        Answers own = cells.answers(submission.id());
        List<Sent> sent = sent(submission);
        List<Topic> topics = new ArrayList<>();
        edition.questions().forEach(question -> {
            if (question instanceof Question.Narrative narrative) {
                String text = words(own, narrative.id());
                String section = submission.form() + "/" + narrative.id();
                topics.add(new Topic(
                        narrative,
                        text,
                        paragraphs(sent, narrative.id(), text),
                        recorded.tellsOf(section),
                        recorded.of(actor, section, submission.body(), submission.period(), locale).stream()
                                .map(told -> new Recorded(told, text.contains(told.attributed())))
                                .toList()));
            }
        });
        return topics;
    }

    private record Sent(BodyView body, SubmissionView report, Answers answers) {}

    private List<Sent> sent(SubmissionView submission) {
        ReportsBelow below = children.below(submission);
        Map<BodyId, SubmissionView> reports = below.reports(submission);
        List<Sent> sent = new ArrayList<>();
        for (BodyView body : below.senders(submission)) {
            SubmissionView report = reports.get(body.id());
            if (report != null
                    && (report.state() == SubmissionState.SUBMITTED || report.state() == SubmissionState.APPROVED)) {
                sent.add(new Sent(body, report, cells.answers(report.id())));
            }
        }
        return sent;
    }

    private List<Paragraph> paragraphs(List<Sent> sent, String question, String own) {
        return sent.stream()
                .map(one -> paragraph(one, words(one.answers(), question), own))
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
     * the text holds already are left out, and what is told of records otherwise by now than it was seen. Refused like any
     * filling in, and when no paragraph is left.
     */
    public Outcome<Saved> take(Actor actor, SubmissionId id, Wanted all, Locale locale) {
        String question = all.question();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        Optional<Topic> topic = topics(actor, submission, locale).stream()
                .filter(one -> one.question().id().equals(question))
                .findFirst();
        List<String> wanted = topic.map(one -> wanted(one, all)).orElseGet(List::of);
        if (topic.isEmpty() || wanted.isEmpty()) {
            return Outcome.refused(Refusal.of("report.nothing-to-take"));
        }
        String own = topic.get().own();
        StringBuilder text = new StringBuilder(own);
        wanted.forEach(paragraph -> text.append(text.isEmpty() ? "" : "\n").append(paragraph));
        Optional<Cell> seen = cells.answers(id).cell(question, "");
        return filling.save(
                actor,
                id,
                List.of(new CellChange(new CellId(question, ""), Optional.of(new Words(text.toString())), null, seen)));
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
