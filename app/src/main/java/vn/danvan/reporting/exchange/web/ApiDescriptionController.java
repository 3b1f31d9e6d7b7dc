package vn.danvan.reporting.exchange.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.web.Open;

/** Describes the addresses for programs to everybody who is to write one, as OpenAPI. */
@RestController
class ApiDescriptionController {

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open
    Resource description() {
        return new ClassPathResource("content/exchange/openapi.json");
    }
}
