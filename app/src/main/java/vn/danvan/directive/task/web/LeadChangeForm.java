package vn.danvan.directive.task.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.LeadChanges;
import vn.danvan.kernel.Refusal;

/**
 * What was typed on the page that makes another body the lead.
 *
 * @param version the version of the task the page was drawn from
 * @param lead name of the new lead body
 * @param partsGoAlong anything when the open parts go along
 * @param formerCoordinates anything when the former lead takes part
 */
public record LeadChangeForm(
        int version,
        @Nullable String lead,
        @Nullable String partsGoAlong,
        @Nullable String formerCoordinates,
        @Nullable String reason) {

    static LeadChangeForm fresh(int version) {
        return new LeadChangeForm(version, "", null, null, "");
    }

    LeadChangeForm atVersion(int fresh) {
        return new LeadChangeForm(fresh, lead, partsGoAlong, formerCoordinates, reason);
    }

    LeadChanges.LeadChange wanted(BodyTexts bodies, List<Refusal> faults) {
        return new LeadChanges.LeadChange(
                bodies.named(TaskForms.text(lead), "lead", faults).orElse(null),
                partsGoAlong != null,
                formerCoordinates != null,
                TaskForms.text(reason));
    }
}
