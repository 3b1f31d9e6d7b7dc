package vn.danvan.summary.outline;

import java.util.List;
import vn.danvan.summary.compose.SentencePattern;

/** What a section is made of. */
public sealed interface Block {

    /** Its name within the outline, by which an edited text stays tied to it. */
    String id();

    /** Sentences that stand in one paragraph. */
    record Paragraph(String id, List<SentencePattern> sentences) implements Block {

        /** Keeps a copy. */
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /** Indicators by unit, one row an area below. */
    record UnitTable(String id, String caption, List<String> indicators) implements Block {

        /** Keeps a copy. */
        public UnitTable {
            indicators = List.copyOf(indicators);
        }
    }

    /** A picture of one indicator. */
    record Chart(String id, String caption, String indicator, ChartKind kind) implements Block {}

    /** What a chart has along its axis. */
    enum ChartKind {
        /** A bar for each area below. */
        UNITS,
        /** A point for each of the last five years. */
        YEARS
    }

    /** What units wrote in answer to a question of a form, with their names. */
    record Narrative(String id, String form, String question) implements Block {}

    /** How the year's tasks stand. */
    record Tasks(String id) implements Block {}

    /** A paragraph that people write. */
    record Prompt(String id, String hint) implements Block {}
}
