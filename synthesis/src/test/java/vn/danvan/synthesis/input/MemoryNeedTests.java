package vn.danvan.synthesis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.synthesis.parallel.Workers;

class MemoryNeedTests {

    private static final int ROWS = 70_000;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    /** Opinions of about 300 bytes; each has its own text, or all have one. */
    private Path file(boolean alike) throws IOException {
        StringBuilder content = new StringBuilder("id,text\n");
        String letter = "xin giữ lại chợ cũ ".repeat(12);
        for (int i = 0; i < ROWS; i++) {
            content.append(i).append(',').append(letter).append(alike ? 0 : i).append('\n');
        }
        return Files.write(folder.resolve("y-kien.csv"), content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private long read(Path file, long memory) throws IOException {
        AtomicLong read = new AtomicLong();
        AtomicInteger numbers = new AtomicInteger();
        try (Workers workers = new Workers(1);
                Opinions opinions = new OpinionFile(file, folder, new MemoryNeed(memory), UnpackLimit.USUAL)
                        .read(workers, () -> (bytes, from, to) -> numbers.getAndIncrement(), read::set)) {
            assertThat(opinions.count()).isEqualTo(ROWS);
        } catch (TooLittleMemory refused) {
            assertThat(refused.there()).isEqualTo(memory);
            assertThat(refused.needed()).isGreaterThan(memory);
            return read.get();
        }
        return -1;
    }

    @Test
    void aRunThatWouldNotFitEndsAtTheBeginningOfTheFile() throws IOException {
        Path file = file(false);
        long all = Files.size(file);
        assertThat(read(file, 26 * MEBIBYTE)).isBetween(1L, all / 3);
        assertThat(read(file, 60 * MEBIBYTE)).isBetween(1L, all / 3);
        assertThat(read(file, 120 * MEBIBYTE)).isEqualTo(-1);
    }

    @Test
    void opinionsThatRepeatEachOtherNeedLittle() throws IOException {
        assertThat(read(file(true), 32 * MEBIBYTE)).isEqualTo(-1);
    }

    @Test
    void anEnormousFileIsRefusedUnreadByASmallProcess() {
        assertThatThrownBy(() -> new MemoryWatch(new MemoryNeed(256 * MEBIBYTE), 1L << 40))
                .isInstanceOf(TooLittleMemory.class);
        assertThatCode(() -> new MemoryWatch(new MemoryNeed(256 * MEBIBYTE), 1L << 32))
                .doesNotThrowAnyException();
    }

    @Test
    void twelveMillionOpinionsFitIntoTheMemoryOfAnOrdinaryMachine() {
        assertThat(MemoryNeed.of(12_000_000, 3_300_000)).isLessThan(2L << 30);
        assertThat(MemoryNeed.of(12_000_000, 12_000_000)).isGreaterThan(8L << 30);
    }

    @Test
    void themesThatDoNotFitAreRefusedBeforeTheyAreSought() {
        assertThatThrownBy(() -> new MemoryNeed(140 * MEBIBYTE).checkThemes(100_000, 100_000))
                .isInstanceOfSatisfying(
                        TooLittleMemory.class,
                        refused -> assertThat(refused.needed()).isGreaterThan(140 * MEBIBYTE));
        assertThatCode(() -> new MemoryNeed(200 * MEBIBYTE).checkThemes(400_000, 400_000))
                .doesNotThrowAnyException();
        assertThatCode(() -> new MemoryNeed(32 * MEBIBYTE).checkThemes(1_000, 1_500))
                .doesNotThrowAnyException();
    }
}
