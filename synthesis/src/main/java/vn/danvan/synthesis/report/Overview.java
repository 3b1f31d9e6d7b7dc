package vn.danvan.synthesis.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.synthesis.theme.Theme;
import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.theme.ThemeSet;
import vn.danvan.synthesis.voice.ClauseList;

/** The clauses with most opinions and the largest themes, as charts with their tables, and a list of all clauses. */
final class Overview {

    private static final int MOST = 10;

    private final Html html;
    private final Words words;
    private final Names names;
    private final Outline outline;
    private final ThemeSet themes;
    private final ThemeCounts counts;
    private final ThemeCounts ofClauses;

    Overview(Html html, Words words, Names names, Outline outline, Findings findings) {
        this.html = html;
        this.words = words;
        this.names = names;
        this.outline = outline;
        this.themes = findings.themes();
        this.counts = findings.counts();
        this.ofClauses = findings.clauseCounts();
    }

    void write() throws IOException {
        if (!outline.withoutClauses()) {
            clauses();
        }
        largest();
    }

    private void clauses() throws IOException {
        List<ClausePart> top = outline.parts().stream()
                .filter(part -> part.clause() != ClauseList.NONE)
                .sorted(Comparator.<ClausePart>comparingLong(part -> ofClauses.submissions(part.clause() + 1))
                        .reversed())
                .limit(MOST)
                .toList();
        String title = words.of("clauses.most");
        html.markup("<section><h2>").text(title).markup("</h2><div class=\"pair\"><div>");
        Bars.draw(
                html,
                words,
                title,
                top.stream()
                        .map(part -> new Bars.Bar(
                                names.inList(part.clause()), ofClauses.submissions(part.clause() + 1), "main"))
                        .toList());
        html.markup("</div>");
        table("column.clause", title);
        for (ClausePart part : top) {
            clauseRow(part);
            html.markup("</tr>");
        }
        html.markup("</tbody></table></div></div>");
        if (outline.parts().size() > top.size()) {
            all();
        }
        html.markup("</section>");
    }

    private void all() throws IOException {
        String title = words.of("clauses.all", outline.parts().size());
        html.markup("<details><summary>").text(title).markup("</summary>");
        table("column.clause", title, "column.stances");
        for (ClausePart part : outline.parts()) {
            clauseRow(part);
            html.markup("<td class=\"shares\">");
            Stances stances = new Stances(part.themes(), themes, counts);
            stances.strip(html);
            stances.legend(html, words);
            html.markup("</td></tr>");
        }
        html.markup("</tbody></table></div></details>");
    }

    private void clauseRow(ClausePart part) throws IOException {
        html.markup("<tr><th scope=\"row\"><a href=\"#c")
                .number(part.clause() + 1L)
                .markup("\">");
        html.text(names.inList(part.clause())).markup("</a></th>");
        numbers(ofClauses, part.clause() + 1);
    }

    private void largest() throws IOException {
        List<Integer> top = IntStream.range(0, themes.count())
                .filter(theme -> counts.submissions(theme) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(counts::submissions).reversed())
                .limit(MOST)
                .toList();
        if (top.isEmpty()) {
            return;
        }
        String title = words.of("themes.largest");
        html.markup("<section><h2>").text(title).markup("</h2><div class=\"pair\"><div>");
        Bars.draw(html, words, title, top.stream().map(this::bar).toList());
        Stances.colours(
                html, words, top.stream().map(number -> themes.theme(number).stance()));
        html.markup("</div>");
        table("column.theme", title);
        for (int number : top) {
            themeRow(number);
        }
        html.markup("</tbody></table></div></div></section>");
    }

    private Bars.Bar bar(int number) {
        Theme theme = themes.theme(number);
        return new Bars.Bar(label(theme), counts.submissions(number), Stances.name(theme.stance()));
    }

    private String label(Theme theme) {
        return theme.label().isBlank() ? words.of("theme.wordless") : theme.label();
    }

    private void themeRow(int number) throws IOException {
        Theme theme = themes.theme(number);
        html.markup("<tr><th scope=\"row\">");
        if (outline.isFull(number)) {
            html.markup("<a href=\"#t").number(number + 1L).markup("\">");
            html.text(label(theme)).markup("</a>");
        } else {
            html.text(label(theme));
        }
        html.markup("<small>");
        Stances.tag(html, words, theme.stance());
        if (!outline.withoutClauses()) {
            html.markup(" ").text(names.inList(theme.clause()));
        }
        html.markup("</small></th>");
        numbers(counts, number);
        html.markup("</tr>");
    }

    private void numbers(ThemeCounts of, int number) throws IOException {
        html.element("td", "", words.count(of.submissions(number)));
        html.element("td", "", words.count(of.people(number)));
        html.element("td", "", words.count(of.items(number)));
    }

    private void table(String first, String caption, String... more) throws IOException {
        html.markup("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .text(caption);
        html.markup("\"><table><thead><tr><th scope=\"col\">")
                .text(words.of(first))
                .markup("</th>");
        for (String column : List.of("column.opinions", "column.people", "column.items")) {
            html.markup("<th scope=\"col\" class=\"n\">").text(words.of(column)).markup("</th>");
        }
        for (String column : more) {
            html.markup("<th scope=\"col\">").text(words.of(column)).markup("</th>");
        }
        html.markup("</tr></thead><tbody>");
    }
}
