package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;

/** Reads lists and counts of the tasks an actor may see. */
@Component
class TaskQueries {

    /** Counting stops here: nobody turns ten thousand rows' pages, and counting them all costs more than showing them. */
    static final int MOST_COUNTED = 10_000;

    private static final String WHERE = """
             where (t.lead = any(:scope) or t.assigner = any(:scope)
                    or t.coordinating @> array[cast(:own as uuid)])
               and (cast(:year as integer) is null or t.year = :year)
               and (cast(:states as text[]) is null or t.state = any(cast(:states as text[])))
               and (cast(:tally as text) is null
                    or directive.tally_class(t.state, t.due, t.submitted_on, :today) = :tally)
               and (cast(:leads as uuid[]) is null or t.lead = any(cast(:leads as uuid[])))
               and (cast(:assigners as uuid[]) is null or t.assigner = any(cast(:assigners as uuid[])))
               and (cast(:domain as text) is null or :domain = any(t.domains))
               and (cast(:dueFrom as date) is null or t.due >= :dueFrom)
               and (cast(:dueTo as date) is null or t.due <= :dueTo)
               and (cast(:word as text) is null or t.search_key like '%' || directive.task_key(:word) || '%')
               and (cast(:words as text[]) is null
                    or t.search_key like all (directive.task_patterns(cast(:words as text[]))))
               and (not :roots or t.parent is null)
               and (cast(:stoodOn as date) is null
                    or directive.tally_class_on(t.id, cast(:stoodOn as date)) = any(cast(:stoodAs as text[])))
            """;

    private static final String ROWS = "select t.* from directive.task t" + WHERE;
    private static final String OPEN_FIRST =
            ROWS + " order by directive.task_turn(t.state, t.due), t.place limit :size offset :skip";
    private static final String BY_DUE = ROWS + " order by t.due, t.place limit :size offset :skip";
    private static final String BY_DUE_LATEST =
            ROWS + " order by t.due desc nulls last, t.place desc limit :size offset :skip";
    private static final String BY_CHANGE = ROWS + " order by t.changed_at desc, t.place limit :size offset :skip";
    private static final String BY_PLACE = ROWS + " order by t.place limit :size offset :skip";
    private static final String BY_STATE = ROWS + " order by t.state_place, t.due, t.place limit :size offset :skip";
    private static final String COUNT =
            "select count(*) from (select 1 from directive.task t" + WHERE + " limit :most) counted";
    private static final String BY_LEAD_AND_CLASS = """
            select t.lead, directive.tally_class(t.state, t.due, t.submitted_on, :today) as class, count(*) as tasks
              from directive.task t""" + WHERE + " and t.state <> 'CANCELLED' group by 1, 2";
    private static final String BY_CLASS_ON = """
            select directive.tally_class_on(t.id, cast(:stoodOn as date)) as class, count(*) as tasks
              from directive.task t""" + WHERE + " group by 1";
    private static final String BY_CLASS_OF_PROGRAMMES = """
            select class, count(*) as tasks
              from (select directive.tally_class_on(t.id, cast(:on as date)) as class
                      from directive.task t join directive.programme p on p.id = t.programme
                     where p.body = any(cast(:bodies as uuid[])) and p.year = :year and t.parent is null) stood
             where class is not null group by 1""";
    private static final String COUNT_OF_COLUMNS =
            "select s.state, (select count(*) from (select 1 from directive.task t" + WHERE
                    + " and t.state = s.state limit :most) counted) as tasks"
                    + " from unnest(cast(:columns as text[])) as s (state)";

    /**
     * Tasks the actor may see: those of these bodies, and those its own body coordinates.
     *
     * @param followed bodies that ended and whose place the own one has: what they gave stands in its programme
     */
    record Scope(Collection<BodyId> bodies, BodyId own, Collection<BodyId> followed, LocalDate today) {

        /** Without what bodies that ended gave. */
        Scope(Collection<BodyId> bodies, BodyId own, LocalDate today) {
            this(bodies, own, List.of(), today);
        }

        /** Who gave what the filter wants; empty when that does not matter. */
        private List<BodyId> assigners(TaskFilter filter) {
            BodyId assigner = filter.assigner();
            if (assigner == null) {
                return List.of();
            }
            return assigner.equals(own)
                    ? Stream.concat(Stream.of(own), followed.stream()).toList()
                    : List.of(assigner);
        }
    }

    /** How many tasks of one lead body fall into one class. */
    record LeadCount(BodyId lead, TallyClass tally, long tasks) {}

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskView> rows(
            Scope scope, TaskFilter filter, @Nullable Collection<BodyId> leads, TaskSort sort, int size, int skip) {
        String sql = switch (sort) {
            case OPEN_FIRST -> openFirst(filter);
            case DUE -> BY_DUE;
            case DUE_LATEST -> BY_DUE_LATEST;
            case CHANGED -> BY_CHANGE;
            case GIVEN -> BY_PLACE;
            case STATE -> BY_STATE;
        };
        return ask(sql, scope, filter, leads)
                .param("size", size)
                .param("skip", skip)
                .query(TaskRows::task)
                .list();
    }

    /** Open tasks alone and finished ones alone have an order of their own that is the same and skips nothing. */
    private static String openFirst(TaskFilter filter) {
        if (filter.onlyOpen()) {
            return BY_DUE;
        }
        return filter.onlyFinished() ? BY_DUE_LATEST : OPEN_FIRST;
    }

    /** At most {@link #MOST_COUNTED} plus one. */
    long count(Scope scope, TaskFilter filter, @Nullable Collection<BodyId> leads) {
        return ask(COUNT, scope, filter, leads)
                .param("most", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
    }

    List<LeadCount> countByLead(Scope scope, TaskFilter filter, @Nullable Collection<BodyId> leads) {
        return ask(BY_LEAD_AND_CLASS, scope, filter, leads)
                .query((row, number) -> new LeadCount(
                        new BodyId(row.getObject("lead", UUID.class)),
                        TallyClass.valueOf(row.getString("class")),
                        row.getLong("tasks")))
                .list();
    }

    /** How many tasks stood in each class on the day that the filter names. */
    Map<TallyClass, Long> countStood(Scope scope, TaskFilter filter) {
        Map<TallyClass, Long> counts = new EnumMap<>(TallyClass.class);
        ask(BY_CLASS_ON, scope, filter, null)
                .query((row, number) -> counts.put(TallyClass.valueOf(row.getString("class")), row.getLong("tasks")))
                .list();
        return counts;
    }

    /** How many tasks of the programmes of these bodies for a year stood in each class on a day, whoever confirms them now. */
    Map<TallyClass, Long> countStood(Collection<BodyId> bodies, int year, LocalDate on) {
        Map<TallyClass, Long> counts = new EnumMap<>(TallyClass.class);
        jdbc.sql(BY_CLASS_OF_PROGRAMMES)
                .param("bodies", TaskRows.bodies(bodies))
                .param("year", year)
                .param("on", on)
                .query((row, number) -> counts.put(TallyClass.valueOf(row.getString("class")), row.getLong("tasks")))
                .list();
        return counts;
    }

    /** How many tasks are in each of the states, at most {@code most} plus one of each. */
    Map<TaskState, Long> countColumns(
            Scope scope,
            TaskFilter filter,
            @Nullable Collection<BodyId> leads,
            Collection<TaskState> columns,
            int most) {
        Map<TaskState, Long> counts = new EnumMap<>(TaskState.class);
        ask(COUNT_OF_COLUMNS, scope, filter, leads)
                .param("columns", names(columns))
                .param("most", most + 1)
                .query((row, number) -> counts.put(TaskState.valueOf(row.getString("state")), row.getLong("tasks")))
                .list();
        return counts;
    }

    /** How many tasks wait for the body to accept, correct or confirm them, at most 99 of each kind. */
    long waiting(BodyId body) {
        return jdbc.sql("""
                select (select count(*) from (select 1 from directive.task
                         where lead = :body and state in ('ASSIGNED', 'RETURNED') limit 99) mine)
                     + (select count(*) from (select 1 from directive.task
                         where assigner = :body and state = 'SUBMITTED' limit 99) theirs)
                """).param("body", body.value()).query(Long.class).single();
    }

    /** Years that have tasks, latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from directive.programme order by year desc")
                .query(Integer.class)
                .list();
    }

    private StatementSpec ask(String sql, Scope scope, TaskFilter filter, @Nullable Collection<BodyId> leads) {
        String[] words = words(filter.text());
        List<BodyId> assigners = scope.assigners(filter);
        List<BodyId> read = Stream.concat(
                        scope.bodies().stream(), assigners.stream().filter(scope.followed()::contains))
                .toList();
        TallyClass tally = filter.tally();
        TaskFilter.Stood stood = filter.stood();
        return jdbc.sql(sql)
                .param("scope", TaskRows.bodies(read))
                .param("own", scope.own().value())
                .param("today", scope.today())
                .param("year", filter.year())
                .param("states", filter.states().isEmpty() ? null : names(filter.states()))
                .param("tally", tally == null ? null : tally.name())
                .param("leads", leads == null ? null : TaskRows.bodies(leads))
                .param("assigners", assigners.isEmpty() ? null : TaskRows.bodies(assigners))
                .param("domain", filter.domain())
                .param("dueFrom", filter.dueFrom())
                .param("dueTo", filter.dueTo())
                .param("word", words.length == 0 ? null : words[0])
                .param("words", words.length < 2 ? null : words)
                .param("roots", filter.roots())
                .param("stoodOn", stood == null ? null : stood.on())
                .param(
                        "stoodAs",
                        stood == null
                                ? null
                                : stood.classes().stream().map(TallyClass::name).toArray(String[]::new));
    }

    /**
     * Has the database plan each question of this transaction for its own values: one statement serves every filter, so a
     * plan made for all values would use no index at all.
     */
    void planForValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private static String[] names(Collection<TaskState> states) {
        return states.stream().map(TaskState::name).toArray(String[]::new);
    }

    private static String[] words(String text) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Arrays.stream(literal.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
