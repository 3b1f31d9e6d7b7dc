package vn.danvan.summary.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;

/** A piece that somebody edited keeps what its numbers are made of. */
class PieceTests {

    private static final FigureRef REF =
            new FigureRef("DVK.DK", "", new AreaId(new UUID(0, 1)), new Span("year", 2020, 1));
    private static final List<Bit> COMPOSED = List.of(
            Bit.words("Có "), new Bit("12 mô hình", List.of(REF)), Bit.words(", tăng "), new Bit("2,5%", List.of(REF)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nay có 12 mô hình, tăng 2,5%.    | 12 mô hình;2,5%
            Nay có 312 mô hình, tăng 2,5%.   | 2,5%
            Tăng 2,5%, nay có 12 mô hình.    | 12 mô hình
            Không nói số nào.                | ''
            12 mô hình                       | 12 mô hình
            12 mô hìnhx                      | ''
            Nay có 1.012 mô hình, tăng 2,5%. | 2,5%
            Nay có 1.12 mô hình, tăng 12,5%. | ''
            Năm 2020, 12 mô hình.            | 12 mô hình
            Đạt 10/12 mô hình, tăng 2,5%.    | 2,5%
            Gồm 12 mô hình/15 mô hình.       | 12 mô hình
            """)
    void numbersThatAreStillThereKeepTheirSource(String text, String numbers) {
        List<Bit> bits = Piece.traced(text, COMPOSED);

        assertThat(bits.stream().map(Bit::text).reduce("", String::concat)).isEqualTo(text);
        assertThat(bits.stream()
                        .filter(bit -> !bit.from().isEmpty())
                        .map(Bit::text)
                        .toList())
                .isEqualTo(numbers.isEmpty() ? List.of() : List.of(numbers.split(";")));
    }

    @Test
    void anEmptyPieceIsNotPrintedAndARemovedOneNeither() {
        assertThat(piece("", null, false).printed()).isFalse();
        assertThat(piece("", "Chữ", false).printed()).isTrue();
        assertThat(piece("Câu.", null, true).printed()).isFalse();
        assertThat(piece("Câu.", null, false).touched()).isFalse();
        assertThat(piece("Câu.", "Khác.", false).touched()).isTrue();
    }

    private static Piece piece(String composed, @org.jspecify.annotations.Nullable String words, boolean removed) {
        Draft draft = new Draft("s", "b", "0", PieceKind.SENTENCE, composed, List.of(), List.of(), null);
        return new Piece(new PieceId(new UUID(0, 3)), 1, draft, words, removed, 1, Instant.EPOCH, null, Instant.EPOCH);
    }
}
