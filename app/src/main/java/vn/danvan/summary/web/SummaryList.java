package vn.danvan.summary.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.language.SearchKey;
import vn.danvan.language.VietnameseCollator;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.web.Choice;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The list of summaries with what can be looked for in it, and what can be begun. */
@Component
class SummaryList {

    private static final int SIZE = 50;
    private static final List<String> STATES = List.of("draft", "signed", "corrected", "void");

    private final Summaries summaries;
    private final SummaryPages pages;
    private final Periods periods;

    SummaryList(Summaries summaries, SummaryPages pages, Periods periods) {
        this.summaries = summaries;
        this.pages = pages;
        this.periods = periods;
    }

    /** Puts the page of those looked for into the model. */
    void show(Actor actor, SummariesSought sought, String page, Turn turn) {
        Locale locale = turn.locale();
        List<Summaries.Listed> all = summaries.list(actor);
        Map<String, String> names = names(locale);
        List<Summaries.Listed> found = among(all, sought, names, locale);
        turn.with("sought", sought)
                .with("found", Page.of(found, page, SIZE))
                .with("names", names)
                .with("outlines", choices(all.stream().map(one -> one.summary().outline()), names))
                .with(
                        "years",
                        all.stream()
                                .map(one ->
                                        Integer.toString(one.summary().period().year()))
                                .distinct()
                                .map(year -> new Choice(year, year))
                                .toList())
                .with("bodies", bodies(all))
                .with(
                        "states",
                        STATES.stream()
                                .map(state -> new Choice(state, pages.text(locale, "summary.state." + state)))
                                .toList());
    }

    /** All that are looked for, as a file. */
    void send(Actor actor, SummariesSought sought, Download file) throws IOException {
        Map<String, String> names = names(file.locale());
        file.of(among(summaries.list(actor), sought, names, file.locale()))
                .column(
                        "summary.kind",
                        one -> names.getOrDefault(
                                one.summary().outline(), one.summary().outline()))
                .column(
                        "summary.period",
                        one -> PeriodWords.of(file::text, one.summary().period()))
                .column("summary.body", one -> one.body().name())
                .column("summary.version", one -> one.latest().number())
                .column("summary.state", one -> file.text("summary.state." + SummariesSought.state(one)))
                .column(
                        "summary.file.signed-on",
                        one -> one.signed() == null ? null : one.signed().on())
                .send("summary.list", "bao-cao-tong-ket");
    }

    private List<Summaries.Listed> among(
            List<Summaries.Listed> all, SummariesSought sought, Map<String, String> names, Locale locale) {
        List<String> words = List.of(SearchKey.foldPlain(sought.q()).split(" "));
        return all.stream()
                .filter(sought::takes)
                .filter(one -> containsAll(SearchKey.foldPlain(words(one, names, locale)), words))
                .toList();
    }

    private static boolean containsAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private Map<String, String> names(Locale locale) {
        Map<String, String> names = new HashMap<>();
        summaries.outlines().forEach(one -> names.put(one.id(), one.name().in(locale)));
        return names;
    }

    private static List<Choice> choices(Stream<String> ids, Map<String, String> names) {
        return ids.distinct()
                .map(id -> new Choice(id, names.getOrDefault(id, id)))
                .toList();
    }

    private static List<Choice> bodies(List<Summaries.Listed> all) {
        Map<String, String> bodies = new LinkedHashMap<>();
        all.forEach(one -> bodies.put(one.body().id().toString(), one.body().shortName()));
        return bodies.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(VietnameseCollator.INSTANCE))
                .map(body -> new Choice(body.getKey(), body.getValue()))
                .toList();
    }

    private String words(Summaries.Listed one, Map<String, String> names, Locale locale) {
        return String.join(
                " ",
                names.getOrDefault(one.summary().outline(), ""),
                PeriodWords.of(
                        (key, args) -> pages.text(locale, key, args),
                        one.summary().period()),
                one.body().name(),
                one.body().shortName());
    }

    /** What can be begun: each outline, with the number of the period where a year has several of its kind. */
    List<Choice> beginnings(Locale locale) {
        List<Choice> choices = new ArrayList<>();
        for (Outlines.Outline outline : summaries.outlines()) {
            String kind = outline.editions().getLast().period();
            String name = outline.name().in(locale);
            int many = periods.all().stream()
                    .filter(one -> one.id().equals(kind))
                    .mapToInt(PeriodKind::perYear)
                    .max()
                    .orElse(1);
            if (many == 1) {
                choices.add(new Choice(outline.id(), name));
                continue;
            }
            for (int index = 1; index <= many; index++) {
                String which =
                        PeriodWords.withoutYear((key, args) -> pages.text(locale, key, args), new Span(kind, 0, index));
                choices.add(new Choice(outline.id() + "~" + index, name + ": " + which));
            }
        }
        return choices;
    }
}
