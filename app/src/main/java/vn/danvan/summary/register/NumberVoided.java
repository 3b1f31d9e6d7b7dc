package vn.danvan.summary.register;

import vn.danvan.kernel.Actor;

/** A number was made void; told in the transaction that did it. */
public record NumberVoided(Actor actor, EntryView entry) {}
