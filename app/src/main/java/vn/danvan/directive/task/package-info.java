/**
 * The year's programme and its tasks: given to one lead body, handed down, carried out, submitted, confirmed, tallied.
 *
 * <p>States and moves are in {@link vn.danvan.directive.task.TaskState}, who may make them in {@code TaskAuthority}, and
 * the seven classes every task that is not cancelled falls into in {@link vn.danvan.directive.task.TallyClass}.
 */
@NullMarked
@NamedInterface("task")
package vn.danvan.directive.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
