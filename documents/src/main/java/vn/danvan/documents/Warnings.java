package vn.danvan.documents;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.DocumentText.Warning;

/** Puts one more warning on a text. */
final class Warnings {

    private Warnings() {}

    /** Says how many pictures were not looked at for stamps. */
    static RawText unread(RawText raw, int pictures) {
        return pictures == 0 ? raw : add(raw, "pictures-not-read", Integer.toString(pictures));
    }

    static RawText add(RawText raw, String code, String... args) {
        List<Warning> all = new ArrayList<>(raw.warnings());
        all.add(new Warning(code, List.of(args)));
        return new RawText(raw.body(), raw.margins(), raw.pages(), raw.origin(), raw.confidence(), all);
    }
}
