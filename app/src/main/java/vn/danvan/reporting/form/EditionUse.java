package vn.danvan.reporting.form;

import org.springframework.beans.factory.ObjectProvider;

/** Says whether anything was filed in an edition or reported of an indicator; whoever keeps submissions answers. */
public interface EditionUse {

    /** True when there is a submission in the edition, in whatever state. */
    boolean used(String editionId);

    /** What any of them says. */
    static EditionUse any(ObjectProvider<EditionUse> uses) {
        return new EditionUse() {
            @Override
            public boolean used(String editionId) {
                return uses.orderedStream().anyMatch(use -> use.used(editionId));
            }

            @Override
            public boolean reported(String indicator) {
                return uses.orderedStream().anyMatch(use -> use.reported(indicator));
            }

            @Override
            public boolean told(String indicator) {
                return uses.orderedStream().anyMatch(use -> use.told(indicator));
            }

            @Override
            public long draftsElsewhere(FormEdition edition) {
                return uses.orderedStream()
                        .mapToLong(use -> use.draftsElsewhere(edition))
                        .sum();
            }
        };
    }

    /** How many drafts that nobody has sent are for periods of the edition and filled in under another one of the form. */
    default long draftsElsewhere(FormEdition edition) {
        return 0;
    }

    /** True when there is a figure of the indicator, or a target for one. */
    default boolean reported(String indicator) {
        return false;
    }

    /** True when something that would be left without the indicator tells it, such as the outline of a summary. */
    default boolean told(String indicator) {
        return false;
    }
}
