package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.Narratives.Paragraph;

/** What the bodies below wrote in the reports they sent, held against what was taken over of it before. */
@Component
class ParagraphsBelow {

    private final CellStore cells;
    private final Children children;
    private final RecordedWords recorded;
    private final TakenParagraphs taken;

    ParagraphsBelow(CellStore cells, Children children, RecordedWords recorded, TakenParagraphs taken) {
        this.cells = cells;
        this.children = children;
        this.recorded = recorded;
        this.taken = taken;
    }

    /** What was sent to a report, and what of it went into its own text. */
    record Sent(List<Report> reports, Map<TakenParagraphs.Place, TakenParagraphs.Taken> taken) {}

    private record Report(BodyView body, SubmissionView view, Map<String, String> paragraphs) {}

    Sent sent(SubmissionView submission, List<String> questions) {
        ReportsBelow below = children.below(submission);
        Map<BodyId, SubmissionView> reports = below.reports(submission);
        List<SubmissionView> sent = reports.values().stream()
                .filter(report -> report.state().sent())
                .toList();
        Map<SubmissionId, Map<String, String>> paragraphs =
                cells.paragraphs(sent.stream().map(SubmissionView::id).toList(), questions);
        List<Report> all = below.senders(submission).stream()
                .flatMap(body -> Stream.ofNullable(reports.get(body.id()))
                        .filter(sent::contains)
                        .map(report -> new Report(body, report, paragraphs.getOrDefault(report.id(), Map.of()))))
                .toList();
        return new Sent(all, taken.of(submission.id()));
    }

    List<Paragraph> paragraphs(Sent sent, String question, String own) {
        return sent.reports().stream()
                .filter(one -> !one.paragraphs().getOrDefault(question, "").isBlank())
                .map(one -> paragraph(
                        one,
                        Objects.requireNonNull(one.paragraphs().get(question)),
                        own,
                        Optional.ofNullable(sent.taken()
                                .get(new TakenParagraphs.Place(
                                        question, one.body().id())))))
                .toList();
    }

    // Many write the same sentence: it is one's own only with its body's name before it.
    private Paragraph paragraph(Report report, String words, String own, Optional<TakenParagraphs.Taken> before) {
        String attributed = recorded.attributed(report.body(), words);
        Optional<Paragraph.Before> earlier =
                before.map(one -> new Paragraph.Before(one.text(), one.at(), own.contains(one.text())));
        return new Paragraph(report.body(), report.view(), words, attributed, state(attributed, own, earlier), earlier);
    }

    private static Paragraph.State state(String attributed, String own, Optional<Paragraph.Before> before) {
        // A text that was shortened stands in what was taken of it before.
        boolean withdrawn = before.filter(one -> one.stands() && !attributed.contains(one.text()))
                .isPresent();
        if (own.contains(attributed) && !withdrawn) {
            return Paragraph.State.TAKEN;
        }
        return before.map(one -> one.text().equals(attributed) ? Paragraph.State.EDITED : Paragraph.State.CHANGED)
                .orElse(Paragraph.State.NEW);
    }

    /** The own text with paragraphs of bodies below in it, as many as there is room for. */
    record Text(String text, Map<BodyId, String> taken, int left) {}

    /**
     * Each in the place of what was taken of its body before, where that stands as it was taken, else behind the text; from the first
     * on for which there is no room, the others are left.
     *
     * @param others what is not of bodies below, and goes behind them
     */
    static Text into(String own, List<Paragraph> wanted, List<String> others) {
        String text = own;
        Map<BodyId, String> taken = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        for (Paragraph paragraph : wanted) {
            String next = with(text, paragraph);
            if (!left.isEmpty() || next.length() > CellRules.LONGEST) {
                left.add(paragraph.attributed());
            } else {
                text = next;
                taken.put(paragraph.body().id(), paragraph.attributed());
            }
        }
        for (String other : others) {
            String next = behind(text, other);
            if (!left.isEmpty() || next.length() > CellRules.LONGEST) {
                left.add(other);
            } else {
                text = next;
            }
        }
        return new Text(text, taken, left.size());
    }

    private static String with(String text, Paragraph paragraph) {
        Optional<Paragraph.Before> before = paragraph.before().filter(Paragraph.Before::stands);
        if (paragraph.state() != Paragraph.State.CHANGED || before.isEmpty()) {
            return behind(text, paragraph.attributed());
        }
        String old = before.get().text();
        int at = text.indexOf(old);
        return at < 0
                ? behind(text, paragraph.attributed())
                : text.substring(0, at) + paragraph.attributed() + text.substring(at + old.length());
    }

    private static String behind(String text, String paragraph) {
        return text.isEmpty() ? paragraph : text + "\n" + paragraph;
    }

    /** Keeps which paragraphs stand in the report's own text now. */
    void keep(SubmissionId submission, String question, Map<BodyId, String> texts, Instant now) {
        taken.keep(submission, question, texts, now);
    }
}
