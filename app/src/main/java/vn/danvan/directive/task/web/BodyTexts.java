package vn.danvan.directive.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Choice;

/** Turns bodies into names and typed names back into bodies. */
@Component
class BodyTexts {

    private final Organisation organisation;
    private final Accounts accounts;
    private final Clock clock;

    BodyTexts(Organisation organisation, Accounts accounts, Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The year of an address; this year when it names none that programmes are kept for. */
    int yearOf(@org.jspecify.annotations.Nullable String text) {
        Integer year = TaskForms.year(text);
        return year == null ? today().getYear() : year;
    }

    /** The names of the bodies of these tasks. */
    TaskNames names(Collection<TaskView> tasks) {
        Set<BodyId> bodies = new HashSet<>();
        tasks.forEach(task -> {
            bodies.add(task.lead());
            bodies.add(task.assigner());
        });
        return new TaskNames(organisation.bodies(bodies, today()), java.util.Map.of());
    }

    /** The names of everybody and every body a task's page speaks of. */
    TaskNames names(TaskDetail detail) {
        Set<BodyId> bodies = new HashSet<>(detail.coordinating());
        bodies.add(detail.task().lead());
        bodies.add(detail.task().assigner());
        detail.parts().forEach(part -> bodies.add(part.lead()));
        Set<AccountId> people = new HashSet<>();
        for (TaskEntry entry : detail.history()) {
            addIfThere(people, entry.account());
            addIfThere(bodies, entry.body());
            entry.changes().stream()
                    .filter(change -> change.field().namesBodies())
                    .forEach(change -> {
                        bodies.addAll(TaskNames.bodies(TaskForms.text(change.before())));
                        bodies.addAll(TaskNames.bodies(TaskForms.text(change.after())));
                    });
        }
        detail.deadlines().forEach(deadline -> {
            addIfThere(people, deadline.author());
            addIfThere(bodies, deadline.authorBody());
        });
        return new TaskNames(organisation.bodies(bodies, today()), accounts.names(people));
    }

    private static <T> void addIfThere(Set<T> set, @org.jspecify.annotations.Nullable T value) {
        if (value != null) {
            set.add(value);
        }
    }

    TaskNames bodies(Collection<BodyId> bodies) {
        return new TaskNames(organisation.bodies(bodies, today()), java.util.Map.of());
    }

    BodyView body(BodyId id) {
        return organisation.requireBody(id, today());
    }

    List<BodyView> below(BodyId id) {
        return organisation.subordinates(id, today());
    }

    /** All bodies of today, to choose from while typing. */
    List<String> known() {
        return organisation.bodiesOn(today()).stream()
                .map(BodyView::name)
                .distinct()
                .toList();
    }

    /** The actor's body and those below it, deeper ones indented. */
    List<Choice> subtree(Actor actor) {
        List<Choice> choices = new ArrayList<>();
        organisation
                .subtree(actor.body(), today())
                .forEach(body -> choices.add(new Choice(body.id().toString(), body.name())));
        return choices;
    }

    /**
     * The body a text names: exactly, or as the only one that holds all its words, marks forgiven.
     *
     * @param faults gets the reason when it names none or several
     */
    Optional<BodyId> named(String text, String field, List<Refusal> faults) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<BodyView> found = organisation.searchBodies(text, today(), 20);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Optional<BodyView> exact = found.stream()
                .filter(body -> wanted.equals(body.name().toLowerCase(Locale.ROOT))
                        || wanted.equals(body.shortName().toLowerCase(Locale.ROOT))
                        || wanted.equals(body.code().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (exact.isPresent() || found.size() == 1) {
            return Optional.of(exact.orElseGet(found::getFirst).id());
        }
        faults.add(
                found.isEmpty()
                        ? Refusal.at(field, "task.body-unknown", TaskForms.shortened(text))
                        : Refusal.at(
                                field,
                                "task.body-unclear",
                                TaskForms.shortened(text),
                                found.get(0).name(),
                                found.get(1).name()));
        return Optional.empty();
    }

    /** The bodies of a text that names several, parted by semicolons. */
    Set<BodyId> allNamed(String text, String field, List<Refusal> faults) {
        return allNamed(text, field, Set.of(), faults);
    }

    /** The same; a name that one of the present bodies bears is that body, whoever else bears it. */
    Set<BodyId> allNamed(String text, String field, Set<BodyId> present, List<Refusal> faults) {
        Set<BodyId> bodies = new LinkedHashSet<>();
        TaskNames names = bodies(present);
        for (String part : text.split(";", -1)) {
            Optional<BodyId> kept = present.stream()
                    .filter(body -> names.full(body).equals(part.strip()))
                    .findFirst();
            kept.or(() -> named(part, field, faults)).ifPresent(bodies::add);
        }
        return bodies;
    }

    /**
     * The body a sentence names as its actor, when there is exactly one, or exactly one of the area of the fallback: a
     * province that says "Hội Nông dân" means its own. Else the fallback.
     */
    BodyView suggested(@org.jspecify.annotations.Nullable String actorText, BodyId fallback) {
        return Optional.ofNullable(actorText)
                .flatMap(text -> organisation.meant(text, fallback, today()))
                .orElseGet(() -> body(fallback));
    }
}
