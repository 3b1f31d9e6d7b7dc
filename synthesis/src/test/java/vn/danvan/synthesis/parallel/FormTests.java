package vn.danvan.synthesis.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenIsRead(long seed) throws StreamCorruptedException {
        Random random = new Random(seed);
        List<Long> numbers = new ArrayList<>(List.of(0L, 1L, 127L, 128L, Long.MAX_VALUE));
        random.longs(500).forEach(number -> numbers.add(number >>> (1 + random.nextInt(63))));
        FormWriter to = new FormWriter();
        for (long number : numbers) {
            to.number(number).fixed(~number).text("ý kiến " + number).bytes(new byte[random.nextInt(9)]);
        }
        random.setSeed(seed);
        random.longs(500).forEach(number -> random.nextInt(63));
        FormReader from = new FormReader(to.toBytes());
        for (long number : numbers) {
            assertThat(from.number()).isEqualTo(number);
            assertThat(from.fixed()).isEqualTo(~number);
            assertThat(from.text()).isEqualTo("ý kiến " + number);
            assertThat(from.bytes()).hasSize(random.nextInt(9));
        }
        from.end();
    }

    @Test
    void aNumberBelowZeroIsNotWritten() {
        assertThatThrownBy(() -> new FormWriter().number(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizesBeyondTheEndAreRefusedBeforeRoomIsMadeForThem() {
        byte[] form = new FormWriter().number(Integer.MAX_VALUE).toBytes();
        assertThatThrownBy(() -> new FormReader(form).size(1)).isInstanceOf(StreamCorruptedException.class);
        assertThatThrownBy(() -> new FormReader(form).bytes()).isInstanceOf(StreamCorruptedException.class);
        byte[] endless = new byte[12];
        Arrays.fill(endless, (byte) -1);
        assertThatThrownBy(() -> new FormReader(endless).number()).isInstanceOf(StreamCorruptedException.class);
        assertThatThrownBy(
                        () -> new FormReader(new FormWriter().number(1L << 31).toBytes()).small())
                .isInstanceOf(StreamCorruptedException.class);
        assertThatThrownBy(() -> new FormReader(new byte[1]).end()).hasMessage("1 bytes too many");
    }

    @Test
    void namesThatNoValueHasAreRefused() throws StreamCorruptedException {
        byte[] form = new FormWriter().text("DAYS").toBytes();
        assertThat(new FormReader(form).oneOf(TimeUnit.class)).isEqualTo(TimeUnit.DAYS);
        assertThatThrownBy(() -> new FormReader(form).oneOf(Thread.State.class)).hasMessage("no State: DAYS");
    }
}
