package vn.danvan.synthesis.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.danvan.synthesis.parallel.Workers;

/** Opinion files of a test: written, read, and what was read as plain values. */
final class OpinionFiles {

    private OpinionFiles() {}

    /** What a file holds. */
    record Content(
            List<String> ids,
            List<String> texts,
            List<Integer> people,
            List<Rejected> rejected,
            List<String> unknown) {}

    static Content csv(Path folder, String content) throws IOException {
        return read(folder, "y-kien.csv", content.getBytes(StandardCharsets.UTF_8), 2);
    }

    static Content json(Path folder, String content) throws IOException {
        return read(folder, "y-kien.jsonl", content.getBytes(StandardCharsets.UTF_8), 2);
    }

    static Content read(Path folder, String name, byte[] content, int threads) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return read(folder, file, threads);
    }

    static Content read(Path folder, Path file, int threads) throws IOException {
        try (Workers workers = new Workers(threads);
                Opinions opinions = open(folder, file, workers)) {
            List<String> ids = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            List<Integer> people = new ArrayList<>();
            for (int i = 0; i < opinions.count(); i++) {
                ids.add(opinions.id(i));
                texts.add(opinions.text(i));
                people.add(opinions.people(i));
            }
            return new Content(ids, texts, people, opinions.rejected(), opinions.unknownColumns());
        }
    }

    /** Opens a file with workers that number texts by their bytes. */
    static Opinions open(Path folder, Path file, Workers workers) throws IOException {
        Map<String, Integer> numbers = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        return new OpinionFile(file, Files.createTempDirectory(folder, "scratch"))
                .read(
                        workers,
                        () -> (bytes, from, to) -> numbers.computeIfAbsent(
                                new String(bytes, from, to - from, StandardCharsets.UTF_8),
                                text -> next.getAndIncrement()),
                        bytes -> {});
    }

    /** A field as a careful program writes it. */
    static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    /** Ids o0, o1 and so on. */
    static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "o" + i).toList();
    }
}
