package vn.danvan.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.files.Attachments;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.summary.Remark;
import vn.danvan.summary.SignCheck;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.Signing;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.PaperKind;
import vn.danvan.web.Ui;

/** The year as a city's board has summed it up: a report that was signed, and the conference on it. */
@Component
@Profile("demo")
class DemoConference implements DemoStep {

    private static final String FILE = "/content/demo/conference.yaml";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Summaries summaries;
    private final Signing signing;
    private final Conferences conferences;
    private final ConferencePapers papers;
    private final Attachments attachments;
    private final DemoPeople people;

    DemoConference(
            Summaries summaries,
            Signing signing,
            Conferences conferences,
            ConferencePapers papers,
            Attachments attachments,
            DemoPeople people) {
        this.summaries = summaries;
        this.signing = signing;
        this.conferences = conferences;
        this.papers = papers;
        this.attachments = attachments;
        this.people = people;
    }

    @Override
    public int order() {
        return 60;
    }

    /** Leaves a summary alone that somebody who tries an older demo out has begun already. */
    @Override
    public void load() {
        Content content = Content.read(FILE);
        Actor leader = people.actor(content.text("leader"));
        if (summaries.list(leader).stream()
                .noneMatch(listed -> listed.summary().body().equals(leader.body()))) {
            at(content, "begun", () -> begun(leader, content));
            at(content, "planned", () -> {
                plan(leader, content);
                papers(leader, content);
            });
            at(content, "signed", () -> sign(leader, content));
        }
    }

    private static void at(Content content, String day, Runnable work) {
        PastMoment.at(
                LocalDate.parse(content.text(day))
                        .atTime(MORNING)
                        .atZone(Ui.ZONE)
                        .toInstant(),
                work);
    }

    /** The version, begun when it is not yet. */
    private VersionView begun(Actor leader, Content content) {
        return Done.value(summaries.start(leader, content.text("outline"), (int) content.number("year", 0)));
    }

    private void plan(Actor leader, Content content) {
        Content wanted = content.below("conference");
        Content delegates = wanted.below("delegates");
        Map<BodyId, Integer> invited = new LinkedHashMap<>();
        delegates.names().forEach(code -> invited.put(people.body(code), (int) delegates.number(code, 0)));
        Done.value(conferences.plan(
                leader,
                begun(leader, content).summary(),
                new Conferences.Plan(
                        LocalDate.parse(wanted.text("day")),
                        wanted.text("begins"),
                        wanted.text("place"),
                        String.join("\n", wanted.texts("agenda")),
                        invited,
                        0)));
    }

    /** What the conference hands out besides the report. */
    private void papers(Actor leader, Content content) {
        for (Content paper : content.below("conference").list("papers")) {
            FileId file = Done.value(attachments.take(
                    paper.text("file"), "text/plain", paper.text("text").getBytes(StandardCharsets.UTF_8), leader));
            Done.value(papers.add(
                    leader,
                    begun(leader, content).summary(),
                    new ConferencePapers.Entered(
                            PaperKind.valueOf(paper.text("kind")),
                            paper.text("title"),
                            Integer.MAX_VALUE,
                            paper.is("open")),
                    file));
        }
    }

    private void sign(Actor leader, Content content) {
        VersionView draft = begun(leader, content);
        SignCheck check = signing.check(leader, draft);
        String reason = content.text("reason");
        Done.value(signing.sign(
                leader,
                draft.id(),
                new SignWanted(
                        content.text("at"),
                        content.texts("recipients"),
                        check.shown(),
                        check.remarks().stream().collect(Collectors.toMap(Remark::kind, _ -> reason)))));
    }
}
