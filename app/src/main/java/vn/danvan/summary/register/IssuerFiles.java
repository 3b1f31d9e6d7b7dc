package vn.danvan.summary.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/** Terms of Party committees, heads and types of documents, from {@code summary/terms.yaml}. */
public final class IssuerFiles {

    private static final String FILE = "summary/terms.yaml";
    private static final String PLACE = "{place}";
    private static final String BODY = "{body}";
    private static final String COMMITTEE = "{committee}";

    /** A term of the committees of one province or of one level. */
    private record Term(
            String name, AreaLevel level, String area, LocalDate from, Optional<LocalDate> to, Confidence confidence) {

        boolean isOf(AreaView at) {
            return at.kind().level() == level && (area.isEmpty() || area.equals(at.code()));
        }

        boolean covers(AreaView at, LocalDate day) {
            return isOf(at) && !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
        }

        Run run() {
            return new Run(name, from, confidence);
        }
    }

    /** How bodies of a kind and level are called in the heads of documents. */
    private record Head(
            BodyKind kind,
            AreaLevel level,
            Line line,
            Wording wording,
            Addressees addressees,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Confidence confidence) {

        boolean isOf(BodyView body, AreaView area, LocalDate day) {
            return kind == body.kind()
                    && level == area.kind().level()
                    && from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    /** The words of a head with the names in it left open. */
    private record Wording(String superior, String name, String symbol, String onBehalf) {

        boolean namesCommittee() {
            return superior.contains(COMMITTEE) || name.contains(COMMITTEE);
        }
    }

    private final List<Term> terms;
    private final List<Head> heads;
    private final Map<String, String> places;
    private final List<DocumentType> types;

    private IssuerFiles(List<Term> terms, List<Head> heads, Map<String, String> places, List<DocumentType> types) {
        this.terms = List.copyOf(terms);
        this.heads = List.copyOf(heads);
        this.places = Map.copyOf(places);
        this.types = List.copyOf(types);
    }

    /** Those shipped with the program. */
    public static IssuerFiles shipped() {
        return ContentFaults.faultless(FILE, faults -> read(ContentSource.shipped(), faults));
    }

    /** Every fault of the file below the source. */
    public static List<ContentFault> check(ContentSource source) {
        return ContentFaults.of(FILE, faults -> read(source, faults));
    }

    private static IssuerFiles read(ContentSource source, ContentFaults faults) {
        IssuerFiles none = new IssuerFiles(List.of(), List.of(), Map.of(), List.of());
        return YamlMap.read(source, FILE, faults)
                .map(top -> {
                    List<Term> terms = new ArrayList<>();
                    top.maps("terms").forEach(map -> terms.add(term(map, terms)));
                    List<Head> heads =
                            top.maps("issuers").stream().map(IssuerFiles::head).toList();
                    Map<String, String> places =
                            top.optionalMap("places").map(IssuerFiles::places).orElse(Map.of());
                    List<DocumentType> types =
                            top.maps("types").stream().map(DocumentType::read).toList();
                    top.refuseOthers();
                    return new IssuerFiles(terms, heads, places, types);
                })
                .orElse(none);
    }

    private static Term term(YamlMap map, List<Term> before) {
        Term read = new Term(
                map.text("name"),
                map.choice("level", AreaLevel.class, null),
                map.optionalText("area").orElse(""),
                map.date("from"),
                map.optionalDate("to"),
                map.choice("confidence", Confidence.class, Confidence.KNOWN));
        map.text("source");
        map.refuseOthers();
        before.stream()
                .filter(other -> other.level() == read.level()
                        && other.area().equals(read.area())
                        && !read.from().isBefore(other.from())
                        && other.to().filter(read.from()::isAfter).isEmpty())
                .findFirst()
                .ifPresent(other -> map.fault("from", "rules.fault.overlap", read.name(), other.name()));
        return read;
    }

    private static Head head(YamlMap map) {
        Head read = new Head(
                map.choice("kind", BodyKind.class, null),
                map.choice("level", AreaLevel.class, null),
                map.choice("line", Line.class, null),
                new Wording(
                        map.optionalText("superior").orElse(""),
                        map.text("name"),
                        map.text("symbol"),
                        map.optionalText("on-behalf").orElse("")),
                Addressees.read(map),
                map.optionalDate("from"),
                map.optionalDate("to"),
                map.choice("confidence", Confidence.class, Confidence.KNOWN));
        map.text("source");
        map.refuseOthers();
        return read;
    }

    private static Map<String, String> places(YamlMap map) {
        Map<String, String> places = new java.util.HashMap<>();
        map.names().forEach(code -> places.put(code, map.text(code)));
        map.refuseOthers();
        return places;
    }

    /**
     * The head of the body's documents on a day; empty when the content has none for such a body, or its head names the
     * committee it serves and there is none.
     */
    public Optional<Issuer> issuer(BodyView body, AreaView area, Optional<BodyView> committee, LocalDate day) {
        // "Thành phố Phan Rang": the kind is a capitalised word and, for some, a small one behind it.
        String bare = area.name().replaceFirst("^\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ )?", "");
        Map<String, String> names = Map.of(
                PLACE,
                bare,
                BODY,
                body.name(),
                COMMITTEE,
                committee.map(BodyView::name).orElse(""));
        return heads.stream()
                .filter(head -> head.isOf(body, area, day))
                .findFirst()
                .filter(head -> committee.isPresent() || !head.wording().namesCommittee())
                .map(head -> new Issuer(
                        head.line(),
                        capital(head.wording().superior(), names),
                        capital(head.wording().name(), names),
                        head.wording().symbol(),
                        head.wording().onBehalf(),
                        places.getOrDefault(area.code() == null ? "" : area.code(), bare),
                        head.confidence(),
                        head.addressees().filled(text -> filled(text, names, Function.identity()))));
    }

    private static String capital(String text, Map<String, String> names) {
        return filled(text, names, name -> name.toUpperCase(Locale.ROOT));
    }

    private static String filled(String text, Map<String, String> names, Function<String, String> as) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), as.apply(name.getValue()));
        }
        return filled;
    }

    /** The run in which a number of that day stands; empty when the term of that day is not known. */
    public Optional<Run> run(Line line, AreaView area, LocalDate day) {
        if (line == Line.STATE) {
            return Optional.of(new Run(Integer.toString(day.getYear()), day.withDayOfYear(1), Confidence.KNOWN));
        }
        return terms.stream()
                .filter(term -> term.covers(area, day))
                .max(Comparator.comparingInt(term -> term.area().length()))
                .map(Term::run);
    }

    /** The types of documents that a line numbers, the frequent ones first. */
    List<DocumentType> types(Line line) {
        return types.stream().filter(type -> type.isOf(line)).toList();
    }

    /** Every term of the area's committee, the latest first. */
    List<Run> terms(AreaView area) {
        return terms.stream()
                .filter(term -> term.isOf(area))
                .map(Term::run)
                .sorted(Comparator.comparing(Run::from).reversed())
                .toList();
    }
}
