package vn.danvan.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Divisibility;
import vn.danvan.organisation.Lineage;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.fact.ProvinceFacts;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/** Decides what is hidden of sensitive figures, in whole provinces and years at once. */
@Component
public class Veils {

    private final Families families;
    private final ProvinceFacts facts;
    private final Areas areas;
    private final Organisation organisation;
    private final KeptDecisions kept = new KeptDecisions();

    Veils(Families families, ProvinceFacts facts, Areas areas, Organisation organisation) {
        this.families = families;
        this.facts = facts;
        this.areas = areas;
        this.organisation = organisation;
    }

    /** For the figures of one answer; what is decided for one of them holds for the others. */
    public Reading reading() {
        return new Reading(families.book());
    }

    /** What is hidden of the figures of one answer. */
    public final class Reading {

        private record Asked(Family family, List<AreaId> provinces, int year) {}

        private final Families.Book book;
        private final Map<Asked, Decision> known = new HashMap<>();

        private Reading(Families.Book book) {
            this.book = book;
        }

        /** For the indicator in the period; empty when nothing of it is sensitive. */
        public Optional<Veil> of(
                String indicator, ReportingPeriod period, Collection<AreaId> provinces, boolean approvedOnly) {
            return book.of(indicator, period).map(family -> {
                AccountingYear year = book.year(period);
                List<Decision> decisions = provinces.stream()
                        .map(province -> together(province, year))
                        .distinct()
                        .map(group -> known.computeIfAbsent(
                                new Asked(family, group, year.year()), _ -> decision(book, family, group, year)))
                        .toList();
                return new Veil(family, decisions, year.indexOf(period), approvedOnly);
            });
        }

        /** Whether anything of the indicator can be hidden in the period. */
        boolean concerns(String indicator, ReportingPeriod period) {
            return book.of(indicator, period).isPresent();
        }

        /** The indicators of which a figure tells: of a ratio the two it is made of. */
        public List<Indicator> told(Indicator indicator) {
            return indicator.summing() == Summing.RATIO
                    ? indicator.of().stream()
                            .flatMap(of -> Stream.of(of.numerator(), of.denominator()))
                            .flatMap(code -> book.indicator(code).stream())
                            .toList()
                    : List.of(indicator);
        }

        /** Whether small numbers of the indicator itself are hidden. */
        boolean isSensitive(String indicator) {
            return book.indicator(indicator).filter(Indicator::sensitive).isPresent();
        }
    }

    /** The province and those that became one with it in the year, always in the same order. */
    private List<AreaId> together(AreaId province, AccountingYear year) {
        TreeSet<AreaId> all = new TreeSet<>(java.util.Comparator.comparing(AreaId::value));
        List<AreaId> open = new ArrayList<>(List.of(province));
        while (!open.isEmpty()) {
            AreaId at = open.removeLast();
            if (all.add(at)) {
                Lineage lineage = areas.lineage(at);
                Stream.concat(lineage.predecessors().stream(), lineage.successors().stream())
                        .filter(step -> step.on().isAfter(year.firstStart())
                                && !step.on().isAfter(year.lastEnd()))
                        .flatMap(step -> Stream.of(step.predecessor(), step.successor()))
                        .forEach(area -> open.add(new AreaId(area)));
            }
        }
        return List.copyOf(all);
    }

    private Decision decision(Families.Book book, Family family, List<AreaId> provinces, AccountingYear year) {
        ProvinceFacts.Wanted wanted = wanted(provinces, year);
        return kept.of(
                key(book, family, provinces, year),
                state(book, family, wanted),
                () -> decide(book, family, year, wanted));
    }

    private KeptDecisions.Key key(Families.Book book, Family family, List<AreaId> provinces, AccountingYear year) {
        return new KeptDecisions.Key(book, family, provinces, year.periods(), organisation.revision());
    }

    private static ProvinceFacts.Wanted wanted(List<AreaId> provinces, AccountingYear year) {
        return new ProvinceFacts.Wanted(provinces, year.year(), year.periods());
    }

    private OptionalLong state(Families.Book book, Family family, ProvinceFacts.Wanted wanted) {
        return facts.state(codes(book, family.rows()), wanted);
    }

    /** The decisions that readers asked for, what was asked for last first. */
    List<KeptDecisions.Held> held() {
        return kept.held();
    }

    /** What decisions rest on beside the facts: the forms in force and the organisation's history. */
    Basis basis() {
        return new Basis(families.book(), organisation.revision());
    }

    /** The forms in force and the state of the organisation's history. */
    record Basis(Families.Book book, long history) {}

    /**
     * Decides again about what a decision is about, when it holds no longer, with the forms and the organisation of now; whether
     * it did. One that cannot be made is not kept either: the next reader asks for it anew.
     *
     * @param mostUnread one made ahead as often without a reader is let go
     */
    boolean again(KeptDecisions.Held held, int mostUnread) {
        Families.Book book = families.book();
        KeptDecisions.Key about = held.key();
        // A period that no kind has comes last.
        ReportingPeriod period = about.periods().getLast();
        AccountingYear year = book.year(period);
        Optional<Family> family =
                book.of(about.family().rows().iterator().next().indicator(), period);
        if (family.isEmpty() || held.unread() >= mostUnread) {
            kept.forget(held);
            return false;
        }
        List<AreaId> provinces = together(about.provinces().getFirst(), year);
        KeptDecisions.Key key = key(book, family.get(), provinces, year);
        ProvinceFacts.Wanted wanted = wanted(provinces, year);
        long state = state(book, family.get(), wanted).orElseThrow();
        boolean holds = kept.holds(key, state);
        if (!holds || !key.equals(about)) {
            kept.forget(held);
        }
        if (!holds) {
            kept.keep(new KeptDecisions.Held(key, state, decide(book, family.get(), year, wanted), held.unread() + 1));
        }
        return !holds;
    }

    private Decision decide(Families.Book book, Family family, AccountingYear year, ProvinceFacts.Wanted wanted) {
        // A sum is small only when a part of it is.
        if (!facts.anyUpTo(SmallCells.LARGEST, codes(book, family.sensitive()), wanted)) {
            return Decision.nothing();
        }
        Ground ground = new Ground(family, facts.of(codes(book, family.rows()), wanted));
        return Decision.of(
                ground,
                family,
                year,
                row -> book.indicator(row.indicator()).map(Tilings.InTime::of).orElse(Tilings.InTime.ALONE),
                Heritage.of(ground, year, this::heir));
    }

    private static List<String> codes(Families.Book book, Collection<Row> rows) {
        return rows.stream()
                .map(Row::indicator)
                .distinct()
                .filter(code -> book.indicator(code)
                        .filter(indicator -> indicator.summing() != Summing.RATIO)
                        .isPresent())
                .toList();
    }

    private Optional<AreaId> heir(AreaId area, LocalDate then, LocalDate later) {
        LocalDate from = organisation.knownDay(then);
        LocalDate to = organisation.knownDay(later);
        if (areas.area(area, to).isPresent()) {
            return Optional.empty();
        }
        Divisibility divisibility = areas.divisibility(area, from, to);
        return divisibility.divisible() ? divisibility.targets().stream().findFirst() : Optional.empty();
    }
}
