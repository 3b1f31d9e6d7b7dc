package vn.danvan.reporting.submission;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.kernel.Actor;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;

/** What somebody was told, whatever other tests told the same person on later days. */
final class Told {

    private static final int PAGES = 20;

    private Told() {}

    /** The latest first. */
    static Stream<NoticeView> to(Actor actor, Notices notices) {
        return IntStream.rangeClosed(1, PAGES)
                .boxed()
                .flatMap(page -> notices.of(actor, page).items().stream())
                .distinct();
    }
}
