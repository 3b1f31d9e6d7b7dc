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
 * What the page before signing has shown: every piece and every line of a remark by its fingerprint, and in what layout it would
 * be printed, so that nothing is signed that the signer was not shown.
 *
 * @param pieces the fingerprint of each piece, by its id
 * @param lines the fingerprints of the lines of all remarks
 * @param layout the fingerprint of the layout and of the office's own template of it
 */
public record Seen(Map<String, String> pieces, Set<String> lines, String layout) {

    /** Nothing was shown. */
    public static final Seen NOTHING = new Seen(Map.of(), Set.of(), "");

    private static final String PIECE = "[0-9a-f-]{36}=[0-9a-f]{20}";
    private static final String LINE = "[0-9a-f]{20}";
    private static final String LAYOUT = "layout=";

    /** Keeps copies in their order. */
    public Seen {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
        lines = Collections.unmodifiableSet(new LinkedHashSet<>(lines));
    }

    static Seen of(SummaryDetail detail, List<Remark> remarks, String layout) {
        Map<String, String> pieces = new LinkedHashMap<>();
        detail.pieces().forEach(one -> pieces.put(one.piece().id().toString(), fingerprint(one.piece())));
        Set<String> lines = new LinkedHashSet<>();
        remarks.forEach(remark -> remark.lines().forEach(line -> lines.add(fingerprint(remark.kind(), line))));
        return new Seen(pieces, lines, Fingerprint.of(layout));
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
        String layout = "";
        for (String word : written.split(" ", -1)) {
            if (word.matches(PIECE)) {
                int at = word.indexOf('=');
                pieces.put(word.substring(0, at), word.substring(at + 1));
            } else if (word.matches(LAYOUT + LINE)) {
                layout = word.substring(LAYOUT.length());
            } else if (word.matches(LINE)) {
                lines.add(word);
            }
        }
        return new Seen(pieces, lines, layout);
    }

    /** For a field of the form. */
    public String written() {
        List<String> words = new ArrayList<>();
        pieces.forEach((id, fingerprint) -> words.add(id + "=" + fingerprint));
        words.addAll(lines);
        words.add(LAYOUT + layout);
        return String.join(" ", words);
    }

    /** Whether the piece was shown as it is. */
    boolean shows(Piece piece) {
        return fingerprint(piece).equals(pieces.get(piece.id().toString()));
    }

    /** Whether it was shown in that layout. */
    boolean showsLayout(String wanted) {
        return Fingerprint.of(wanted).equals(layout);
    }

    /** Whether the line was shown. */
    boolean shows(RemarkKind kind, Remark.Line line) {
        return lines.contains(fingerprint(kind, line));
    }
}
