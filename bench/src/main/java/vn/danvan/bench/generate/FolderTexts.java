package vn.danvan.bench.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.danvan.language.FoldedWords;

/**
 * Texts of a folder that somebody gives, for instance sets of free licence: every line of a {@code .txt} and every
 * {@code text} of a {@code .jsonl} or {@code .jsonl.gz}, at any depth. Texts of fewer than 8 or more than 400 words and those
 * that differ in case and punctuation only are left out.
 */
final class FolderTexts implements BaseTexts {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 400;

    private final List<String> texts = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final FoldedWords words = new FoldedWords(0);

    private FolderTexts() {}

    static FolderTexts read(Path folder, long seed) throws IOException {
        FolderTexts read = new FolderTexts();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read.take(file);
            }
        }
        Collections.shuffle(read.texts, new Random(seed));
        return read;
    }

    private void take(Path file) throws IOException {
        String name = file.toString();
        boolean packed = name.endsWith(".jsonl.gz");
        boolean json = packed || name.endsWith(".jsonl");
        if (!json && !name.endsWith(".txt")) {
            return;
        }
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(json ? textOf(line) : line);
            }
        }
    }

    private static String textOf(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("text")) {
                    return parser.getString();
                }
                parser.skipChildren();
            }
            return "";
        }
    }

    private void add(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        int count = words.read(utf8, 0, utf8.length);
        if (count < SHORTEST || count > LONGEST) {
            return;
        }
        long key = count;
        for (int i = 0; i < count; i++) {
            key = FoldedWords.mix(key * 3 + words.hash(i));
        }
        if (seen.add(key)) {
            texts.add(line);
        }
    }

    @Override
    public int count() {
        return texts.size();
    }

    @Override
    public Base of(int group) {
        return Base.plain(texts.get(group));
    }
}
