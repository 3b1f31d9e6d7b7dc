package vn.danvan.summary.piece;

import java.util.UUID;
import vn.danvan.kernel.BodyId;

/**
 * A paragraph a unit wrote in its report.
 *
 * @param unit the name under which it is quoted
 * @param submission where it stands
 */
public record Story(BodyId body, String unit, UUID submission, String text) {}
