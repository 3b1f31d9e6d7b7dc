package vn.danvan.synthesis.voice;

import java.util.Arrays;
import vn.danvan.synthesis.duplicate.DuplicateGroups;

/** What groups of copies say about a clause that their rows state, or none: a voice is what themes are made of. */
public final class Voices {

    private static final int NONE = -1;

    private final Readings readings;
    private final int[] speaker;

    /** The voices of the groups. */
    public Voices(DuplicateGroups groups, StatedClauses stated) {
        this.readings = Readings.of(groups.opinions(), opinion -> groups.centre(groups.text(opinion)), stated);
        this.speaker = new int[readings.count()];
        Arrays.fill(speaker, NONE);
        for (int opinion = 0; opinion < groups.opinions(); opinion++) {
            int text = groups.text(opinion);
            int voice = readings.of(opinion);
            if (speaker[voice] == NONE && groups.centre(text) == text) {
                speaker[voice] = opinion;
            }
        }
        for (int voice = 0; voice < speaker.length; voice++) {
            speaker[voice] = speaker[voice] == NONE ? readings.first(voice) : speaker[voice];
        }
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
