package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.figure.FigureGaps;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** Says who of those who were to report a figure gave no number, and why. */
@Component
class GapWords {

    private static final int ROWS = 50;

    private final FigureNames names;
    private final Forms forms;

    GapWords(FigureNames names, Forms forms) {
        this.names = names;
        this.forms = forms;
    }

    /** A page of them, by its number as an address has it. */
    Shown.Gaps of(FigureGaps.Found found, String number, Locale locale) {
        Page<FigureGaps.Gap> page = found.page(number, ROWS);
        return new Shown.Gaps(
                new Page<>(
                        page.items().stream().map(gap -> row(gap, locale)).toList(),
                        page.number(),
                        page.size(),
                        page.total()),
                summary(found, locale),
                found.others(),
                found.forms().stream()
                        .map(form -> completeness(form, found.periods(), locale))
                        .toList());
    }

    private Shown.Gap row(FigureGaps.Gap gap, Locale locale) {
        return new Shown.Gap(
                gap.bodyName(),
                names.period(locale, gap.period()),
                why(gap, locale),
                gap.readable()
                        ? "/reports/" + gap.submission().orElseThrow()
                                + (gap.cell().isEmpty() ? "" : "#c-" + gap.cell())
                        : null);
    }

    String why(FigureGaps.Gap gap, Locale locale) {
        return names.text(locale, "figure.gaps.why." + gap.why());
    }

    /** "3 chưa gửi báo cáo; 1 để trống". */
    private String summary(FigureGaps.Found found, Locale locale) {
        List<String> told = new ArrayList<>();
        found.tally()
                .forEach((why, many) -> told.add(FigureText.number(locale, BigDecimal.valueOf(many)) + " "
                        + names.text(locale, "figure.gaps.why." + why)));
        return String.join("; ", told);
    }

    /** Where it stands how far the form's reports have come: of one period, or of the last one's year. */
    private Shown.Link completeness(String form, List<ReportingPeriod> periods, Locale locale) {
        ReportingPeriod last = periods.getLast();
        return new Shown.Link(
                "/reports/completeness?form=" + encoded(form) + "&kind=" + encoded(last.kind()) + "&year=" + last.year()
                        + (periods.size() == 1 ? "&index=" + last.index() : ""),
                forms.current().form(form).map(one -> one.name().in(locale)).orElse(form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
