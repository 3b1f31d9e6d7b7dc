package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.summary.piece.PieceKind;

/** A correction that brings a row to a table, or takes one out of it, says so. */
class VersionDiffTests {

    private static final AreaId HERE = new AreaId(new UUID(0, 1));
    private static final AreaId NEW = new AreaId(new UUID(0, 2));

    private static Figure figure(AreaId area, String value) {
        return Figure.of(
                new FigureRef("PB.HN", "", area, new Span("year", 2023, 1)), new BigDecimal(value), false, false, 1, 1);
    }

    private static Piece table(Figure... cells) {
        return new Piece(
                new PieceId(new UUID(0, 3)),
                1,
                new Draft("s", "bang", "0", PieceKind.TABLE, "Bảng", List.of(), List.of(cells), null),
                null,
                false,
                1,
                Instant.EPOCH,
                null,
                Instant.EPOCH);
    }

    @Test
    void aCellThatCameAndOneThatWentAreListed() {
        List<Piece> before = List.of(table(figure(HERE, "8")));
        List<Piece> after = List.of(table(figure(HERE, "8"), figure(NEW, "3")));

        assertThat(VersionDiff.compare(before, after, List.of()).figures())
                .containsExactly(new VersionDiff.ChangedFigure(null, figure(NEW, "3")));
        assertThat(VersionDiff.compare(after, before, List.of()).figures())
                .containsExactly(new VersionDiff.ChangedFigure(figure(NEW, "3"), null));
        assertThat(VersionDiff.compare(after, after, List.of()).none()).isTrue();
    }

    @Test
    void aRowOfWhichNothingIsKnownAndATableThatWentWholeAreNoListOfCells() {
        FigureRef unknown = figure(NEW, "3").ref();
        assertThat(VersionDiff.compare(
                                List.of(table(figure(HERE, "8"))),
                                List.of(table(figure(HERE, "8"), Figure.missing(unknown))),
                                List.of())
                        .figures())
                .isEmpty();
        assertThat(VersionDiff.compare(List.of(table(figure(HERE, "8"))), List.of(), List.of()))
                .satisfies(gone -> {
                    assertThat(gone.figures()).isEmpty();
                    assertThat(Stream.of(gone.words()).count()).isEqualTo(1);
                });
    }
}
