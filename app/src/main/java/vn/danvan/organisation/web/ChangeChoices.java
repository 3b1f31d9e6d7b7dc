package vn.danvan.organisation.web;

import java.util.List;
import vn.danvan.web.Choice;

/**
 * What the form of a change offers to choose.
 *
 * @param unitName name of the unit it was opened from
 * @param unitKind its kind, which new units get unless another is chosen
 * @param units units of the same sort
 * @param parents units that may stand above
 */
public record ChangeChoices(String unitName, String unitKind, List<Choice> units, List<Choice> parents) {}
