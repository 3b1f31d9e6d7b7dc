package vn.danvan.rules.content;

/** An argument of a step that knows how to put itself into words. */
@FunctionalInterface
public interface Phrase {

    /** These words, in the language of the texts given. */
    String in(StepTexts texts);
}
