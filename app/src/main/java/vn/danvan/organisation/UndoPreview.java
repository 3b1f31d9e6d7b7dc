package vn.danvan.organisation;

import java.util.List;
import vn.danvan.kernel.Refusal;

/**
 * What undoing a change that is in force will do.
 *
 * @param obstacles why it cannot be undone: what builds on it, by name; none when it can
 * @param lines what opens again, what never began, what has its former name or place again
 * @param handed work of bodies that open again which was handed over: it stays with the receivers
 */
public record UndoPreview(List<Refusal> obstacles, List<ChangePreview.Line> lines, List<HandOvers.Done> handed) {

    public UndoPreview {
        obstacles = List.copyOf(obstacles);
        lines = List.copyOf(lines);
        handed = List.copyOf(handed);
    }
}
