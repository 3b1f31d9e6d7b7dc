package vn.danvan.rules;

import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Wording;

/** The longest limit the law allows when exactly these facts hold, and what has to be said of it. */
public record Limit(int days, Set<String> facts, Optional<Wording> note) {

    public Limit {
        facts = Set.copyOf(facts);
    }
}
