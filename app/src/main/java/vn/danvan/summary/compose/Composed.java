package vn.danvan.summary.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a pattern. */
public sealed interface Composed {

    /**
     * A sentence.
     *
     * @param bits its words and numbers in order
     * @param figures everything it was made of, each once
     */
    record Sentence(List<Bit> bits, List<Figure> figures) implements Composed {

        /** Keeps copies. */
        public Sentence {
            bits = List.copyOf(bits);
            figures = List.copyOf(figures);
        }

        /** The sentence as it is read. */
        public String text() {
            return bits.stream().map(Bit::text).collect(Collectors.joining());
        }
    }

    /**
     * No sentence: figures it cannot do without are missing.
     *
     * @param figures those that are missing
     */
    record Missing(List<Figure> figures) implements Composed {

        /** Keeps a copy. */
        public Missing {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A stretch of a sentence.
     *
     * @param from the figures a number was made of; empty for words and counts of tasks
     * @param tasks the tasks of the year's programme a number counts; null for words and figures
     * @param on the day at whose end they were counted; null in what was kept before days were
     */
    record Bit(
            String text,
            List<FigureRef> from,
            @Nullable CountedTasks tasks,
            @Nullable LocalDate on) {

        /** Keeps a copy. */
        public Bit {
            from = List.copyOf(from);
        }

        /** Words, or a number made of these figures. */
        public Bit(String text, List<FigureRef> from) {
            this(text, from, null, null);
        }

        /** A number of tasks as they stood at the end of a day. */
        public static Bit counted(String text, CountedTasks tasks, LocalDate on) {
            return new Bit(text, List.of(), tasks, on);
        }

        /** Whether it is a number that was composed and whose source is known. */
        public boolean proven() {
            return !from.isEmpty() || tasks != null;
        }

        /** Words without a figure. */
        public static Bit words(String text) {
            return new Bit(text, List.of());
        }
    }
}
