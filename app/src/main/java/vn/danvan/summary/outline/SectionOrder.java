package vn.danvan.summary.outline;

import java.util.Optional;

/** Follows the sections of an outline in their order and finds those that could not be numbered. */
final class SectionOrder {

    /** "Phần thứ ba": no summary has more, and no name for them is known. */
    private static final int MOST_PARTS = 3;

    private int parts;
    private boolean article;

    void begin() {
        parts = 0;
        article = false;
    }

    /** The next section; the code of what is wrong with it, empty when nothing is. */
    Optional<String> take(OutlineSection.Level level, String heading) {
        return switch (level) {
            case PART -> part(heading);
            case CHAPTER -> {
                article = false;
                yield Optional.empty();
            }
            case ARTICLE -> {
                article |= !heading.isEmpty();
                yield Optional.empty();
            }
            case POINT ->
                article || heading.isEmpty() ? Optional.empty() : Optional.of("summary.fault.point-without-article");
            case APPENDIX -> Optional.empty();
        };
    }

    private Optional<String> part(String heading) {
        article = false;
        if (heading.isEmpty()) {
            return Optional.of("summary.fault.part-without-heading");
        }
        parts++;
        return parts > MOST_PARTS ? Optional.of("summary.fault.parts") : Optional.empty();
    }
}
