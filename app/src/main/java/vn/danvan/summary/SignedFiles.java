package vn.danvan.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.print.PrintJob;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.NumberRegister;

/** The files of versions: what was signed, byte for byte, or what a draft would look like. */
@Component
@Transactional(readOnly = true)
public class SignedFiles {

    /** In which form. */
    public enum Form {
        DOCX,
        PDF
    }

    /** A file to hand out. */
    public static final class Handed {

        private final String name;
        private final byte[] content;

        private Handed(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        /** What it is called. */
        public String name() {
            return name;
        }

        /** Its bytes. */
        public byte[] content() {
            return content.clone();
        }
    }

    /**
     * Whether a signed file is still what was signed.
     *
     * @param signed the hash noted when it was signed
     * @param found the hash of what is kept now
     */
    public record Verified(Form form, String signed, String found) {

        /** True when nothing was changed. */
        public boolean intact() {
            return signed.equals(found);
        }
    }

    private final Summaries summaries;
    private final SignDesk desk;
    private final NumberRegister register;
    private final Files files;
    private final Clock clock;

    SignedFiles(Summaries summaries, SignDesk desk, NumberRegister register, Files files, Clock clock) {
        this.summaries = summaries;
        this.desk = desk;
        this.register = register;
        this.files = files;
        this.clock = clock;
    }

    /** The register's entry of a signed version. */
    public Optional<EntryView> entry(VersionView version) {
        VersionView.Signed signed = version.signed();
        return signed == null
                ? Optional.empty()
                : register.entry(signed.number().entry());
    }

    /** What was accepted when it was signed. */
    public List<PrintJob.AcceptedRemark> accepted(VersionView version) {
        return desk.accepted(version.id());
    }

    /** The signed file, or the draft printed with its mark; refused when nobody knows the body's head. */
    public Outcome<Handed> file(Actor actor, VersionView version, Form form) {
        SummaryView summary = summaries.require(actor, version.summary());
        Optional<Handed> kept = signed(version, form);
        if (kept.isPresent()) {
            return Outcome.done(kept.get());
        }
        LocalDate today = LocalDate.now(clock);
        Optional<Issuer> issuer = desk.issuer(summary, today);
        if (issuer.isEmpty()) {
            return Outcome.refused(Refusal.of("summary.no-issuer"));
        }
        SummaryDetail detail = desk.detail(actor, version);
        OfficialDocument document = desk.printing()
                .document(
                        actor,
                        detail,
                        today,
                        new Printing.Imprint(
                                issuer.get(),
                                null,
                                issuer.get().place(),
                                null,
                                new Closing(
                                        List.of(),
                                        issuer.get()
                                                .addressees()
                                                .list(detail.outline().recipients())),
                                List.of(),
                                desk.replaced(version)));
        String name = "du-thao-" + summary.outline() + "-" + PeriodWords.inFile(summary.period());
        Optional<OfficeTemplates.Uploaded> own = desk.printing().template(summary, document.layout());
        byte[] content = form == Form.PDF
                ? desk.printing().pdf(own, document, name + ".docx")
                : desk.printing().docx(own, document);
        return Outcome.done(new Handed(name + (form == Form.PDF ? ".pdf" : ".docx"), content));
    }

    /** The file as it was signed; empty of a draft. */
    Optional<Handed> signed(VersionView version, Form form) {
        return Optional.ofNullable(version.signed())
                .map(signed -> form == Form.DOCX ? signed.docx() : signed.pdf())
                .map(frozen -> new Handed(files.describe(frozen.file()).name(), bytes(frozen)));
    }

    private byte[] bytes(VersionView.Frozen frozen) {
        try (InputStream in = files.open(frozen.file())) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hashes the signed files again. */
    public List<Verified> verify(Actor actor, VersionView version) {
        summaries.require(actor, version.summary());
        VersionView.Signed signed = version.signed();
        return signed == null
                ? List.of()
                : List.of(verified(Form.DOCX, signed.docx()), verified(Form.PDF, signed.pdf()));
    }

    private Verified verified(Form form, VersionView.Frozen frozen) {
        return new Verified(form, frozen.sha256(), hash(bytes(frozen)));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
