package vn.danvan.documents;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.danvan.language.LegacyEncoding;
import vn.danvan.language.Normalization;

/** The last step of every reader: old encodings to Unicode, one normal form, one kind of line break, no secrets. */
final class TextIntake {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern TRAILING = Pattern.compile("(?<![ \\t])[ \\t]++(?=\\n|\\z)");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private TextIntake() {}

    static DocumentText accept(FileKind kind, RawText raw, ReadLimits limits) throws Refusing {
        if (raw.body().length() > limits.maxCharacters()) {
            throw new Refusing(RefusalCode.TOO_MUCH_TEXT, limits.maxCharacters());
        }
        Optional<LegacyEncoding.Detection> legacy =
                raw.origin() == null ? LegacyEncoding.detect(raw.body()) : Optional.empty();
        Normalization normal =
                Normalization.of(legacy.map(LegacyEncoding.Detection::text).orElse(raw.body()));
        String text = tidy(normal.text());
        refuseSecrets(raw, text);
        if (text.isBlank()) {
            throw new Refusing(RefusalCode.EMPTY);
        }
        RawText warned = normal.lookAlikes() == 0
                ? raw
                : Warnings.add(raw, "look-alikes", Integer.toString(normal.lookAlikes()));
        double confidence = legacy.map(LegacyEncoding.Detection::confidence).orElse(raw.confidence());
        return new DocumentText(kind, text, raw.pages(), origin(raw, legacy, normal), confidence, warned.warnings());
    }

    private static String tidy(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        return BLANK_LINES
                .matcher(TRAILING.matcher(lines).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    private static void refuseSecrets(RawText raw, String text) throws Refusing {
        boolean recognised = raw.origin() == TextOrigin.OCR;
        Optional<SecrecyMark> mark = recognised ? SecrecyMark.inScan(text) : SecrecyMark.inText(text);
        for (String line : raw.margins()) {
            mark = mark.or(() -> SecrecyMark.inMargin(line));
        }
        if (mark.isPresent()) {
            throw new Refusing(RefusalCode.SECRET, mark.get().name());
        }
    }

    private static TextOrigin origin(RawText raw, Optional<LegacyEncoding.Detection> legacy, Normalization normal) {
        if (raw.origin() != null) {
            return raw.origin();
        }
        if (legacy.isPresent()) {
            return switch (legacy.get().encoding()) {
                case TCVN3 -> TextOrigin.TCVN3;
                case VNI -> TextOrigin.VNI;
            };
        }
        return switch (normal.form()) {
            case NFD, MIXED -> TextOrigin.NFD;
            case NFC, PLAIN -> TextOrigin.UNICODE;
        };
    }
}
