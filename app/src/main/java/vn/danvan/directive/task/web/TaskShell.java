package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.kernel.Role;
import vn.danvan.web.NavEntry;

/** What the task pages add to the main navigation. */
@Configuration(proxyBeanMethods = false)
class TaskShell {

    private static final Set<Role> WORKING = Set.of(LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER);

    @Bean
    static NavEntry tasksNav(TaskLists lists) {
        return new NavEntry(20, "task.nav.tasks", "/tasks", WORKING, lists::waiting);
    }

    @Bean
    static NavEntry programmeNav() {
        return new NavEntry(15, "task.nav.programme", "/programme", WORKING, null);
    }

    @Bean
    static NavEntry tallyNav() {
        return new NavEntry(25, "task.nav.tally", "/tally", WORKING, null);
    }
}
