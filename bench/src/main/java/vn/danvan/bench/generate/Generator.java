package vn.danvan.bench.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Writes a folder of made-up opinions and what is true of them:
 *
 * <ul>
 *   <li>{@code opinions.csv} or {@code opinions.jsonl}: id, text, clause, people, area
 *   <li>{@code opinions.tsv}: id and text on one line, for programs that read nothing else
 *   <li>{@code truth.tsv}: id, number of its group, mutation
 *   <li>{@code clauses.tsv}: id, number of the demand, anchor, how it is named; a line each demand on a clause
 *   <li>{@code draft.txt}: the example draft
 * </ul>
 *
 * The same kind, count, seed and base texts give the same bytes, whatever the number of threads.
 */
public final class Generator {

    private static final int STEP = 1 << 12;
    private static final int AREAS = 65;
    private static final int MOST_PEOPLE = 120;
    private static final double SEVERAL_PEOPLE = 0.04;

    private final GeneratorSettings settings;
    private final Groups groups;
    private final BaseTexts texts;
    private final Mutations mutations;
    private final ExampleDraft draft;
    private final int digits;

    private Generator(GeneratorSettings settings) throws IOException {
        Words words = Words.own();
        Path base = settings.base();
        this.settings = settings;
        this.draft = ExampleDraft.own();
        this.texts = base == null
                ? new ComposedTexts(words, draft, settings.seed())
                : FolderTexts.read(base, settings.seed());
        this.groups = Groups.of(settings.kind(), settings.count(), texts.count(), settings.seed());
        this.mutations = new Mutations(words);
        this.digits = Math.max(8, Integer.toString(settings.count()).length());
    }

    /**
     * Writes the folder.
     *
     * @return how many groups there are
     */
    public static int write(GeneratorSettings settings) throws IOException {
        return new Generator(settings).write();
    }

    private int write() throws IOException {
        Path out = Files.createDirectories(settings.out());
        Files.writeString(out.resolve("draft.txt"), draft.text());
        try (Workers workers = new Workers(settings.threads());
                Sheets sheets = new Sheets(out, settings)) {
            List<Sheets.Part> parts = Stream.generate(Sheets.Part::new)
                    .limit(workers.threads() * 2L)
                    .toList();
            for (int from = 0; from < groups.opinions(); from += STEP * parts.size()) {
                int base = from;
                workers.inParts(parts.size(), 1, (part, behind) -> {
                    int end = (int) Math.min(groups.opinions(), base + (part + 1L) * STEP);
                    for (int index = base + part * STEP; index < end; index++) {
                        add(index, parts.get(part));
                    }
                });
                sheets.write(parts);
            }
        }
        return groups.count();
    }

    private void add(int index, Sheets.Part part) {
        SplittableRandom random = Seeds.random(settings.seed(), Seeds.Use.ROW, index);
        Base base = texts.of(groups.of(index));
        Mutation mutation = groups.mutation(index, random);
        String area = "X" + (100 + random.nextInt(AREAS));
        int people = random.nextDouble() < SEVERAL_PEOPLE ? 2 + random.nextInt(MOST_PEOPLE) : 1;
        String text = mutations.apply(mutation, base.text(), random);
        Base said = mutation == Mutation.MERGE ? Base.plain(text) : base;
        String id = id(index);
        part.opinion(settings.json(), id, text, said.stated(), people, area);
        part.plain(id, text);
        part.truth(id, groups.of(index), mutation);
        part.demands(id, said.demands());
    }

    private String id(int index) {
        String number = Integer.toString(index + 1);
        return "o" + "0".repeat(digits - number.length()) + number;
    }
}
