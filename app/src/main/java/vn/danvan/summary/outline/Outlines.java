package vn.danvan.summary.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodFiles;

/** All outlines of a content. */
public final class Outlines {

    static final String FILE = "summary/outlines.yaml";

    /**
     * An outline through the years, the earliest edition first.
     *
     * @param offered editions that were shipped after an own one that is in force on their first day: they wait until they are taken
     */
    public record Outline(String id, Wording name, List<OutlineEdition> editions, List<OutlineEdition> offered) {

        /** Keeps copies. */
        public Outline {
            editions = List.copyOf(editions);
            offered = List.copyOf(offered);
        }

        /** One of which nothing waits. */
        Outline(String id, Wording name, List<OutlineEdition> editions) {
            this(id, name, editions, List.of());
        }

        /** The edition with this id that is in force at some time. */
        Optional<OutlineEdition> inForce(String edition) {
            return editions.stream().filter(one -> one.id().equals(edition)).findFirst();
        }
    }

    private final List<Outline> outlines;

    Outlines(List<Outline> outlines) {
        this.outlines = List.copyOf(outlines);
    }

    /** The outlines shipped with the program; throws, naming every fault, when there is any. */
    public static Outlines shipped(FormLibrary forms) {
        return ContentFaults.faultless(FILE, faults -> read(forms, ContentSource.shipped(), faults));
    }

    /** Every fault of the outlines below the source. */
    public static List<ContentFault> check(ContentSource source) {
        if (!FormLibrary.check(source).isEmpty()) {
            // Outlines speak of indicators and questions: while those have faults, theirs cannot be told.
            return List.of();
        }
        return ContentFaults.of(FILE, faults -> read(FormLibrary.read(source), source, faults));
    }

    private static Outlines read(FormLibrary forms, ContentSource source, ContentFaults faults) {
        return source.open(FILE)
                .map(file -> new Outlines(
                        new OutlineReader(forms, new OutlinePeriods(PeriodFiles.kinds(source))).read(file, faults)))
                .orElseGet(() -> {
                    faults.atLine(0, "rules.fault.file");
                    return new Outlines(List.of());
                });
    }

    /**
     * These outlines with another laid over them: its editions take the place of those with the same first day, and each ends
     * before the next begins. One that the other does not know of does not end an edition of it, and is offered instead.
     */
    Outlines with(Outline change, Predicate<OutlineEdition> known) {
        TreeMap<LocalDate, OutlineEdition> editions = new TreeMap<>();
        outline(change.id()).ifPresent(one -> one.editions().forEach(edition -> editions.put(edition.from(), edition)));
        Set<LocalDate> brought = new HashSet<>();
        change.editions().forEach(edition -> {
            editions.put(edition.from(), edition);
            brought.add(edition.from());
        });
        List<OutlineEdition> offered =
                new ArrayList<>(outline(change.id()).map(Outline::offered).orElse(List.of()));
        for (OutlineEdition edition : List.copyOf(editions.values())) {
            Map.Entry<LocalDate, OutlineEdition> before = editions.lowerEntry(edition.from());
            if (!brought.contains(edition.from())
                    && !known.test(edition)
                    && before != null
                    && brought.contains(before.getKey())
                    && before.getValue().to().filter(edition.from()::isAfter).isEmpty()) {
                editions.remove(edition.from());
                offered.add(edition);
            }
        }
        offered.removeIf(one -> brought.contains(one.from()));
        List<Outline> merged = new ArrayList<>(outlines);
        Outline whole = new Outline(change.id(), change.name(), cut(List.copyOf(editions.values())), offered);
        boolean there = outline(change.id()).isPresent();
        merged.replaceAll(one -> one.id().equals(change.id()) ? whole : one);
        if (!there) {
            merged.add(whole);
        }
        return new Outlines(merged);
    }

    private static List<OutlineEdition> cut(List<OutlineEdition> editions) {
        List<OutlineEdition> cut = new ArrayList<>();
        for (int at = 0; at < editions.size(); at++) {
            OutlineEdition edition = editions.get(at);
            if (at + 1 < editions.size()) {
                LocalDate last = editions.get(at + 1).from().minusDays(1);
                boolean longer = edition.to().filter(to -> !to.isAfter(last)).isEmpty();
                edition = longer ? edition.until(Optional.of(last)) : edition;
            }
            cut.add(edition);
        }
        return cut;
    }

    /** All outlines in the order of the file. */
    public List<Outline> all() {
        return outlines;
    }

    /** The outline with this id. */
    public Optional<Outline> outline(String id) {
        return outlines.stream().filter(outline -> outline.id().equals(id)).findFirst();
    }

    /** The edition in which a period that ends on that day is summed up. */
    public Optional<OutlineEdition> edition(String outline, LocalDate end) {
        return outline(outline).stream()
                .flatMap(one -> one.editions().stream())
                .filter(edition -> edition.isUsedOn(end))
                .findFirst();
    }

    /** The edition with this id, whatever the day; also one that waits, for summaries may have been begun in it. */
    public Optional<OutlineEdition> edition(String id) {
        return outlines.stream()
                .flatMap(one -> Stream.concat(one.editions().stream(), one.offered().stream()))
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }
}
