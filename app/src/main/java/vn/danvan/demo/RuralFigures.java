package vn.danvan.demo;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/** The sheet of contributions to new rural areas: what the body reported of them on mass mobilisation in the same year. */
final class RuralFigures implements FormFigures {

    private static final String MEETS_STANDARD = "xa";
    private static final String BY_VILLAGE = "thon";
    private static final int ALL = 100;

    private final ReportContent all;
    private final Content content;
    private final ReportFigures reported;

    RuralFigures(ReportContent content, ReportFigures reported) {
        this.all = content;
        this.content = content.rural();
        this.reported = reported;
    }

    @Override
    public List<CellChange> answers(FormEdition edition, Reporter body, Stretch stretch) {
        Random random = new Random(Objects.hash(all.seed(), body.code(), BY_VILLAGE));
        Content same = content.below("same");
        Filled filled = new Filled();
        same.names().forEach(question -> {
            boolean explained = edition.figure(question)
                    .filter(figure -> figure.explainOver().isPresent())
                    .isPresent();
            filled.figure(question, "", value(body, stretch, question), false, explained ? all.remark() : null);
        });
        int luck = random.nextInt(ALL);
        if (body.rural()) {
            filled.figure(MEETS_STANDARD, "", luck < content.number("met", 0) ? 1 : 0);
            villages(edition, body, stretch, filled);
        } else {
            filled.notApplicable(MEETS_STANDARD);
        }
        if (body.local()) {
            Content texts = content.below("texts");
            texts.names().forEach(question -> filled.oneOf(question, texts.texts(question), random));
        }
        return filled.cells();
    }

    private long value(Reporter body, Stretch stretch, String question) {
        return reported.reported(
                body.code(), stretch.year(), content.below("same").text(question));
    }

    /** The first two villages gave what the commune reports. */
    private void villages(FormEdition edition, Reporter body, Stretch stretch, Filled filled) {
        List<String> names = content.texts("villages");
        List<String> columns = edition.question(BY_VILLAGE)
                .map(question -> ((Question.Table) question).columns())
                .orElse(List.of());
        for (int row = 1; row <= names.size(); row++) {
            filled.words(
                    BY_VILLAGE, Question.Table.part(Integer.toString(row), Question.Table.NAME), names.get(row - 1));
            for (String column : columns) {
                long whole = value(body, stretch, column);
                long first = whole * content.number("first", ALL) / ALL;
                filled.figure(
                        BY_VILLAGE,
                        Question.Table.part(Integer.toString(row), column),
                        row == 1 ? first : whole - first);
            }
        }
    }
}
