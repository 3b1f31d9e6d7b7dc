package vn.danvan.directive.document.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.recognition.DocumentKind;
import vn.danvan.directive.document.recognition.DocumentKinds;
import vn.danvan.web.Choice;

/** Names of the kinds of documents in the reader's language, for templates. */
@Component
public class KindNames {

    private final DocumentKinds kinds;

    KindNames(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    /** The name of the kind; an unknown code shows itself. */
    public String name(String code, String language) {
        return kinds.byCode(code).map(kind -> kind.name(language)).orElse(code);
    }

    /** All kinds to choose from. */
    public List<Choice> choices(String language) {
        return kinds.all().stream()
                .map((DocumentKind kind) -> new Choice(kind.code(), kind.name(language)))
                .toList();
    }
}
