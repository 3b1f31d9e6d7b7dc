package vn.danvan.synthesis.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.synthesis.theme.Explanation.Part;

/** Takes the similarity of an item with its theme apart into what its words give. */
final class Explainer {

    private static final int SIZE = TextSpace.SIZE;

    private final ThemeInput input;
    private final Landscape landscape;
    private final Found found;
    private final Terms read;

    Explainer(ThemeInput input, ThemeSettings settings, Landscape landscape, Found found) {
        this.input = input;
        this.landscape = landscape;
        this.found = found;
        this.read = new Terms(settings.seed());
    }

    /** Explains why the item is in the theme; {@code number} is the theme's in the result. */
    Explanation explain(int item, int number) {
        int theme = found.theme(item);
        float[] mean = found.mean(input.clause(item));
        float[] place = new float[SIZE];
        landscape.place(item, mean, read, place);
        double length = Math.sqrt(Vectors.dot(place, 0, place, 0, SIZE));
        float[] sum = new float[SIZE];
        int count = read.read(input.utf8(item));
        Map<String, Double> parts = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            float[] one = new float[SIZE];
            landscape.space().addWord(read, i, one);
            put(parts, read.written(i), one, theme, sum);
            if (i + 1 < count) {
                float[] pair = new float[SIZE];
                landscape.space().addPair(read, i, pair);
                put(parts, read.written(i) + " " + read.written(i + 1), pair, theme, sum);
            }
        }
        float whole = Vectors.normalize(sum, 0, SIZE);
        Vectors.add(mean, 0, -1, sum, 0, SIZE);
        float left = Vectors.normalize(sum, 0, SIZE);
        double factor = left > 0 ? length / left : 0;
        double common = -factor * found.similarity(theme, mean);
        double perWord = whole > 0 ? factor / whole : 0;
        return new Explanation(
                number,
                found.similarity(theme, place),
                found.gamma(theme),
                sorted(parts, perWord),
                common,
                found.middle(theme));
    }

    private void put(Map<String, Double> parts, String term, float[] gives, int theme, float[] sum) {
        Vectors.add(gives, 1, sum);
        double value = found.similarity(theme, gives);
        if (value != 0) {
            parts.merge(term, value, Double::sum);
        }
    }

    private static List<Part> sorted(Map<String, Double> parts, double factor) {
        List<Part> sorted = new ArrayList<>();
        parts.forEach((term, value) -> sorted.add(new Part(term, value * factor)));
        sorted.sort(Comparator.comparingDouble(Part::weight).reversed());
        return sorted;
    }
}
