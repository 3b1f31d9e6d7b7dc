package vn.danvan.reporting.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.content.Wording;

/** What programs may ask for, in the shapes of DHIS2; codes are ids. What DHIS2 has no place for stands beside. */
public final class Codes {

    private Codes() {}

    /** A name in another language. */
    public record Translation(String locale, String property, String value) {}

    /** Something by its code. */
    public record Ref(String id, String code, String name) {

        static Ref of(String id, Wording name) {
            return new Ref(id, id, name.vi());
        }
    }

    /**
     * A body.
     *
     * @param level how far below the topmost body it stands, which is 1
     * @param path the codes from there down to it, each after a slash
     * @param openingDate its first day; null when it existed before the organisation is known
     * @param closedDate its last day; null when it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganisationUnit(
            String id,
            String code,
            String name,
            String shortName,
            int level,
            String path,
            @Nullable Ref parent,
            @Nullable String openingDate,
            @Nullable String closedDate) {}

    /**
     * A form.
     *
     * @param periodType the only kind of period it is filed for; null when there are several
     * @param dataSetElements of the edition that is used today, else of the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataSet(
            String id,
            String code,
            String name,
            String shortName,
            List<Translation> translations,
            @Nullable String periodType,
            List<String> periodTypes,
            List<DataSetElement> dataSetElements,
            List<Edition> editions) {}

    /** A form as it is used for periods that end on these days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edition(
            String id,
            String from,
            @Nullable String to,
            List<String> periodTypes,
            List<DataSetElement> dataSetElements) {}

    /**
     * What a form asks for, at its place.
     *
     * @param categoryCombo the parts in which the form asks where they are others than the indicator's; null where they are those
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataSetElement(
            Ref dataElement,
            String question,
            boolean compulsory,
            @Nullable CategoryCombo categoryCombo) {}

    /**
     * An indicator, or a question that asks for no indicator.
     *
     * @param unit what it counts; null of what is no figure
     * @param categoryCombo the parts it is asked for in, null without parts
     * @param optionSet what may be chosen, null unless something is
     * @param openingDate the first day for which it is defined, null of what is no figure
     * @param closedDate the last such day, null when it is in use
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataElement(
            String id,
            String code,
            String name,
            String shortName,
            List<Translation> translations,
            String valueType,
            String aggregationType,
            String domainType,
            @Nullable Ref unit,
            @Nullable CategoryCombo categoryCombo,
            @Nullable OptionSet optionSet,
            @Nullable String openingDate,
            @Nullable String closedDate) {}

    /**
     * The parts of a breakdown.
     *
     * @param categories its axes
     * @param categoryOptionCombos what is asked for, one of each axis together
     */
    public record CategoryCombo(
            String id, String code, String name, List<Category> categories, List<Ref> categoryOptionCombos) {}

    /** One axis of a breakdown. */
    public record Category(String id, String code, String name, List<Ref> categoryOptions) {}

    /** What may be chosen. */
    public record OptionSet(String id, String code, String name, List<Ref> options) {}

    /**
     * A kind of period that some form is filed for.
     *
     * @param id as periods of DHIS2 are called, else our own name
     * @param kind our own name, which stands in the names of periods that DHIS2 has none for
     */
    public record PeriodType(String id, String code, String name, String kind, List<Translation> translations) {}

    /**
     * A period for which some form is filed.
     *
     * @param id its name in questions and values
     */
    public record ReportingPeriod(
            String id, String code, String name, String periodType, String startDate, String endDate) {}

    static List<Translation> english(Wording name) {
        return List.of(new Translation("en", "NAME", name.en()));
    }
}
