package vn.danvan.reporting.form;

import java.util.List;
import java.util.Set;
import vn.danvan.rules.content.Wording;

/**
 * Questions under one heading.
 *
 * @param received the ids of those that the body answers which receives the form, and not the one that files it
 */
public record Section(String id, Wording name, List<Question> questions, Set<String> received) {

    /** Keeps copies. */
    public Section {
        questions = List.copyOf(questions);
        received = Set.copyOf(received);
    }

    /** One that whoever files the form answers as a whole. */
    public Section(String id, Wording name, List<Question> questions) {
        this(id, name, questions, Set.of());
    }

    /** Who answers a question. */
    public enum AnsweredBy {
        /** The body that files the form. */
        SENDER,
        /** The body that receives it, while it waits for that one's approval. */
        RECEIVER
    }
}
