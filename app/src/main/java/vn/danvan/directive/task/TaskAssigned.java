package vn.danvan.directive.task;

import vn.danvan.kernel.BodyId;

/** A body was given a task. */
public record TaskAssigned(TaskId task, BodyId lead, BodyId assigner) {}
