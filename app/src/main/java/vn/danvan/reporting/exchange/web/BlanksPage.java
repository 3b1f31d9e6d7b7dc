package vn.danvan.reporting.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.BlanksBelow;
import vn.danvan.reporting.exchange.BlanksBelow.Offer;
import vn.danvan.reporting.submission.Openings;
import vn.danvan.reporting.submission.Openings.Asked;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** What the page of many spreadsheets offers: the reports of bodies below, and how many sheets there are of the chosen one. */
@Component
class BlanksPage {

    /** A form and a period as an address names them: {@code dan-van/calendar-month/2021/1}. */
    private static final Pattern REPORT = Pattern.compile("([a-z0-9.-]+)/([a-z-]+)/(\\d{4})/(\\d{1,3})");

    private final BlanksBelow blanks;
    private final Openings openings;
    private final ReportNames names;
    private final Periods periods;

    BlanksPage(BlanksBelow blanks, Openings openings, ReportNames names, Periods periods) {
        this.blanks = blanks;
        this.openings = openings;
        this.names = names;
        this.periods = periods;
    }

    private record Report(String form, ReportingPeriod period) {

        String value() {
            return Asked.address(form, period);
        }
    }

    private Optional<Report> read(String report) {
        Matcher parts = REPORT.matcher(report.strip());
        return parts.matches()
                ? periods.period(parts.group(2), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)))
                        .map(period -> new Report(parts.group(1), period))
                : Optional.empty();
    }

    /** Whose sheets there are of the report that the address names. */
    Outcome<Offer> offer(Actor actor, String report) {
        Outcome<Offer> offer = read(report)
                .map(found -> blanks.offer(actor, found.form(), found.period()))
                .orElseGet(() -> Outcome.refused(Refusal.of("exchange.blanks.report", shortened(report))));
        return switch (offer) {
            case Outcome.Done<Offer> done -> done;
            // Form and period stand in one field here.
            case Outcome.Refused<Offer>(List<Refusal> reasons) ->
                Outcome.refused(reasons.stream()
                        .map(reason -> new Refusal(reason.code(), "report", reason.args()))
                        .toList());
        };
    }

    private static String shortened(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }

    /** Shows the page; a report that is asked for stands among the choices though its day has long passed. */
    String show(Actor actor, String report, Turn turn) {
        List<Choice> choices = new ArrayList<>();
        openings.lately(actor)
                .forEach(asked ->
                        choices.add(choice(new Report(asked.edition().form(), asked.period()), turn.locale())));
        read(report)
                .map(found -> choice(found, turn.locale()))
                .filter(found -> choices.stream().noneMatch(one -> one.value().equals(found.value())))
                .ifPresent(found -> choices.add(0, found));
        turn.with("choices", choices).with("report", report);
        if (!report.isBlank()) {
            switch (offer(actor, report)) {
                case Outcome.Done<Offer>(Offer offer) -> turn.with("offer", offer);
                case Outcome.Refused<Offer>(List<Refusal> reasons) -> turn.refused(reasons);
            }
        }
        return "exchange/sheets";
    }

    private Choice choice(Report report, Locale locale) {
        return new Choice(
                report.value(), names.form(report.form(), locale) + ", " + names.period(report.period(), locale));
    }
}
