package vn.danvan.rules.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.danvan.kernel.Refusal;
import vn.danvan.rules.DaySpan;
import vn.danvan.rules.DeadlineQuestion;
import vn.danvan.rules.Suspensions;
import vn.danvan.web.Days;

/**
 * The question of the calculator as it stands in the address.
 *
 * @param asked false when the form was only opened
 * @param from start day, or polling day, written yyyy-MM-dd
 * @param facts names of the facts that hold
 * @param suspended the suspensions entered, both ends as written
 */
public record DeadlineForm(boolean asked, String rule, String from, Set<String> facts, List<Span> suspended) {

    /** The ends of one suspension as written. */
    public record Span(String first, String last) {

        boolean blank() {
            return first.isEmpty() && last.isEmpty();
        }
    }

    private static final int MOST_SPANS = 20;

    public DeadlineForm {
        facts = Set.copyOf(facts);
        suspended = List.copyOf(suspended);
    }

    static DeadlineForm of(MultiValueMap<String, String> params) {
        List<String> firsts = params.getOrDefault("suspendedFrom", List.of());
        List<String> lasts = params.getOrDefault("suspendedTo", List.of());
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SPANS, Math.max(firsts.size(), lasts.size())); i++) {
            Span span = new Span(at(firsts, i), at(lasts, i));
            if (!span.blank()) {
                spans.add(span);
            }
        }
        return new DeadlineForm(
                params.containsKey("rule") || params.containsKey("from"),
                first(params, "rule"),
                first(params, "from"),
                params.getOrDefault("with", List.of()).stream()
                        .filter(fact -> !fact.isBlank())
                        .collect(Collectors.toSet()),
                spans);
    }

    /** What is wrong with the fields; empty when {@link #question} may be asked. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (rule.isEmpty()) {
            refusals.add(Refusal.at("rule", "rules.rule"));
        }
        if (Days.read(from).isEmpty()) {
            refusals.add(from.isEmpty() ? Refusal.at("from", "rules.from") : Refusal.at("from", "web.day", from));
        }
        for (int i = 0; i < suspended.size(); i++) {
            if (span(suspended.get(i)).isEmpty()) {
                refusals.add(Refusal.at("suspendedFrom" + i, "rules.suspended"));
            }
        }
        return refusals;
    }

    /** The question, when there are no {@link #refusals}. */
    Optional<DeadlineQuestion> question() {
        List<DaySpan> spans =
                suspended.stream().flatMap(span -> span(span).stream()).toList();
        return Days.read(from).map(day -> new DeadlineQuestion(rule, day, facts, Suspensions.of(spans)));
    }

    private static Optional<DaySpan> span(Span span) {
        Optional<LocalDate> first = Days.read(span.first());
        Optional<LocalDate> last = Days.read(span.last());
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
                ? Optional.of(new DaySpan(first.get(), last.get()))
                : Optional.empty();
    }

    private static String first(MultiValueMap<String, String> params, String name) {
        return at(params.getOrDefault(name, List.of()), 0);
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index).strip() : "";
    }
}
