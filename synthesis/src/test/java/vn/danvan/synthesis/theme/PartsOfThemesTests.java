package vn.danvan.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.danvan.language.Sentence;
import vn.danvan.synthesis.table.LongIndex;

class PartsOfThemesTests {

    private static final long SEED = 20_260_201L;

    @Test
    void eigenvectorsGiveTheMatrixBack() {
        Random random = new Random(SEED);
        int size = 20;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        SymmetricEigen eigen = new SymmetricEigen(copy);
        int[] order = eigen.order();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int k : order) {
                    sum += eigen.value(k) * eigen.vector(k)[i] * eigen.vector(k)[j];
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-6));
            }
        }
        assertThat(eigen.value(order[0])).isGreaterThanOrEqualTo(eigen.value(order[1]));
    }

    @Test
    void numbersOfKeysAgreeWithAMap() {
        Random random = new Random(SEED);
        LongIndex index = new LongIndex();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(5_000) * 0x100000000L;
            int number = expected.computeIfAbsent(key, k -> expected.size());
            assertThat(index.add(key)).as("seed %d, step %d", SEED, i).isEqualTo(number);
        }
        assertThat(index.get(-5)).isEqualTo(LongIndex.NONE);
        assertThat(index.count()).isEqualTo(expected.size());
    }

    @Test
    void cellsFindNearlyAllThatIsNear() throws IOException {
        Random random = new Random(SEED);
        int count = 12_000;
        float[] vectors = new float[count * TextSpace.SIZE];
        for (int i = 0; i < count; i++) {
            Random kind = new Random(i % 300);
            for (int axis = 0; axis < TextSpace.SIZE; axis++) {
                vectors[i * TextSpace.SIZE + axis] = (float) (kind.nextGaussian() + random.nextGaussian());
            }
            Vectors.normalize(vectors, i * TextSpace.SIZE, TextSpace.SIZE);
        }
        Cells.Search search = new Cells(vectors, count, 8192, SEED, Parts::here).new Search(1);
        int found = 0;
        for (int query = 0; query < 200; query++) {
            search.near(vectors, query * TextSpace.SIZE, query);
            float best = -2;
            for (int i = 0; i < count; i++) {
                if (i != query) {
                    best = Math.max(
                            best,
                            Vectors.dot(vectors, query * TextSpace.SIZE, vectors, i * TextSpace.SIZE, TextSpace.SIZE));
                }
            }
            found += search.found.value(0) >= best - 1e-4 ? 1 : 0;
        }
        assertThat(found).as("seed %d", SEED).isGreaterThanOrEqualTo(180);
    }

    @Test
    void phrasesAreShortAndLoseNoWord() {
        String text = "Đề nghị xem lại, vì dân còn khó khăn; mức thu cao (gấp đôi năm trước). Xin cảm ơn! "
                + "dài".repeat(60) + " 😀".repeat(50);
        List<Sentence> phrases = Phrases.of(text, 40);
        StringBuilder letters = new StringBuilder();
        for (Sentence phrase : phrases) {
            assertThat(phrase.end() - phrase.start()).isBetween(1, 40);
            letters.append(phrase.in(text));
        }
        assertThat(letters.toString().replaceAll("[\\s,;:–—()]", "")).isEqualTo(text.replaceAll("[\\s,;:–—()]", ""));
    }

    @Test
    void anOpinionWithTwoItemsInAThemeIsOneSubmission() {
        ThemeCounts counts = new ThemeCounts(2);
        counts.add(0, 0, 3);
        counts.add(0, 0, 3);
        counts.add(1, 0, 3);
        counts.add(0, 1, 2);
        assertThat(counts.items(0)).isEqualTo(3);
        assertThat(counts.submissions(0)).isEqualTo(2);
        assertThat(counts.people(0)).isEqualTo(5);
        assertThat(counts.submissions(1)).isEqualTo(1);
    }
}
