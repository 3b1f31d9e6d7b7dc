package vn.danvan.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import vn.danvan.demo.Content.Span;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.CellChange;

/** The score sheet of grassroots democracy: ratings that add up, and two scores with the reason where they differ. */
final class ScoreFigures implements FormFigures {

    private static final String OWN = "tu-nhom";
    private static final String APPRAISED = "td-nhom";
    private static final String BY_KIND = "-loai";
    private static final int ALL = 100;

    private final long seed;
    private final Content content;
    private final Content texts;

    ScoreFigures(ReportContent content) {
        this.seed = content.seed();
        this.content = content.scores();
        this.texts = this.content.below("texts");
    }

    @Override
    public List<CellChange> answers(FormEdition edition, Reporter body, Stretch stretch) {
        Random random = new Random(Objects.hash(seed, body.code(), stretch.year(), OWN));
        Filled filled = new Filled();
        ratings(body, filled, random);
        long own = scores(edition, filled, random);
        filled.words("loai", "", rating(own));
        for (String question : List.of("uu-diem", "han-che")) {
            filled.oneOf(question, texts.texts(question), random);
        }
        return filled.cells();
    }

    private void ratings(Reporter body, Filled filled, Random random) {
        long units = content.below("units").span(body.level()).draw(random);
        long average = random.nextInt(ALL) < content.number("average", 0) ? 1 : 0;
        long good = Math.min(units - average, units * content.span("good").draw(random) / ALL);
        Map<String, Long> ratings = new LinkedHashMap<>();
        ratings.put("tot", good);
        ratings.put("kha", units - good - average);
        ratings.put("tb", average);
        ratings.put("yeu", 0L);
        filled.figure("tong", "", units);
        ratings.forEach((rating, count) -> filled.figure(rating, "", count));
        byKind(body, ratings, filled);
    }

    /** The same by kind of unit; what is neither of the kinds that have a share is of the rest. */
    private void byKind(Reporter body, Map<String, Long> ratings, Filled filled) {
        Content kinds = content.below("kinds");
        Map<String, Long> all = new LinkedHashMap<>();
        ratings.forEach((rating, count) -> {
            Map<String, Long> parts = new LinkedHashMap<>();
            kinds.names()
                    .forEach(kind -> parts.put(kind, count * kinds.below(kind).number(body.level(), 0) / ALL));
            long told = parts.values().stream().mapToLong(Long::longValue).sum();
            parts.put(content.text("rest"), count - told);
            parts.forEach((kind, part) -> {
                filled.figure(rating + BY_KIND, kind, part);
                all.merge(kind, part, Long::sum);
            });
        });
        all.forEach((kind, count) -> filled.figure("tong" + BY_KIND, kind, count));
    }

    /** The body's own score. */
    private long scores(FormEdition edition, Filled filled, Random random) {
        Span group = content.span("group");
        Span less = content.span("less");
        long own = 0;
        long appraised = 0;
        for (String part : edition.figure(OWN).orElseThrow().parts()) {
            int score = group.draw(random);
            int accepted = score - less.draw(random) * random.nextInt(2);
            filled.figure(OWN, part, score);
            filled.figure(APPRAISED, part, accepted);
            own += score;
            appraised += accepted;
        }
        filled.figure("tu-cham", "", own);
        filled.figure("tham-dinh", "", appraised);
        if (own != appraised) {
            filled.oneOf("ly-do", texts.texts("ly-do"), random);
        }
        return own;
    }

    private String rating(long score) {
        Content ratings = content.below("ratings");
        return ratings.names().stream()
                .filter(rating -> score >= ratings.number(rating, 0))
                .findFirst()
                .orElseThrow();
    }
}
