package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.w3c.dom.Document;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.Wording;

/** Writes one document into one template. */
final class Filling {

    /** The share of the text's width that the signatures get. */
    static final double SIGNATURES = 0.55;

    private final OfficialDocument document;
    private final Wording wording;
    private final WordPackage word;

    Filling(byte[] template, OfficialDocument document) throws IOException {
        this.document = document;
        this.wording = new Wording(document.layout().rules());
        this.word = WordPackage.open(template);
    }

    byte[] bytes() throws IOException {
        LayoutRules rules = document.layout().rules();
        Document main = word.document();
        Ids ids = Ids.above(main);
        Markup markup = new Markup(wording, ids);
        Styles styles = Styles.in(word.styles(), rules);
        Blocks blocks = new Blocks(styles, Numbers.in(word.numbering(), rules), markup, new Charts(word, markup, ids));
        Sections sections = new Sections(main);
        new Story(main, this::words, blocks(blocks, markup, sections.width())).fill();
        if (!document.note().isEmpty()) {
            PageNote.put(
                    wording.clean(document.note()), main, word.related("header").values());
        }
        for (String kind : new String[] {"header", "footer"}) {
            for (Document part : word.related(kind).values()) {
                new Story(part, this::words, Map.of()).fill();
                if (document.draft() && kind.equals("header")) {
                    DraftMark.put(part);
                }
            }
        }
        sections.append(document.appendices(), blocks, styles.id(Style.BREAK));
        properties();
        return word.bytes();
    }

    private Map<Placeholder, String> blocks(Blocks blocks, Markup markup, int width) {
        Closings closings = new Closings(blocks, markup, wording);
        Map<Placeholder, String> filled = new EnumMap<>(Placeholder.class);
        filled.put(Placeholder.ADDRESSEES, closings.addressees(document.head()));
        filled.put(Placeholder.GROUNDS, closings.grounds(document.head()));
        filled.put(Placeholder.BODY, blocks.all(document.body(), width));
        filled.put(Placeholder.RECIPIENTS, closings.recipients(document.closing()));
        filled.put(Placeholder.SIGNATURES, closings.signatures(document.closing(), (int) (width * SIGNATURES)));
        return filled;
    }

    private String words(String word) {
        return Placeholder.of(word).map(this::words).map(wording::clean).orElse("");
    }

    private String words(Placeholder placeholder) {
        DocumentHead head = document.head();
        return switch (placeholder) {
            case SUPERIOR -> Optional.ofNullable(head.issuer().superior()).orElse("");
            case ISSUER -> head.issuer().body();
            case NUMBER -> wording.number(head.reference());
            case ISSUED -> wording.issued(head.issued());
            case DRAFT -> document.draft() ? Wording.DRAFT : "";
            case TYPE -> head.title().type();
            case SUBJECT -> head.title().subject();
            case ADDRESSEES, GROUNDS, BODY, RECIPIENTS, SIGNATURES -> "";
        };
    }

    private void properties() throws IOException {
        DocumentHead head = document.head();
        PackageProperties properties = word.properties();
        String title = (head.title().type() + " " + head.title().subject().replace('\n', ' ')).strip();
        properties.setTitleProperty(Optional.of(wording.clean(title)));
        properties.setSubjectProperty(
                Optional.of(wording.clean(wording.number(head.reference())).replaceAll("\u00A0+", " ")));
        properties.setCreatorProperty(Optional.of(wording.clean(head.issuer().body())));
        properties.setLastModifiedByProperty(
                Optional.of(wording.clean(head.issuer().body())));
        properties.setLanguageProperty(Optional.of("vi-VN"));
        Optional<Date> day = Optional.ofNullable(head.issued().date()).map(Filling::midnight);
        // Never the time of writing: the same document must give the same bytes.
        properties.setCreatedProperty(day.or(() -> Optional.of(midnight(LocalDate.EPOCH))));
        properties.setModifiedProperty(day.or(() -> Optional.of(midnight(LocalDate.EPOCH))));
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
