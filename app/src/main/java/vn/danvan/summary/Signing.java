package vn.danvan.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.PositionView;
import vn.danvan.summary.print.PrintJob;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.NumberRegister;
import vn.danvan.summary.register.Run;

/**
 * Signs a version: takes the next number of the register, prints, keeps the files with their hashes and closes the version,
 * all or nothing.
 */
@Component
@Transactional
public class Signing {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int LONGEST = 2000;

    private final SignDesk desk;
    private final NumberRegister register;
    private final Files files;
    private final SignedNews news;
    private final AuditTrail audit;
    private final Clock clock;

    Signing(SignDesk desk, NumberRegister register, Files files, SignedNews news, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.files = files;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has to be known before signing, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(Actor actor, VersionView version) {
        return check(actor, version).remarks();
    }

    /** The version and what has to be known of it, for the page before signing. */
    @Transactional(readOnly = true)
    public SignCheck check(Actor actor, VersionView version) {
        SummaryView summary = desk.summary(actor, version);
        Optional<Layout> layout = layout(summary, today());
        return check(
                actor, version, layout, layout.flatMap(one -> desk.printing().template(summary, one)));
    }

    private SignCheck check(
            Actor actor, VersionView version, Optional<Layout> layout, Optional<OfficeTemplates.Uploaded> own) {
        SummaryDetail detail = desk.detail(actor, version);
        String shown = layout.map(Layout::name).orElse("")
                + own.map(template -> "\n" + template.id()).orElse("");
        return new SignCheck(detail, desk.remarks(actor, detail), shown);
    }

    private Optional<Layout> layout(SummaryView summary, LocalDate day) {
        return desk.issuer(summary, day).map(issuer -> Printing.layout(issuer.line(), day));
    }

    /** In what right the actor may sign, with what would be printed above the name; that which the post says first. */
    @Transactional(readOnly = true)
    public List<SignatureChoice> signatures(Actor actor, VersionView version) {
        LocalDate day = today();
        return desk.issuer(desk.summary(actor, version), day)
                .map(issuer -> desk.signatures(actor, issuer, day).stream()
                        .map(signature -> SignatureChoice.of(signature, Printing.layout(issuer.line(), day)))
                        .toList())
                .orElse(List.of());
    }

    /** Why the actor may not sign now; empty when it may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> barred(Actor actor, VersionView version) {
        return desk.barred(actor, version, today());
    }

    /** What the signature page proposes. */
    @Transactional(readOnly = true)
    public Optional<Issuer> issuer(Actor actor, VersionView version) {
        return desk.issuer(desk.summary(actor, version), today());
    }

    /**
     * What a correction goes out with: the place and the recipients of the version whose place it takes. Empty for a first version,
     * and for one that another body issued than issues the correction.
     */
    @Transactional(readOnly = true)
    public Optional<Sent> replaced(Actor actor, VersionView version) {
        BodyId holder = desk.printing().holder(desk.summary(actor, version));
        return desk.replaced(version)
                .flatMap(signed -> register.entry(signed.number().entry())
                        .filter(entry -> entry.body().equals(holder))
                        .map(entry -> new Sent(signed.place(), entry.recipients())));
    }

    /** Where a version was issued and who got it. */
    public record Sent(String place, List<String> recipients) {

        /** Keeps a copy. */
        public Sent {
            recipients = List.copyOf(recipients);
        }
    }

    /** The run in which the number would stand; empty when the body's head or its term is not known. */
    @Transactional(readOnly = true)
    public Optional<Run> run(Actor actor, VersionView version) {
        SummaryView summary = desk.summary(actor, version);
        return desk.issuer(summary, today()).flatMap(issuer -> desk.run(summary, issuer, today()));
    }

    /** What the office's own Word layout is called in which it would be printed, which the PDF does not know. */
    @Transactional(readOnly = true)
    public Optional<String> ownLayout(Actor actor, VersionView version) {
        SummaryView summary = desk.summary(actor, version);
        return layout(summary, today())
                .flatMap(layout -> desk.printing().template(summary, layout))
                .map(OfficeTemplates.Uploaded::name);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Signs; refused with every reason at once, and then nothing was numbered, printed or kept. */
    public Outcome<VersionView> sign(Actor actor, VersionId id, SignWanted wanted) {
        VersionView version = desk.store().hold(id).orElseThrow(() -> new NotFound("version", id));
        SummaryView summary = desk.summary(actor, version);
        // Midnight may pass while it is signed: number, term, layout and paper are of one day.
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        Optional<Layout> layout = layout(summary, day);
        Optional<OfficeTemplates.Uploaded> own =
                layout.flatMap(one -> desk.printing().held(summary, one));
        SignCheck check = check(actor, version, layout, own);
        SummaryDetail detail = check.detail();
        if (!SummaryAuthority.maySign(actor, desk.printing().holder(summary))) {
            throw new Forbidden("sign version " + id);
        }
        Optional<Issuer> issuer = desk.issuer(detail.summary(), day);
        Optional<Run> run = issuer.flatMap(one -> desk.run(detail.summary(), one, day));
        Optional<Signature> signature = issuer.flatMap(one -> signature(actor, one, day, wanted.signature()));
        List<Remark> remarks = check.remarks();
        List<Refusal> refusals = refusals(actor, version, wanted, check, day);
        if (issuer.isPresent() && signature.isEmpty()) {
            refusals.add(Refusal.at("signature", "summary.signature"));
        }
        if (issuer.isEmpty() || run.isEmpty()) {
            refusals.add(Refusal.of(issuer.isEmpty() ? "summary.no-issuer" : "summary.no-term"));
        }
        if (!refusals.isEmpty() || issuer.isEmpty() || run.isEmpty() || signature.isEmpty()) {
            return Outcome.refused(refusals);
        }
        EntryView entry = number(actor, detail, issuer.get(), run.get(), day, wanted);
        remarks.forEach(
                remark -> desk.accept(actor, id, remark, wanted.reasons().getOrDefault(remark.kind(), ""), now));
        freeze(actor, detail, new Paper(issuer.get(), entry, signature.get(), now, day), wanted, own);
        audit.record(
                actor,
                "summary.signed",
                "summary-version",
                id.toString(),
                null,
                Map.of(
                        "number",
                        entry.printed(),
                        "authority",
                        signature.get().authority(),
                        "accepted",
                        remarks.stream().map(Remark::kind).toList().toString()));
        news.signed(actor, detail, entry, desk.replaced(version), day);
        return Outcome.done(desk.store().version(id).orElseThrow());
    }

    /** The block that was chosen, or that which the post says when none was; empty when there is no such block any more. */
    private Optional<Signature> signature(Actor actor, Issuer issuer, LocalDate day, String key) {
        Layout layout = Printing.layout(issuer.line(), day);
        return desk.signatures(actor, issuer, day).stream()
                .filter(one ->
                        key.isEmpty() || SignatureChoice.of(one, layout).key().equals(key))
                .findFirst();
    }

    /** What a signed paper bears. */
    private record Paper(Issuer issuer, EntryView entry, Signature signature, Instant at, LocalDate day) {}

    private EntryView number(
            Actor actor, SummaryDetail detail, Issuer issuer, Run run, LocalDate day, SignWanted wanted) {
        return register.give(
                actor,
                new NumberRegister.Wanted(
                        issuer.line(),
                        detail.outline().type(),
                        issuer.symbol(),
                        run,
                        desk.printing().subject(detail, desk.replaced(detail.version())),
                        day,
                        detail.version().id().value(),
                        new NumberRegister.Sent(
                                wanted.recipients(), desk.post(actor, day).personName(), null)));
    }

    private List<Refusal> refusals(
            Actor actor, VersionView version, SignWanted wanted, SignCheck check, LocalDate day) {
        List<Refusal> refusals = new ArrayList<>();
        desk.barred(actor, version, day).ifPresent(refusals::add);
        if (!check.shown().equals(wanted.seen())) {
            refusals.add(Refusal.of("summary.changed-meanwhile"));
        }
        if (wanted.place().isBlank() || wanted.place().length() > 200) {
            refusals.add(Refusal.at("place", "summary.place"));
        }
        for (Remark remark : check.remarks()) {
            String reason = wanted.reasons().getOrDefault(remark.kind(), "");
            if (reason.isBlank() || reason.length() > LONGEST) {
                refusals.add(Refusal.at(
                        "reason-" + remark.kind(),
                        "summary.reason." + remark.kind(),
                        remark.lines().size()));
            }
        }
        return refusals;
    }

    private void freeze(
            Actor actor, SummaryDetail detail, Paper paper, SignWanted wanted, Optional<OfficeTemplates.Uploaded> own) {
        PositionView post = desk.post(actor, paper.day());
        List<PrintJob.AcceptedRemark> notes = desk.accepted(detail.version().id());
        OfficialDocument document = desk.printing()
                .document(
                        actor,
                        detail,
                        paper.day(),
                        new Printing.Imprint(
                                paper.issuer(),
                                paper.entry().number(),
                                wanted.place().strip(),
                                paper.day(),
                                new Closing(List.of(paper.signature()), wanted.recipients()),
                                notes,
                                desk.replaced(detail.version())));
        String name = paper.entry().printed().replaceAll("[^A-Za-z0-9-]+", "-");
        byte[] docx = desk.printing().docx(own, document);
        VersionView.Frozen word = keep(actor, name + ".docx", DOCX, docx);
        byte[] reading = desk.printing().pdf(own, document, name + ".docx, SHA-256 " + word.sha256());
        VersionView.Frozen pdf = keep(actor, name + ".pdf", "application/pdf", reading);
        List<String> block = SignatureChoice.lines(paper.signature(), document.layout());
        desk.store()
                .sign(
                        detail.version().id(),
                        new VersionView.Signed(
                                paper.at(),
                                paper.day(),
                                new VersionView.Signer(actor.account(), post.personName(), post.title(), block),
                                wanted.place().strip(),
                                document.layout().name(),
                                new VersionView.Numbered(
                                        paper.entry().id(), paper.entry().printed(), null),
                                word,
                                pdf,
                                own.isPresent()));
    }

    private VersionView.Frozen keep(Actor actor, String name, String mediaType, byte[] content) {
        try {
            FileId file = files.store(name, mediaType, new ByteArrayInputStream(content), actor);
            return new VersionView.Frozen(file, files.describe(file).sha256());
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
