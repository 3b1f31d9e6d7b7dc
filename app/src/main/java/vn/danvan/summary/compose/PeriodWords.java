package vn.danvan.summary.compose;

import java.util.List;

/** What periods are called within a sentence: "năm 2020", "6 tháng đầu năm 2020", "quý II năm 2020". */
public final class PeriodWords {

    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV");
    private static final List<String> NAMED = List.of("year", "six-months", "nine-months", "quarter", "month");
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    private PeriodWords() {}

    /** Words by their key, in one language. */
    public interface Words {

        /** The words of the key with its arguments filled in. */
        String of(String key, Object... args);
    }

    /** The period. */
    public static String of(Words words, Span span) {
        return words.of("summary.span." + stem(span.kind()), arguments(span));
    }

    /** The period without its year: "quý II". */
    public static String withoutYear(Words words, Span span) {
        return words.of(
                "summary.span.index." + (stem(span.kind()).equals("year") ? "other" : stem(span.kind())),
                arguments(span));
    }

    /** What comes after the period, for which a report sets tasks. */
    public static String after(Words words, Span span) {
        return switch (stem(span.kind())) {
            case "year" -> of(words, span.inYear(span.year() + 1));
            case "quarter" -> of(words, next(span, QUARTERS));
            case "month" -> of(words, next(span, MONTHS));
            default -> words.of("summary.coming." + stem(span.kind()), arguments(span));
        };
    }

    private static Span next(Span span, int last) {
        return span.index() < last
                ? new Span(span.kind(), span.year(), span.index() + 1)
                : new Span(span.kind(), span.year() + 1, 1);
    }

    /** The period as it stands in the names of files: {@code 2020}, {@code 2020-2} where a year has several. */
    public static String inFile(Span span) {
        boolean several =
                stem(span.kind()).equals("quarter") || stem(span.kind()).equals("month") || span.index() > 1;
        return span.year() + (several ? "-" + span.index() : "");
    }

    /** Whether it is a year, by whichever cut-off. */
    public static boolean isYear(Span span) {
        return stem(span.kind()).equals("year");
    }

    private static Object[] arguments(Span span) {
        return new Object[] {
            Integer.toString(span.year()),
            Integer.toString(span.index()),
            span.index() < ROMAN.size() ? ROMAN.get(span.index()) : Integer.toString(span.index())
        };
    }

    /** Kinds that differ by their cut-off alone are called the same. */
    private static String stem(String kind) {
        String stem = kind.replaceFirst("^(calendar|party)-", "").replaceFirst("^first-", "");
        return NAMED.contains(stem) ? stem : "other";
    }
}
