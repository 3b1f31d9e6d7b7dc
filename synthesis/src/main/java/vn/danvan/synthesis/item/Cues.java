package vn.danvan.synthesis.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.danvan.language.FoldedTokens;

/** The words with which Vietnamese opinions ask, agree or object, by their first syllable. */
final class Cues {

    private static final String[] DEMANDS = {
        "đề nghị",
        "kiến nghị",
        "đề xuất",
        "yêu cầu",
        "bỏ",
        "sửa",
        "bổ sung",
        "thêm",
        "giữ",
        "thay",
        "cần",
        "nên",
        "phải",
        "đồng ý",
        "nhất trí",
        "tán thành",
        "ủng hộ",
        "phản đối",
        "xem xét",
        "xem lại",
        "làm rõ",
        "quy định rõ",
        "nói rõ",
        "mong",
        "tăng",
        "giảm",
        "rút",
        "xóa",
        "chuyển",
        "góp ý",
        "chưa",
        "không",
        "nghiên cứu",
        "cân nhắc"
    };
    private static final String[] OPENINGS = {
        "đề nghị",
        "kiến nghị",
        "đề xuất",
        "yêu cầu",
        "bỏ",
        "sửa",
        "bổ sung",
        "thêm",
        "giữ",
        "thay",
        "xem xét",
        "xem lại",
        "làm rõ",
        "nhất trí",
        "đồng ý",
        "không đồng ý",
        "tán thành",
        "phản đối",
        "ngoài ra",
        "đồng thời",
        "còn",
        "riêng",
        "tại",
        "về"
    };
    private static final String[] STRONG = {"đề nghị", "kiến nghị", "đề xuất", "yêu cầu"};
    private static final String[] REWORDING = {"sửa", "bổ sung", "viết", "thay", "quy định"};
    private static final Set<Long> JOINING = joined("và", "đồng thời");
    private static final long NONE = 0;

    static final Cues DEMAND = new Cues(DEMANDS);
    static final Cues OPENING = new Cues(OPENINGS);
    static final Cues REQUEST = new Cues(STRONG);
    static final Cues REWORD = new Cues(REWORDING);

    private final Map<Long, Set<Long>> seconds = new HashMap<>();

    private Cues(String... cues) {
        for (String cue : cues) {
            String[] words = cue.split(" ", -1);
            long second = words.length == 1 ? NONE : FoldedTokens.key(words[1]);
            seconds.computeIfAbsent(FoldedTokens.key(words[0]), fresh -> new HashSet<>())
                    .add(second);
        }
    }

    private static Set<Long> joined(String... words) {
        Set<Long> keys = new HashSet<>();
        for (String word : words) {
            keys.add(FoldedTokens.key(word.split(" ", -1)[0]));
        }
        return keys;
    }

    /** Whether a cue begins at this token. */
    boolean at(FoldedTokens tokens, int token) {
        Set<Long> next = seconds.get(tokens.key(token));
        if (next == null) {
            return false;
        }
        return next.contains(NONE) || (token + 1 < tokens.count() && next.contains(tokens.key(token + 1)));
    }

    /** Whether a cue begins at any of these tokens. */
    boolean in(FoldedTokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token joins two demands. */
    static boolean joins(FoldedTokens tokens, int token) {
        return JOINING.contains(tokens.key(token));
    }
}
