package vn.danvan.bench.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.bench.Figures;

/** Prints how long the answers took, over all and by level and time. */
final class RollUpReport {

    private RollUpReport() {}

    static void print(Figures figures, List<RollUpQuestion.Answer> answers, int limit) {
        print(figures, "rollup.", answers, limit);
        double[] held =
                answers.stream().mapToDouble(RollUpQuestion.Answer::held).toArray();
        figures.print("rollup.decisions-hold.p50", quantile(held, 0.5), "ms");
        figures.print("rollup.decisions-hold.p95", quantile(held, 0.95), "ms");
    }

    /** Questions for figures along several axes, with the parts of each axis alone or with the combinations too. */
    static void parts(Figures figures, String name, List<RollUpQuestion.Answer> answers, int limit) {
        print(figures, "rollup." + name + ".", answers, limit);
    }

    private static void print(Figures figures, String name, List<RollUpQuestion.Answer> answers, int limit) {
        double[] all = times(answers);
        figures.print(name + "p50", quantile(all, 0.5), "ms");
        figures.print(name + "p95", quantile(all, 0.95), "ms", limit);
        figures.print(name + "max", quantile(all, 1), "ms");
        by(
                        answers,
                        answer -> answer.question().level() + "."
                                + answer.question().time())
                .forEach((which, some) -> {
                    double[] times = times(some);
                    figures.print(name + which + ".p50", quantile(times, 0.5), "ms");
                    figures.print(name + which + ".p95", quantile(times, 0.95), "ms", limit);
                });
    }

    /** What nobody asks: of all provinces at once. */
    static void whole(Figures figures, List<RollUpQuestion.Answer> answers) {
        by(answers, answer -> answer.question().time()).forEach((name, some) -> {
            figures.print("rollup.country." + name + ".p50", quantile(times(some), 0.5), "ms");
            figures.print("rollup.country." + name + ".max", quantile(times(some), 1), "ms");
        });
    }

    /** What is read before the small numbers of a province and year are decided about again. */
    static void decided(Figures figures, double[] times) {
        figures.print("rollup.read-to-decide.p50", quantile(times, 0.5), "ms");
        figures.print("rollup.read-to-decide.p95", quantile(times, 0.95), "ms");
    }

    static void plain(Figures figures, double[] times) {
        figures.print("rollup.plain-group-by.p50", quantile(times, 0.5), "ms");
        figures.print("rollup.plain-group-by.max", quantile(times, 1), "ms");
    }

    private static Map<String, List<RollUpQuestion.Answer>> by(
            List<RollUpQuestion.Answer> answers, Function<RollUpQuestion.Answer, String> name) {
        return answers.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    }

    private static double[] times(List<RollUpQuestion.Answer> answers) {
        return answers.stream().mapToDouble(RollUpQuestion.Answer::milliseconds).toArray();
    }

    private static double quantile(double[] samples, double share) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
