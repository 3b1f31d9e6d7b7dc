package vn.danvan.demo;

import java.util.List;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.CellChange;

/**
 * Draws what a body reports in one form: the same for the same body and period every time, and such that the form's checks
 * hold.
 */
interface FormFigures {

    /** The answers of the body. */
    List<CellChange> answers(FormEdition edition, Reporter body, Stretch stretch);
}
