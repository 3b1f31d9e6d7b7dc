package vn.danvan.summary.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers before headings: I. → 1. → 1.1.; chapters begin anew in each part, articles in each chapter. */
public final class HeadingNumbers {

    private static final List<String> ROMAN =
            List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private int part;
    private int chapter;
    private int article;
    private int point;

    private HeadingNumbers() {}

    /** The number of each section that has a heading; parts have the key of their name: {@code part.1}. */
    public static Map<String, String> of(OutlineEdition outline) {
        return of(outline.sections());
    }

    /** The same for those sections that are printed, so that no number is passed over. */
    public static Map<String, String> of(List<OutlineSection> sections) {
        HeadingNumbers numbers = new HeadingNumbers();
        Map<String, String> all = new HashMap<>();
        for (OutlineSection section : sections) {
            all.put(section.id(), section.heading().isEmpty() ? "" : numbers.next(section.level()));
        }
        return all;
    }

    /** I, II, III …; in other digits from where nobody numbers so. */
    public static String roman(int number) {
        return number > 0 && number < ROMAN.size() ? ROMAN.get(number) : Integer.toString(number);
    }

    private String next(OutlineSection.Level level) {
        return switch (level) {
            case PART -> {
                part++;
                chapter = 0;
                article = 0;
                yield "part." + part;
            }
            case CHAPTER -> {
                chapter++;
                article = 0;
                yield roman(chapter) + ".";
            }
            case ARTICLE -> {
                article++;
                point = 0;
                yield article + ".";
            }
            case POINT -> {
                point++;
                yield article + "." + point + ".";
            }
            case APPENDIX -> "";
        };
    }
}
