package vn.danvan.reporting.exchange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.exchange.Registrations.Registration;

/** Sent reports in the shape of DHIS2, which has no place for the approval: it stands beside. */
record RegistrationSet(List<Item> completeDataSetRegistrations) {

    /**
     * One report.
     *
     * @param storedBy the code of the body that sent it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String period,
            String dataSet,
            String organisationUnit,
            String date,
            String storedBy,
            boolean completed,
            String approvalState,
            @Nullable String approvedOn,
            int version,
            String lastUpdated) {}

    static RegistrationSet of(List<Registration> found) {
        return new RegistrationSet(found.stream()
                .map(one -> new Item(
                        one.period(),
                        one.form(),
                        one.body(),
                        one.sent().toString(),
                        one.sender(),
                        one.completed(),
                        one.state().name(),
                        one.approved() == null ? null : one.approved().toString(),
                        one.version(),
                        one.moved().toString()))
                .toList());
    }
}
