package vn.danvan.bench.rollup;

import java.util.Random;
import vn.danvan.reporting.fact.MeasuredSums;

/**
 * A question for the parts of an indicator beside the whole, as a table with parts asks it.
 *
 * @param combined whether for the combinations too, and not the parts of each axis alone
 */
record PartsQuestion(RollUpQuestion whole, Crossed figure, boolean combined) {

    /** What one answer of the product holds; a larger question is turned away before anything is read. */
    private static final long MOST_FIGURES = 100_000;

    static PartsQuestion any(Country country, Random random, boolean combined) {
        PartsQuestion any;
        do {
            Crossed figure = Crossed.ALL.get(random.nextInt(Crossed.ALL.size()));
            any = new PartsQuestion(RollUpQuestion.any(country, random, figure.number()), figure, combined);
        } while (any.figures(country) > MOST_FIGURES);
        return any;
    }

    private long figures(Country country) {
        return (1L + figure.told(combined).size()) * whole.periods().size() * (1L + whole.lines(country));
    }

    RollUpQuestion.Answer ask(MeasuredSums database) {
        MeasuredSums.Parted parted = database.parted(whole.indicator(), figure.axes(), figure.told(combined));
        long began = System.nanoTime();
        RollUpQuestion.Answer answer = whole.ask(database);
        int sums = database.askParts(
                parted, whole.place().provinces(), whole.place().areas(), whole.periods(), whole.by());
        double took = (System.nanoTime() - began) / 1e6;
        if (sums < figure.told(combined).size()) {
            throw new IllegalStateException("not every part was found for " + this);
        }
        return new RollUpQuestion.Answer(whole, took, answer.held(), answer.sums() + sums);
    }
}
