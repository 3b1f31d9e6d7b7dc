package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lays a form over forms: its editions take the place of those with the same first day, and each ends before the next begins. */
final class Merging {

    private Merging() {}

    /** The forms with the other laid over them; the changed one is last. */
    static List<Form> merged(List<Form> forms, Form change) {
        return merged(forms, change, Set.of());
    }

    /**
     * The same, where editions that the other did not know do not end its own.
     *
     * @param passedOver the ids of such editions: each is left out when one of the other's would be in force on its first day
     */
    static List<Form> merged(List<Form> forms, Form change, Set<String> passedOver) {
        TreeMap<LocalDate, FormEdition> editions = new TreeMap<>();
        List<Form> merged = new ArrayList<>();
        for (Form form : forms) {
            if (form.id().equals(change.id())) {
                form.editions().forEach(edition -> editions.put(edition.from(), edition));
            } else {
                merged.add(form);
            }
        }
        change.editions().forEach(edition -> editions.put(edition.from(), edition));
        editions.values()
                .removeIf(edition -> passedOver.contains(edition.id())
                        && !change.editions().contains(edition)
                        && change.editions().stream().anyMatch(own -> isBefore(own, edition, editions.keySet())));
        merged.add(new Form(change.id(), change.name(), cut(List.copyOf(editions.values()))));
        return merged;
    }

    /** Whether it is the edition before the other, and would go on if that did not begin. */
    private static boolean isBefore(FormEdition own, FormEdition other, Set<LocalDate> begins) {
        return own.from().isBefore(other.from())
                && own.to().filter(to -> to.isBefore(other.from())).isEmpty()
                && begins.stream().noneMatch(day -> day.isAfter(own.from()) && day.isBefore(other.from()));
    }

    private static List<FormEdition> cut(List<FormEdition> editions) {
        List<FormEdition> cut = new ArrayList<>();
        for (int at = 0; at < editions.size(); at++) {
            FormEdition edition = editions.get(at);
            if (at + 1 < editions.size()) {
                LocalDate last = editions.get(at + 1).from().minusDays(1);
                boolean longer = edition.to().filter(to -> !to.isAfter(last)).isEmpty();
                edition = longer ? edition.until(Optional.of(last)) : edition;
            }
            cut.add(edition);
        }
        return cut;
    }
}
