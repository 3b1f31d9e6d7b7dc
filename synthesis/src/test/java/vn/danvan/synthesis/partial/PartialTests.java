package vn.danvan.synthesis.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.synthesis.input.Frame;
import vn.danvan.synthesis.input.FramedFile;
import vn.danvan.synthesis.input.OpinionFile;

class PartialTests {

    private static final int BLOCK = 1 << 14;

    @TempDir
    private Path folder;

    private List<Partial> partials(long seed) throws IOException {
        Path file = folder.resolve("opinions.csv");
        new OpinionFiles(seed).csv(file, 2000);
        List<Partial> partials = new ArrayList<>();
        try (FramedFile frames = new OpinionFile(file, folder).frames(BLOCK, bytes -> {})) {
            ReadBlocks reading = new ReadBlocks(frames.source(), 1);
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                partials.add(Partial.of(reading.on(ReadBlocks.piece(List.of(frame.get())))));
            }
        }
        assertThat(partials).hasSizeGreaterThan(10);
        return partials;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsMergedFirstChangesNothing(long seed) throws IOException {
        List<Partial> partials = partials(seed);
        byte[] inOrder = Partial.merged(partials).toBytes();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 5; attempt++) {
            List<Partial> left = new ArrayList<>(partials);
            while (left.size() > 1) {
                Collections.shuffle(left, random);
                left.add(left.removeLast().merge(left.removeLast()));
            }
            assertThat(left.getFirst().toBytes()).isEqualTo(inOrder);
        }
    }

    @Test
    void aPieceOfManyBlocksIsWhatItsBlocksAreTogether() throws IOException {
        List<Partial> partials = partials(4);
        List<Frame> all = new ArrayList<>();
        try (FramedFile frames = new OpinionFile(folder.resolve("opinions.csv"), folder).frames(BLOCK, bytes -> {})) {
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                all.add(frame.get());
            }
            byte[] together = new ReadBlocks(frames.source(), 1).on(ReadBlocks.piece(all));
            assertThat(together).isEqualTo(Partial.merged(partials).toBytes());
        }
    }

    @Test
    void theByteFormTellsItsVersion() throws IOException {
        byte[] form = partials(5).getFirst().toBytes();
        assertThat(Partial.of(form).toBytes()).isEqualTo(form);
        byte[] later = form.clone();
        later[0]++;
        assertThatThrownBy(() -> Partial.of(later))
                .isInstanceOf(StreamCorruptedException.class)
                .hasMessageContaining("version");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7})
    void bytesThatWereCutOrChangedAreRefusedOrReadButNeverBreakTheReader(long seed) throws IOException {
        byte[] form = partials(seed).getFirst().toBytes();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] cut = Arrays.copyOf(form, random.nextInt(form.length));
            assertThatThrownBy(() -> Partial.of(cut)).isInstanceOf(StreamCorruptedException.class);
            byte[] changed = form.clone();
            changed[8 + random.nextInt(form.length - 8)] = (byte) random.nextInt();
            try {
                assertThat(Partial.of(changed).blocks()).hasSize(1);
            } catch (StreamCorruptedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
