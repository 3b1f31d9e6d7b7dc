package vn.danvan.directive.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.documents.Table;
import vn.danvan.web.Texts;

/** The register as a table to be downloaded. */
@Component
class RegisterTable {

    private static final List<String> COLUMNS = List.of(
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

    Table of(List<DocumentView> documents, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        documents.forEach(document -> rows.add(row(document, locale)));
        return new Table(
                texts.text(locale, "document.list"),
                COLUMNS.stream().map(key -> texts.text(locale, key)).toList(),
                rows,
                texts.fileNote(locale));
    }

    private List<@Nullable Object> row(DocumentView document, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(kinds.name(document.kind(), locale.getLanguage()));
        row.add(document.number());
        row.add(document.issued());
        row.add(document.issuer());
        row.add(document.subject());
        row.add(document.signatory());
        row.add(document.tally().proposed());
        row.add(document.tally().accepted());
        row.add(document.tally().rejected());
        return row;
    }
}
