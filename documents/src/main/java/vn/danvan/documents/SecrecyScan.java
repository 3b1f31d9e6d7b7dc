package vn.danvan.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.danvan.documents.ReadResult.Refused;

/**
 * Looks whether a file that is kept beside something, and not read for its text, bears a mark of secrecy: docx, PDF, plain text,
 * workbooks, presentations and open document files. Works in memory only. What cannot be read (pictures, old binary files, files
 * under a password, archives) is in no doubt here; of a scan as a whole the first page is recognised, where that is installed.
 */
public final class SecrecyScan {

    /** More than the largest file that may be put beside something; a scan of several pages would take minutes. */
    private static final ReadLimits LIMITS =
            new ReadLimits(64_000_000, 5_000, 200_000_000, 20_000_000, 1, Duration.ofSeconds(15));

    private static final Set<RefusalCode> MARKED = Set.of(RefusalCode.SECRET, RefusalCode.SECRET_PICTURE);

    private final DocumentReader reader;

    /** A look through the given reader. */
    public SecrecyScan(DocumentReader reader) {
        this.reader = reader;
    }

    /** Why the file must not be kept; empty when no mark was seen. */
    public Optional<Refused> refusal(byte[] file, String filename) {
        try {
            FileKind kind = Sniffer.kind(file);
            return kind == FileKind.PICTURE ? Optional.empty() : read(kind, file, filename);
        } catch (Refusing unread) {
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // The parsers meet damaged bytes with whatever exception the damage runs into: the file cannot be read.
            return Optional.empty();
        }
    }

    private Optional<Refused> read(FileKind kind, byte[] file, String filename) throws IOException {
        ReadResult result = reader.read(new ByteArrayInputStream(file), filename, LIMITS);
        if (!(result instanceof Refused refused)) {
            return Optional.empty();
        }
        if (MARKED.contains(refused.code())) {
            return Optional.of(refused);
        }
        return switch (kind) {
            case DOCX -> OfficeLines.mark(file, LIMITS).map(SecrecyScan::secret);
            case PDF -> refused.code() == RefusalCode.TOO_MANY_PAGES ? ofFirstPage(file, filename) : Optional.empty();
            case TXT, PICTURE -> Optional.empty();
        };
    }

    private Optional<Refused> ofFirstPage(byte[] file, String filename) throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        try (PDDocument whole = Loader.loadPDF(file);
                PDDocument page = new PDDocument()) {
            page.importPage(whole.getPage(0));
            page.save(first);
        }
        return reader.read(new ByteArrayInputStream(first.toByteArray()), filename, LIMITS) instanceof Refused refused
                        && MARKED.contains(refused.code())
                ? Optional.of(refused)
                : Optional.empty();
    }

    private static Refused secret(SecrecyMark mark) {
        return new Refusing(RefusalCode.SECRET, mark.name()).refused();
    }
}
