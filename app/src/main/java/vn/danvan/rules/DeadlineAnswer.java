package vn.danvan.rules;

/** Either the deadline or the reason why there is none. */
public sealed interface DeadlineAnswer permits Deadline, DeadlineRefusal {}
