package vn.danvan.reporting.filling.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.Descent;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Origin;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.rules.content.Confidence;
import vn.danvan.web.Texts;

/** Says which form of whom a sheet is, and whose figures of other periods stand in it. */
@Component
class SheetHeads {

    private final ReportNames names;
    private final Organisation organisation;
    private final ChangeRegister changes;
    private final Filers filers;
    private final Texts texts;

    SheetHeads(ReportNames names, Organisation organisation, ChangeRegister changes, Filers filers, Texts texts) {
        this.names = names;
        this.organisation = organisation;
        this.changes = changes;
        this.filers = filers;
        this.texts = texts;
    }

    Sheet.Head head(SubmissionDetail detail, Locale locale) {
        SubmissionView view = detail.view();
        return new Sheet.Head(
                view,
                names.form(view.form(), locale),
                organisation.requireBody(view.body(), view.period().end()).name(),
                names.period(view.period(), locale),
                detail.edition().source(),
                detail.edition().confidence() == Confidence.UNVERIFIED);
    }

    Sheet.Then then(SubmissionDetail detail, Locale locale) {
        Earlier.Waiting waiting = detail.earlier().waiting();
        Earlier.Origins origins = detail.earlier().origins();
        LocalDate end = detail.view().period().end();
        return new Sheet.Then(
                called("report.fill.year", waiting.yearBefore(), origins.yearBefore(), locale),
                called("report.fill.previous", waiting.previous(), origins.previous(), locale),
                Stream.of(
                                ownWork(detail, locale),
                                note("report.fill.year", origins.yearBefore(), end, locale),
                                note("report.fill.previous", origins.previous(), end, locale))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Where bodies below report in the same form, what they say is not to be entered once more. */
    private Optional<String> ownWork(SubmissionDetail detail, Locale locale) {
        SubmissionView view = detail.view();
        return filers.senders(detail.edition(), view.body(), view.period()).isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(locale, "report.fill.own-work"));
    }

    private String called(String key, boolean waits, Optional<Origin> origin, Locale locale) {
        int bodies = origin.map(one -> one instanceof Origin.Added(List<BodyId> all) ? all.size() : 0)
                .orElse(0);
        return texts.text(locale, key + (bodies > 1 ? "-added" : "") + (waits ? "-waiting" : ""), bodies);
    }

    private Optional<String> note(String key, Optional<Origin> origin, LocalDate end, Locale locale) {
        return origin.map(one -> {
            String column = texts.text(locale, key);
            return switch (one) {
                case Origin.Added(List<BodyId> bodies) ->
                    texts.text(
                            locale,
                            bodies.size() > 1 ? "report.fill.then.added" : "report.fill.then.taken",
                            column,
                            names(bodies, end),
                            bodies.size());
                case Origin.Unreported(List<BodyId> bodies) ->
                    texts.text(locale, "report.fill.then.unreported", column, names(bodies, end));
                case Origin.Undivided(Descent.Split split) -> undivided(column, split, locale);
            };
        });
    }

    private String names(List<BodyId> bodies, LocalDate end) {
        return organisation.bodies(bodies, end).values().stream()
                .map(BodyView::name)
                .collect(Collectors.joining(", "));
    }

    private String undivided(String column, Descent.Split split, Locale locale) {
        String basis = changes.event(split.event()).legalBasis();
        return texts.text(
                locale,
                "report.fill.then.undivided",
                column,
                organisation.requireBody(split.body(), split.on().minusDays(1)).name(),
                String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", split.on())
                        + (basis == null || basis.isBlank() ? "" : " (" + basis + ")"));
    }
}
