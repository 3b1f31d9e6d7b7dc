package vn.danvan.reporting.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.documents.EntrySheets;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.exchange.ManySheets;
import vn.danvan.reporting.exchange.ManySheets.LeftOut;
import vn.danvan.reporting.exchange.ManySheets.Result;
import vn.danvan.reporting.exchange.SeenSheet;
import vn.danvan.reporting.exchange.SeenSheet.Kept;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

/** Many uploaded sheets: the preview of all of them, and what came of taking them in. */
@Component
class ManySheetsPage {

    private final ManySheets sheets;
    private final ReportNames names;
    private final ForeseenTexts foreseen;
    private final ObjectMapper json;
    private final Texts texts;

    ManySheetsPage(ManySheets sheets, ReportNames names, ForeseenTexts foreseen, ObjectMapper json, Texts texts) {
        this.foreseen = foreseen;
        this.sheets = sheets;
        this.names = names;
        this.json = json;
        this.texts = texts;
    }

    /** What the hidden field of the preview carries. */
    private record Carried(List<Kept> files, List<LeftOut> left) {}

    /** The files that were chosen; browsers send an empty one when none was. */
    static List<EntrySheets.Named> chosen(List<MultipartFile> files) throws IOException {
        List<EntrySheets.Named> chosen = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                chosen.add(new EntrySheets.Named(name, file.getBytes()));
            }
        }
        return chosen;
    }

    String preview(Actor actor, List<EntrySheets.Named> files, Turn turn) {
        List<SeenSheet> all = sheets.preview(actor, files);
        List<SeenSheet> taken = all.stream().filter(SeenSheet::isTaken).toList();
        List<SeenSheet> left = all.stream().filter(seen -> seen.left() != null).toList();
        turn.with("taken", taken)
                .with("left", left)
                .with("same", all.stream().filter(SeenSheet::isSame).toList())
                .with("texts", new SeenTexts(names, foreseen, turn.locale()))
                .with(
                        "carried",
                        json.writeValueAsString(new Carried(
                                taken.stream().map(SeenSheet::kept).toList(),
                                left.stream().map(ManySheetsPage::leftOut).toList())));
        return "exchange/sheetsPreview";
    }

    private static LeftOut leftOut(SeenSheet seen) {
        return new LeftOut(seen.file(), java.util.Objects.requireNonNull(seen.left()));
    }

    /**
     * Takes in what the preview carried and says on the next page what came of it, file by file where one was left.
     *
     * @param anyway names of the lines to take although the report was changed since the sheet was written
     */
    String take(Actor actor, String lines, Set<String> anyway, Turn turn) {
        Carried carried = read(lines);
        Result result = sheets.take(
                actor, carried.files().stream().map(file -> file.chosen(anyway)).toList());
        List<LeftOut> left = new ArrayList<>(result.left());
        left.addAll(carried.left());
        turn.redirect()
                .addFlashAttribute(
                        "leftOut",
                        new ArrayList<>(left.stream()
                                .map(one -> one.file() + ": " + texts.refusal(turn.locale(), one.reason()))
                                .toList()));
        String key = left.isEmpty() ? "exchange.sheets.taken" : "exchange.sheets.taken-some";
        return turn.to("/reports/sheets", key, result.reports(), result.cells(), left.size());
    }

    private Carried read(String lines) {
        try {
            return json.readValue(lines, Carried.class);
        } catch (JacksonException altered) {
            throw new NotFound("lines of a preview", altered.getClass().getSimpleName());
        }
    }
}
