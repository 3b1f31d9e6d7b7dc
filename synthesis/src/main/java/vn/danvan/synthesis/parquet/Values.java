package vn.danvan.synthesis.parquet;

import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** The values of a page that are there, one after the other, as text. */
@FunctionalInterface
interface Values {

    /** The next value; null for one that is no number. */
    byte @Nullable [] next() throws UnreadableParquet;

    /** Values as they are, each behind its length or all of one width. */
    static Values plain(ByteSource from, Kind kind) {
        if (kind.meaning() == Kind.Meaning.TRUTH) {
            return truths(from);
        }
        return kind.width() > 0
                ? () -> kind.text(from.copy(kind.width()))
                : () -> kind.text(from.copy(from.littleEndian(Integer.BYTES)));
    }

    private static Values truths(ByteSource from) {
        RunLengths bits = RunLengths.packed(from);
        return () -> Kind.truth(bits.next());
    }

    /** Values named by their number in a dictionary. */
    static Values named(ByteSource from, Dictionary dictionary) throws UnreadableParquet {
        RunLengths numbers = RunLengths.of(from, from.left() == 0 ? 0 : from.u8());
        return () -> dictionary.value(numbers.next());
    }

    private static boolean isBytes(Kind kind) {
        return switch (kind.meaning()) {
            case TEXT, BIG_DECIMAL, UUID -> true;
            case TRUTH, SIGNED, UNSIGNED, FRACTION, LITTLE_DECIMAL -> false;
        };
    }

    private static boolean isWhole(Kind kind) {
        return switch (kind.meaning()) {
            case SIGNED, UNSIGNED, LITTLE_DECIMAL -> true;
            case TEXT, BIG_DECIMAL, UUID, TRUTH, FRACTION -> false;
        };
    }

    /** Values written in one of the known ways. */
    static Values of(long encoding, ByteSource from, Kind kind, int most) throws UnreadableParquet {
        if (encoding == 0) {
            return plain(from, kind);
        }
        if (encoding == 3 && kind.meaning() == Kind.Meaning.TRUTH) {
            RunLengths bits = RunLengths.of(from.part(from.littleEndian(Integer.BYTES)), 1);
            return () -> Kind.truth(bits.next());
        }
        if (encoding == 5 && isWhole(kind)) {
            DeltaNumbers numbers = new DeltaNumbers(from, most);
            return () -> kind.text(numbers.next(kind.width()));
        }
        if (encoding == 6 && kind.width() == 0) {
            DeltaTexts texts = new DeltaTexts(from, most);
            return () -> kind.text(texts.next());
        }
        if (encoding == 7 && isBytes(kind)) {
            return DeltaTexts.shared(from, kind, most);
        }
        throw new UnreadableParquet(
                encoding < 0 || encoding > 9 ? Fault.PAGE : Fault.ENCODING, Long.toString(encoding));
    }
}
