package vn.danvan.summary.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Layout;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.Piece;

/**
 * Everything a document is printed from.
 *
 * @param areas names by area, for the sources
 * @param kinds names of the kinds of the periods of figures, for the sources
 * @param behind what stands behind the figures, as far as it is known
 * @param writer the name of the body whose people write
 * @param notes what was accepted when it was signed, each with its reason
 */
public record PrintJob(
        Layout layout,
        DocumentHead head,
        OutlineEdition outline,
        Text text,
        Scene scene,
        Map<AreaId, String> areas,
        Map<Span, String> kinds,
        Behind behind,
        String writer,
        List<AcceptedRemark> notes,
        Closing closing,
        boolean draft) {

    /** Keeps copies. */
    public PrintJob {
        areas = Map.copyOf(areas);
        kinds = Map.copyOf(kinds);
        notes = List.copyOf(notes);
    }

    /**
     * A unit's report behind a figure.
     *
     * @param body whose it is
     * @param value what it told, empty when that is hidden
     * @param sent when it was sent and in which version, empty when that is not known
     */
    public record Report(UUID id, String body, String value, String sent) {}

    /**
     * What stands behind the figures.
     *
     * @param reports the reports of each
     * @param restated the day on whose units figures of earlier periods were restated
     */
    public record Behind(Map<FigureRef, List<Report>> reports, Map<Span, LocalDate> restated) {

        /** Keeps copies. */
        public Behind {
            reports = Map.copyOf(reports);
            restated = Map.copyOf(restated);
        }
    }

    /** The words of the document. */
    public record Text(Map<String, String> headings, List<Piece> pieces) {

        /** Keeps copies. */
        public Text {
            headings = Map.copyOf(headings);
            pieces = List.copyOf(pieces);
        }

        /** The pieces of a section. */
        public List<Piece> of(String section) {
            return pieces.stream()
                    .filter(piece -> piece.draft().section().equals(section))
                    .toList();
        }
    }

    /** A remark that was accepted. */
    public record AcceptedRemark(String title, List<String> lines, String reason) {

        /** Keeps a copy. */
        public AcceptedRemark {
            lines = List.copyOf(lines);
        }
    }
}
