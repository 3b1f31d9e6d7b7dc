package vn.danvan.directive.task;

import vn.danvan.kernel.BodyId;

/** A task changed through a move; {@code to} is the state it is in now. */
public record TaskMoved(TaskId task, TaskMove move, TaskState to, BodyId lead, BodyId assigner) {}
