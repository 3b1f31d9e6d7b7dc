package vn.danvan.documents;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.DocumentText.Warning;

/** Puts one more warning on a text. */
final class Warnings {

    private Warnings() {}

    static RawText add(RawText raw, String code, String... args) {
        List<Warning> all = new ArrayList<>(raw.warnings());
        all.add(new Warning(code, List.of(args)));
        return new RawText(raw.body(), raw.margins(), raw.pages(), raw.origin(), raw.confidence(), all);
    }
}
