package vn.danvan.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import vn.danvan.demo.Content.Span;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/** The report on key projects: households go through the stages in the course of the year, and none comes before the other. */
final class ProjectFigures implements FormFigures {

    private static final String AFFECTED = "ah";
    private static final String AGAINST = "cdt";
    private static final String HANDED_OVER = "bg";
    private static final String AREA = "dt";
    private static final String AREA_HANDED_OVER = "dtbg";
    private static final String TALKS = "hop";
    private static final String BY_PROJECT = "du-an";
    private static final int ALL = 100;

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
        if (project.isPresent()) {
            crossed(edition, project.get(), stretch, filled, random);
        } else {
            filled.figure(AFFECTED, "", 0);
            edition.figures()
                    .map(Question::id)
                    .filter(question -> !question.equals(AFFECTED) && !(question.equals(TALKS) && !body.local()))
                    .forEach(filled::notApplicable);
        }
        if (project.isPresent() || !body.local()) {
            long talks = content.below("talks").span(body.level()).draw(random);
            int offset = random.nextInt(ALL);
            Span part = stretch.part();
            filled.figure(
                    TALKS, "", Stretch.until(talks, part.to(), offset) - Stretch.until(talks, part.from(), offset));
        }
        return filled.cells();
    }

    private Optional<String> project(Reporter body) {
        Content projects = content.below("in");
        return projects.names().stream()
                .filter(project -> projects.texts(project).contains(body.code()))
                .findFirst();
    }

    private void crossed(FormEdition edition, String project, Stretch stretch, Filled filled, Random random) {
        Map<String, Long> households = households(stretch, random);
        households.forEach((question, count) -> filled.figure(question, "", count));
        long affected = Objects.requireNonNull(households.get(AFFECTED));
        long area = affected * content.span("area").draw(random);
        filled.figure(AREA, "", area);
        filled.figure(AREA_HANDED_OVER, "", area * Objects.requireNonNull(households.get(HANDED_OVER)) / affected);
        filled.words(
                BY_PROJECT, Question.Table.part("1", Question.Table.NAME), project + ", " + content.text("village"));
        edition.question(BY_PROJECT)
                .map(question -> ((Question.Table) question).columns())
                .orElse(List.of())
                .forEach(column -> filled.figure(
                        BY_PROJECT, Question.Table.part("1", column), Objects.requireNonNull(households.get(column))));
        Content texts = content.below("texts");
        texts.names().forEach(question -> filled.oneOf(question, texts.texts(question), random));
    }

    /** How many households have come how far at the end of the stretch. */
    private Map<String, Long> households(Stretch stretch, Random random) {
        long affected = content.span("households").draw(random);
        Map<String, Long> households = new LinkedHashMap<>();
        households.put(AFFECTED, affected);
        Content stages = content.below("stages");
        long before = affected;
        for (String stage : stages.names()) {
            List<Span> span = stages.spans(stage);
            int first = span.getFirst().draw(random);
            int last = span.getLast().draw(random);
            int percent = first + (last - first) * stretch.part().to() / ALL;
            long count = (stage.equals(AGAINST) ? affected : before) * percent / ALL;
            households.put(stage, count);
            before = count;
        }
        return households;
    }
}
