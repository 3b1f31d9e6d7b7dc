package vn.danvan.web;

import vn.danvan.kernel.BodyId;

/** Knows what bodies are called; the organisation contributes it to the shell, for the names of files. */
public interface BodyNames {

    /** What staff call the body today; its name of the last day when it exists no more. */
    String brief(BodyId body);
}
