package vn.danvan.synthesis.draft;

import java.util.List;
import vn.danvan.language.SearchKey;

/** The name of a document from the lines before its first clause: "LUẬT" and "ĐẤT ĐAI (SỬA ĐỔI)" give "LUẬT ĐẤT ĐAI (SỬA ĐỔI)". */
final class DraftTitle {

    private static final List<String> KINDS = List.of(
            "bo luat",
            "luat",
            "phap lenh",
            "nghi dinh",
            "nghi quyet",
            "quyet dinh",
            "thong tu",
            "chi thi",
            "quy che",
            "dieu le",
            "bao cao",
            "hien phap");
    private static final int LONGEST = 200;

    private DraftTitle() {}

    static String of(List<String> preamble) {
        for (int i = 0; i < preamble.size(); i++) {
            String key = withoutDraft(SearchKey.foldPlain(preamble.get(i)));
            for (String kind : KINDS) {
                if (preamble.get(i).length() <= LONGEST && isTitle(key, kind)) {
                    return key.equals(kind) || key.startsWith(kind + " so") ? withNext(preamble, i) : preamble.get(i);
                }
            }
        }
        return "";
    }

    private static boolean isTitle(String key, String kind) {
        return key.equals(kind) || key.startsWith(kind + " ");
    }

    private static String withoutDraft(String key) {
        return key.startsWith("du thao ") ? key.substring("du thao ".length()) : key;
    }

    private static String withNext(List<String> preamble, int at) {
        return at + 1 < preamble.size() && preamble.get(at + 1).length() <= LONGEST
                ? preamble.get(at) + " " + preamble.get(at + 1)
                : preamble.get(at);
    }
}
