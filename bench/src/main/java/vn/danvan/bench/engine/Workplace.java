package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.danvan.bench.Figures;
import vn.danvan.bench.generate.Generator;
import vn.danvan.bench.generate.GeneratorSettings;
import vn.danvan.bench.generate.Kind;

/**
 * Where a measurement works.
 *
 * @param root the checkout
 * @param folder for data, taken away at the end
 * @param figures what is found
 */
record Workplace(Path root, Path folder, Figures figures) {

    /** A folder of opinions of our own generator, seed 1, made when it is asked for. */
    Path generated(Kind kind, int count) throws IOException {
        Path data = folder.resolve(kind + "-" + count);
        if (!Files.exists(data)) {
            Generator.write(GeneratorSettings.of(kind, count, data));
        }
        return data;
    }
}
