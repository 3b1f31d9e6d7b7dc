package vn.danvan.synthesis.report;

import java.io.IOException;
import java.util.List;
import vn.danvan.synthesis.theme.ThemeCounts;

/** A clause on the page: its place in the draft, its counts and stances, and its themes. */
final class ClauseSection {

    private final Html html;
    private final Words words;
    private final Names names;
    private final Findings findings;
    private final ThemeCard cards;

    ClauseSection(Html html, Words words, Names names, Findings findings, ThemeCard cards) {
        this.html = html;
        this.words = words;
        this.names = names;
        this.findings = findings;
        this.cards = cards;
    }

    void write(ClausePart part) throws IOException {
        html.markup("<section class=\"clause\" id=\"c")
                .number(part.clause() + 1L)
                .markup("\">");
        List<String> around = names.around(part.clause());
        if (!around.isEmpty()) {
            html.element("p", "around", String.join(" › ", around));
        }
        html.element("h3", "", names.of(part.clause()));
        String text = names.text(part.clause());
        if (!text.isBlank()) {
            html.element("p", "draft", text);
        }
        ThemeCounts counts = findings.clauseCounts();
        int clause = part.clause() + 1;
        html.markup("<p class=\"facts\">");
        html.element("span", "", words.of("count.opinions", counts.submissions(clause)));
        html.element("span", "", words.of("count.people", counts.people(clause)));
        html.element("span", "", words.of("count.items", counts.items(clause)));
        html.element("span", "", words.of("count.themes", part.themes().size()));
        html.markup("</p>");
        Stances stances = new Stances(part.themes(), findings.themes(), findings.counts());
        stances.strip(html);
        stances.legend(html, words);
        for (int theme : part.full()) {
            cards.full(theme);
        }
        lines("themes.shared", part.shared(), false);
        lines("themes.lone", part.lone(), part.full().isEmpty());
        if (part.left() > 0) {
            html.element("p", "more", words.of("themes.left", part.left()));
        }
        html.markup("</section>");
    }

    private void lines(String title, List<Integer> themes, boolean open) throws IOException {
        if (themes.isEmpty()) {
            return;
        }
        html.markup(open ? "<details open=\"\"><summary>" : "<details><summary>");
        html.text(words.of(title, themes.size())).markup("</summary><ul class=\"lines\">");
        for (int theme : themes) {
            cards.line(theme);
        }
        html.markup("</ul></details>");
    }
}
