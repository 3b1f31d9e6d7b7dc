package vn.danvan.summary.register;

import java.util.Optional;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/**
 * A type of documents that is numbered.
 *
 * @param code what stands for it in the number: {@code BC}
 * @param only the line that has it, empty for both
 */
public record DocumentType(String code, Wording name, Optional<Line> only) {

    static DocumentType read(YamlMap map) {
        DocumentType read = new DocumentType(
                map.text("code"),
                map.wording("name"),
                map.has("line") ? Optional.of(map.choice("line", Line.class, null)) : Optional.empty());
        map.refuseOthers();
        return read;
    }

    /** A type that the content does not know, as an older series may have it. */
    static DocumentType unknown(String code) {
        return new DocumentType(code, new Wording("", ""), Optional.empty());
    }

    boolean isOf(Line line) {
        return only.filter(other -> other != line).isEmpty();
    }
}
