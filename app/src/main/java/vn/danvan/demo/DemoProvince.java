package vn.danvan.demo;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the parts of the demo province in their order before the server says that it is ready. */
@Component
@Profile("demo")
class DemoProvince implements ApplicationRunner {

    private final List<DemoStep> steps;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoProvince(List<DemoStep> steps, JdbcClient jdbc, TransactionTemplate transaction) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (DemoStep step : steps) {
            transaction.executeWithoutResult(ignored -> loadOnce(step));
        }
    }

    /** The row is the step's lock among several instances and its mark for the next start. */
    private void loadOnce(DemoStep step) {
        int inserted = jdbc.sql("insert into demo.loaded (step) values (:step) on conflict do nothing")
                .param("step", step.getClass().getSimpleName())
                .update();
        if (inserted == 1) {
            step.load();
        }
    }
}
