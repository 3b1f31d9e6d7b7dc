package vn.danvan.summary.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
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

/** A chart over years of a unit whose predecessor was split says so, not that nobody had reported. */
class SplitInPrintTests {

    private static final AreaId COMMUNE = new AreaId(new UUID(0, 7));
    private static final Span YEAR = new Span("year", 2025, 1);
    private static final String UNITS = "phường Đông Hải (01/07/2025)";

    private static FigureRef ref(int year) {
        return new FigureRef("DVK.DK", "", COMMUNE, YEAR.inYear(year));
    }

    private static OfficialDocument printed(Piece piece) {
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
                        Map.of(),
                        "Ban Dân vận",
                        List.of(),
                        new Closing(List.of(), List.of()),
                        false),
                FormLibrary.read(ContentSource.shipped()).catalogue(),
                (key, args) -> key + List.of(args));
    }

    @Test
    void theYearsBeforeTheSplitAreNamedWithTheUnitsThatWereSplit() {
        List<Figure> years = List.of(
                Figure.split(ref(2023), UNITS),
                Figure.split(ref(2024), UNITS),
                Figure.of(ref(2025), BigDecimal.TEN, false, false, 1, 1));
        Piece chart = new Piece(
                new PieceId(new UUID(0, 3)),
                1,
                new Draft("a", "kq.dvk.nam", "0", PieceKind.CHART, "Mô hình qua các năm", List.of(), years, null),
                null,
                false,
                1,
                Instant.EPOCH,
                null,
                Instant.EPOCH);

        List<Block> body = printed(chart).body();
        assertThat(body)
                .filteredOn(Chart.class::isInstance)
                .singleElement()
                .satisfies(one -> assertThat(((Chart) one).alternative())
                        .contains("2023 summary.print.split", "2024 summary.print.split")
                        .doesNotContain("–"));
        assertThat(body.stream().map(SplitInPrintTests::text).collect(Collectors.joining("\n")))
                .contains("summary.print.split.because", "2023, 2024", UNITS);
    }

    private static String text(Block block) {
        return block instanceof Block.Paragraph(List<Inline> words)
                ? words.stream()
                        .map(one -> one instanceof Inline.Text text ? text.text() : "")
                        .collect(Collectors.joining())
                : "";
    }
}
