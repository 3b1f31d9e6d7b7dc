package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.kernel.Refusal;

/** What a task may say; pure. */
final class WordingRules {

    /** The most characters of a content, a product or targets. */
    static final int LONGEST = 4_000;

    private static final Set<String> DOMAINS =
            Arrays.stream(Domain.values()).map(Domain::code).collect(Collectors.toUnmodifiableSet());

    private WordingRules() {}

    /** Every reason why a task cannot say this; {@code suffix} ends the names of the form's fields. */
    static List<Refusal> check(
            String content,
            @Nullable String product,
            @Nullable String targets,
            Collection<String> domains,
            String suffix) {
        List<Refusal> faults = new ArrayList<>();
        if (content.isBlank()) {
            faults.add(Refusal.at("content" + suffix, "task.content-missing"));
        }
        length(content, "content" + suffix, LONGEST, faults);
        length(product, "product" + suffix, LONGEST, faults);
        length(targets, "targets" + suffix, LONGEST, faults);
        domains.stream()
                .filter(domain -> !DOMAINS.contains(domain))
                .findFirst()
                .ifPresent(domain -> faults.add(Refusal.at("domains" + suffix, "task.domain-unknown", domain)));
        return faults;
    }

    /** Adds a fault when the text is longer than {@code most} characters. */
    static void length(@Nullable String text, String field, int most, List<Refusal> faults) {
        if (text != null && text.length() > most) {
            faults.add(Refusal.at(field, "task.text-long", text.length(), most));
        }
    }

    /** Adds a fault when there is no reason, or one longer than {@code most} characters. */
    static void reason(String text, int most, List<Refusal> faults) {
        if (text.isBlank()) {
            faults.add(Refusal.at("reason", "task.reason-missing"));
        }
        length(text, "reason", most, faults);
    }

    /** Adds a fault when the day lies outside the years that programmes are kept for. */
    static void day(@Nullable LocalDate day, String field, List<Refusal> faults) {
        if (day != null && !Programmes.isYear(day.getYear())) {
            faults.add(Refusal.at(
                    field,
                    "task.day-absurd",
                    Integer.toString(Programmes.EARLIEST),
                    Integer.toString(Programmes.LATEST)));
        }
    }
}
