package vn.danvan.synthesis.draft;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a law. Articles are numbered through the whole law, so their anchors do not name the chapter. A khoản or điểm
 * is taken only where its number follows the one before, with at most {@value #MISSING} missing.
 */
final class LawOutline extends Outline {

    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final int MISSING = 2;
    private static final int LONGEST_HEADING = 200;

    private final Map<Level, Open> open = new EnumMap<>(Level.class);

    @Override
    boolean open(Marker marker, String line) {
        return switch (marker.level()) {
            case PART, CHAPTER, SECTION, SUBSECTION -> division(marker, line);
            case ARTICLE -> article(marker, line);
            case NUMBERED -> numbered(marker, line);
            case PARAGRAPH, POINT, OTHER -> false;
        };
    }

    private boolean division(Marker marker, String line) {
        String rest = line.substring(marker.rest());
        boolean title = rest.isEmpty() || (startsLarge(rest) && (marker.sign() || isCapitals(rest)));
        if (!title || line.length() > LONGEST_HEADING || rest.endsWith(";")) {
            return false;
        }
        Open parent = above(marker.level());
        String segment = marker.level().segment(marker.number());
        Open fresh = start(
                parent == null ? segment : parent.anchor + "." + segment, parent, marker.level(), marker.number());
        fresh.heading = rest;
        enter(marker.level(), fresh);
        if (rest.isEmpty()) {
            expectHeading();
        }
        return true;
    }

    private static boolean isCapitals(String rest) {
        return rest.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean startsLarge(String rest) {
        return Character.isUpperCase(rest.charAt(0))
                || "“\"(".indexOf(rest.charAt(0)) >= 0
                || Character.isDigit(rest.charAt(0));
    }

    private @Nullable Open above(Level level) {
        Open found = null;
        for (Map.Entry<Level, Open> one : open.entrySet()) {
            if (one.getKey().compareTo(level) < 0) {
                found = one.getValue();
            }
        }
        return found;
    }

    private void enter(Level level, Open fresh) {
        open.keySet().removeIf(other -> other.compareTo(level) > 0);
        open.put(level, fresh);
    }

    private boolean article(Marker marker, String line) {
        String rest = line.substring(marker.rest());
        if (!marker.sign() && !(isNext(marker.number()) && !rest.isEmpty() && startsLarge(rest))) {
            return false;
        }
        Open fresh =
                start(Level.ARTICLE.segment(marker.number()), above(Level.ARTICLE), Level.ARTICLE, marker.number());
        enter(Level.ARTICLE, fresh);
        lastArticle = value(marker.number());
        if (rest.isEmpty()) {
            expectHeading();
        } else if (rest.length() > LONGEST_HEADING || rest.endsWith(".") || rest.endsWith(":")) {
            add(rest);
        } else {
            fresh.heading = rest;
        }
        return true;
    }

    private int lastArticle;

    private boolean isNext(String number) {
        int value = value(number);
        return value == lastArticle + 1
                || (value == lastArticle && Character.isLetter(number.charAt(number.length() - 1)));
    }

    private static int value(String number) {
        int value = 0;
        for (int i = 0; i < number.length() && Character.isDigit(number.charAt(i)); i++) {
            value = value * 10 + number.charAt(i) - '0';
        }
        return value;
    }

    private boolean numbered(Marker marker, String line) {
        Open article = open.get(Level.ARTICLE);
        if (article == null || marker.isRoman() || marker.number().indexOf('.') >= 0) {
            return false;
        }
        return marker.isLetter() ? point(marker, line, article) : paragraph(marker, line, article);
    }

    private boolean paragraph(Marker marker, String line, Open article) {
        Open before = open.get(Level.PARAGRAPH);
        int last = before == null ? 0 : value(before.number);
        int here = value(marker.number());
        boolean suffixed =
                Character.isLetter(marker.number().charAt(marker.number().length() - 1));
        if ((here <= last && !(suffixed && here == last)) || here > last + 1 + MISSING) {
            return false;
        }
        below(article, Level.PARAGRAPH, marker.number(), line.substring(marker.rest()));
        return true;
    }

    private boolean point(Marker marker, String line, Open article) {
        Open paragraph = open.get(Level.PARAGRAPH);
        Open before = open.get(Level.POINT);
        String number = marker.number();
        if (number.equals("d") && before != null && before.number.equals("d")) {
            number = "dd";
        }
        int here = order(number);
        int last = before == null ? -1 : order(before.number);
        if (here <= last || here > last + 1 + MISSING) {
            return false;
        }
        below(paragraph == null ? article : paragraph, Level.POINT, number, line.substring(marker.rest()));
        return true;
    }

    private static int order(String number) {
        return number.equals("dd") ? LETTERS.indexOf('đ') : LETTERS.indexOf(number);
    }

    private void below(Open parent, Level level, String number, String rest) {
        Open fresh = start(parent.anchor + "." + level.segment(number), parent, level, number);
        enter(level, fresh);
        add(rest);
    }
}
