package vn.danvan.reporting.submission;

import java.util.List;
import java.util.Optional;
import vn.danvan.kernel.Refusal;

/** A whole number, such as a year, as somebody typed it into a field of a question. */
public final class AskedNumber {

    private AskedNumber() {}

    /** The number; empty, with the fault told, when it is none from the lowest to the highest. */
    public static Optional<Integer> read(String text, String field, int lowest, int highest, List<Refusal> faults) {
        if (text.matches("\\d{1,4}")) {
            int value = Integer.parseInt(text);
            if (value >= lowest && value <= highest) {
                return Optional.of(value);
            }
        }
        String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
        faults.add(Refusal.at(field, "report.number", shown, Integer.toString(lowest), Integer.toString(highest)));
        return Optional.empty();
    }
}
