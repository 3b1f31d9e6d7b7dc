package vn.danvan.summary.piece;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/**
 * Which numbers of a Vietnamese sentence name something instead of counting it.
 *
 * <p>These are no figures: days and dates ("ngày 14/01/2021", "18/11/2020", "ngày 5, 6 tháng 3"), months, quarters, weeks,
 * hours; years and spans of years ("năm 2020", "giai đoạn 2021 - 2025", "so với 2019,", "5/2020", "6 tháng đầu năm", "tổng kết
 * 10 năm"); numbers of documents ("43-NQ/TW", "30/2020/NĐ-CP", "Quyết định số 217, 218", "Chương trình 135"); references
 * ("khoản 2 Điều 15", "Phụ lục 1", "tiêu chí số 17"); what is counted off ("lần thứ 3", "đợt 2", "kỳ họp thứ 5", "khu phố 4"); numbers of
 * sections and lists at the beginning of a line or in brackets ("1.", "1.1.", "2)", "(3)"); and digits that are part of a
 * word ("COVID-19", "5K").
 *
 * <p>A number behind such a word is a figure all the same when a noun follows it: "theo Kế hoạch 100 mô hình", "mỗi tháng 5 cuộc". A
 * bare number like 2020 without a word that makes it a year is a figure. Where it is not certain, a number counts as a figure: a
 * remark too many is accepted with a reason, one too few is signed unseen. Numbers written in words are not looked for.
 * The words themselves are content: {@code summary/not-figures.yaml}.
 */
public final class NotFigures {

    private static final String FILE = "summary/not-figures.yaml";
    private static final NotFigures SHIPPED = shipped();

    private final List<Pattern> patterns;

    private NotFigures(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    private static NotFigures shipped() {
        return ContentFaults.faultless(FILE, faults -> read(ContentSource.shipped(), faults));
    }

    /** Every fault of the file below the source. */
    public static List<ContentFault> check(ContentSource source) {
        return ContentFaults.of(FILE, faults -> read(source, faults));
    }

    private static NotFigures read(ContentSource source, ContentFaults faults) {
        return new NotFigures(
                YamlMap.read(source, FILE, faults).map(NotFigures::patterns).orElse(List.of()));
    }

    private static List<Pattern> patterns(YamlMap top) {
        Map<String, String> parts = new LinkedHashMap<>();
        top.optionalMap("parts")
                .ifPresent(map -> map.names().forEach(name -> parts.put(name, filled(map.text(name), parts))));
        List<Pattern> patterns = new ArrayList<>();
        for (String text : top.texts("patterns")) {
            try {
                patterns.add(Pattern.compile(filled(text, parts)));
            } catch (PatternSyntaxException wrong) {
                top.fault("patterns", "summary.fault.expression", text, wrong.getDescription());
            }
        }
        if (patterns.isEmpty()) {
            top.fault("patterns", "rules.fault.empty", "patterns");
        }
        top.refuseOthers();
        return patterns;
    }

    private static String filled(String text, Map<String, String> parts) {
        String filled = text;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return filled;
    }

    /** The places of all digits that are no figures. */
    static BitSet in(String text) {
        BitSet places = new BitSet(text.length());
        for (Pattern pattern : SHIPPED.patterns) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                places.set(found.start(), found.end());
            }
        }
        return places;
    }
}
