package vn.danvan.documents.official.docx;

import java.util.Locale;
import java.util.Set;

/** Fields of Word that run something or read another file when the document is opened. */
final class Fields {

    private static final Set<String> FORBIDDEN = Set.of(
            "DDE",
            "DDEAUTO",
            "INCLUDETEXT",
            "INCLUDEPICTURE",
            "INCLUDE",
            "IMPORT",
            "MACROBUTTON",
            "LINK",
            "RD",
            "DATABASE",
            "AUTOTEXT",
            "AUTOTEXTLIST",
            "EMBED",
            "GLOSSARY",
            "PRINT");

    private Fields() {}

    static boolean isForbidden(String instruction) {
        String[] words = instruction.strip().split("\\s+", 2);
        return FORBIDDEN.contains(words[0].toUpperCase(Locale.ROOT));
    }
}
