package vn.danvan.reporting.form;

import java.util.List;
import java.util.Optional;

/** Lets forms ask for indicators as another catalogue has them: the same figure, with another name or legal basis. */
final class Rebinding {

    private final Catalogue catalogue;

    private Rebinding(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<Form> of(List<Form> forms, Catalogue catalogue) {
        Rebinding rebinding = new Rebinding(catalogue);
        return forms.stream()
                .map(form -> new Form(
                        form.id(),
                        form.name(),
                        form.editions().stream().map(rebinding::edition).toList()))
                .toList();
    }

    private FormEdition edition(FormEdition edition) {
        if (edition.figures().allMatch(figure -> now(figure).equals(figure.indicator()))) {
            return edition;
        }
        FormEdition bound = edition.of(
                edition.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.name(),
                                section.questions().stream().map(this::question).toList(),
                                section.received()))
                        .toList(),
                edition.checks());
        return bound.of(
                bound.sections(),
                bound.checks().stream().map(check -> check(check, bound)).toList());
    }

    /** The figure's indicator; one that is gone stays as it was. */
    private Indicator now(Question.Figure figure) {
        return catalogue.indicator(figure.indicator().code()).orElse(figure.indicator());
    }

    private Question question(Question question) {
        return question instanceof Question.Figure figure
                ? new Question.Figure(
                        figure.id(),
                        figure.number(),
                        now(figure),
                        figure.compulsory(),
                        figure.most(),
                        figure.explainOver(),
                        figure.by(),
                        figure.gone())
                : question;
    }

    /** What is said of a column of a table names its figure. */
    private static Check check(Check check, FormEdition edition) {
        if (check instanceof Check.Comparison comparison
                && comparison.left() instanceof Expression.Column(String table, String column)) {
            Optional<Question.Table> asked = edition.question(table)
                    .filter(Question.Table.class::isInstance)
                    .map(Question.Table.class::cast);
            Optional<Question.Figure> figure = edition.figure(column);
            if (asked.isPresent() && figure.isPresent()) {
                return QuestionReader.sum(asked.get(), column, figure.get().label());
            }
        }
        return check;
    }
}
