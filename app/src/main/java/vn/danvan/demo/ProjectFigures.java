package vn.danvan.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import vn.danvan.demo.Content.Span;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/**
 * The report on key projects: households and their land go through the stages in the course of the year, and none comes before
 * the other. What a commune reports stands in one row of the table too: its village that the project crosses.
 */
final class ProjectFigures implements FormFigures {

    private static final String AFFECTED = "ah";
    private static final String AGAINST = "cdt";
    private static final String AREA = "dt";
    private static final String PAID_AREA = "dtnt";
    private static final String BY_PROJECT = "du-an";
    private static final String ROW = "1";
    private static final int ALL = 100;
    private static final Map<String, String> AREAS =
            new TreeMap<>(Map.of("dtkd", "kd", "dtpd", "pd", PAID_AREA, "nt", "dtbg", "bg"));

    private final long seed;
    private final Content content;

    ProjectFigures(ReportContent content) {
        this.seed = content.seed();
        this.content = content.projects();
    }

    @Override
    public List<CellChange> answers(FormEdition edition, Reporter body, Stretch stretch) {
        Random random = new Random(Objects.hash(seed, body.code(), stretch.year(), AFFECTED));
        Filled filled = new Filled();
        Optional<String> project = project(body);
        Map<String, Long> values = new LinkedHashMap<>();
        if (project.isPresent()) {
            values.putAll(crossed(body, stretch, random));
        } else {
            values.put(AFFECTED, 0L);
        }
        if (project.isPresent() || !body.local()) {
            values.putAll(talks(body, stretch, random));
        }
        values.forEach((question, value) -> filled.figure(question, "", value));
        if (project.isPresent()) {
            table(edition, project.get(), values, filled);
            Content texts = content.below("texts");
            texts.names().forEach(question -> filled.oneOf(question, texts.texts(question), random));
        } else {
            edition.figures()
                    .map(Question::id)
                    .filter(question -> !values.containsKey(question))
                    .forEach(filled::notApplicable);
        }
        return filled.cells();
    }

    private Optional<String> project(Reporter body) {
        Content projects = content.below("in");
        return projects.names().stream()
                .filter(project -> projects.texts(project).contains(body.code()))
                .findFirst();
    }

    private Map<String, Long> crossed(Reporter body, Stretch stretch, Random random) {
        Map<String, Long> values = households(stretch, random);
        long affected = value(values, AFFECTED);
        long area = affected * content.span("area").draw(random);
        values.put(AREA, area);
        AREAS.forEach((question, stage) -> values.put(question, area * value(values, stage) / affected));
        Random more = new Random(Objects.hash(seed, body.code(), stretch.year(), AGAINST));
        values.put("tien", value(values, PAID_AREA) * content.span("price").draw(more));
        values.put("tdc", affected * percent(content.spans("resettled"), stretch, more) / ALL);
        Content reasons = content.below("reasons");
        reasons.names()
                .forEach(reason -> values.put(
                        reason, value(values, AGAINST) * reasons.span(reason).draw(more) / ALL));
        long letters = content.span("letters").draw(more);
        values.put("don", within(letters, stretch, more.nextInt(ALL)));
        return values;
    }

    /** How many households have come how far at the end of the stretch. */
    private Map<String, Long> households(Stretch stretch, Random random) {
        long affected = content.span("households").draw(random);
        Map<String, Long> households = new LinkedHashMap<>();
        households.put(AFFECTED, affected);
        Content stages = content.below("stages");
        long before = affected;
        for (String stage : stages.names()) {
            int percent = percent(stages.spans(stage), stretch, random);
            long count = (stage.equals(AGAINST) ? affected : before) * percent / ALL;
            households.put(stage, count);
            before = count;
        }
        return households;
    }

    /** What it is at the end of the stretch on the way from the first span to the last. */
    private static int percent(List<Span> way, Stretch stretch, Random random) {
        int first = way.getFirst().draw(random);
        int last = way.getLast().draw(random);
        return first + (last - first) * stretch.part().to() / ALL;
    }

    /** Of what happens in the year, what happens in the stretch. */
    private static long within(long year, Stretch stretch, int offset) {
        return Stretch.until(year, stretch.part().to(), offset)
                - Stretch.until(year, stretch.part().from(), offset);
    }

    /** Talks with the dialogues among them, and who came. */
    private Map<String, Long> talks(Reporter body, Stretch stretch, Random random) {
        long year = content.below("talks").span(body.level()).draw(random);
        int offset = random.nextInt(ALL);
        Random more = new Random(Objects.hash(seed, body.code(), stretch.year(), "hop"));
        int dialogues = content.span("dialogues").draw(more);
        long after = Stretch.until(year, stretch.part().to(), offset);
        long before = Stretch.until(year, stretch.part().from(), offset);
        Map<String, Long> talks = new LinkedHashMap<>();
        talks.put("hop", after - before);
        talks.put("dthoai", after * dialogues / ALL - before * dialogues / ALL);
        talks.put("luot", (after - before) * content.span("attendances").draw(more));
        return talks;
    }

    private void table(FormEdition edition, String project, Map<String, Long> values, Filled filled) {
        filled.words(
                BY_PROJECT, Question.Table.part(ROW, Question.Table.NAME), project + ", " + content.text("village"));
        edition.question(BY_PROJECT)
                .map(question -> ((Question.Table) question).columns())
                .orElse(List.of())
                .forEach(column -> filled.figure(BY_PROJECT, Question.Table.part(ROW, column), value(values, column)));
    }

    private static long value(Map<String, Long> values, String question) {
        return Objects.requireNonNull(values.get(question), question);
    }
}
