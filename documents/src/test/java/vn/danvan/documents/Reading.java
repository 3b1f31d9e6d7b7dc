package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.danvan.documents.ReadResult.Read;
import vn.danvan.documents.ReadResult.Refused;

/** Reads bytes the way the application does. */
final class Reading {

    static final DocumentReader READER = new DocumentReader();

    private Reading() {}

    static ReadResult result(byte[] bytes, String name, ReadLimits limits) {
        try {
            return READER.read(new ByteArrayInputStream(bytes), name, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentText document(byte[] bytes, String name) {
        ReadResult result = result(bytes, name, ReadLimits.DEFAULTS);
        assertThat(result).isInstanceOf(Read.class);
        return ((Read) result).document();
    }

    static RefusalCode refusal(byte[] bytes, String name) {
        return refused(bytes, name, ReadLimits.DEFAULTS).code();
    }

    static Refused refused(byte[] bytes, String name, ReadLimits limits) {
        ReadResult result = result(bytes, name, limits);
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }
}
