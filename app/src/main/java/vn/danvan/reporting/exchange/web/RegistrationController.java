package vn.danvan.reporting.exchange.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValueQuery;
import vn.danvan.reporting.exchange.Registrations;
import vn.danvan.reporting.exchange.Registrations.Registration;
import vn.danvan.web.Allow;

/** Which reports were sent and approved, for other programs. */
@RestController
@Allow
class RegistrationController {

    private final Registrations registrations;
    private final Dhis2Answers answers;

    RegistrationController(Registrations registrations, Dhis2Answers answers) {
        this.registrations = registrations;
        this.answers = answers;
    }

    @GetMapping({"/api/v1/completeDataSetRegistrations", "/api/completeDataSetRegistrations"})
    ResponseEntity<?> registrations(Actor actor, RegistrationParameters parameters, Locale locale) {
        return switch (parameters.query()) {
            case Outcome.Refused<?>(List<Refusal> reasons) -> answers.refused(reasons, locale);
            case Outcome.Done<DataValueQuery>(DataValueQuery query) ->
                switch (registrations.of(actor, query)) {
                    case Outcome.Done<List<Registration>>(List<Registration> found) ->
                        ResponseEntity.ok(RegistrationSet.of(found));
                    case Outcome.Refused<List<Registration>>(List<Refusal> reasons) -> answers.refused(reasons, locale);
                };
        };
    }
}
