package vn.danvan.synthesis.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.duplicate.DuplicateKind;
import vn.danvan.synthesis.input.Opinions;

/** The head of the page: what it is about, and the figures of the run. */
final class Head {

    private final Html html;
    private final Words words;
    private final Source source;

    Head(Html html, Words words, Source source) {
        this.html = html;
        this.words = words;
        this.source = source;
    }

    void write(String draftFile, @Nullable Outline outline) throws IOException {
        html.markup("<header><div class=\"in\"><h1>").text(words.of("title")).markup("</h1>");
        Draft draft = source.draft();
        if (draft != null) {
            about("about.draft", draft.title().isBlank() ? draftFile : draft.title());
        }
        about("about.file", source.name());
        html.markup("</div></header><main class=\"in\"><dl class=\"figures\">");
        Opinions opinions = source.opinions();
        figure("figure.opinions", opinions.count(), words.of("figure.opinions.note"));
        figure("figure.people", people(opinions), words.of("figure.people.note"));
        figure("figure.groups", source.groups().groups(), words.of("figure.groups.note", copies(source.groups())));
        Findings findings = source.findings();
        if (findings != null && outline != null) {
            figure("figure.items", findings.counts().items(), words.of("figure.items.note"));
            figure("figure.themes", findings.themes().count(), words.of("figure.themes.note"));
            String whole = draft == null
                    ? words.of("figure.clauses.note")
                    : words.of("figure.clauses.of", draft.clauses().size());
            figure("figure.clauses", outline.clauses(), whole);
        }
        int rejected = opinions.rejected().size();
        figure("figure.rejected", rejected, words.of(rejected == 0 ? "figure.rejected.none" : "figure.rejected.note"));
        html.markup("</dl>");
    }

    private void about(String key, String name) throws IOException {
        html.element("p", "about", words.of(key, name));
    }

    private void figure(String key, long number, String note) throws IOException {
        html.markup("<div>").element("dt", "", words.of(key)).element("dd", "", words.count(number));
        html.element("dd", "note", note).markup("</div>");
    }

    private static long people(Opinions opinions) {
        long people = 0;
        for (int opinion = 0; opinion < opinions.count(); opinion++) {
            people += opinions.people(opinion);
        }
        return people;
    }

    private static int copies(DuplicateGroups groups) {
        int copies = 0;
        for (int opinion = 0; opinion < groups.opinions(); opinion++) {
            copies += groups.kind(opinion) == DuplicateKind.UNIQUE ? 0 : 1;
        }
        return copies;
    }
}
