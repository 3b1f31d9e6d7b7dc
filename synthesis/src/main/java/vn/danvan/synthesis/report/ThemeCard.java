package vn.danvan.synthesis.report;

import java.io.IOException;
import java.util.List;
import vn.danvan.synthesis.theme.Quote;
import vn.danvan.synthesis.theme.Theme;
import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.voice.Addition;
import vn.danvan.synthesis.voice.VoiceItems;

/** A theme on the page: in full with quotes and additions, or as one line. */
final class ThemeCard {

    private static final int MOST_ADDITIONS = 5;
    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 240;

    private final Html html;
    private final Words words;
    private final Spans spans;
    private final Findings findings;
    private final ThemeCounts counts;

    ThemeCard(Html html, Words words, Spans spans, Findings findings) {
        this.html = html;
        this.words = words;
        this.spans = spans;
        this.findings = findings;
        this.counts = findings.counts();
    }

    /** Shows a theme with its quotes and some of what copies added. */
    void full(int number) throws IOException {
        Theme theme = findings.themes().theme(number);
        html.markup("<article id=\"t").number(number + 1L).markup("\"><h4>").text(label(theme));
        html.markup("</h4><p class=\"facts\">");
        Stances.tag(html, words, theme.stance());
        html.element("span", "", words.of("count.opinions", counts.submissions(number)));
        html.element("span", "", words.of("count.people", counts.people(number)));
        html.element("span", "", words.of("count.items", counts.items(number)));
        html.element("span", "no", words.of("theme.number", words.plain(number + 1L)));
        html.markup("</p>");
        for (Quote quote : theme.quotes()) {
            html.markup("<blockquote><p>").text(quoted(quote, LONGEST)).markup("</p>");
            html.element("cite", "", spans.id(items().speaker(quote.item())));
            html.markup("</blockquote>");
        }
        additions(findings.additions().of(number));
        html.markup("</article>");
    }

    private void additions(List<Addition> additions) throws IOException {
        if (additions.isEmpty()) {
            return;
        }
        html.markup("<div class=\"added\"><h5>")
                .text(words.of("additions.title"))
                .markup("</h5><ul>");
        for (Addition one : additions.subList(0, Math.min(MOST_ADDITIONS, additions.size()))) {
            html.markup("<li>")
                    .text(spans.words(one.opinion(), one.start(), one.end(), LONGEST))
                    .markup(" ");
            html.element("cite", "", spans.id(one.opinion())).markup("</li>");
        }
        html.markup("</ul>");
        if (additions.size() > MOST_ADDITIONS) {
            html.element("p", "more", words.of("additions.more", additions.size() - MOST_ADDITIONS));
        }
        html.markup("</div>");
    }

    /** Shows a theme as a line of a list: what several share by its label, a lone voice by its words. */
    void line(int number) throws IOException {
        Theme theme = findings.themes().theme(number);
        boolean lone = counts.submissions(number) == 1 && !theme.quotes().isEmpty();
        html.markup("<li>");
        Stances.tag(html, words, theme.stance());
        html.markup(" ")
                .text(lone ? quoted(theme.quotes().getFirst(), LONGEST_LINE) : label(theme))
                .markup(" ");
        if (!theme.quotes().isEmpty()) {
            html.element(
                    "cite",
                    "",
                    spans.id(items().speaker(theme.quotes().getFirst().item())));
        }
        html.markup("<small>");
        if (!lone) {
            html.text(words.of("count.opinions", counts.submissions(number))).markup(" · ");
        }
        if (counts.people(number) > 1) {
            html.text(words.of("count.people", counts.people(number))).markup(" · ");
        }
        html.text(words.of("theme.number", words.plain(number + 1L))).markup("</small></li>");
    }

    private String quoted(Quote quote, int most) {
        int start = items().start(quote.item());
        return spans.words(items().speaker(quote.item()), start + quote.start(), start + quote.end(), most);
    }

    private VoiceItems items() {
        return findings.items();
    }

    private String label(Theme theme) {
        return theme.label().isBlank() ? words.of("theme.wordless") : theme.label();
    }
}
