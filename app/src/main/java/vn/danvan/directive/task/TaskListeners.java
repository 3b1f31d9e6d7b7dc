package vn.danvan.directive.task;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.rules.CalendarChanged;

/** Passes on to the open tasks what other modules announce, each in a transaction of its own. */
@Component
class TaskListeners {

    private final OpenTasks openTasks;
    private final OpenSeries openSeries;
    private final RollingDeadlines rolling;

    TaskListeners(OpenTasks openTasks, OpenSeries openSeries, RollingDeadlines rolling) {
        this.openTasks = openTasks;
        this.openSeries = openSeries;
        this.rolling = rolling;
    }

    @ApplicationModuleListener
    void on(BodyEnded ended) {
        openTasks.bodyEnded(ended);
        openSeries.bodyEnded(ended);
    }

    @ApplicationModuleListener
    void on(CalendarChanged changed) {
        rolling.calendarChanged(changed);
    }
}
