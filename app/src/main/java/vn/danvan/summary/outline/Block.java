package vn.danvan.summary.outline;

import java.util.List;
import java.util.Set;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.summary.compose.SentencePattern;

/** What a section is made of. */
public sealed interface Block {

    /** Its name within the outline, by which an edited text stays tied to it. */
    String id();

    /** A block that tells figures. */
    sealed interface Figures extends Block {

        /** The kind of period whose figures are told: mostly that of the outline. */
        String period();

        /** The indicators that are told, each once. */
        List<String> indicators();

        /** The indicators that reports have for one that is told: of a ratio the two it is made of. */
        static Set<String> reported(Catalogue catalogue, String code) {
            return catalogue
                    .indicator(code)
                    .filter(indicator -> indicator.summing() == Summing.RATIO)
                    .flatMap(Indicator::of)
                    .map(of -> Set.of(of.numerator(), of.denominator()))
                    .orElse(Set.of(code));
        }
    }

    /** Sentences that stand in one paragraph. */
    record Paragraph(String id, String period, List<SentencePattern> sentences) implements Figures {

        /** Keeps a copy. */
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        @Override
        public List<String> indicators() {
            return sentences.stream()
                    .flatMap(sentence -> sentence.indicators().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Indicators by unit, one row an area below. */
    record UnitTable(String id, String period, String caption, List<String> indicators) implements Figures {

        /** Keeps a copy. */
        public UnitTable {
            indicators = List.copyOf(indicators);
        }
    }

    /** A picture of one indicator. */
    record Chart(String id, String period, String caption, String indicator, ChartKind kind) implements Figures {

        @Override
        public List<String> indicators() {
            return List.of(indicator);
        }
    }

    /** What a chart has along its axis. */
    enum ChartKind {
        /** A bar for each area below. */
        UNITS,
        /** A point for each of the last five years. */
        YEARS
    }

    /**
     * What units wrote in answer to a question of a form, with their names.
     *
     * @param hint what the paragraph before theirs is to say, which people write; may be empty
     */
    record Narrative(String id, String form, String question, String hint) implements Block {}

    /** How the year's tasks stand. */
    record Tasks(String id) implements Block {}

    /** A paragraph that people write. */
    record Prompt(String id, String hint) implements Block {}
}
