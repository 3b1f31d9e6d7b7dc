package vn.danvan.directive.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentAuthority;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.GoldFile;
import vn.danvan.documents.Table;
import vn.danvan.files.Files;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;

/** Hands out files: the original, the text as imported, what reviewers confirmed, the register as a table. */
@Controller
@Allow({Role.LEADER, Role.SPECIALIST, Role.CLERK, Role.UNIT_OFFICER, Role.OBSERVER})
class DocumentFiles {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final DirectiveDocuments documents;
    private final Files files;
    private final RegisterTable table;

    DocumentFiles(DirectiveDocuments documents, Files files, RegisterTable table) {
        this.documents = documents;
        this.files = files;
        this.table = table;
    }

    @GetMapping("/directives/{id}/original")
    ResponseEntity<InputStreamResource> original(Actor actor, @PathVariable("id") String id) {
        FileId file = documents.document(actor, DocumentId.of(id)).file();
        if (file == null) {
            throw new NotFound("original of document", id);
        }
        StoredFile stored = files.describe(file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(stored.name()))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(stored.size())
                .body(new InputStreamResource(files.open(file)));
    }

    @GetMapping("/directives/{id}/text.txt")
    ResponseEntity<byte[]> text(Actor actor, @PathVariable("id") String id) {
        String text = documents.text(actor, DocumentId.of(id)).text();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("text.txt"))
                .contentType(TEXT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What reviewers confirmed, with offsets into {@code text.txt}. */
    @Allow({Role.LEADER, Role.SPECIALIST})
    @GetMapping("/directives/{id}/gold.json")
    ResponseEntity<List<GoldFile.Entry>> gold(Actor actor, @PathVariable("id") String id) {
        DocumentView document = documents.document(actor, DocumentId.of(id));
        if (!DocumentAuthority.mayReview(actor, document.body())) {
            throw new Forbidden("gold of document " + id);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("gold.json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(GoldFile.of(documents.accepted(document.id())));
    }

    @GetMapping("/directives.{as:csv|xlsx}")
    void register(Actor actor, @ModelAttribute RegisterQuery query, Download file) throws IOException {
        Table rows = table.of(documents.export(actor, query.filter(), Download.MOST + 1), file.locale());
        file.send(rows, "van-ban");
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
