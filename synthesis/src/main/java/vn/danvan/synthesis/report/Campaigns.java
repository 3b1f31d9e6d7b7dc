package vn.danvan.synthesis.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.input.Opinions;

/** The largest groups of copies, each with the text that represents it. */
final class Campaigns {

    private static final int MOST = 20;
    private static final int LONGEST = 600;

    private final Html html;
    private final Words words;
    private final Spans spans;
    private final Opinions opinions;
    private final DuplicateGroups groups;

    Campaigns(Html html, Words words, Spans spans, Source source) {
        this.html = html;
        this.words = words;
        this.spans = spans;
        this.opinions = source.opinions();
        this.groups = source.groups();
    }

    void write() throws IOException {
        int[] sizes = new int[groups.texts()];
        long[] people = new long[sizes.length];
        for (int opinion = 0; opinion < groups.opinions(); opinion++) {
            int centre = groups.centre(groups.text(opinion));
            sizes[centre]++;
            people[centre] += opinions.people(opinion);
        }
        List<Integer> largest = IntStream.range(0, sizes.length)
                .filter(text -> sizes[text] > 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(text -> sizes[text]).reversed())
                .limit(MOST)
                .toList();
        html.markup("<section id=\"copies\"><h2>")
                .text(words.of("copies.title"))
                .markup("</h2>");
        html.element("p", "lead", words.of(largest.isEmpty() ? "copies.none" : "copies.lead", largest.size()));
        if (!largest.isEmpty()) {
            html.markup("<ol class=\"copies\">");
            for (int text : largest) {
                group(groups.first(text), sizes[text], people[text]);
            }
            html.markup("</ol>");
        }
        html.markup("</section>");
    }

    private void group(int representative, int size, long people) throws IOException {
        html.markup("<li><p class=\"facts\">");
        html.element("span", "", words.of("count.opinions", size));
        html.element("span", "", words.of("count.people", people));
        html.markup("</p><blockquote><p>");
        String text = spans.words(representative, LONGEST);
        html.text(text.isEmpty() ? words.of("theme.wordless") : text).markup("</p>");
        html.element("cite", "", spans.id(representative)).markup("</blockquote></li>");
    }
}
