package vn.danvan.summary.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Inline;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.language.VietnameseCollator;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryDocuments;
import vn.danvan.web.Texts;

/** The agenda of a conference with the delegates of each body. */
@Component
class PackAgenda {

    private final SummaryDocuments documents;
    private final Organisation organisation;
    private final Texts texts;

    PackAgenda(SummaryDocuments documents, Organisation organisation, Texts texts) {
        this.documents = documents;
        this.organisation = organisation;
        this.texts = texts;
    }

    private String words(String key, Object... args) {
        return texts.text(Texts.VIETNAMESE, key, args);
    }

    byte[] of(Actor actor, SummaryDetail detail, ConferenceView conference, Map<BodyId, String> followed) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(Inline.line(words(
                "summary.pack.when",
                conference.begins(),
                conference.printedDay(),
                conference.printedMonth(),
                Integer.toString(conference.day().getYear()),
                conference.place()))));
        conference
                .agenda()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.add(new Block.Item(Block.Bullet.DASH, Inline.line(line.strip()))));
        body.add(new Block.Paragraph(Inline.line(words("summary.pack.delegates", conference.people()))));
        delegates(conference, followed).forEach(line -> body.add(new Block.Item(Block.Bullet.DASH, Inline.line(line))));
        return documents.docx(actor, detail, words("summary.pack.type"), detail.title(), body);
    }

    /** How many people each body sends, in the order of lists of bodies. */
    private List<String> delegates(ConferenceView conference, Map<BodyId, String> followed) {
        Map<BodyId, BodyView> bodies =
                organisation.bodies(conference.delegates().keySet(), conference.day());
        return bodies.values().stream()
                .sorted(Comparator.comparing(BodyView::kind).thenComparing(BodyView::name, VietnameseCollator.INSTANCE))
                .map(body -> words(
                        "summary.pack.delegates.of",
                        body.name() + ended(followed.get(body.id())),
                        conference.delegates().getOrDefault(body.id(), 0)))
                .toList();
    }

    /** Of a body that ended since, who has its place, as the page of the conference says it. */
    private String ended(@Nullable String by) {
        if (by == null) {
            return "";
        }
        return " (" + (by.isEmpty() ? words("summary.conference.ended") : words("summary.conference.followed", by))
                + ")";
    }
}
