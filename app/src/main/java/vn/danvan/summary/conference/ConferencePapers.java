package vn.danvan.summary.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryId;

/**
 * The papers that a conference hands out besides its report: added, ordered and taken away by those who plan it, read by those who
 * read the drafts of its summary, and the open ones by bodies whose delegates are invited, also when it is long over.
 */
@Component
@Transactional
public class ConferencePapers {

    /** The refusal of a change that was made on another paper than there is now. */
    public static final String MEANWHILE = "summary.paper.meanwhile";

    private static final int LONGEST = 300;

    /** How many a conference may have. */
    public static final int MOST = 60;

    /**
     * What is said of a paper.
     *
     * @param number where it is to stand, from 1; behind the last it is the last
     */
    public record Entered(PaperKind kind, String title, int number, boolean open) {

        /** The same so many places further on, for what was sent together with it stands before. */
        public Entered behind(int others) {
            return new Entered(kind, title, Math.min(number, MOST) + others, open);
        }
    }

    private final Conferences conferences;
    private final Invitations invitations;
    private final Summaries summaries;
    private final ConferenceStore conferenceStore;
    private final PaperStore store;
    private final AuditTrail audit;

    ConferencePapers(
            Conferences conferences,
            Invitations invitations,
            Summaries summaries,
            ConferenceStore conferenceStore,
            PaperStore store,
            AuditTrail audit) {
        this.conferences = conferences;
        this.invitations = invitations;
        this.summaries = summaries;
        this.conferenceStore = conferenceStore;
        this.store = store;
        this.audit = audit;
    }

    /** The papers that the actor may read on the page of the conference, in their order: all, or what is open to the invited. */
    @Transactional(readOnly = true)
    public List<ConferencePaper> of(Actor actor, ConferenceView conference) {
        if (summaries.readsDrafts(actor, conference.summary())) {
            return store.of(conference.id());
        }
        return conference.calledOff() == null && invitations.invites(actor, conference)
                ? open(conference.id())
                : List.of();
    }

    /** Those of them that were taken away, for those who plan it. */
    @Transactional(readOnly = true)
    public List<ConferencePaper> removed(Actor actor, SummaryId id) {
        return store.removed(conferences.requireWritable(actor, id).id());
    }

    /** What bodies whose delegates are invited may read; nothing of a conference that was called off. */
    @Transactional(readOnly = true)
    public List<ConferencePaper> opened(Invitation invitation) {
        return invitation.conference().calledOff() == null
                ? open(invitation.conference().id())
                : List.of();
    }

    private List<ConferencePaper> open(UUID conference) {
        return store.of(conference).stream().filter(ConferencePaper::open).toList();
    }

    /** One of the papers; what is not among them does not exist. */
    public static ConferencePaper one(List<ConferencePaper> papers, UUID id) {
        return papers.stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", id));
    }

    /** Why no paper like this can be added, before its file is taken in; nothing when it can. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(Actor actor, SummaryId id, Entered entered) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        if (conference.calledOff() != null) {
            return List.of(Refusal.of("summary.conference.off-now"));
        }
        return entered.title().length() > LONGEST
                ? List.of(Refusal.at("title", "summary.paper.title", LONGEST))
                : List.of();
    }

    /** Adds a file that was taken in; two who add at once add both. Refused when there are too many, or it was called off. */
    public Outcome<UUID> add(Actor actor, SummaryId id, Entered entered, FileId file) {
        List<Refusal> faults = new ArrayList<>(faults(actor, id, entered));
        ConferenceView conference = conferences.held(conferences.requireWritable(actor, id));
        if (store.of(conference.id()).size() >= MOST) {
            faults.add(Refusal.at("file", "summary.paper.most", MOST));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        UUID paper = store.add(conference.id(), entered, file, actor);
        store.place(conference.id(), paper, entered.number());
        record(actor, "added", conference, paper);
        return Outcome.done(paper);
    }

    /** Changes what is said of a paper and its place; refused when somebody else changed it or took it away meanwhile. */
    public Outcome<UUID> change(Actor actor, SummaryId id, UUID paper, int revision, Entered entered) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        conferenceStore.hold(conference.id());
        if (entered.title().isBlank() || entered.title().length() > LONGEST) {
            return Outcome.refused(Refusal.at("title", "summary.paper.title", LONGEST));
        }
        if (!store.change(conference.id(), paper, entered, revision)) {
            return Outcome.refused(Refusal.of(MEANWHILE));
        }
        store.place(conference.id(), paper, entered.number());
        record(actor, "changed", conference, paper);
        return Outcome.done(paper);
    }

    /** Takes a paper away; false when somebody did before. */
    public boolean remove(Actor actor, SummaryId id, UUID paper) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        conferenceStore.hold(conference.id());
        return store.remove(conference.id(), paper, actor) && record(actor, "removed", conference, paper);
    }

    /** Takes the removal back; the paper stands where it stood, as far as the others did not move. False when it is there. */
    public boolean putBack(Actor actor, SummaryId id, UUID paper) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        conferenceStore.hold(conference.id());
        return store.putBack(conference.id(), paper) && record(actor, "added", conference, paper);
    }

    private boolean record(Actor actor, String what, ConferenceView conference, UUID paper) {
        audit.record(
                actor,
                "summary.paper." + what,
                "conference",
                conference.id().toString(),
                null,
                Map.of("paper", paper.toString()));
        return true;
    }
}
