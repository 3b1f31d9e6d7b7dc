package vn.danvan.reporting.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Openings;
import vn.danvan.reporting.submission.Openings.Asked;
import vn.danvan.reporting.submission.Openings.Owed;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds the report that a sheet belongs to, for somebody who wants to enter its figures. */
@Component
class SheetSubjects {

    private static final Pattern FROM = Pattern.compile("@(\\d{4})-(\\d{2})-(\\d{2})$");

    private final Submissions submissions;
    private final Openings openings;
    private final Organisation organisation;
    private final Forms forms;
    private final SheetNames names;

    SheetSubjects(
            Submissions submissions, Openings openings, Organisation organisation, Forms forms, SheetNames names) {
        this.submissions = submissions;
        this.openings = openings;
        this.organisation = organisation;
        this.forms = forms;
        this.names = names;
    }

    /** The report as it stands now. Refused: none that the actor may enter figures into. */
    Outcome<SheetSubject> find(Actor actor, SheetKey written) {
        return switch (written) {
            case SheetKey.Begun key ->
                switch (begun(actor, key.id())) {
                    case Outcome.Done<SheetSubject>(SheetSubject subject)
                    when subject.isOutdated(key) -> otherEdition(key.edition().orElse(""));
                    case Outcome<SheetSubject> found -> found;
                };
            case SheetKey.Unbegun unbegun -> unbegun(actor, unbegun);
        };
    }

    private Outcome<SheetSubject> begun(Actor actor, SubmissionId id) {
        SubmissionDetail detail;
        try {
            detail = submissions.detail(actor, id);
        } catch (NotFound notHis) {
            return Outcome.refused(Refusal.of("exchange.sheets.unknown"));
        }
        if (!detail.view().state().permits(SubmissionMove.ENTER)) {
            return Outcome.refused(
                    Refusal.of("exchange.sheets.locked." + detail.view().state()));
        }
        if (!detail.may(SubmissionMove.ENTER)) {
            return Outcome.refused(Refusal.of("exchange.sheets.unknown"));
        }
        return Outcome.done(SheetSubject.begun(
                detail,
                organisation.requireBody(
                        detail.view().body(), detail.view().period().end())));
    }

    private Outcome<SheetSubject> unbegun(Actor actor, SheetKey.Unbegun key) {
        Optional<ReportingPeriod> period = names.period(key.period());
        if (period.isEmpty() || forms.current().form(key.form()).isEmpty()) {
            return Outcome.refused(
                    Refusal.of("exchange.sheets.form", key.form(), key.period().toString()));
        }
        return switch (openings.asked(key.form(), period.get())) {
            case Outcome.Refused<Asked>(List<Refusal> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<Asked>(Asked asked)
            when !asked.edition().id().equals(key.edition()) -> otherEdition(key.edition());
            case Outcome.Done<Asked>(Asked asked) -> of(actor, asked, key);
        };
    }

    /** An edition is told by its first day, which ends its name; a sheet may name none, or one of no such form. */
    private static Outcome<SheetSubject> otherEdition(String edition) {
        Matcher from = FROM.matcher(edition);
        return Outcome.refused(
                from.find()
                        ? Refusal.of(
                                "exchange.sheets.edition", from.group(3) + "/" + from.group(2) + "/" + from.group(1))
                        : Refusal.of("exchange.sheets.edition-other"));
    }

    private Outcome<SheetSubject> of(Actor actor, Asked asked, SheetKey.Unbegun key) {
        Optional<BodyId> body = organisation.bodyByCode(key.body());
        Optional<Owed> owed = body.flatMap(id -> openings.owed(actor, asked, id));
        if (owed.isEmpty()) {
            return Outcome.refused(Refusal.of("exchange.sheets.unknown"));
        }
        BodyView view = owed.get().body();
        if (owed.get().report().isEmpty()) {
            return Outcome.done(SheetSubject.unbegun(asked.edition(), view, asked.period()));
        }
        // Begun since the sheet was written, perhaps under an edition that took its place.
        return switch (begun(actor, owed.get().report().get().id())) {
            case Outcome.Done<SheetSubject>(SheetSubject subject)
            when !subject.edition().id().equals(key.edition()) -> otherEdition(key.edition());
            case Outcome<SheetSubject> found -> found;
        };
    }
}
