package vn.danvan.summary.print;

import java.util.List;
import java.util.Map;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Layout;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.Piece;

/**
 * Everything a document is printed from.
 *
 * @param areas names by area, for the sources
 * @param kinds names of the kinds of period, for the sources
 * @param reports the units whose reports stand behind each figure, as far as known
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
        Map<String, String> kinds,
        Map<FigureRef, List<String>> reports,
        String writer,
        List<AcceptedRemark> notes,
        Closing closing,
        boolean draft) {

    /** Keeps copies. */
    public PrintJob {
        areas = Map.copyOf(areas);
        kinds = Map.copyOf(kinds);
        reports = Map.copyOf(reports);
        notes = List.copyOf(notes);
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
