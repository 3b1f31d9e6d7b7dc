package vn.danvan.reporting.figure.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.FirstFigures;

/**
 * A question to the figures as it stands in its address; what makes no sense in it is answered as if it were not there.
 *
 * @param i codes of indicators
 * @param year of the first period, {@code index} its number in the year; {@code toYear} and {@code toIndex} of the last
 * @param latest how many periods, the last of which is the latest that is over, where no year is named
 * @param rows what stands in rows: places, indicators or periods; {@code cols} what in columns
 * @param units day whose units earlier figures are restated for
 * @param sort number of the column by which lines are sorted, from 1; negative for the largest first
 */
public record FigureForm(
        @Nullable List<String> i,
        @Nullable String area,
        @Nullable String cut,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String index,
        @Nullable String toYear,
        @Nullable String toIndex,
        @Nullable String latest,
        @Nullable String rows,
        @Nullable String cols,
        @Nullable String units,
        @Nullable String approved,
        @Nullable String parts,
        @Nullable String added,
        @Nullable String compare,
        @Nullable String target,
        @Nullable String sort,
        @Nullable String q) {

    /** What the box for combinations sends. */
    private static final String CROSSED = "crossed";

    /** Whether nothing is asked for at all. */
    boolean blank() {
        return query().isEmpty() && (q == null || q.isBlank());
    }

    /** The question for what was offered. */
    static FigureForm of(FirstFigures.Offer offer) {
        return read("i=" + URLEncoder.encode(offer.indicator(), StandardCharsets.UTF_8)
                + "&kind=" + URLEncoder.encode(offer.first().kind(), StandardCharsets.UTF_8)
                + "&year=" + offer.first().year() + "&index=" + offer.first().index()
                + "&toYear=" + offer.last().year() + "&toIndex=" + offer.last().index());
    }

    /** The question of an address's query; what cannot be decoded is left out. */
    static FigureForm read(String query) {
        Map<String, List<String>> all = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                decoded(pair.substring(at + 1))
                        .ifPresent(value -> all.computeIfAbsent(pair.substring(0, at), _ -> new ArrayList<>())
                                .add(value));
            }
        }
        return new FigureForm(
                all.get("i"),
                first(all, "area"),
                first(all, "cut"),
                first(all, "kind"),
                first(all, "year"),
                first(all, "index"),
                first(all, "toYear"),
                first(all, "toIndex"),
                first(all, "latest"),
                first(all, "rows"),
                first(all, "cols"),
                first(all, "units"),
                first(all, "approved"),
                all.containsKey("parts") ? String.join(",", all.get("parts")) : null,
                first(all, "added"),
                first(all, "compare"),
                first(all, "target"),
                first(all, "sort"),
                null);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    private static @Nullable String first(Map<String, List<String>> all, String name) {
        List<String> values = all.get(name);
        return values == null ? null : values.getFirst();
    }

    /** The same question to so many of the latest periods, whenever it is asked. */
    FigureForm following(int many) {
        return new FigureForm(
                i,
                area,
                cut,
                kind,
                null,
                null,
                null,
                null,
                Integer.toString(many),
                rows,
                cols,
                units,
                approved,
                parts,
                added,
                compare,
                target,
                sort,
                q);
    }

    /** Whether its periods change as time goes by. */
    public boolean follows() {
        return ticked(latest) && !ticked(year);
    }

    /** The question as the query of an address, without the order of the lines. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (i != null) {
            i.forEach(code -> add(parts, "i", code));
        }
        add(parts, "area", area);
        add(parts, "cut", cut);
        add(parts, "kind", kind);
        add(parts, "year", year);
        add(parts, "index", index);
        add(parts, "toYear", toYear);
        add(parts, "toIndex", toIndex);
        add(parts, "latest", latest);
        add(parts, "rows", rows);
        add(parts, "cols", cols);
        add(parts, "units", units);
        add(parts, "approved", approved);
        add(parts, "parts", this.parts);
        add(parts, "added", added);
        add(parts, "compare", compare);
        add(parts, "target", target);
        return String.join("&", parts);
    }

    /** The same question with another value of one field. */
    String with(String name, String value) {
        return Stream.concat(
                        Stream.of(query().split("&", -1)).filter(pair -> !pair.startsWith(name + "=")),
                        Stream.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The same with its order. */
    public String sorted() {
        List<String> parts = new ArrayList<>(List.of(query()));
        add(parts, "sort", sort);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Whether combinations of axes are asked for, whatever else is. */
    public static boolean crossed(@Nullable String parts) {
        return parts != null && List.of(parts.split(",")).contains(CROSSED);
    }

    /** Whether a box is ticked. */
    static boolean ticked(@Nullable String box) {
        return box != null && !box.isBlank();
    }
}
