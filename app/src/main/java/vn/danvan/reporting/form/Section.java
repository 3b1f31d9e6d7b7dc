package vn.danvan.reporting.form;

import java.util.List;
import vn.danvan.rules.content.Wording;

/** Questions under one heading. */
public record Section(String id, Wording name, List<Question> questions) {

    /** Keeps a copy of the questions. */
    public Section {
        questions = List.copyOf(questions);
    }
}
