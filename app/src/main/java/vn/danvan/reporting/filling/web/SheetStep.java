package vn.danvan.reporting.filling.web;

import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.submission.StepView;

/**
 * The last step in the approval of a sheet.
 *
 * @param step null when nothing was done yet
 * @param person who took it
 */
public record SheetStep(@Nullable StepView step, String person) {

    static final SheetStep NONE = new SheetStep(null, "");
}
