package vn.danvan.documents.official;

import java.util.List;

/** A part of a document's text that stands on lines of its own. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Item,
                Block.Note,
                Block.PageBreak,
                Block.Appendix,
                DataTable,
                Chart {

    /** How many levels of headings there are. */
    int DEEPEST_HEADING = 5;

    /**
     * A heading.
     *
     * @param level 1 for I., 2 for 1., 3 for 1.1., 4 for a)
     * @param number the number exactly as printed, with its mark; empty for none
     * @param text the words after the number
     */
    record Heading(int level, String number, List<Inline> text) implements Block {

        /** Copies the text; refuses levels there are not. */
        public Heading {
            text = List.copyOf(text);
            if (level < 1 || level > DEEPEST_HEADING) {
                throw new IllegalArgumentException(
                        "the heading has level " + level + "; levels go from 1 to " + DEEPEST_HEADING);
            }
        }
    }

    /** A paragraph of the text. */
    record Paragraph(List<Inline> text) implements Block {

        /** Copies the text. */
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** An item of a list. */
    record Item(Bullet bullet, List<Inline> text) implements Block {

        /** Copies the text. */
        public Item {
            text = List.copyOf(text);
        }
    }

    /** The mark before an item. */
    enum Bullet {
        /** The first level. */
        DASH("-"),
        /** The level below. */
        PLUS("+");

        private final String mark;

        Bullet(String mark) {
            this.mark = mark;
        }

        /** What is printed. */
        public String mark() {
            return mark;
        }
    }

    /**
     * A framed note, for example on the reports that are missing.
     *
     * @param title its bold first line; empty for none
     * @param lines its other lines
     */
    record Note(String title, List<List<Inline>> lines) implements Block {

        /** Copies the lines. */
        public Note {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}

    /**
     * An appendix begins on a new page.
     *
     * @param label "Phụ lục I"
     * @param title what it holds
     * @param landscape whether its pages lie on their side, until the next appendix
     */
    record Appendix(String label, String title, boolean landscape) implements Block {}
}
