package vn.danvan.reporting.exchange.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Texts;

/** Refusals in the shape that clients of DHIS2 read. */
@Component
class Dhis2Answers {

    private final Texts texts;

    Dhis2Answers(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<Dhis2Answer> refused(List<Refusal> reasons, Locale locale) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Dhis2Answer.refused(texts.refusal(locale, reasons.getFirst())));
    }

    ResponseEntity<Dhis2Answer> missing(Refusal reason, Locale locale) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Dhis2Answer.missing(texts.refusal(locale, reason)));
    }
}
