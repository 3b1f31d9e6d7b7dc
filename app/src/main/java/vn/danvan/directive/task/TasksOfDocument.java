package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.DocumentFollowUp;
import vn.danvan.directive.document.FollowUp;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.TaskQueries.Scope;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/** Lists the tasks that stem from a document's sentences on the document's page. */
@Component
class TasksOfDocument implements DocumentFollowUp {

    private final JdbcClient jdbc;
    private final TaskLists lists;
    private final Organisation organisation;

    TasksOfDocument(JdbcClient jdbc, TaskLists lists, Organisation organisation) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.organisation = organisation;
    }

    /** A part is left out where the actor sees the task above it. */
    @Override
    @Transactional(readOnly = true)
    public List<FollowUp> of(Actor actor, Collection<StatementId> sentences, int most) {
        if (actor.role() == Role.ADMINISTRATOR || sentences.isEmpty()) {
            return List.of();
        }
        Scope scope = lists.scope(actor);
        List<TaskView> tasks = jdbc.sql("""
                with seen as (
                     select t.* from directive.task t
                      where t.id in (select task from directive.task_source where statement = any(:sentences))
                        and (t.lead = any(:scope) or t.assigner = any(:scope)
                             or t.coordinating @> array[cast(:own as uuid)]))
                select * from seen t
                 where t.parent is null or not exists (select 1 from seen above where above.id = t.parent)
                 order by t.place
                 limit :most
                """)
                .param("sentences", sentences.stream().map(StatementId::value).toArray(UUID[]::new))
                .param("scope", TaskRows.bodies(scope.bodies()))
                .param("own", scope.own().value())
                .param("most", most)
                .query(TaskRows::task)
                .list();
        Map<BodyId, BodyView> leads =
                organisation.bodies(tasks.stream().map(TaskView::lead).toList(), scope.today());
        return tasks.stream()
                .map(task -> followUp(task, leads.get(task.lead()), scope.today()))
                .toList();
    }

    private static FollowUp followUp(TaskView task, @Nullable BodyView lead, LocalDate today) {
        return new FollowUp(
                task.reference(),
                "/tasks/" + task.id(),
                task.content(),
                lead == null ? "–" : lead.shortName(),
                "task.state." + task.state(),
                task.due(),
                task.overdue(today),
                task.parts());
    }
}
