package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.StatementId;
import vn.danvan.kernel.BodyId;

/**
 * A task to be given.
 *
 * @param content what is to be done
 * @param product what is to be handed in, or null
 * @param targets figures to be reached, or null
 * @param domains codes of the lines of work, such as "emulation"
 * @param lead the one body that carries it out; null is refused
 * @param coordinating the bodies that take part
 * @param due its first deadline, or null
 * @param workingDay true when a deadline on a day of rest moves to the next working day
 * @param sources the sentences it comes from
 */
public record NewTask(
        String content,
        @Nullable String product,
        @Nullable String targets,
        List<String> domains,
        @Nullable BodyId lead,
        Set<BodyId> coordinating,
        @Nullable LocalDate due,
        boolean workingDay,
        List<StatementId> sources) {

    public NewTask {
        domains = List.copyOf(domains);
        coordinating = Set.copyOf(coordinating);
        sources = List.copyOf(sources);
    }

    NewTask dueOn(@Nullable LocalDate day) {
        return new NewTask(content, product, targets, domains, lead, coordinating, day, workingDay, sources);
    }
}
