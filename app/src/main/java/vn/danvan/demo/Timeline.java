package vn.danvan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import vn.danvan.web.Ui;

/** What is to happen on which day; it happens in the order of time, at office hours, and not after the last day. */
final class Timeline {

    private record Happening(Instant at, int place, Runnable what) {}

    private static final int OPENS = 7;
    private static final int OFFICE_MINUTES = 9 * 60;

    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingInt(Happening::place));
    private final LocalDate last;
    private final Random random;
    private int planned;

    Timeline(LocalDate last, Random random) {
        this.last = last;
        this.random = random;
    }

    /** Plans it for some minute of the day's office hours; after the last day it never happens. */
    void on(LocalDate day, Runnable what) {
        if (!day.isAfter(last)) {
            Instant at = day.atTime(OPENS, 0)
                    .plusMinutes(random.nextInt(OFFICE_MINUTES))
                    .atZone(Ui.ZONE)
                    .toInstant();
            ahead.add(new Happening(at, planned++, what));
        }
    }

    /** Lets everything happen, also what is planned meanwhile. */
    void run() {
        while (!ahead.isEmpty()) {
            Happening next = ahead.remove();
            PastMoment.at(next.at(), next.what());
        }
    }
}
