package vn.danvan.reporting.form;

import java.util.List;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Descent;

/** Whose figures of another period stand beside those of a body that follows others, or why none do. */
public sealed interface Origin {

    /** Those of the bodies before it, added up when they are several. */
    record Added(List<BodyId> bodies) implements Origin {

        /** Keeps a copy. */
        public Added {
            bodies = List.copyOf(bodies);
        }
    }

    /** None, because these of the bodies before it have not reported what they had to. */
    record Unreported(List<BodyId> bodies) implements Origin {

        /** Keeps a copy. */
        public Unreported {
            bodies = List.copyOf(bodies);
        }
    }

    /** None, because one of the bodies before it went elsewhere too. */
    record Undivided(Descent.Split split) implements Origin {}
}
