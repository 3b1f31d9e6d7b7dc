package vn.danvan.reporting.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;

/** Knows by the forms where figures come from: which indicators make a ratio, and which cell asks for a figure. */
@Component
class SourceCells {

    private final Forms forms;

    SourceCells(Forms forms) {
        this.forms = forms;
    }

    Set<String> codes(FigureQuery query) {
        Set<String> codes = new HashSet<>();
        for (String code : query.indicators()) {
            Indicator indicator =
                    forms.current().catalogue().indicator(code).orElseThrow(() -> new NotFound("indicator", code));
            if (indicator.summing() == Summing.RATIO) {
                indicator.of().ifPresent(of -> codes.addAll(List.of(of.numerator(), of.denominator())));
            } else {
                codes.add(code);
            }
        }
        return codes;
    }

    String cell(String indicator, String part) {
        return forms.current().forms().stream()
                .flatMap(form -> form.editions().stream())
                .flatMap(FormEdition::figures)
                .filter(question -> question.indicator().code().equals(indicator))
                .map(Question.Figure::id)
                .findFirst()
                .map(id -> part.isEmpty() ? id : id + "/" + part)
                .orElse("");
    }
}
