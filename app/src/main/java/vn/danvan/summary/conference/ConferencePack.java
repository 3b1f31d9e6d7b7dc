package vn.danvan.summary.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;

/**
 * All papers of a conference in one file: the report as Word and PDF, its appendix as a spreadsheet, the agenda, its own papers, and
 * before them what there is.
 */
@Component
@Transactional(readOnly = true)
public class ConferencePack {

    private final Summaries summaries;
    private final SignedFiles signedFiles;
    private final PackAppendix appendix;
    private final PackAgenda agenda;
    private final ConferencePapers own;
    private final PackContents contents;

    ConferencePack(
            Summaries summaries,
            SignedFiles signedFiles,
            PackAppendix appendix,
            PackAgenda agenda,
            ConferencePapers own,
            PackContents contents) {
        this.summaries = summaries;
        this.signedFiles = signedFiles;
        this.appendix = appendix;
        this.agenda = agenda;
        this.own = own;
        this.contents = contents;
    }

    /**
     * The version that the conference has before it: what was signed last, also while a correction is being written. What it replaced
     * is no paper any more, also when its own number was made void.
     */
    public VersionView version(Actor actor, ConferenceView conference) {
        List<VersionView> versions = summaries.versions(actor, conference.summary());
        return versions.stream().filter(one -> !one.isDraft()).findFirst().orElseGet(versions::getFirst);
    }

    /**
     * What bodies and areas are called today.
     *
     * @param followed who has the place of bodies that ended since, empty where nobody has
     */
    public record Names(Map<AreaId, String> areas, Map<BodyId, String> followed) {

        /** Keeps copies. */
        public Names {
            areas = Map.copyOf(areas);
            followed = Map.copyOf(followed);
        }
    }

    /**
     * The papers with that version; refused when the report cannot be printed. They name the delegates of every body, so bodies
     * below do not get them, and nobody does once the conference is called off.
     */
    public Outcome<PackFile> zip(Actor actor, ConferenceView conference, VersionView version, Names names) {
        summaries.requireDrafts(actor, conference.summary());
        if (conference.calledOff() != null) {
            throw new NotFound("papers of the conference", conference.id());
        }
        VersionView.Signed signed = version.signed();
        if (signed != null && !version.holds()) {
            return Outcome.refused(Refusal.of(
                    "summary.pack.void",
                    signed.number().printed(),
                    String.valueOf(signed.number().voided())));
        }
        PackFile papers = new PackFile();
        List<Refusal> refusals = new ArrayList<>();
        for (SignedFiles.Form form : SignedFiles.Form.values()) {
            switch (signedFiles.file(actor, version, form)) {
                case Outcome.Done<SignedFiles.Handed>(SignedFiles.Handed handed) ->
                    papers.add("1-" + handed.name(), "summary.pack.report", handed.content());
                case Outcome.Refused<SignedFiles.Handed>(List<Refusal> why) -> refusals.addAll(why);
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        SummaryDetail detail = summaries.detail(actor, version);
        papers.add("2-phu-luc.xlsx", "summary.pack.sheet", appendix.of(detail, names.areas()));
        papers.add(
                "3-chuong-trinh-hoi-nghi.docx",
                "summary.conference.agenda.label",
                agenda.of(actor, detail, conference, names.followed()));
        own.of(actor, conference).forEach(paper -> contents.add(papers, paper));
        return Outcome.done(contents.before(papers));
    }
}
