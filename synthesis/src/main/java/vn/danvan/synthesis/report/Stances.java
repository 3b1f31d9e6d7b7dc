package vn.danvan.synthesis.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.danvan.synthesis.theme.Stance;
import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.theme.ThemeSet;

/** How the items of a clause are shared among stances, each theme with all its items. */
final class Stances {

    private static final long WHOLE = 1000;
    private static final long GAP = 3;

    private final Map<Stance, Long> items = new EnumMap<>(Stance.class);
    private final long all;

    Stances(List<Integer> of, ThemeSet themes, ThemeCounts counts) {
        long sum = 0;
        for (int theme : of) {
            items.merge(themes.theme(theme).stance(), counts.items(theme), Long::sum);
            sum += counts.items(theme);
        }
        this.all = sum;
    }

    /** Draws them as a strip; the words beside it say the same. */
    void strip(Html html) throws IOException {
        html.markup("<svg class=\"strip\" viewBox=\"0 0 1000 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        long from = 0;
        long before = 0;
        for (Map.Entry<Stance, Long> one : items.entrySet()) {
            before += one.getValue();
            long to = before * WHOLE / Math.max(1, all);
            html.markup("<rect class=\"" + name(one.getKey()) + "\" height=\"8\" x=\"")
                    .number(from)
                    .markup("\" width=\"")
                    .number(Math.max(1, to - from - (to < WHOLE ? GAP : 0)))
                    .markup("\"/>");
            from = to;
        }
        html.markup("</svg>");
    }

    /** Says them in words. */
    void legend(Html html, Words words) throws IOException {
        html.markup("<ul class=\"legend\">");
        for (Map.Entry<Stance, Long> one : items.entrySet()) {
            html.markup("<li><i class=\"" + name(one.getKey()) + "\"></i>")
                    .text(words.of(
                            "stance.share",
                            words.stance(one.getKey()),
                            words.share(one.getValue(), all),
                            words.count(one.getValue())))
                    .markup("</li>");
        }
        html.markup("</ul>");
    }

    /** Says which colour stands for which of these stances. */
    static void colours(Html html, Words words, Stream<Stance> of) throws IOException {
        html.markup("<ul class=\"legend\">");
        for (Stance stance : of.distinct().sorted().toList()) {
            html.markup("<li><i class=\"" + name(stance) + "\"></i>")
                    .text(words.stance(stance))
                    .markup("</li>");
        }
        html.markup("</ul>");
    }

    /** Draws a stance as a tag. */
    static void tag(Html html, Words words, Stance stance) throws IOException {
        html.element("span", "tag " + name(stance), words.stance(stance));
    }

    /** The name of a stance in the style sheet. */
    static String name(Stance stance) {
        return switch (Objects.requireNonNull(stance)) {
            case AGREE -> "agree";
            case AMEND -> "amend";
            case ADD -> "add";
            case REMOVE -> "remove";
            case OTHER -> "other";
        };
    }
}
