package vn.danvan.reporting.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** What sheets and their files are called. */
@Component
class SheetNames {

    private static final int LONGEST = 70;

    private final Submissions submissions;
    private final ReportNames names;
    private final Periods periods;

    SheetNames(Submissions submissions, ReportNames names, Periods periods) {
        this.submissions = submissions;
        this.names = names;
        this.periods = periods;
    }

    /** Which form and period a sheet is of, as far as the reader may know. */
    String of(Actor actor, Optional<SheetKey> written) {
        return written.flatMap(key -> switch (key) {
                    case SheetKey.Begun begun -> begun(actor, begun);
                    case SheetKey.Unbegun unbegun ->
                        period(unbegun.period()).map(period -> named(unbegun.form(), period));
                })
                .orElse("?");
    }

    /** The period of that name. */
    Optional<ReportingPeriod> period(PeriodCode code) {
        return periods.period(code.kind(), code.year(), code.index());
    }

    private Optional<String> begun(Actor actor, SheetKey.Begun key) {
        try {
            SubmissionView view = submissions.require(actor, key.id());
            return Optional.of(named(view.form(), view.period()));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private String named(String form, ReportingPeriod period) {
        return names.form(form, Texts.VIETNAMESE) + ", " + names.period(period, Texts.VIETNAMESE);
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
