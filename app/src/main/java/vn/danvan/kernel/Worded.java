package vn.danvan.kernel;

import java.util.Locale;

/** A name that a sentence says in the reader's language, as the argument of a {@link Refusal} of which nobody knows the reader yet. */
public interface Worded {

    /** The name in the language. */
    String in(Locale locale);
}
