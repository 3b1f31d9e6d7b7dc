package vn.danvan.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.docx.DocxWriter;
import vn.danvan.documents.official.docx.Template;
import vn.danvan.documents.official.docx.TemplateFault;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Uuids;

/** The layouts an office changed in Word: checked when they come in, tried out, and used for what is printed from then on. */
@Component
@Transactional
public class OfficeTemplates {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A template in use. */
    public record InUse(Layout layout, FileId file, String name, Instant uploadedAt) {}

    private final Files files;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    OfficeTemplates(Files files, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor changes the templates of the own body. */
    public static boolean mayChange(Actor actor) {
        return SummaryAuthority.mayEdit(actor, actor.body());
    }

    private static void authorise(Actor actor) {
        if (!mayChange(actor)) {
            throw new Forbidden("templates as " + actor.role());
        }
    }

    /** The built-in layout as a file to change in Word. */
    public byte[] starting(Layout layout) {
        return Template.starting(layout);
    }

    /** The templates of the actor's body. */
    @Transactional(readOnly = true)
    public List<InUse> inUse(Actor actor) {
        return Arrays.stream(Layout.values())
                .flatMap(layout -> find(actor.body(), layout).stream())
                .toList();
    }

    private Optional<InUse> find(BodyId body, Layout layout) {
        return jdbc.sql("""
                select file, uploaded_at from summary.template
                 where body = :body and layout = :layout and withdrawn_at is null
                """)
                .param("body", body.value())
                .param("layout", layout.name())
                .query((row, number) -> {
                    FileId file = new FileId(row.getObject("file", UUID.class));
                    return new InUse(
                            layout,
                            file,
                            files.describe(file).name(),
                            row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    /** Takes a template into use; one with any fault is not kept, and all its faults are told. */
    public List<TemplateFault> put(Actor actor, Layout layout, String name, byte[] content) {
        authorise(actor);
        List<TemplateFault> faults = Template.check(content, ReadLimits.DEFAULTS);
        if (!faults.isEmpty()) {
            return faults;
        }
        withdraw(actor, layout);
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into summary.template (id, body, layout, file, uploaded_at, uploaded_by)
                values (:id, :body, :layout, :file, :now, :by)
                """)
                .param("id", id)
                .param("body", actor.body().value())
                .param("layout", layout.name())
                .param("file", store(actor, name, content).value())
                .param("now", SummaryStore.at(clock.instant()))
                .param("by", actor.account().value())
                .update();
        audit.record(actor, "summary.template.put", "template", id.toString(), null, Map.of("layout", layout.name()));
        return List.of();
    }

    private FileId store(Actor actor, String name, byte[] content) {
        try {
            return files.store(name, DOCX, new ByteArrayInputStream(content), actor);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /** Goes back to the built-in layout; what was signed stays as it is. */
    public void withdraw(Actor actor, Layout layout) {
        authorise(actor);
        int ended = jdbc.sql("""
                update summary.template set withdrawn_at = :now
                 where body = :body and layout = :layout and withdrawn_at is null
                """)
                .param("now", SummaryStore.at(clock.instant()))
                .param("body", actor.body().value())
                .param("layout", layout.name())
                .update();
        if (ended > 0) {
            audit.record(
                    actor,
                    "summary.template.withdrawn",
                    "template",
                    actor.body().toString(),
                    null,
                    Map.of("layout", layout.name()));
        }
    }

    /** A short made-up document in the template. */
    @Transactional(readOnly = true)
    public byte[] preview(Actor actor, Layout layout) {
        InUse used = find(actor.body(), layout).orElseThrow(() -> new NotFound("template", layout));
        return template(used).preview(layout);
    }

    /** What the body's own template of the layout is called; empty when it prints in the built-in one. */
    @Transactional(readOnly = true)
    Optional<String> name(BodyId body, Layout layout) {
        return find(body, layout).map(InUse::name);
    }

    /** The document as Word, in the office's own layout when it has one. */
    @Transactional(readOnly = true)
    byte[] docx(BodyId body, OfficialDocument document) {
        return find(body, document.layout())
                .map(used -> template(used).write(document))
                .orElseGet(() -> DocxWriter.write(document));
    }

    private Template template(InUse used) {
        try (InputStream in = files.open(used.file())) {
            return Template.of(in.readAllBytes(), ReadLimits.DEFAULTS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
