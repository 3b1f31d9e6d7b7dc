package vn.danvan.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.Normalization;
import vn.danvan.language.SearchKey;

/**
 * The marks of state secrets (Law 29/2018/QH14 Article 8, Law 117/2025/QH15) as they are stamped on documents. A mark stands for
 * itself: on its own line, in a cell, header or text box, or behind "Độ mật:"; the same words inside a sentence are no mark.
 */
public enum SecrecyMark {
    /** Mật. */
    SECRET("MẬT", "C"),
    /** Tối mật. */
    TOP_SECRET("TỐI MẬT", "B"),
    /** Tuyệt mật. */
    ABSOLUTE_SECRET("TUYỆT MẬT", "A");

    /** How many written lines count as the head of a document, where marks may be in small letters. */
    private static final int HEAD = 25;

    /** A stamp stands in a short line; text without line breaks is looked at this far. */
    private static final int LONGEST_LINE = 1000;

    private static final Pattern SEGMENTS = Pattern.compile("\\t+| {3,}|\\|");
    private static final Pattern FRAME = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern COMPANIONS = Pattern.compile(
            "^(TÀI LIỆU|VĂN BẢN|DẤU)\\s+|\\s*[-–,;(\\s]\\s*(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|BẢN SỐ.*|[ABC])\\)?$");
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(?:ĐỘ|MỨC ĐỘ|CẤP ĐỘ) (?:BẢO )?MẬT\\s*[:;.]\\s*[\"“(\\[]?\\s*(?<level>TUYỆT MẬT|TỐI MẬT|MẬT|[ABC])(?!\\p{L})");

    private static final Pattern SCRAPS = Pattern.compile("(?<!\\S)[^\\p{L}\\s]*\\p{L}?[^\\p{L}\\s]*(?!\\S)");

    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final int LONGEST_STAMP = 16;

    private final String words;
    private final String stamp;

    SecrecyMark(String words, String stamp) {
        this.words = words;
        this.stamp = stamp;
    }

    /** Looks for a mark in the text of a document: in capitals anywhere, in small letters near the head only. */
    public static Optional<SecrecyMark> inText(String text) {
        return scan(text, false);
    }

    /** The same for recognised text, in which marks over letters are often wrong: near the head "MÂT" counts as well. */
    public static Optional<SecrecyMark> inScan(String text) {
        return scan(text, true);
    }

    /** Looks for a mark in a header, footer, text box or watermark, where capitals do not matter. */
    public static Optional<SecrecyMark> inMargin(String text) {
        return Normalization.of(text)
                .withLookAlikesFolded()
                .lines()
                .map(line -> inLine(line, true, false))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Looks for a mark in what was recognised in a small picture: accents may be misread, scraps of a frame stand beside it. */
    static Optional<SecrecyMark> inStamp(String recognised) {
        List<String> lines = Normalization.of(recognised)
                .withLookAlikesFolded()
                .lines()
                .map(line -> SCRAPS.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        String whole = String.join(" ", lines);
        return Stream.concat(Stream.of(whole), lines.stream())
                .map(line -> inLine(line, true, true).or(() -> nearly(line)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A mark with letters read twice ("MẬÂT"); in the marks of two words one more letter may be wrong. */
    private static Optional<SecrecyMark> nearly(String line) {
        String letters = FRAME.matcher(line).replaceAll("");
        String plain = DOUBLED.matcher(SearchKey.foldPlain(letters.replaceAll("[^\\p{L}]+", "")))
                .replaceAll("$1");
        return letters.length() > LONGEST_STAMP
                ? Optional.empty()
                : Arrays.stream(values()).filter(mark -> mark.isNearly(plain)).findFirst();
    }

    private boolean isNearly(String plain) {
        String own = SearchKey.foldPlain(words.replace(" ", ""));
        return plain.equals(own) || (this != SECRET && plain.endsWith("mat") && Distance.within(plain, own, 1));
    }

    private static Optional<SecrecyMark> scan(String text, boolean recognised) {
        int written = 0;
        for (String line :
                (Iterable<String>) Normalization.of(text).withLookAlikesFolded().lines()::iterator) {
            written += line.isBlank() ? 0 : 1;
            Optional<SecrecyMark> mark = inLine(line, written <= HEAD, recognised);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    private static Optional<SecrecyMark> inLine(String whole, boolean head, boolean recognised) {
        String line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole;
        Matcher label = LABEL.matcher(head ? line.toUpperCase(Locale.ROOT) : line);
        if (label.find()) {
            return Arrays.stream(values())
                    .filter(mark -> mark.isNamed(label.group("level")))
                    .findFirst();
        }
        // The whole line first: letters set wide apart ("M   Ậ   T") would fall into segments of one letter each.
        Optional<SecrecyMark> mark = ofSegment(line, head, recognised);
        return mark.isPresent() ? mark : inSegments(line, head, recognised);
    }

    private static Optional<SecrecyMark> inSegments(String line, boolean head, boolean recognised) {
        List<SecrecyMark> found = Arrays.stream(SEGMENTS.split(line, -1))
                .map(segment -> ofSegment(segment, head, recognised))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        // A row that names several levels is the head of a table that counts documents by level.
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<SecrecyMark> ofSegment(String segment, boolean head, boolean recognised) {
        String bare = FRAME.matcher(segment).replaceAll("");
        String capitals = bare.toUpperCase(Locale.ROOT);
        if (bare.isEmpty() || bare.length() > 80 || (!head && !bare.equals(capitals))) {
            return Optional.empty();
        }
        String alone =
                FRAME.matcher(COMPANIONS.matcher(capitals).replaceAll("")).replaceAll("");
        return Arrays.stream(values())
                .filter(mark -> mark.isWritten(alone, head, recognised))
                .findFirst();
    }

    private boolean isNamed(String level) {
        return level.equals(words) || level.equals(stamp);
    }

    private boolean isWritten(String alone, boolean head, boolean recognised) {
        String squeezed = squeeze(alone);
        if (squeezed == null) {
            return false;
        }
        String own = words.replace(" ", "");
        boolean withoutMarks = head && (recognised || this != SECRET);
        return squeezed.equals(own)
                || (withoutMarks && SearchKey.foldPlain(squeezed).equals(SearchKey.foldPlain(own)));
    }

    /** Spaces and points taken out, when they part words as the mark does or part single letters. */
    private static @Nullable String squeeze(String alone) {
        String letters = alone.replaceAll("[\\s.\\-_*]+", "");
        return letters.length() > "TUYỆTMẬT".length() ? null : letters;
    }
}
