package vn.danvan.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The written lines of a zipped office file of whatever program: paragraphs of texts and slides, rows of sheets with what is
 * printed above and below them. Only good for finding marks.
 */
final class OfficeLines implements XmlEvents.Handler {

    private static final Pattern TEXTS =
            Pattern.compile("(?:word|ppt|xl/drawings)/.*\\.xml|content\\.xml|styles\\.xml");
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final Pattern SHEETS = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    /** What stands between the words of a printed head: font, size, place. */
    private static final Pattern CODES = Pattern.compile("&\"[^\"]*\"|&\\d+|&[A-Za-z]");
    /** A stamp stands by itself or in the head of a page; in longer rows "Mật" may be somebody's name. */
    private static final int MOST_BESIDE = 3;

    private final List<String> strings;
    private final List<String> lines = new ArrayList<>();
    private final List<String> margins = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String type;

    private OfficeLines(List<String> strings) {
        this.strings = strings;
    }

    /** The first mark in it. */
    static Optional<SecrecyMark> mark(byte[] zip, ReadLimits limits) throws IOException {
        try {
            ZipParts parts = ZipParts.read(zip, limits.maxExpandedBytes(), OfficeLines::isWanted);
            OfficeLines strings = new OfficeLines(List.of());
            byte[] shared = parts.part(STRINGS);
            if (shared != null) {
                XmlEvents.read(shared, strings);
            }
            Optional<SecrecyMark> mark = Optional.empty();
            for (byte[] part : parts.all(name -> !name.equals(STRINGS))) {
                OfficeLines read = new OfficeLines(strings.lines);
                XmlEvents.read(part, read);
                mark = mark.or(read::mark);
            }
            return mark;
        } catch (Refusing unread) {
            return Optional.empty();
        }
    }

    private Optional<SecrecyMark> mark() {
        return SecrecyMark.inText(String.join("\n", lines))
                .or(() -> margins.stream()
                        .map(SecrecyMark::inMargin)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static boolean isWanted(String name) {
        return name.equals(STRINGS)
                || SHEETS.matcher(name).matches()
                || TEXTS.matcher(name).matches();
    }

    @Override
    public void start(String name, XmlEvents.Attributes attributes) {
        switch (name) {
            case "row" -> cells.clear();
            case "c" -> {
                type = attributes.get("t");
                text.setLength(0);
            }
            case "p", "h", "si", "f" -> text.setLength(0);
            case "tab" -> text.append('\t');
            default -> {
                if (isMargin(name)) {
                    text.setLength(0);
                }
            }
        }
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "c" -> cell();
            case "row" -> lines.add(String.join(cells.size() <= MOST_BESIDE ? " | " : " ", cells));
            case "p", "h", "si" -> lines.add(text.toString());
            case "f" -> text.setLength(0);
            default -> {
                if (isMargin(name)) {
                    margins.add(CODES.matcher(text).replaceAll("\n"));
                }
            }
        }
    }

    private static boolean isMargin(String name) {
        return name.endsWith("Header") || name.endsWith("Footer");
    }

    private void cell() {
        String value = text.toString().strip();
        if ("s".equals(type)) {
            value = value.matches("\\d{1,9}") && Integer.parseInt(value) < strings.size()
                    ? strings.get(Integer.parseInt(value))
                    : "";
        }
        if (!value.isBlank()) {
            cells.add(value.strip());
        }
        text.setLength(0);
    }
}
