package vn.danvan.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice as its reader sees it.
 *
 * @param kind its sentence is the message {@code notice.<kind>}
 * @param args what the sentence names
 * @param english the same in English, where it was told in both languages
 * @param link where it leads
 * @param unseen true until the reader opened it
 */
public record NoticeView(
        UUID id, String kind, List<String> args, List<String> english, String link, Instant at, boolean unseen) {

    public NoticeView {
        args = List.copyOf(args);
        english = List.copyOf(english);
    }

    /** What the sentence names, in the language. */
    public Object[] args(String lang) {
        return (lang.equals("en") ? english : args).toArray();
    }
}
