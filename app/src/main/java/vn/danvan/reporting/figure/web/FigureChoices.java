package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.language.SearchKey;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.OwnAreas;
import vn.danvan.reporting.figure.Turns;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.PeriodNames;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Choice;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** What can be chosen on the page of figures. */
@Component
class FigureChoices {

    private final FigureCatalogue catalogue;
    private final PeriodNames periods;
    private final Areas areas;
    private final OwnAreas own;
    private final Turns turns;
    private final Texts texts;

    FigureChoices(FigureCatalogue catalogue, PeriodNames periods, Areas areas, OwnAreas own, Turns turns, Texts texts) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.areas = areas;
        this.own = own;
        this.turns = turns;
        this.texts = texts;
    }

    /** Indicators by group, those chosen and those that hold every word of the text, marks forgiven. */
    Map<String, List<Shown.Pick>> indicators(List<Indicator> chosen, @Nullable String words, Locale locale) {
        List<String> codes = chosen.stream().map(Indicator::code).toList();
        String[] wanted = SearchKey.of(words == null ? "" : words).plain().split(" ", -1);
        Map<String, List<Shown.Pick>> groups = new LinkedHashMap<>();
        for (Indicator indicator : catalogue.all()) {
            String text =
                    indicator.name().in(locale) + " (" + indicator.unit().name().in(locale) + ")";
            String key = SearchKey.of(indicator.code() + " " + indicator.name().vi() + " "
                            + indicator.name().en())
                    .plain();
            boolean picked = codes.contains(indicator.code());
            if (picked || holds(key, wanted)) {
                groups.computeIfAbsent(group(indicator.group(), locale), _ -> new ArrayList<>())
                        .add(new Shown.Pick(indicator.code(), text, key, picked));
            }
        }
        return groups;
    }

    /** What the group is called; a group of content that is not ours by its own id. */
    private String group(String id, Locale locale) {
        return texts.textOr(locale, "figure.group." + id, id);
    }

    private static boolean holds(String key, String[] words) {
        for (String word : words) {
            if (!(" " + key).contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The own area, those in it down to the communes, and those around it; where it did not exist yet that day, those it came from in
     * its place.
     */
    List<Choice> areas(Actor actor, Optional<AreaView> shown, LocalDate day, Locale locale) {
        LocalDate on = own.known(day);
        List<AreaView> roots = own.of(actor, on);
        Map<AreaId, String> found = new LinkedHashMap<>();
        roots.forEach(
                root -> areas.ancestorsAt(root.id(), on).reversed().forEach(area -> found.put(area.id(), area.name())));
        for (AreaView root : roots) {
            found.put(root.id(), root.name());
            for (AreaView below : areas.children(root.id(), on)) {
                addWith(below, on, found);
            }
        }
        shown.ifPresent(area -> found.putIfAbsent(area.id(), named(area, on, locale)));
        return found.entrySet().stream()
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    /** With its first day, where it did not exist yet: another of its name may have. */
    private String named(AreaView area, LocalDate on, Locale locale) {
        LocalDate first = areas.versions(area.id()).stream()
                .findFirst()
                .map(version -> version.valid().from())
                .orElse(on);
        return first.isAfter(on) ? texts.text(locale, "figure.area.from", area.name(), Days.field(first)) : area.name();
    }

    /** Where to ask instead when the area did not exist in all the periods: the same in its own units, or an area that follows it. */
    List<Shown.Link> elsewhere(FigureTable table, FigureForm form, Locale locale) {
        Optional<ReportingPeriod> without = table.query().periods().stream()
                .filter(period -> table.query().indicators().stream()
                        .allMatch(code -> table.total(code, period) instanceof Figure.Absent))
                .findFirst();
        List<AreaView> versions = areas.versions(table.area());
        if (without.isEmpty() || versions.isEmpty()) {
            return List.of();
        }
        LocalDate on = own.known(without.get().end());
        LocalDate first = versions.getFirst().valid().from();
        if (first.isAfter(on)) {
            return List.of(new Shown.Link(
                    "/figures?" + form.with("units", first.toString()),
                    texts.text(locale, "figure.elsewhere.units", Days.field(first))));
        }
        return areas.lineage(table.area()).successors().stream()
                .flatMap(step -> areas.area(new AreaId(step.successor()), on).stream())
                .distinct()
                .map(area ->
                        new Shown.Link("/figures?" + form.with("area", area.id().toString()), area.name()))
                .toList();
    }

    /** The question in the units of the last turn between its periods, where the sum of a line lacks some; empty where none does. */
    Optional<Shown.Link> together(FigureTable table, FigureForm form, Locale locale) {
        boolean lacks = table.figures().values().stream()
                .anyMatch(figure -> Compared.spell(Optional.of(figure)).isPresent());
        if (!lacks) {
            return Optional.empty();
        }
        List<LocalDate> ends = table.query().periods().stream()
                .map(ReportingPeriod::end)
                .sorted()
                .toList();
        return Turns.last(turns.days(table.area()), ends.getFirst(), ends.getLast())
                .map(day -> new Shown.Link(
                        "/figures?" + form.with("units", day.toString()),
                        texts.text(locale, "figure.elsewhere.units", Days.field(day))));
    }

    private void addWith(AreaView area, LocalDate on, Map<AreaId, String> found) {
        if (area.kind().level() == AreaLevel.VILLAGE) {
            return;
        }
        String indent = area.kind().level() == AreaLevel.COMMUNE ? "\u2003" : "";
        found.put(area.id(), indent + area.name());
        areas.children(area.id(), on).forEach(below -> addWith(below, on, found));
    }

    List<Choice> kinds(Locale locale) {
        return periods.kinds(locale).entrySet().stream()
                .map(kind -> new Choice(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** The days from which the areas around the one shown are other ones, for which figures can be restated, and the one that is asked. */
    List<LocalDate> turns(Optional<AreaView> shown, Optional<LocalDate> asked) {
        return Stream.concat(shown.stream().flatMap(area -> turns.days(area.id()).stream()), asked.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
