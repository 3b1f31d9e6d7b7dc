package vn.danvan.directive.document.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.language.VietnameseDates;
import vn.danvan.web.Texts;

/** The register as a table for other programs: RFC 4180 with a byte order mark, so that spreadsheets read the marks. */
@Component
class RegisterTable {

    private static final List<String> HEADS = List.of(
            "document.kind",
            "document.number",
            "document.date",
            "document.issuer",
            "document.subject",
            "document.signatory",
            "document.state.PROPOSED",
            "document.state.ACCEPTED",
            "document.state.REJECTED");

    private final Texts texts;
    private final KindNames kinds;

    RegisterTable(Texts texts, KindNames kinds) {
        this.texts = texts;
        this.kinds = kinds;
    }

    byte[] csv(List<DocumentView> documents, Locale locale) {
        Stream<String> head = Stream.of(line(HEADS.stream().map(key -> texts.text(locale, key))));
        Stream<String> rows = documents.stream().map(document -> line(cells(document, locale)));
        String file = Stream.concat(head, rows).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> cells(DocumentView document, Locale locale) {
        return Stream.of(
                kinds.name(document.kind(), locale.getLanguage()),
                Objects.requireNonNullElse(document.number(), ""),
                VietnameseDates.numeric(document.issued()),
                document.issuer(),
                document.subject(),
                Objects.requireNonNullElse(document.signatory(), ""),
                Integer.toString(document.tally().proposed()),
                Integer.toString(document.tally().accepted()),
                Integer.toString(document.tally().rejected()));
    }

    private static String line(Stream<String> cells) {
        return cells.map(RegisterTable::cell).collect(Collectors.joining(","));
    }

    /** A cell that a spreadsheet could take for a formula is made text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
