package vn.danvan.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice as its reader sees it.
 *
 * @param kind its sentence is the message {@code notice.<kind>}
 * @param args what the sentence names
 * @param link where it leads
 * @param unseen true until the reader opened it
 */
public record NoticeView(UUID id, String kind, List<String> args, String link, Instant at, boolean unseen) {

    public NoticeView {
        args = List.copyOf(args);
    }
}
