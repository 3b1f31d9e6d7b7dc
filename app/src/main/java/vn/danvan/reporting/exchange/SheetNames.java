package vn.danvan.reporting.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** What sheets and their files are called. */
@Component
class SheetNames {

    /** The report a sheet is of: two of one form and period are told apart by the unit. */
    record Named(Wording form, Wording period, String unit) {}

    private static final int LONGEST = 70;

    private final Submissions submissions;
    private final Organisation organisation;
    private final ReportNames names;
    private final Periods periods;

    SheetNames(Submissions submissions, Organisation organisation, ReportNames names, Periods periods) {
        this.submissions = submissions;
        this.organisation = organisation;
        this.names = names;
        this.periods = periods;
    }

    /** Which report a sheet is of; empty when there is none such that the reader may know. */
    Optional<Named> of(Actor actor, SheetKey written) {
        return switch (written) {
            // Asked before it is read: what is refused while reading would end the reader's whole transaction.
            case SheetKey.Begun begun when !submissions.isReadable(actor, begun.id()) -> Optional.empty();
            case SheetKey.Begun begun -> {
                SubmissionView view = submissions.require(actor, begun.id());
                yield Optional.of(named(view.form(), view.period(), view.body()));
            }
            case SheetKey.Unbegun unbegun ->
                period(unbegun.period())
                        .flatMap(period -> organisation
                                .bodyByCode(unbegun.body())
                                .map(body -> named(unbegun.form(), period, body)));
        };
    }

    /** The period of that name. */
    Optional<ReportingPeriod> period(PeriodCode code) {
        return periods.period(code.kind(), code.year(), code.index());
    }

    private Named named(String form, ReportingPeriod period, BodyId body) {
        return new Named(
                names.form(form),
                names.period(period),
                organisation.requireBody(body, period.end()).name());
    }

    /**
     * A file's name that tells in words whose sheet it is, and that every system can hold. The body's code, which no other body
     * has, keeps two bodies of one name apart.
     */
    String file(SheetSubject subject, Locale locale) {
        BodyView body = subject.body();
        return plain(body.name()) + " (" + plain(body.code()) + ") - "
                + plain(names.form(subject.edition().form(), locale)) + " - "
                + plain(names.period(subject.period(), locale)) + ".xlsx";
    }

    private static String plain(String name) {
        String held = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-")
                .replaceAll("\\s+", " ")
                .strip();
        String cut = held.codePointCount(0, held.length()) <= LONGEST
                ? held
                : held.substring(0, held.offsetByCodePoints(0, LONGEST));
        return cut.replaceAll("[. ]+$", "");
    }
}
