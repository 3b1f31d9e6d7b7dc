package vn.danvan.summary.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.summary.piece.PieceKind;

/** Prints one piece; words are told by their keys. */
abstract class PrintCase {

    static final AreaId COMMUNE = new AreaId(new UUID(0, 7));
    static final Span YEAR = new Span("year", 2025, 1);

    static FigureRef ref(int year) {
        return new FigureRef("DVK.DK", "", COMMUNE, YEAR.inYear(year));
    }

    static Piece piece(PieceKind kind, String text, List<Figure> figures) {
        return new Piece(
                new PieceId(new UUID(0, 3)),
                1,
                new Draft("a", "kq.dvk", "0", kind, text, List.of(), figures, null),
                null,
                false,
                1,
                Instant.EPOCH,
                null,
                Instant.EPOCH);
    }

    static OfficialDocument printed(Piece piece, PrintJob.Behind behind) {
        OutlineSection section = new OutlineSection("a", OutlineSection.Level.CHAPTER, "Kết quả", List.of());
        OutlineEdition outline = new OutlineEdition(
                "o",
                LocalDate.EPOCH,
                Optional.empty(),
                Confidence.UNVERIFIED,
                "",
                "dan-van",
                "year",
                "BC",
                "Kết quả",
                List.of(),
                List.of(section));
        return DocumentBuilder.build(
                new PrintJob(
                        Layout.PARTY_HD36,
                        new DocumentHead(
                                new DocumentHead.Issuer(null, "BAN DÂN VẬN"),
                                new DocumentHead.Reference(1, "BC/BDV"),
                                new DocumentHead.Issued("Khánh Hòa", LocalDate.EPOCH),
                                new DocumentHead.Title("BÁO CÁO", "Kết quả"),
                                List.of(),
                                List.of()),
                        outline,
                        new PrintJob.Text(Map.of("a", "Kết quả"), List.of(piece)),
                        new Scene(COMMUNE, YEAR, true, Map.of(), List.of()),
                        Map.of(COMMUNE, "phường Đông Hải"),
                        Map.of(),
                        behind,
                        "Ban Dân vận",
                        List.of(),
                        new Closing(List.of(), List.of()),
                        false),
                FormLibrary.read(ContentSource.shipped()).catalogue(),
                (key, args) -> key + List.of(args));
    }

    static String text(Block block) {
        return block instanceof Block.Paragraph(List<Inline> words)
                ? words.stream()
                        .map(one -> one instanceof Inline.Text text ? text.text() : "")
                        .collect(Collectors.joining())
                : "";
    }
}
