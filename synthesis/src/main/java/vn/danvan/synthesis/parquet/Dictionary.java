package vn.danvan.synthesis.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** The different values of a column's part, for pages that name them by number. */
final class Dictionary {

    private final List<Optional<byte[]>> values = new ArrayList<>();

    /** Reads so many plain values; a value takes a byte at least. */
    Dictionary(ByteSource from, Kind kind, int many) throws UnreadableParquet {
        if (many > from.left()) {
            throw new UnreadableParquet(Fault.COUNT);
        }
        Values plain = Values.plain(from, kind);
        for (int i = 0; i < many; i++) {
            values.add(Optional.ofNullable(plain.next()));
        }
    }

    byte @Nullable [] value(int number) throws UnreadableParquet {
        if (number < 0 || number >= values.size()) {
            throw new UnreadableParquet(Fault.VALUE);
        }
        return values.get(number).orElse(null);
    }
}
