package vn.danvan.synthesis.voice;

import java.io.IOException;
import java.util.Arrays;
import vn.danvan.language.FoldedWords;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.parallel.Workers;

/**
 * What groups of copies say about a clause that their rows state, or none: a voice is what themes are made of. A copy of few words
 * that differs from its model by more than a slip speaks for itself, as in a short text each word may change what is asked for.
 */
public final class Voices {

    private static final int NONE = -1;
    private static final int STEP = 1 << 12;
    private static final int FEW_WORDS = 20;
    private static final float SLIP = 0.8f;

    private final Readings readings;
    private final int[] speaker;

    /** The voices of the groups. */
    public Voices(Opinions opinions, DuplicateGroups groups, StatedClauses stated, Workers workers) throws IOException {
        int[] modelOf = models(opinions, groups, workers);
        this.readings = Readings.of(groups.opinions(), opinion -> modelOf[groups.text(opinion)], stated);
        this.speaker = new int[readings.count()];
        Arrays.fill(speaker, NONE);
        for (int opinion = 0; opinion < groups.opinions(); opinion++) {
            int text = groups.text(opinion);
            int voice = readings.of(opinion);
            if (speaker[voice] == NONE && modelOf[text] == text) {
                speaker[voice] = opinion;
            }
        }
        for (int voice = 0; voice < speaker.length; voice++) {
            speaker[voice] = speaker[voice] == NONE ? readings.first(voice) : speaker[voice];
        }
    }

    /** The text that speaks for each text. */
    private static int[] models(Opinions opinions, DuplicateGroups groups, Workers workers) throws IOException {
        int[] modelOf = new int[groups.texts()];
        workers.inParts(modelOf.length, STEP, (from, to) -> {
            FoldedWords words = new FoldedWords(0);
            for (int text = from; text < to; text++) {
                int centre = groups.centre(text);
                modelOf[text] = centre;
                if (centre != text && groups.similarity(groups.first(text)) < SLIP) {
                    byte[] utf8 = opinions.utf8(groups.first(text));
                    modelOf[text] = words.read(utf8, 0, utf8.length) < FEW_WORDS ? text : centre;
                }
            }
        });
        return modelOf;
    }

    /** How many there are; numbered from 0 in the order of the input. */
    public int count() {
        return speaker.length;
    }

    /** The voice of an opinion. */
    public int of(int opinion) {
        return readings.of(opinion);
    }

    /**
     * The opinion whose text stands for a voice: the first with the text that represents the group or, when no row with that text
     * states this clause, the first of all.
     */
    public int speaker(int voice) {
        return speaker[voice];
    }

    /** How many opinions each voice has. */
    public int[] sizes() {
        return readings.sizes();
    }
}
