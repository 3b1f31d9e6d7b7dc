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
import java.util.stream.Stream;
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
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/** The layouts an office changed in Word: checked when they come in, tried out, and used once somebody has said so. */
@Component
@Transactional
public class OfficeTemplates {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /**
     * A template of the office.
     *
     * @param pending whether it is only tried out: nothing is printed in it before somebody takes it into use
     */
    public record Uploaded(UUID id, Layout layout, FileId file, String name, Instant uploadedAt, boolean pending) {}

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

    /** The templates of the actor's body: in use, and tried out. */
    @Transactional(readOnly = true)
    public List<Uploaded> of(Actor actor) {
        return Arrays.stream(Layout.values())
                .flatMap(layout ->
                        Stream.of(false, true).flatMap(pending -> find(actor.body(), layout, pending).stream()))
                .toList();
    }

    private Optional<Uploaded> find(BodyId body, Layout layout, boolean pending) {
        return jdbc.sql("""
                select id, file, uploaded_at from summary.template
                 where body = :body and layout = :layout and withdrawn_at is null and pending = :pending
                """)
                .param("body", body.value())
                .param("layout", layout.name())
                .param("pending", pending)
                .query((row, number) -> {
                    FileId file = new FileId(row.getObject("file", UUID.class));
                    return new Uploaded(
                            row.getObject("id", UUID.class),
                            layout,
                            file,
                            files.describe(file).name(),
                            row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                            pending);
                })
                .optional();
    }

    /**
     * Keeps a template to be tried out, in place of one that was tried before; one with any fault is not kept, and all its
     * faults are told. Refused when somebody else uploads another at the same moment.
     */
    public Outcome<List<TemplateFault>> put(Actor actor, Layout layout, String name, byte[] content) {
        authorise(actor);
        List<TemplateFault> faults = Template.check(content, layout, ReadLimits.DEFAULTS);
        if (!faults.isEmpty()) {
            return Outcome.done(faults);
        }
        end(actor, layout, true);
        UUID id = Uuids.next(clock);
        int kept = jdbc.sql("""
                insert into summary.template (id, body, layout, file, uploaded_at, uploaded_by, pending)
                values (:id, :body, :layout, :file, :now, :by, true) on conflict do nothing
                """)
                .param("id", id)
                .param("body", actor.body().value())
                .param("layout", layout.name())
                .param("file", store(actor, name, content).value())
                .param("now", SummaryStore.at(clock.instant()))
                .param("by", actor.account().value())
                .update();
        if (kept == 0) {
            return Outcome.refused(Refusal.of("summary.template.meanwhile"));
        }
        audit.record(actor, "summary.template.tried", "template", id.toString(), null, Map.of("layout", layout.name()));
        return Outcome.done(List.of());
    }

    /** Where the template prints otherwise than the guidance of its layout says, which an office may want. */
    @Transactional(readOnly = true)
    public List<TemplateFault> differences(Uploaded template) {
        return Template.differences(bytes(template), template.layout());
    }

    /**
     * Takes the template that was tried out into use; refused when it is not that one any more, or when it differs from the guidance
     * and nobody said that this is known.
     */
    public Outcome<Layout> use(Actor actor, Layout layout, String tried, boolean known) {
        authorise(actor);
        lock(actor.body(), layout, "update");
        Optional<Uploaded> pending = find(actor.body(), layout, true)
                .filter(one -> one.id().toString().equals(tried));
        if (pending.isEmpty()) {
            return Outcome.refused(Refusal.of("summary.template.meanwhile"));
        }
        int differences = differences(pending.get()).size();
        if (differences > 0 && !known) {
            return Outcome.refused(Refusal.at("known-" + layout, "summary.template.differs", differences));
        }
        end(actor, layout, false);
        jdbc.sql("update summary.template set pending = false where id = :id")
                .param("id", pending.get().id())
                .update();
        audit.record(
                actor,
                "summary.template.put",
                "template",
                tried,
                null,
                Map.of("layout", layout.name(), "differences", differences));
        return Outcome.done(layout);
    }

    /** Throws away the template that was tried out. */
    public void discard(Actor actor, Layout layout) {
        authorise(actor);
        end(actor, layout, true);
    }

    private int end(Actor actor, Layout layout, boolean pending) {
        return jdbc.sql("""
                update summary.template set withdrawn_at = :now
                 where body = :body and layout = :layout and withdrawn_at is null and pending = :pending
                """)
                .param("now", SummaryStore.at(clock.instant()))
                .param("body", actor.body().value())
                .param("layout", layout.name())
                .param("pending", pending)
                .update();
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
        if (end(actor, layout, false) > 0) {
            audit.record(
                    actor,
                    "summary.template.withdrawn",
                    "template",
                    actor.body().toString(),
                    null,
                    Map.of("layout", layout.name()));
        }
    }

    /** A short made-up document in the template that is tried out, else in the one in use. */
    @Transactional(readOnly = true)
    public byte[] preview(Actor actor, Layout layout) {
        Uploaded shown = find(actor.body(), layout, true)
                .or(() -> find(actor.body(), layout, false))
                .orElseThrow(() -> new NotFound("template", layout));
        return template(shown).preview(layout);
    }

    /** The body's own template of the layout; empty when it prints in the built-in one. */
    @Transactional(readOnly = true)
    Optional<Uploaded> used(BodyId body, Layout layout) {
        return find(body, layout, false);
    }

    /** The same, and until the end of the transaction nobody takes another into use or this one out of it. */
    Optional<Uploaded> held(BodyId body, Layout layout) {
        lock(body, layout, "share");
        return find(body, layout, false);
    }

    /** Waits for whoever changes the templates of the layout now; what is read behind it stays so until the end. */
    private void lock(BodyId body, Layout layout, String how) {
        jdbc.sql("select id from summary.template where body = :body and layout = :layout and withdrawn_at is null for "
                        + how)
                .param("body", body.value())
                .param("layout", layout.name())
                .query(UUID.class)
                .list();
    }

    /** The document as Word, in the template when there is one. */
    @Transactional(readOnly = true)
    byte[] docx(Optional<Uploaded> used, OfficialDocument document) {
        return used.map(own -> template(own).write(document)).orElseGet(() -> DocxWriter.write(document));
    }

    private Template template(Uploaded used) {
        return Template.of(bytes(used), ReadLimits.DEFAULTS);
    }

    private byte[] bytes(Uploaded used) {
        try (InputStream in = files.open(used.file())) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
