package vn.danvan.summary.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The reports behind a document's figures, each once, numbered in the order in which figures rest on them. */
final class ReportNumbers {

    /** Of more the list would be longer than the document; what is left out is counted. */
    static final int MOST = 1000;

    /** A numbered report. */
    record Numbered(int number, PrintJob.Report report) {}

    private final Map<UUID, Numbered> numbered = new LinkedHashMap<>();

    /** The number of each, given at its first use. */
    void add(Collection<PrintJob.Report> reports) {
        reports.forEach(report ->
                numbered.computeIfAbsent(report.id(), _ -> new Numbered(numbered.size() + 1, report)));
    }

    /** In their order. */
    List<Numbered> listed() {
        return numbered.values().stream().limit(MOST).toList();
    }

    /** How many are not listed. */
    int left() {
        return Math.max(0, numbered.size() - MOST);
    }

    /** Their numbers, those that follow one another from first to last: "1–64, 66". */
    String ranges(Collection<PrintJob.Report> reports) {
        List<Integer> numbers = reports.stream()
                .flatMap(report -> Stream.ofNullable(numbered.get(report.id())))
                .map(Numbered::number)
                .distinct()
                .sorted()
                .toList();
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int place = 0; place < numbers.size(); place++) {
            boolean last = place + 1 == numbers.size() || numbers.get(place + 1) != numbers.get(place) + 1;
            if (last) {
                int from = numbers.get(first);
                int to = numbers.get(place);
                ranges.add(from == to ? Integer.toString(from) : from + "–" + to);
                first = place + 1;
            }
        }
        return Objects.requireNonNull(String.join(", ", ranges));
    }
}
