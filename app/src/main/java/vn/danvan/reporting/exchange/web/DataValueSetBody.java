package vn.danvan.reporting.exchange.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.exchange.DataValue;

/**
 * A data value set of DHIS2: what stands above holds for every value that does not say otherwise.
 *
 * @param completeDate read and left aside: a form is sent by a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record DataValueSetBody(
        @Nullable String dataSet,
        @Nullable String completeDate,
        @Nullable String period,
        @Nullable String orgUnit,
        @Nullable List<@Nullable Item> dataValues) {

    /**
     * One value.
     *
     * @param followup whether the figure is an estimate: the mark of DHIS2 for what is to be looked at again
     * @param approved false for what goes out of a report that is not approved yet; DHIS2 has no mark for it, and what comes in with
     *     one is read without it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @Nullable String dataSet,
            @Nullable String dataElement,
            @Nullable String period,
            @Nullable String orgUnit,
            @Nullable String categoryOptionCombo,
            @Nullable String value,
            @Nullable String comment,
            @Nullable Boolean followup,
            @Nullable Boolean deleted,
            @Nullable String lastUpdated,
            @Nullable Boolean approved) {

        /** What a {@code null} among the values says: nothing, so that it is refused as a value without an indicator. */
        private static final Item NOTHING = new Item(null, null, null, null, null, null, null, null, null, null, null);
    }

    static DataValueSetBody of(List<DataValue> values) {
        return new DataValueSetBody(
                null,
                null,
                null,
                null,
                values.stream()
                        .map(one -> new Item(
                                one.dataSet(),
                                one.dataElement(),
                                one.period(),
                                one.orgUnit(),
                                one.part(),
                                one.value(),
                                one.comment(),
                                one.estimated(),
                                one.deleted() ? Boolean.TRUE : null,
                                one.lastUpdated() == null
                                        ? null
                                        : one.lastUpdated().toString(),
                                one.unapproved() ? Boolean.FALSE : null))
                        .toList());
    }

    /** The values, each with what stands above it. */
    List<DataValue> values() {
        List<@Nullable Item> items = dataValues == null ? List.of() : dataValues;
        return items.stream()
                .map(item -> item == null ? Item.NOTHING : item)
                .map(item -> new DataValue(
                        item.dataSet() == null ? dataSet : item.dataSet(),
                        either(item.dataElement(), null),
                        either(item.period(), period),
                        either(item.orgUnit(), orgUnit),
                        item.categoryOptionCombo(),
                        item.value(),
                        item.comment(),
                        item.followup(),
                        Boolean.TRUE.equals(item.deleted()),
                        null))
                .toList();
    }

    private static String either(@Nullable String own, @Nullable String above) {
        return own != null ? own : above != null ? above : "";
    }
}
