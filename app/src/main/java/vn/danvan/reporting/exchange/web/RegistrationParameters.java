package vn.danvan.reporting.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.exchange.DataValueQuery;

/**
 * The parameters of a question for sent reports, as DHIS2 names them.
 *
 * @param created as {@code lastUpdated}, whose name wins: what was sent since is among what moved since
 */
record RegistrationParameters(
        @Nullable List<String> dataSet,
        @Nullable List<String> orgUnit,
        @Nullable List<String> period,
        @Nullable Boolean children,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String created,
        @Nullable String lastUpdated,
        @Nullable Integer limit) {

    Outcome<DataValueQuery> query() {
        return new DataValueParameters(
                        dataSet,
                        orgUnit,
                        period,
                        children,
                        startDate,
                        endDate,
                        lastUpdated == null ? created : lastUpdated,
                        null,
                        null,
                        limit)
                .query();
    }
}
