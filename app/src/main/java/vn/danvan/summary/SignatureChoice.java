package vn.danvan.summary;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.Wording;
import vn.danvan.summary.piece.Fingerprint;

/**
 * In what right the summary may be signed, as it would be printed.
 *
 * @param key by what the form chooses it: another block has another key
 * @param lines what stands above the name
 */
public record SignatureChoice(String key, Authority authority, List<String> lines, String name) {

    /** Keeps a copy. */
    public SignatureChoice {
        lines = List.copyOf(lines);
    }

    static SignatureChoice of(Signature signature, Layout layout) {
        List<String> lines = lines(signature, layout);
        String key = signature.authority() + "-" + Fingerprint.of(String.join("\n", lines) + "\n" + signature.name());
        return new SignatureChoice(key, signature.authority(), lines, signature.name());
    }

    /** The lines above the name, as the layout words them. */
    static List<String> lines(Signature signature, Layout layout) {
        Wording wording = new Wording(layout.rules());
        List<String> lines = new ArrayList<>(wording.authorities(signature));
        lines.add(wording.post(signature));
        return lines;
    }
}
