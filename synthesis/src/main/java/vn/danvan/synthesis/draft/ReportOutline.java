package vn.danvan.synthesis.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.RomanNumerals;

/** The outline of a numbered report: Phần, then I, then 1, then 1.1, then a; a number is taken only where it follows the one before. */
final class ReportOutline extends Outline {

    private static final int MISSING = 2;
    private static final int PART = 0;
    private static final int ROMAN = 1;
    private static final int DIGITS = 2;
    private static final int LETTER = 9;
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final int LONGEST_HEADING = 250;

    private final List<Step> path = new ArrayList<>();

    private record Step(int depth, int order, String number, Open clause) {}

    @Override
    boolean open(Marker marker, String line) {
        if (marker.level() == Level.PART) {
            return part(marker, line);
        }
        if (marker.level() != Level.NUMBERED) {
            return false;
        }
        if (marker.isRoman()) {
            return step(ROMAN, RomanNumerals.value(marker.number()), marker.number(), line.substring(marker.rest()));
        }
        if (marker.isLetter()) {
            return letter(marker, line);
        }
        return digits(marker, line);
    }

    private boolean part(Marker marker, String line) {
        if (line.length() > LONGEST_HEADING
                || (!marker.sign() && marker.rest() < line.length() && !isLarge(line, marker.rest()))) {
            return false;
        }
        leave(PART);
        enter(
                PART,
                Integer.parseInt(marker.number()),
                Level.PART.segment(marker.number()),
                marker.number(),
                line.substring(marker.rest()));
        return true;
    }

    private static boolean isLarge(String line, int at) {
        return Character.isUpperCase(line.charAt(at));
    }

    private boolean letter(Marker marker, String line) {
        String number = marker.number();
        Step before = at(LETTER);
        if (number.equals("d") && before != null && before.number.equals("d")) {
            number = "dd";
        }
        int order = 1 + (number.equals("dd") ? LETTERS.indexOf('đ') : LETTERS.indexOf(number));
        return order > 0 && step(LETTER, order, number, line.substring(marker.rest()));
    }

    private boolean digits(Marker marker, String line) {
        String[] parts = marker.number().split("\\.", -1);
        String rest = line.substring(marker.rest());
        String last = parts[parts.length - 1];
        if (!last.chars().allMatch(Character::isDigit)) {
            return false;
        }
        for (int i = 0; i + 1 < parts.length; i++) {
            Step above = at(DIGITS + i);
            if (above == null || !above.number.equals(parts[i])) {
                return false;
            }
        }
        return step(DIGITS + parts.length - 1, Integer.parseInt(last), last, rest);
    }

    private boolean step(int depth, int order, String number, String rest) {
        Step before = at(depth);
        int last = before == null ? 0 : before.order;
        if (order <= last || order > last + 1 + MISSING) {
            return false;
        }
        leave(depth);
        enter(depth, order, number, number, rest);
        return true;
    }

    private @Nullable Step at(int depth) {
        return path.stream().filter(step -> step.depth == depth).findFirst().orElse(null);
    }

    private void leave(int depth) {
        path.removeIf(step -> step.depth >= depth);
    }

    private void enter(int depth, int order, String segment, String number, String rest) {
        Open parent = path.isEmpty() ? null : path.getLast().clause;
        String anchor = parent == null ? segment : parent.anchor + "." + segment;
        Level level = depth == PART ? Level.PART : Level.NUMBERED;
        Open fresh = start(anchor, parent, level, number);
        path.add(new Step(depth, order, number, fresh));
        if (rest.isEmpty()) {
            expectHeading();
        } else if (rest.length() <= LONGEST_HEADING && (depth <= ROMAN || !endsSentence(rest))) {
            fresh.heading = rest;
        } else {
            add(rest);
        }
    }

    private static boolean endsSentence(String rest) {
        return rest.endsWith(".") || rest.endsWith(";") || rest.endsWith(",");
    }
}
