package vn.danvan.synthesis.parquet;

import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Texts whose lengths stand together before them. */
final class DeltaTexts {

    private final DeltaNumbers lengths;
    private final ByteSource texts;

    /** @param most how many there can be */
    DeltaTexts(ByteSource from, int most) throws UnreadableParquet {
        this.lengths = new DeltaNumbers(from.again(), most);
        new DeltaNumbers(from, most).skipAll();
        this.texts = from;
    }

    byte[] next() throws UnreadableParquet {
        return texts.copy(lengths.nextLong());
    }

    /** Texts that begin as the one before: how far stands before all, then what differs. */
    static Values shared(ByteSource from, Kind kind, int most) throws UnreadableParquet {
        DeltaNumbers begins = new DeltaNumbers(from.again(), most);
        new DeltaNumbers(from, most).skipAll();
        return new Shared(begins, new DeltaTexts(from, most), kind);
    }

    /** Puts texts together. */
    private static final class Shared implements Values {

        private final DeltaNumbers begins;
        private final DeltaTexts ends;
        private final Kind kind;
        private byte[] text = new byte[0];

        Shared(DeltaNumbers begins, DeltaTexts ends, Kind kind) {
            this.begins = begins;
            this.ends = ends;
            this.kind = kind;
        }

        @Override
        public byte @Nullable [] next() throws UnreadableParquet {
            long begin = begins.nextLong();
            byte[] end = ends.next();
            if (begin < 0 || begin > text.length) {
                throw new UnreadableParquet(Fault.VALUE);
            }
            byte[] whole = new byte[Math.addExact((int) begin, end.length)];
            System.arraycopy(text, 0, whole, 0, (int) begin);
            System.arraycopy(end, 0, whole, (int) begin, end.length);
            text = whole;
            if (kind.width() > 0 && whole.length != kind.width()) {
                throw new UnreadableParquet(Fault.VALUE);
            }
            return kind.text(whole);
        }
    }
}
