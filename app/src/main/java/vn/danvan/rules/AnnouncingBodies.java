package vn.danvan.rules;

import java.time.LocalDate;
import vn.danvan.kernel.BodyId;

/** What the calendar must know of a body that announces days; answered by the module that keeps the organisation. */
public interface AnnouncingBodies {

    /** Whether the body stands at the level of the province on the day. */
    boolean ofProvince(BodyId body, LocalDate on);
}
