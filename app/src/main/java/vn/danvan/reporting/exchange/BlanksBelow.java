package vn.danvan.reporting.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.Openings;
import vn.danvan.reporting.submission.Openings.Asked;
import vn.danvan.reporting.submission.Openings.Owed;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.ReportingPeriod;

/** The sheets of all bodies below that still have to report, for one form and period, in one file. */
@Component
public class BlanksBelow {

    /**
     * What the file would hold.
     *
     * @param open the bodies whose reports take figures in
     * @param closed how many bodies have sent theirs, so that nothing can be entered for them
     */
    public record Offer(Asked asked, List<Owed> open, int closed) {

        /** Keeps a copy. */
        public Offer {
            open = List.copyOf(open);
        }
    }

    private final Openings openings;
    private final Submissions submissions;
    private final Organisation organisation;
    private final SheetWriter writer;
    private final SheetNames names;

    BlanksBelow(
            Openings openings,
            Submissions submissions,
            Organisation organisation,
            SheetWriter writer,
            SheetNames names) {
        this.openings = openings;
        this.submissions = submissions;
        this.organisation = organisation;
        this.writer = writer;
        this.names = names;
    }

    /** Whose sheets there are. Refused: the form is not filed for the period, no body below files it, all have sent theirs. */
    public Outcome<Offer> offer(Actor actor, String form, ReportingPeriod period) {
        return switch (openings.asked(form, period)) {
            case Outcome.Done<Asked>(Asked asked) -> offer(actor, asked);
            case Outcome.Refused<Asked>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    private Outcome<Offer> offer(Actor actor, Asked asked) {
        List<Owed> owed = openings.owed(actor, asked);
        List<Owed> open = owed.stream().filter(Owed::isOpen).toList();
        if (open.isEmpty()) {
            return Outcome.refused(
                    owed.isEmpty()
                            ? Refusal.of("exchange.blanks.nobody")
                            : Refusal.of("exchange.blanks.all-sent", owed.size()));
        }
        return Outcome.done(new Offer(asked, open, owed.size() - open.size()));
    }

    /** Writes the file, one sheet after the other; the stream stays open. Nothing is begun by it. */
    public void write(Actor actor, Offer offer, Locale locale, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Owed owed : offer.open()) {
            SheetSubject subject = subject(actor, offer.asked(), owed);
            // A spreadsheet is a zip of its own, whose writer would end ours; one is small.
            ByteArrayOutputStream sheet = new ByteArrayOutputStream();
            writer.write(subject, locale, sheet);
            zip.putNextEntry(new ZipEntry(names.file(subject, locale)));
            sheet.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private SheetSubject subject(Actor actor, Asked asked, Owed owed) {
        return owed.report()
                .map(SubmissionView::id)
                .map(id -> SheetSubject.begun(submissions.detail(actor, id), owed.body()))
                .orElseGet(() -> SheetSubject.unbegun(asked.edition(), owed.body(), asked.period()));
    }

    /** What the file is called, in letters every system knows. */
    public String fileName(Actor actor, Offer offer) {
        ReportingPeriod period = offer.asked().period();
        String unit = organisation.requireBody(actor.body(), period.end()).code();
        return offer.asked().edition().form() + "_" + unit + "_" + PeriodCode.of(period) + ".zip";
    }
}
