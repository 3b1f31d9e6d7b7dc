package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.TaskQueries.LeadCount;
import vn.danvan.directive.task.TaskQueries.Scope;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/** Counts tasks by body and class, each task once, for its lead body. */
@Component
@Transactional(readOnly = true)
public class Tallies {

    private final TaskQueries queries;
    private final TaskLists lists;
    private final Organisation organisation;

    Tallies(TaskQueries queries, TaskLists lists, Organisation organisation) {
        this.queries = queries;
        this.lists = lists;
        this.organisation = organisation;
    }

    /**
     * The tally of a year's tasks for a body: its own or one below it; any other is {@link
     * vn.danvan.kernel.NotFound}.
     *
     * <p>Tasks that the actor's own body gave to bodies elsewhere stand in rows of their own in the own tally.
     */
    public Tally tally(Actor actor, BodyId body, int year) {
        lists.within(actor, body);
        Scope scope = lists.scope(actor);
        boolean own = body.equals(actor.body());
        TaskFilter filter = TaskFilter.all().inYear(year).ledBy(own ? null : body, true);
        Map<BodyId, BodyId> branches = branches(body, scope.today());
        Map<BodyId, Map<TallyClass, Long>> counts = new HashMap<>();
        for (LeadCount count : queries.countByLead(scope, filter, lists.leads(filter, scope.today()))) {
            BodyId row = branches.getOrDefault(count.lead(), count.lead());
            counts.computeIfAbsent(row, _ -> new EnumMap<>(TallyClass.class))
                    .merge(count.tally(), count.tasks(), Long::sum);
        }
        return new Tally(body, year, scope.today(), rows(body, branches, counts));
    }

    /**
     * How the tasks of a programme stood.
     *
     * @param on at the end of which day
     */
    public record Stood(LocalDate on, Map<TallyClass, Long> counts) {

        /** Keeps a copy. */
        public Stood {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * The tasks of the programme of the actor's body, with those of bodies whose place it has, for a year by class as they stood at the end of a day, or stand today when
     * that is to come: those that its page lists for the day. The parts they were handed down in and the programmes of other
     * bodies are not counted.
     */
    public Stood programme(Actor actor, int year, LocalDate end) {
        return programme(actor, actor.body(), year, end);
    }

    /**
     * The same of another body. Of one that ended it is what it gave itself, whoever confirms it now, with what those gave whose
     * place it had: what others gave, such as who has its place, is none of its work.
     */
    public Stood programme(Actor actor, BodyId of, int year, LocalDate end) {
        Scope own = lists.scope(actor);
        LocalDate on = end.isAfter(own.today()) ? own.today() : end;
        if (!organisation.exists(of, organisation.knownDay(own.today()))) {
            return new Stood(on, queries.countStood(ofEnded(of, on), year, on));
        }
        Scope scope = of.equals(actor.body())
                ? own
                : new Scope(List.of(of), of, organisation.inPlaceOf(of, own.today()), own.today());
        TaskFilter filter = TaskFilter.all()
                .inYear(year)
                .givenBy(scope.own())
                .onlyRoots()
                .standing(on, EnumSet.allOf(TallyClass.class));
        return new Stood(on, queries.countStood(scope, filter));
    }

    private List<BodyId> ofEnded(BodyId of, LocalDate on) {
        LocalDate then = organisation.lastDay(of).filter(on::isAfter).orElse(organisation.knownDay(on));
        return Stream.concat(Stream.of(of), organisation.inPlaceOf(of, then).stream())
                .toList();
    }

    /** Every body in the subtree with the row it counts in: itself at the top, else the branch below the top. */
    private Map<BodyId, BodyId> branches(BodyId top, LocalDate today) {
        Map<BodyId, BodyId> branches = new LinkedHashMap<>();
        branches.put(top, top);
        for (BodyView branch : organisation.subordinates(top, today)) {
            organisation.subtree(branch.id(), today).forEach(body -> branches.put(body.id(), branch.id()));
        }
        return branches;
    }

    private static List<Tally.Row> rows(
            BodyId top, Map<BodyId, BodyId> branches, Map<BodyId, Map<TallyClass, Long>> counts) {
        List<Tally.Row> rows = new ArrayList<>();
        branches.values().stream()
                .distinct()
                .forEach(body ->
                        rows.add(new Tally.Row(body, !body.equals(top), false, counts.getOrDefault(body, Map.of()))));
        counts.forEach((body, found) -> {
            if (!branches.containsKey(body)) {
                rows.add(new Tally.Row(body, false, true, found));
            }
        });
        return rows;
    }
}
