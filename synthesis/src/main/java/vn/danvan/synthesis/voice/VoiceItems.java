package vn.danvan.synthesis.voice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.item.Item;
import vn.danvan.synthesis.theme.ThemeInput;

/** The items of all voices, numbered from 0 in their order: what is joined into themes. */
public final class VoiceItems implements ThemeInput {

    private final Opinions opinions;
    private final Voices voices;
    private final int[] sizes;
    private final int[] firstOf;
    private final int[] voiceOf;
    private final int[] starts;
    private final int[] ends;
    private final int[] clauses;

    private VoiceItems(Opinions opinions, Voices voices, Item[][] items, IntUnaryOperator stated, ClauseList list) {
        this.opinions = opinions;
        this.voices = voices;
        this.sizes = voices.sizes();
        this.firstOf = new int[items.length + 1];
        for (int voice = 0; voice < items.length; voice++) {
            firstOf[voice + 1] = firstOf[voice] + items[voice].length;
        }
        int count = firstOf[items.length];
        this.voiceOf = new int[count];
        this.starts = new int[count];
        this.ends = new int[count];
        this.clauses = new int[count];
        for (int voice = 0; voice < items.length; voice++) {
            Arrays.fill(voiceOf, firstOf[voice], firstOf[voice + 1], voice);
            for (int i = 0; i < items[voice].length; i++) {
                int at = firstOf[voice] + i;
                Item item = items[voice][i];
                starts[at] = item.start();
                ends[at] = item.end();
                clauses[at] = item.clause() == null ? stated.applyAsInt(voice) : list.number(item.clause());
            }
        }
    }

    /**
     * The items of all voices; one without a clause of its own has that of its row, if it is one.
     *
     * @param items those of the text of the speaker of each voice
     */
    public static VoiceItems of(
            Opinions opinions, Voices voices, StatedClauses stated, ClauseList clauses, Item[][] items) {
        IntUnaryOperator clauseOfRow = voice -> clauses.number(stated.name(stated.of(voices.speaker(voice))));
        return new VoiceItems(opinions, voices, items, clauseOfRow, clauses);
    }

    @Override
    public int count() {
        return voiceOf.length;
    }

    /** The first item of a voice. */
    public int first(int voice) {
        return firstOf[voice];
    }

    /** How many items a voice has, from 1. */
    public int count(int voice) {
        return firstOf[voice + 1] - firstOf[voice];
    }

    /** The opinion in which an item stands. */
    public int speaker(int item) {
        return voices.speaker(voiceOf[item]);
    }

    /** Where it begins in the text of its speaker, in Unicode code points. */
    public int start(int item) {
        return starts[item];
    }

    /** Where it ends, exclusive. */
    public int end(int item) {
        return ends[item];
    }

    @Override
    public byte[] utf8(int item) {
        byte[] utf8 = opinions.utf8(speaker(item));
        return count(voiceOf[item]) == 1 ? utf8 : text(item, utf8).getBytes(StandardCharsets.UTF_8);
    }

    /** The words of an item. */
    String text(int item) {
        return text(item, opinions.utf8(speaker(item)));
    }

    private String text(int item, byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        int start = text.offsetByCodePoints(0, starts[item]);
        return text.substring(start, text.offsetByCodePoints(start, ends[item] - starts[item]));
    }

    @Override
    public int weight(int item) {
        return sizes[voiceOf[item]];
    }

    @Override
    public int clause(int item) {
        return clauses[item];
    }
}
