package vn.danvan.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.summary.piece.Fingerprint;
import vn.danvan.summary.piece.Piece;

/**
 * What the page before signing has shown: every piece and every line of a remark by its fingerprint, so that nothing is signed
 * that the signer was not shown.
 *
 * @param pieces the fingerprint of each piece, by its id
 * @param lines the fingerprints of the lines of all remarks
 */
public record Seen(Map<String, String> pieces, Set<String> lines) {

    /** Nothing was shown. */
    public static final Seen NOTHING = new Seen(Map.of(), Set.of());

    private static final String PIECE = "[0-9a-f-]{36}=[0-9a-f]{20}";
    private static final String LINE = "[0-9a-f]{20}";

    /** Keeps copies in their order. */
    public Seen {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
        lines = Collections.unmodifiableSet(new LinkedHashSet<>(lines));
    }

    static Seen of(SummaryDetail detail, List<Remark> remarks) {
        Map<String, String> pieces = new LinkedHashMap<>();
        detail.pieces().forEach(one -> pieces.put(one.piece().id().toString(), fingerprint(one.piece())));
        Set<String> lines = new LinkedHashSet<>();
        remarks.forEach(remark -> remark.lines().forEach(line -> lines.add(fingerprint(remark.kind(), line))));
        return new Seen(pieces, lines);
    }

    private static String fingerprint(Piece piece) {
        return Fingerprint.of(piece.revision() + "\n" + piece.removed() + "\n" + piece.text());
    }

    private static String fingerprint(RemarkKind kind, Remark.Line line) {
        return Fingerprint.of(kind + "\n" + line.key() + "\n"
                + line.args().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    /** As it was written into the form; what is not of this shape counts as not seen. */
    public static Seen read(String written) {
        Map<String, String> pieces = new LinkedHashMap<>();
        Set<String> lines = new LinkedHashSet<>();
        for (String word : written.split(" ", -1)) {
            if (word.matches(PIECE)) {
                int at = word.indexOf('=');
                pieces.put(word.substring(0, at), word.substring(at + 1));
            } else if (word.matches(LINE)) {
                lines.add(word);
            }
        }
        return new Seen(pieces, lines);
    }

    /** For a field of the form. */
    public String written() {
        List<String> words = new ArrayList<>();
        pieces.forEach((id, fingerprint) -> words.add(id + "=" + fingerprint));
        words.addAll(lines);
        return String.join(" ", words);
    }

    /** Whether the piece was shown as it is. */
    boolean shows(Piece piece) {
        return fingerprint(piece).equals(pieces.get(piece.id().toString()));
    }

    /** Whether the line was shown. */
    boolean shows(RemarkKind kind, Remark.Line line) {
        return lines.contains(fingerprint(kind, line));
    }
}
