package vn.danvan.synthesis.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The level and number of a clause. */
record ClauseNumber(Level level, String number) {

    private static final Pattern SEGMENT =
            Pattern.compile("(?:^|[./#])(phan|chuong|muc|tieu-muc|dieu|khoan|diem)-([0-9]+[a-zđ]{0,2}|đ|[a-z]{1,2})$");
    private static final Pattern REPORT = Pattern.compile("[IVX]+(\\.[0-9]+)*(\\.[a-z]{1,2})?");
    private static final List<Level> WRITTEN = List.of(
            Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION, Level.ARTICLE, Level.PARAGRAPH, Level.POINT);
    private static final ClauseNumber NONE = new ClauseNumber(Level.OTHER, "");

    static ClauseNumber of(String anchor, String heading, String text, @Nullable Clause parent) {
        Marker named = Marker.of(heading);
        if (named != null && named.level() != Level.NUMBERED) {
            return new ClauseNumber(named.level(), named.number());
        }
        Matcher segment = SEGMENT.matcher(anchor);
        if (segment.find()) {
            return new ClauseNumber(level(segment.group(1)), segment.group(2).replace("đ", "dd"));
        }
        if (REPORT.matcher(anchor).matches()) {
            return new ClauseNumber(Level.NUMBERED, anchor.substring(anchor.lastIndexOf('.') + 1));
        }
        Marker begun =
                named != null ? named : Marker.of(text.lines().findFirst().orElse(""));
        return begun == null ? NONE : below(begun, parent);
    }

    private static ClauseNumber below(Marker begun, @Nullable Clause parent) {
        Level above = parent == null ? Level.OTHER : parent.level();
        boolean inArticle = above == Level.ARTICLE || above == Level.PARAGRAPH;
        if (begun.level() != Level.NUMBERED) {
            return new ClauseNumber(begun.level(), begun.number());
        }
        if (!inArticle) {
            return new ClauseNumber(Level.NUMBERED, begun.number());
        }
        return new ClauseNumber(begun.isLetter() ? Level.POINT : Level.PARAGRAPH, begun.number());
    }

    private static Level level(String prefix) {
        for (Level level : WRITTEN) {
            if (level.prefix().equals(prefix)) {
                return level;
            }
        }
        return Level.OTHER;
    }

    Clause clause(String anchor, @Nullable String parent, String heading, String text) {
        return new Clause(anchor, parent, level, number, heading, text);
    }
}
