package vn.danvan.summary.conference;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param begins the hour as it is printed: "8 giờ 00"
 * @param agenda one point a line
 * @param delegates how many people each body sends; people are counted, not named
 * @param calledOff set when it was called off; it stays to be seen
 * @param document the leader's conclusions in the register of directives, or null while they are not there
 */
public record ConferenceView(
        UUID id,
        SummaryId summary,
        Span period,
        BodyId body,
        LocalDate day,
        String begins,
        String place,
        String agenda,
        int revision,
        Map<BodyId, Integer> delegates,
        @Nullable CalledOff calledOff,
        @Nullable DocumentId document) {

    private static final int TEN = 10;
    private static final int MARCH = 3;

    /** When and why it was called off. */
    public record CalledOff(Instant at, String reason) {}

    /** Keeps a copy. */
    public ConferenceView {
        delegates = Map.copyOf(delegates);
    }

    /** The same with these delegates. */
    ConferenceView with(Map<BodyId, Integer> others) {
        return new ConferenceView(
                id, summary, period, body, day, begins, place, agenda, revision, others, calledOff, document);
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
