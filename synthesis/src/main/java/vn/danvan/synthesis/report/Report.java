package vn.danvan.synthesis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code report.html}: one file without scripts and without network. Texts are read from the opinion file as they are
 * written, so the page costs little memory however many opinions there are. Same input, same bytes.
 */
public final class Report {

    private static final String STYLE = "report.css";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Html html;
    private final Words words;
    private final Source source;

    private Report(Html html, Words words, Source source) {
        this.html = html;
        this.words = words;
        this.source = source;
    }

    /** Writes the page. */
    public static void write(Path file, ReportSettings settings, Source source) throws IOException {
        try (Html html = new Html(Files.newOutputStream(file))) {
            new Report(html, new Words(settings.language()), source).write(settings.draft());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void write(String draftFile) throws IOException {
        Findings findings = source.findings();
        Outline outline = findings == null ? null : Outline.of(findings);
        begin();
        new Head(html, words, source).write(draftFile, outline);
        Spans spans = new Spans(source.opinions());
        if (findings != null && outline != null) {
            clauses(findings, outline, spans);
        }
        new Campaigns(html, words, spans, source).write();
        notes(findings);
        html.markup("</main></body></html>\n");
    }

    private void begin() throws IOException {
        html.markup("<!DOCTYPE html>\n<html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\"/>")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>")
                .text(words.of("title") + " – " + source.name())
                .markup("</title><style>")
                .markup(style())
                .markup("</style></head><body>");
    }

    private void clauses(Findings findings, Outline outline, Spans spans) throws IOException {
        Names names = new Names(source.draft(), findings.clauses(), words);
        new Overview(html, words, names, outline, findings).write();
        boolean plain = outline.withoutClauses();
        html.markup("<h2 id=\"themes\">")
                .text(words.of(plain ? "themes.title" : "clauses.title"))
                .markup("</h2>");
        html.element("p", "lead", words.of("themes.lead"));
        ClauseSection section =
                new ClauseSection(html, words, names, findings, new ThemeCard(html, words, spans, findings));
        for (ClausePart part : outline.parts()) {
            section.write(part);
        }
        int left = outline.clauses()
                - (int) outline.parts().stream()
                        .filter(part -> part.clause() >= 0)
                        .count();
        if (left > 0) {
            html.element("p", "more", words.of("clauses.left", left));
        }
    }

    private void notes(@Nullable Findings findings) throws IOException {
        html.markup("<section class=\"notes\"><h2>")
                .text(words.of("notes.title"))
                .markup("</h2><ul>");
        List<String> all = List.of("units", "stance", "quotes", "themes", "trace");
        for (String note : findings == null ? List.of("copies") : all) {
            html.element("li", "", words.of("notes." + note));
        }
        html.markup("</ul></section>");
    }

    private static String style() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
