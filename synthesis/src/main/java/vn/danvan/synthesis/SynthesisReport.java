package vn.danvan.synthesis;

import java.util.List;
import java.util.Map;

/**
 * What a run did, as it stands in {@code run.json}.
 *
 * @param opinions rows that are opinions
 * @param items demands they make
 * @param groups groups of two opinions or more that say the same in the same words
 * @param themes themes of all items
 * @param rejected rows left out
 * @param seconds what each stage took
 * @param peakBytes most memory the process held, 0 where the system does not tell
 * @param unknownColumns names of columns that mean nothing here
 */
public record SynthesisReport(
        int opinions,
        long items,
        int groups,
        int themes,
        long rejected,
        Map<Progress.Stage, Double> seconds,
        long peakBytes,
        List<String> unknownColumns) {}
