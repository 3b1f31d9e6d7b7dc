package vn.danvan.web;

import vn.danvan.kernel.BodyId;

/** Knows what bodies are called; the organisation contributes it to the shell, for the names of files. */
public interface BodyNames {

    /** What staff call the body today; or called it last; an empty text for a body nobody knows. */
    String brief(BodyId body);
}
