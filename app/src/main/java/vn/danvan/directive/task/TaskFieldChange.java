package vn.danvan.directive.task;

import org.jspecify.annotations.Nullable;

/**
 * One field of a task that was changed.
 *
 * @param before the value it had, or null for none; several codes or ids stand one a line
 * @param after the value it has now, or null for none
 */
public record TaskFieldChange(
        Field field, @Nullable String before, @Nullable String after) {

    /** What can be changed; the message {@code task.field.<NAME>} names it. */
    public enum Field {
        CONTENT,
        PRODUCT,
        TARGETS,
        /** Codes of lines of work. */
        DOMAINS,
        /** Ids of bodies. */
        COORDINATING,
        /** Id of a body. */
        LEAD,
        /** Id of a body. */
        ASSIGNER;

        /** True when the value holds ids of bodies. */
        public boolean namesBodies() {
            return this == COORDINATING || this == LEAD || this == ASSIGNER;
        }
    }
}
