package vn.danvan.summary;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.print.DocumentWords;

/** What is known of a figure besides its value, so that a change is read that is none of the value. */
public final class FigureMarks {

    private FigureMarks() {}

    /** The key of what stands where there is no value: that it is hidden or cannot be divided is not that it is missing. */
    public static String none(Figure figure) {
        if (figure.splitUnits().isPresent()) {
            return "figure.cell.not-divisible";
        }
        if (figure.untoldUnits().isPresent()) {
            return "figure.cell.untold";
        }
        return figure.isHidden()
                ? "figure.cell.hidden"
                : figure.lackOfReports().map(why -> "figure.cell." + why).orElse("figure.cell.missing");
    }

    /** " (số ước, chưa duyệt, 8/9 đơn vị)"; nothing for a figure without marks. */
    public static String of(DocumentWords words, Figure figure) {
        List<String> marks = new ArrayList<>();
        if (figure.estimated()) {
            marks.add(words.of("summary.mark.estimated"));
        }
        if (figure.unapproved()) {
            marks.add(words.of("summary.mark.unapproved"));
        }
        if (figure.incomplete()) {
            marks.add(words.of(
                    "summary.print.of-reports", Integer.toString(figure.told()), Integer.toString(figure.expected())));
        }
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }
}
