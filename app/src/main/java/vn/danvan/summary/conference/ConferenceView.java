package vn.danvan.summary.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.kernel.BodyId;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;

/**
 * The conference on a summary.
 *
 * @param period what the report sums up
 * @param body on whose summary it is
 * @param holder whose people write that summary today, and plan the conference
 * @param host in whose name it is held: the holder's, or the body's own when that held it before it ended
 * @param begins the hour as it is printed: "8 giờ 00"
 * @param agenda one point a line
 * @param delegates how many people each body sends; people are counted, not named
 * @param calledOff set when it was called off; it stays to be seen
 * @param documents the leader's conclusions and other documents of the register that belong to it, in the order they came
 */
public record ConferenceView(
        UUID id,
        SummaryId summary,
        Span period,
        BodyId body,
        BodyId holder,
        BodyId host,
        LocalDate day,
        String begins,
        String place,
        String agenda,
        int revision,
        Map<BodyId, Integer> delegates,
        @Nullable CalledOff calledOff,
        List<ConferenceDocument> documents) {

    private static final int TEN = 10;
    private static final int MARCH = 3;

    /** When and why it was called off. */
    public record CalledOff(Instant at, String reason) {}

    /** Keeps copies. */
    public ConferenceView {
        delegates = Map.copyOf(delegates);
        documents = List.copyOf(documents);
    }

    /** The same with these delegates and documents. */
    ConferenceView with(Map<BodyId, Integer> sent, List<ConferenceDocument> tied) {
        return new ConferenceView(
                id, summary, period, body, holder, host, day, begins, place, agenda, revision, sent, calledOff, tied);
    }

    /** Whether the leader's conclusions are in the register: then it was held and cannot be called off. */
    public boolean concluded() {
        return documents.stream().anyMatch(one -> one.role() == DocumentRole.CONCLUSIONS);
    }

    /** Whether the document belongs to it. */
    boolean holds(DocumentId document) {
        return documents.stream().anyMatch(one -> one.id().equals(document));
    }

    /** Whether it sums up a year and not a part of one. */
    public boolean ofYear() {
        return PeriodWords.isYear(period);
    }

    /** The day of the month as documents write it: "05". */
    public String printedDay() {
        return padded(day.getDayOfMonth(), TEN);
    }

    /** The month as documents write it: "02", but "3". */
    public String printedMonth() {
        return padded(day.getMonthValue(), MARCH);
    }

    private static String padded(int number, int plainFrom) {
        return (number < plainFrom ? "0" : "") + number;
    }

    /** How many people are invited. */
    public int people() {
        return delegates.values().stream().mapToInt(Integer::intValue).sum();
    }
}
