package vn.danvan.reporting.filling;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;

/** What somebody typed or pasted into a cell for a figure; the script of the page reads it in the same way. */
public final class TypedFigure {

    private static final Pattern NONE =
            Pattern.compile("x|kad|k\\.a\\.d|kh\\u00f4ng \\u00e1p d\\u1ee5ng|n/a|not applicable");
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?:~|\\u2248|\\u01b0\\u1edbc(?: t\\u00ednh| \\u0111\\u1ea1t)?(?=[\\s\\d]))\\s*(?<rest>.*)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private TypedFigure() {}

    /** What is to stand in a cell, empty for nothing. */
    public record Entry(Optional<Cell> cell) {

        static Entry of(Cell cell) {
            return new Entry(Optional.of(cell));
        }
    }

    /**
     * Reads "1.234,5", "1,2 tỷ", "~120" and "ước 120" (estimates), "x", "KAD" and "không áp dụng".
     *
     * @return empty when it is none of these; nothing typed is read as nothing
     */
    public static Optional<Entry> read(String typed) {
        String text = BLANKS.matcher(java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(new Entry(Optional.empty()));
        }
        if (NONE.matcher(text).matches()) {
            return Optional.of(Entry.of(new NotApplicable()));
        }
        Matcher estimate = ESTIMATE.matcher(text);
        boolean estimated = estimate.matches();
        return VietnameseNumbers.parse(estimated ? estimate.group("rest") : text)
                .map(number -> Entry.of(new Value(number.value(), estimated)));
    }
}
