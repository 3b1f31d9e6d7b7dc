package vn.danvan.reporting.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.SeenSheet;
import vn.danvan.reporting.exchange.SeenSheet.About;
import vn.danvan.reporting.exchange.SheetReading;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.web.Ui;

/** What the preview of many sheets says of each, in the reader's words. */
public final class SeenTexts {

    private final ReportNames names;
    private final ForeseenTexts foreseen;
    private final Locale locale;
    private final Map<String, String> forms = new HashMap<>();

    SeenTexts(ReportNames names, ForeseenTexts foreseen, Locale locale) {
        this.names = names;
        this.foreseen = foreseen;
        this.locale = locale;
    }

    /** Whose report it is; blank when that cannot be told. */
    public String about(SeenSheet seen) {
        return seen.about().map(About::body).map(body -> body.name()).orElse("");
    }

    /** Its form and period; blank when that cannot be told. */
    public String form(SeenSheet seen) {
        return seen.about()
                .map(about -> forms.computeIfAbsent(about.form(), id -> names.form(id, locale)) + ", "
                        + names.period(about.period(), locale))
                .orElse("");
    }

    /** What the rules would find in its report; null when nothing of it is taken in. */
    public ForeseenTexts.@Nullable Told told(SeenSheet seen) {
        return seen.about()
                .flatMap(about -> seen.reading()
                        .foreseen()
                        .map(found -> foreseen.told(
                                found, about.begun(), about.period().end(), locale)))
                .orElse(null);
    }

    /** How many values are new, changed and as they were. */
    public static String counts(Ui ui, SeenSheet seen) {
        List<SheetReading.Line> changing = seen.reading().changing();
        long fresh = changing.stream().filter(line -> line.present().isEmpty()).count();
        int overtaken = seen.reading().overtaken().size();
        String counts = ui.text(
                "exchange.sheets.counts",
                ui.number(fresh),
                ui.number(changing.size() - fresh),
                ui.number(seen.reading().same()));
        return overtaken == 0 ? counts : counts + ui.text("exchange.sheets.overtaken", ui.number(overtaken));
    }

    /** Why it is left; blank when it is not. */
    public static String left(Ui ui, SeenSheet seen) {
        Refusal left = seen.left();
        return left == null ? "" : ui.text("refusal." + left.code(), left.args().toArray());
    }

    /** Where a value stands in the file. */
    public static String place(Ui ui, SeenSheet seen, SheetReading.Line line) {
        return ui.text("exchange.sheets.place", seen.sheet(), line.entry().place());
    }
}
