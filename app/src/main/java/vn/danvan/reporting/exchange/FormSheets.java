package vn.danvan.reporting.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.documents.EntrySheetReader;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.documents.ReadLimits;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.SheetReading.InTable;
import vn.danvan.reporting.exchange.SheetReading.Line;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.EnteredCells;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.PeriodCode;

/**
 * Forms as spreadsheets: written out with unit, period and what stands in them, filled in elsewhere, looked through before
 * anything is changed, and taken in. An empty cell of the sheet leaves the form as it is.
 */
@Component
public class FormSheets {

    /**
     * A filled cell as a preview showed it.
     *
     * @param seen what stood in the form then, as text; blank for nothing
     * @param overtaken whether it showed that the form had been changed since the sheet was written
     * @param row what the form called its row in a table then; null in previews of before
     */
    public record Carried(
            Entered entry,
            String seen,
            boolean overtaken,
            @Nullable String row) {

        static Carried of(Line line) {
            return new Carried(line.entry(), line.before(), line.overtaken(), standing(line));
        }

        private static String standing(Line line) {
            return line.table().map(InTable::standing).orElse("");
        }

        /** Whether the form holds, for that line, what the preview showed. */
        boolean isStill(Line line) {
            return seen.equals(line.before())
                    && (overtaken || !line.overtaken())
                    && (row == null || row.equals(standing(line)));
        }
    }

    /**
     * What came of taking a sheet in.
     *
     * @param changed cells changed
     * @param meanwhile cells left because somebody else had changed them
     */
    public record Taken(int changed, int meanwhile) {}

    private final Submissions submissions;
    private final Filling filling;
    private final Organisation organisation;
    private final SheetWriter writer;
    private final SheetLines lines;
    private final SheetNames names;

    FormSheets(
            Submissions submissions,
            Filling filling,
            Organisation organisation,
            SheetWriter writer,
            SheetLines lines,
            SheetNames names) {
        this.submissions = submissions;
        this.filling = filling;
        this.organisation = organisation;
        this.writer = writer;
        this.lines = lines;
        this.names = names;
    }

    /** Writes the submission's sheet as xlsx. */
    public void write(Actor actor, SubmissionId id, Locale locale, OutputStream out) throws IOException {
        writer.write(subject(submissions.detail(actor, id)), locale, out);
    }

    private SheetSubject subject(SubmissionDetail detail) {
        return SheetSubject.begun(
                detail,
                organisation.requireBody(
                        detail.view().body(), detail.view().period().end()));
    }

    /**
     * What the file would change; nothing is changed yet. Refused as a whole: a file that cannot be read, one that was not
     * written here, or one of another submission.
     */
    @Transactional(readOnly = true)
    public Outcome<SheetReading> read(Actor actor, SubmissionId id, byte[] file) {
        SheetSubject subject = subject(submissions.detail(actor, id));
        return switch (EntrySheetReader.read(file, ReadLimits.DEFAULTS)) {
            case EntrySheetReader.Refused(var code) ->
                Outcome.refused(Refusal.at("file", "exchange.sheet." + code.code()));
            case EntrySheetReader.Foreign() -> Outcome.refused(Refusal.at("file", "exchange.sheet.foreign"));
            case EntrySheetReader.Several(List<String> found) ->
                Outcome.refused(Refusal.at("file", "exchange.sheet.several", String.join(", ", found)));
            case EntrySheetReader.Filled(String key, String _, List<Entered> entries) -> {
                Optional<SheetKey> written = SheetKey.read(key);
                yield written.filter(subject::owns).isPresent()
                        ? Outcome.done(lines.read(entries, subject))
                        : Outcome.refused(other(actor, subject, written));
            }
        };
    }

    private Refusal other(Actor actor, SheetSubject subject, Optional<SheetKey> written) {
        return written.filter(subject::isOutdated).isPresent()
                ? Refusal.at("file", "exchange.sheet.renewed")
                : written.flatMap(key -> names.of(actor, key))
                        .map(named ->
                                Refusal.at("file", "exchange.sheet.other", named.form(), named.period(), named.unit()))
                        .orElseGet(() -> Refusal.at("file", "exchange.sheet.other-unknown"));
    }

    /** The lines to carry from the preview to the taking in. */
    public List<Carried> carried(SheetReading reading) {
        return reading.takable().stream().map(Carried::of).toList();
    }

    /**
     * Takes in what can be taken of the lines that a preview showed. A cell that holds something else than the preview showed
     * is left as it is and counted as changed meanwhile. Refused as a whole when the submission is locked.
     *
     * @param anyway the codes of the cells to take although the form was changed since the sheet was written
     */
    @Transactional
    public Outcome<Taken> take(Actor actor, SubmissionId id, List<Carried> shown, Set<String> anyway) {
        SheetSubject subject = subject(submissions.detail(actor, id));
        List<CellChange> changes = new ArrayList<>();
        int meanwhile = 0;
        for (Carried one : shown) {
            Line line = lines.line(one.entry(), subject).filter(Line::changes).orElse(null);
            if (line == null || (one.overtaken() && !anyway.contains(one.entry().code()))) {
                continue;
            }
            if (one.isStill(line)) {
                changes.add(line.change());
            } else {
                meanwhile++;
            }
        }
        int left = meanwhile;
        return switch (filling.enter(actor, id, subject.edition(), changes)) {
            case Outcome.Done<EnteredCells>(EnteredCells entered) ->
                Outcome.done(new Taken(
                        changes.size() - entered.conflicts().size(),
                        left + entered.conflicts().size()));
            case Outcome.Refused<EnteredCells>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /** Today's sheet is named so, for a download. */
    public String fileName(Actor actor, SubmissionId id) {
        SubmissionDetail detail = submissions.detail(actor, id);
        String unit = organisation
                .requireBody(detail.view().body(), detail.view().period().end())
                .code();
        return detail.view().form() + "_" + unit + "_"
                + PeriodCode.of(detail.view().period()) + ".xlsx";
    }
}
