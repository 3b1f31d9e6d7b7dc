package vn.danvan.synthesis.partial;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.TextPlace;

/**
 * Texts to be read, each with the clause that its row states. Several threads may ask.
 *
 * @param count how many there are
 * @param opinion the opinion whose text it is, by its number from 0
 * @param stated the clause that the row of an opinion states, or null
 */
public record StatedTexts(
        Opinions opinions, int count, IntUnaryOperator opinion, IntFunction<@Nullable String> stated) {

    TextPlace place(int number) {
        return opinions.place(opinion.applyAsInt(number));
    }

    String text(int number) {
        return opinions.text(opinion.applyAsInt(number));
    }

    String file() {
        return opinions.file().toString();
    }

    /** The clause that the row of a text states, or null. */
    public @Nullable String clause(int number) {
        return stated.apply(opinion.applyAsInt(number));
    }
}
