package vn.danvan.reporting.form;

import java.util.List;
import vn.danvan.rules.content.Wording;

/**
 * Parts into which a figure is asked for.
 *
 * @param sensitive whether small numbers in it could point at somebody, so that they are not shown
 * @param items at least one, in the order of the form
 */
public record Breakdown(String id, Wording name, boolean sensitive, List<Item> items) {

    /** Keeps a copy of the items. */
    public Breakdown {
        items = List.copyOf(items);
    }

    /** One part. */
    public record Item(String id, Wording name) {}
}
