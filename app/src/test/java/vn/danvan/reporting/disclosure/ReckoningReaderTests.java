package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.reporting.disclosure.MadeUpProvince.Happening;
import vn.danvan.reporting.disclosure.MadeUpProvince.Question;

/** Somebody who reads all that is shown of a year, in every kind of period and way, and reckons. */
class ReckoningReaderTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyWorksOutASmallCountFromAllThatIsShownOfItsYear(long start) {
        int hidden = 0;
        int shown = 0;
        for (long seed = start * 1000; seed < start * 1000 + 25; seed++) {
            MadeUpProvince world = new MadeUpProvince(seed);
            Decision decision = world.decide();
            Knowledge knowledge = new Knowledge();
            Map<Question, List<Happening>> questions = world.questions();
            Map<Question, long[]> kept = new LinkedHashMap<>();
            questions.forEach((question, made) -> {
                if (decision.hides(question.row(), question.node(), question.period(), question.approvedOnly())) {
                    kept.put(question, world.row(made));
                } else {
                    knowledge.learn(world.row(made));
                }
            });
            questions.forEach((question, made) -> {
                long count = made.stream().mapToLong(world.counts::get).sum();
                if (question.row().equals(MadeUpProvince.FEW) && SmallCells.isSmall(count)) {
                    assertThat(kept).containsKey(question);
                    assertThat(knowledge.tells(world.row(made)))
                            .as(
                                    "seed %s %s = %s of %s, periods %s",
                                    world.seed,
                                    question,
                                    count,
                                    question.period() >= 0
                                            ? world.year
                                                            .periods()
                                                            .get(question.period())
                                                            .kind()
                                                    + world.year
                                                            .periods()
                                                            .get(question.period())
                                                            .index()
                                            : "",
                                    made.size())
                            .isFalse();
                }
            });
            hidden += kept.size();
            shown += questions.size() - kept.size();
        }
        assertThat(shown).as("not everything is hidden").isGreaterThan(hidden / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyIsLeftWithOneValueOfASmallCountWhenGoingFromSumToSum(long start) {
        for (long seed = start * 1000; seed < start * 1000 + 25; seed++) {
            MadeUpProvince world = new MadeUpProvince(seed);
            Decision decision = world.decide();
            Ground ground = new Ground(MadeUpProvince.FAMILY, world.facts());
            NarrowedRanges narrowed = new NarrowedRanges();
            Set<Integer> small = new LinkedHashSet<>();
            world.questions().forEach((question, made) -> {
                int cell = ground.numbers()
                        .cell(
                                question.row(),
                                question.node(),
                                ground.numbers().period(question.period()),
                                question.approvedOnly() ? GroundNumbers.Reports.APPROVED : GroundNumbers.Reports.ALL);
                long count = made.stream().mapToLong(world.counts::get).sum();
                narrowed.count(
                        cell,
                        count,
                        decision.hides(question.row(), question.node(), question.period(), question.approvedOnly()),
                        decision.marks(question.row(), question.node(), question.period(), question.approvedOnly()));
                if (question.row().equals(MadeUpProvince.FEW) && SmallCells.isSmall(count)) {
                    small.add(cell);
                }
            });
            narrowed.narrow(world.sums(ground, narrowed.counts));
            assertThat(small).as("seed %s", seed).noneMatch(narrowed::isPinned);
        }
    }
}
