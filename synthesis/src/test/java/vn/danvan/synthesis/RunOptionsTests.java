package vn.danvan.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The words of the command, here and on Spark. */
class RunOptionsTests {

    private static final List<String> WORDS = List.of(
            "--opinions",
            "--out",
            "--draft",
            "--threads",
            "--links",
            "--seed",
            "--only",
            "--report",
            "--force",
            "duplicates",
            "1",
            "0",
            "-1",
            "999",
            "1000",
            "x",
            "",
            "a.csv",
            "--",
            "-",
            "đ",
            "a\0b",
            "99999999999999999999");

    @Test
    void whatIsNotGivenHasItsUsualValue() {
        assertThat(RunOptions.read(new String[] {"--out", "b", "--opinions", "a.csv"}, 7))
                .isInstanceOfSatisfying(RunOptions.Wanted.class, wanted -> {
                    assertThat(wanted.threads()).isEqualTo(7);
                    assertThat(wanted.links()).isEqualTo(3);
                    assertThat(wanted.seed()).isOne();
                    assertThat(wanted.draft()).isNull();
                    assertThat(wanted.duplicatesOnly() || wanted.report() || wanted.force())
                            .isFalse();
                });
    }

    @Test
    void aPathThatCannotBeIsNamed() {
        assertThat(RunOptions.read(new String[] {"--out", "b", "--opinions", "a\0"}, 1))
                .isEqualTo(new RunOptions.Wrong(RunOptions.Fault.PATH, "--opinions", "a\0"));
    }

    @Test
    void anyWordsAreReadOrNamed() {
        int wanted = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            List<String> words = new ArrayList<>(List.of("--opinions", "a.csv", "--out", "b"));
            int many = random.nextInt(6);
            for (int i = 0; i < many; i++) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            if (random.nextInt(4) == 0) {
                words.remove(random.nextInt(words.size()));
            }
            RunOptions read = RunOptions.read(words.toArray(String[]::new), 2);
            switch (read) {
                case RunOptions.Wrong wrong -> {
                    boolean named = words.contains(wrong.option()) || wrong.fault() == RunOptions.Fault.MISSING;
                    assertThat(named).as("seed %d: %s", seed, wrong).isTrue();
                }
                case RunOptions.Wanted asked -> {
                    wanted++;
                    assertThat(asked.threads()).as("seed %d", seed).isBetween(1, 999);
                    assertThat(asked.links()).as("seed %d", seed).isBetween(1, 999);
                }
            }
        }
        assertThat(wanted).isGreaterThan(1_000);
    }
}
