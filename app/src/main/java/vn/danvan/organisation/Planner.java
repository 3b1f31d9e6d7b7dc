package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;

/** Works out what a change does to a graph; pure but for the ids of what begins. */
final class Planner {

    private Planner() {}

    static Plan plan(Graph graph, @Nullable ChangeRequest request, @Nullable LocalDate day, Supplier<UUID> ids) {
        Plan plan = new Plan();
        if (request == null) {
            plan.refuse(Refusal.of("organisation.change.incomplete"));
        } else if (day == null) {
            plan.refuse(Refusal.at("effective", "organisation.change.effective"));
        } else {
            switch (request.type()) {
                case AREA -> new AreaPlanner(graph, request, day, ids, plan).plan();
                case BODY -> new BodyPlanner(graph, request, day, ids, plan).plan();
            }
        }
        return plan;
    }
}
