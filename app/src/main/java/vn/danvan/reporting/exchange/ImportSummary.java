package vn.danvan.reporting.exchange;

import java.util.List;
import vn.danvan.kernel.Refusal;

/**
 * What came, or would come, of taking values in.
 *
 * @param imported values where nothing stood before
 * @param updated values that changed what stood
 * @param deleted values that were cleared
 * @param ignored values that changed nothing: conflicts, and what stood there already
 */
public record ImportSummary(int imported, int updated, int deleted, int ignored, List<ValueConflict> conflicts) {

    /** Keeps a copy. */
    public ImportSummary {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Why a value was not taken.
     *
     * @param index its place among the values, from 0
     * @param property what of it is at fault: {@code dataElement}, {@code orgUnit}, {@code period}, {@code dataSet},
     *     {@code categoryOptionCombo} or {@code value}
     * @param object the code at fault
     */
    public record ValueConflict(int index, String property, String object, Refusal reason) {}
}
