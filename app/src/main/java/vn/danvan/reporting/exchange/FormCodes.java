package vn.danvan.reporting.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.exchange.Codes.Category;
import vn.danvan.reporting.exchange.Codes.CategoryCombo;
import vn.danvan.reporting.exchange.Codes.DataElement;
import vn.danvan.reporting.exchange.Codes.DataSet;
import vn.danvan.reporting.exchange.Codes.DataSetElement;
import vn.danvan.reporting.exchange.Codes.Edition;
import vn.danvan.reporting.exchange.Codes.OptionSet;
import vn.danvan.reporting.exchange.Codes.Ref;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.PeriodCode;

/** Forms and what they ask for in the words of DHIS2. */
final class FormCodes {

    private static final String DOMAIN = "AGGREGATE";
    private static final String UNADDED = "NONE";
    private static final Ref DEFAULT = new Ref("default", "default", "default");
    private static final CategoryCombo WHOLE =
            new CategoryCombo("default", "default", "default", List.of(), List.of(DEFAULT));

    private FormCodes() {}

    static DataSet dataSet(Form form, LocalDate today) {
        List<Edition> editions =
                form.editions().stream().map(FormCodes::edition).toList();
        FormEdition now = form.edition(today).orElse(form.editions().getLast());
        List<String> types = types(now);
        return new DataSet(
                form.id(),
                form.id(),
                form.name().vi(),
                form.name().vi(),
                Codes.english(form.name()),
                types.size() == 1 ? types.getFirst() : null,
                types,
                elements(now),
                editions);
    }

    private static Edition edition(FormEdition edition) {
        return new Edition(
                edition.id(),
                edition.from().toString(),
                edition.to().map(LocalDate::toString).orElse(null),
                types(edition),
                elements(edition));
    }

    private static List<String> types(FormEdition edition) {
        return edition.periods().stream().map(PeriodCode::type).toList();
    }

    private static List<DataSetElement> elements(FormEdition edition) {
        return edition.questions()
                .map(question -> new DataSetElement(
                        Ref.of(code(question), question.label()),
                        question.id(),
                        question.compulsory() && !edition.isReceived(question.id()),
                        otherCombo(question)))
                .toList();
    }

    /** The parts in which the question asks, as DHIS2 lets a data set say so; those of nothing are called default. */
    private static @Nullable CategoryCombo otherCombo(Question question) {
        return question instanceof Question.Figure figure
                        && !figure.breakdown().equals(figure.indicator().breakdown())
                ? figure.breakdown()
                        .map(parts -> combo(parts, figure.indicator()))
                        .orElse(WHOLE)
                : null;
    }

    private static String code(Question question) {
        return question instanceof Question.Figure figure ? figure.indicator().code() : question.id();
    }

    static List<DataElement> elements(FormLibrary library) {
        Map<String, List<Question>> words = library.forms().stream()
                .flatMap(form -> form.editions().stream())
                .flatMap(FormEdition::questions)
                .filter(question -> !(question instanceof Question.Figure))
                .collect(Collectors.groupingBy(Question::id, LinkedHashMap::new, Collectors.toList()));
        List<DataElement> found = new ArrayList<>(library.catalogue().indicators().stream()
                .map(FormCodes::element)
                .toList());
        words.values().stream().map(FormCodes::element).forEach(found::add);
        return found;
    }

    private static DataElement element(Indicator indicator) {
        return new DataElement(
                indicator.code(),
                indicator.code(),
                indicator.name().vi(),
                indicator.name().vi(),
                Codes.english(indicator.name()),
                indicator.decimals() == 0 ? "INTEGER_ZERO_OR_POSITIVE" : "NUMBER",
                aggregation(indicator),
                DOMAIN,
                Ref.of(indicator.unit().id(), indicator.unit().name()),
                indicator.breakdown().map(parts -> combo(parts, indicator)).orElse(null),
                null,
                indicator.basis().from().toString(),
                indicator.basis().to().map(LocalDate::toString).orElse(null));
    }

    /** A share is worked out from its two figures and never added, for which DHIS2 has no name. */
    private static String aggregation(Indicator indicator) {
        if (indicator.summing() != Summing.SUM) {
            return UNADDED;
        }
        return switch (indicator.measure()) {
            case FLOW -> "SUM";
            case STOCK -> "LAST";
            case OPENING -> "FIRST";
            case CARRIED -> UNADDED;
        };
    }

    /** The parts asked in, of all that the indicator has. */
    private static CategoryCombo combo(Breakdown asked, Indicator indicator) {
        List<Category> axes =
                asked.axes().stream().map(axis -> category(axis, indicator)).toList();
        String id = axes.stream().map(Category::id).collect(Collectors.joining("."));
        return new CategoryCombo(id, id, asked.name().vi(), axes, refs(asked.items()));
    }

    /** One id means the same options everywhere: that of an axis without some of its parts says which they are. */
    private static Category category(Breakdown axis, Indicator indicator) {
        String id = indicator.breakdown().stream()
                .flatMap(all -> all.axes().stream())
                .filter(all -> all.id().equals(axis.id()))
                .flatMap(all -> all.items().stream())
                .filter(item -> !axis.items().contains(item))
                .map(item -> "-" + item.id())
                .collect(Collectors.joining("", axis.id(), ""));
        return new Category(id, id, axis.name().vi(), refs(axis.items()));
    }

    private static List<Ref> refs(List<Breakdown.Item> items) {
        return items.stream().map(item -> Ref.of(item.id(), item.name())).toList();
    }

    /** Several forms may ask something under one id; then it is called all that they call it. */
    private static DataElement element(List<Question> same) {
        Question question = same.getFirst();
        String name = joined(same.stream().map(one -> one.label().vi()));
        return new DataElement(
                question.id(),
                question.id(),
                name,
                name,
                Codes.english(new Wording(
                        name, joined(same.stream().map(one -> one.label().en())))),
                type(question),
                UNADDED,
                DOMAIN,
                null,
                null,
                question instanceof Question.Choice choice
                        ? new OptionSet(choice.id(), choice.id(), name, refs(choice.options()))
                        : null,
                null,
                null);
    }

    private static String joined(Stream<String> names) {
        return names.distinct().collect(Collectors.joining(" / "));
    }

    private static String type(Question question) {
        return switch (question) {
            case Question.Figure _, Question.Table _, Question.Choice _ -> "TEXT";
            case Question.Narrative _ -> "LONG_TEXT";
            case Question.YesNo _ -> "BOOLEAN";
            case Question.Day _ -> "DATE";
        };
    }
}
