package vn.danvan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.DateMention;
import vn.danvan.language.VietnameseDates;

/** Days in the fields of forms: shown and typed day first, kept in addresses as yyyy-MM-dd. */
public final class Days {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern EIGHT_FIGURES = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private static final int LONGEST_SAID = 40;

    private Days() {}

    /**
     * The day somebody typed: 5/2/2021, 05-02-2021, 05.02.2021, 05022021, "ngày 5 tháng 2 năm 2021" or 2021-02-05. Empty for
     * nothing, for days that do not exist and for a day without its year.
     */
    public static Optional<LocalDate> read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? Optional.empty() : iso(text).or(() -> dayFirst(text));
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dayFirst(String text) {
        String separated = EIGHT_FIGURES.matcher(text).replaceFirst("$1/$2/$3");
        return VietnameseDates.parse(separated).flatMap(DateMention::date);
    }

    /** That what was typed into the field is no day: for text of which {@link #read} is empty. */
    public static Refusal refusal(String field, String typed) {
        return Refusal.at(
                field, "web.day", typed.length() > LONGEST_SAID ? typed.substring(0, LONGEST_SAID) + "…" : typed);
    }

    /** What a field shows: a day as dd/MM/yyyy, what is no day as it was typed, nothing for null. */
    public static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return iso(text).map(SHOWN::format).orElse(text);
    }
}
