package vn.danvan.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.docx.DocxWriter;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Line;

/** Other papers around a summary, in the layout of its body. */
@Component
public class SummaryDocuments {

    private final SignDesk desk;
    private final Clock clock;

    SummaryDocuments(SignDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A paper without number and signature. */
    public byte[] docx(Actor actor, SummaryDetail detail, String type, String subject, List<Block> body) {
        LocalDate today = LocalDate.now(clock);
        SummaryView summary = desk.summary(actor, detail.version());
        Issuer issuer = desk.issuer(summary, today).orElseThrow(() -> new NotFound("issuer of", summary.id()));
        DocumentHead head = new DocumentHead(
                new DocumentHead.Issuer(issuer.superior().isEmpty() ? null : issuer.superior(), issuer.name()),
                new DocumentHead.Reference(
                        null, issuer.line() == Line.PARTY ? "CTr/" + issuer.symbol() : "CTr-" + issuer.symbol()),
                new DocumentHead.Issued(issuer.place(), null),
                new DocumentHead.Title(type, subject),
                List.of(),
                List.of());
        return DocxWriter.write(new OfficialDocument(
                Printing.layout(issuer.line(), today),
                head,
                body,
                new Closing(List.of(), List.of()),
                List.of(),
                false,
                desk.printing().fileNote()));
    }
}
