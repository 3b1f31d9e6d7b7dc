package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.EntrySheetReader;
import vn.danvan.documents.EntrySheetReader.Written;
import vn.danvan.documents.EntrySheets;
import vn.danvan.documents.ReadLimits;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * Many filled sheets at once, of as many reports: looked through together before anything is changed, and taken in each as a
 * whole or not at all.
 */
@Component
public class ManySheets {

    /** How many workbooks are read at once, and what all of them may come to. */
    static final EntrySheets.Limits LIMITS = new EntrySheets.Limits(500, ReadLimits.DEFAULTS, 60_000_000, 200_000_000);

    /** How many characters go from the preview to the taking in; the page has to carry them. */
    private static final int MOST_CARRIED = 4_000_000;
    /** SeenSheet.About what a line takes beside its words. */
    private static final int LINE = 260;

    /** A file that was not taken in, with the reason. */
    public record LeftOut(String file, Refusal reason) {}

    /**
     * What came of it.
     *
     * @param reports how many reports were changed
     * @param cells in how many cells
     */
    public record Result(int reports, int cells, List<LeftOut> left) {}

    private final SheetSubjects subjects;
    private final SheetLines lines;
    private final SheetTaking taking;

    ManySheets(SheetSubjects subjects, SheetLines lines, SheetTaking taking) {
        this.subjects = subjects;
        this.lines = lines;
        this.taking = taking;
    }

    /** What the files would change, in their order; nothing is changed and no report begun. */
    public List<SeenSheet> preview(Actor actor, List<EntrySheets.Named> files) {
        List<SeenSheet> found = EntrySheets.read(files, LIMITS).stream()
                .map(item -> find(actor, item))
                .toList();
        return bounded(SheetTwins.told(found));
    }

    private SeenSheet find(Actor actor, EntrySheets.Item item) {
        return switch (item) {
            case EntrySheets.Left(String file, EntrySheets.Reason reason) ->
                left(file, "", Refusal.of("exchange.sheets." + reason, LIMITS.mostFiles()));
            case EntrySheets.Tried(String file, EntrySheetReader.Refused(var code)) ->
                left(file, "", Refusal.of("exchange.sheet." + code.code()));
            case EntrySheets.Tried(String file, EntrySheetReader.Foreign()) ->
                left(file, "", Refusal.of("exchange.sheets.foreign"));
            case EntrySheets.Tried(String file, EntrySheetReader.Several(List<String> sheetNames)) ->
                left(file, "", Refusal.of("exchange.sheet.several", String.join(", ", sheetNames)));
            case EntrySheets.Tried(String file, EntrySheetReader.Filled filled) -> read(actor, file, filled);
        };
    }

    private static SeenSheet left(String file, String sheet, Refusal reason) {
        return new SeenSheet(file, sheet, "", Optional.empty(), SheetReading.NOTHING, reason);
    }

    private SeenSheet read(Actor actor, String file, EntrySheetReader.Filled filled) {
        Outcome<SheetSubject> subject = SheetKey.read(filled.key())
                .map(key -> subjects.find(actor, key))
                .orElseGet(() -> Outcome.refused(Refusal.of("exchange.sheets.foreign")));
        return switch (subject) {
            case Outcome.Refused<SheetSubject>(List<Refusal> reasons) -> left(file, filled.sheet(), reasons.getFirst());
            case Outcome.Done<SheetSubject>(SheetSubject found) -> {
                SheetReading reading = lines.read(filled.entries(), found);
                Refusal fault = reading.faulty().isEmpty()
                        ? null
                        : Refusal.of("exchange.sheets.faulty", reading.faulty().size(), places(reading));
                yield new SeenSheet(file, filled.sheet(), filled.key(), Optional.of(about(found)), reading, fault);
            }
        };
    }

    private static String places(SheetReading reading) {
        String first = reading.faulty().stream()
                .limit(SeenSheet.NAMED)
                .map(line -> line.entry().place())
                .collect(Collectors.joining(", "));
        return reading.faulty().size() > SeenSheet.NAMED ? first + "…" : first;
    }

    private static SeenSheet.About about(SheetSubject subject) {
        return new SeenSheet.About(
                subject.edition().form(),
                subject.body(),
                subject.period(),
                subject.begun().map(detail -> detail.view().id()));
    }

    private static List<SeenSheet> bounded(List<SeenSheet> all) {
        List<SeenSheet> bounded = new ArrayList<>();
        long carried = 0;
        for (SeenSheet seen : all) {
            long size = seen.isTaken() ? size(seen.reading()) : 0;
            if (carried + size > MOST_CARRIED) {
                bounded.add(seen.leave(Refusal.of("exchange.sheets.TOO_MUCH", LIMITS.mostFiles())));
            } else {
                bounded.add(seen);
                carried += size;
            }
        }
        return bounded;
    }

    private static long size(SheetReading reading) {
        return reading.takable().stream()
                .mapToLong(line -> LINE
                        + line.entry().content().text().length()
                        + line.entry().remark().length()
                        + length(line.entry().written())
                        + line.before().length())
                .sum();
    }

    private static int length(@Nullable Written written) {
        return written == null
                ? 0
                : written.content().text().length() + written.remark().length();
    }

    /** Takes in each file as a whole, or leaves it with the reason; taking the same in again changes nothing. */
    public Result take(Actor actor, List<SeenSheet.Kept> files) {
        int reports = 0;
        int cells = 0;
        List<LeftOut> left = new ArrayList<>();
        for (SeenSheet.Kept file : files) {
            switch (taking.take(actor, file)) {
                case Outcome.Done<Integer>(Integer changed) -> {
                    reports += changed > 0 ? 1 : 0;
                    cells += changed;
                }
                case Outcome.Refused<Integer>(List<Refusal> reasons) ->
                    left.add(new LeftOut(file.file(), reasons.getFirst()));
            }
        }
        return new Result(reports, cells, left);
    }
}
