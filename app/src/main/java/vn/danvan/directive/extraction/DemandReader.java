package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;

/** Finds the stem of a demand in a sentence: «Đồng chí … yêu cầu», «Giao», «…; đề nghị». */
final class DemandReader {

    private static final int REACH = 60;

    private final Grammar grammar;
    private final Tokens tokens;
    private final TimeReader times;

    DemandReader(Grammar grammar, TimeReader times) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.times = times;
    }

    /** The first demand of a sentence, or null. */
    @Nullable
    Demand find(int from, int to) {
        boolean person = false;
        boolean superior = false;
        boolean fresh = true;
        for (int p = from; p < to; p = chunkEnd(p, to) + 1) {
            int start = grammar.skipConnectives(p, to);
            start = grammar.end(Cue.WORDS_CONNECTIVE, start, to) > 0 && tokens.is(start, "đồng") ? start + 2 : start;
            Demand plain = bare(start, to, fresh || person || superior || isStrongBreak(p), person);
            if (plain != null) {
                return plain;
            }
            if (fresh && isAdverbial(start, to)) {
                person |= (tokens.is(start, "phát") && tokens.is(start + 1, "biểu"))
                        || (tokens.is(start, "kết") && tokens.is(start + 1, "luận"));
                continue;
            }
            if (grammar.at(Cue.STEMS_SUPERIOR, start, to) || person) {
                person |= grammar.at(Cue.STEMS_PERSON, start, to) || isPost(start, to);
                superior = true;
                Demand found = afterSubject(start, to, person);
                if (found != null) {
                    return found;
                }
            }
            fresh = false;
        }
        return null;
    }

    private boolean isPost(int at, int to) {
        return switch (tokens.form(at)) {
            case "bí", "phó", "chủ", "trưởng", "giám" -> grammar.at(Cue.STEMS_SUPERIOR, at, to);
            default -> false;
        };
    }

    private boolean isStrongBreak(int at) {
        return at > 0 && (tokens.is(at - 1, ";") || tokens.is(at - 1, ":"));
    }

    private boolean isAdverbial(int at, int to) {
        return times.at(at, to) != null
                || grammar.at(Cue.WORDS_OPENER, at, to)
                || (tokens.is(at, "phát") && tokens.is(at + 1, "biểu"))
                || (tokens.is(at, "kết") && tokens.is(at + 1, "luận"))
                || (tokens.is(at, "chủ") && tokens.is(at + 1, "trì"))
                || (tokens.is(at, "thay") && tokens.is(at + 1, "mặt"));
    }

    /** «Giao …», «đề nghị …», «cũng yêu cầu …» with no subject of its own. */
    private @Nullable Demand bare(int at, int to, boolean allowed, boolean person) {
        if (!allowed) {
            return null;
        }
        int i = at;
        boolean past = false;
        while (i < to && !grammar.at(Cue.STEMS_DEMAND, i, to) && grammar.at(Cue.WORDS_ADVERB, i, to)) {
            past |= tokens.is(i, "đã");
            i = grammar.end(Cue.WORDS_ADVERB, i, to);
        }
        return demandAt(i, to, past, person, person);
    }

    private @Nullable Demand demandAt(int i, int to, boolean past, boolean person, boolean anyWord) {
        int end = grammar.end(Cue.STEMS_DEMAND, i, to);
        boolean strong = end > 0 && (anyWord || isStrong(i));
        if (!strong || tokens.isNamePart(i) || isNoun(i, end)) {
            return null;
        }
        int further = grammar.end(Cue.STEMS_DEMAND, tokens.is(end, ",") || tokens.is(end, "và") ? end + 1 : end, to);
        return new Demand(i, content(Math.max(end, further), to), past, person, false);
    }

    private boolean isStrong(int at) {
        return switch (tokens.form(at)) {
            case "yêu", "giao", "lưu", "thống", "đồng", "nhất" -> true;
            case "đề" -> tokens.is(at + 1, "nghị");
            default -> false;
        };
    }

    private boolean isNoun(int at, int end) {
        return tokens.is(end, "của")
                || tokens.is(end, "này")
                || tokens.is(end, "nhiệm")
                || tokens.is(end, "lưu")
                || tokens.is(end, "đề")
                || (at > 0
                        && (tokens.is(at - 1, "các")
                                || tokens.is(at - 1, "những")
                                || tokens.is(at - 1, "theo")
                                || tokens.is(at - 1, "bài")
                                || tokens.is(at - 1, "đáp")
                                || tokens.is(at - 1, "được")
                                || tokens.is(at - 1, "biểu")))
                || (tokens.is(at, "chỉ")
                        && (tokens.is(end, "hội")
                                || tokens.is(end, "tại")
                                || tokens.is(end, ",")
                                || tokens.is(end, ".")))
                || (tokens.is(at, "giao")
                        && tokens.is(end, "ban")
                        && !tokens.get(end).capital());
    }

    private int content(int end, int to) {
        int i = end;
        while (i < to
                && (tokens.is(i, "rằng")
                        || tokens.is(i, "là")
                        || tokens.is(i, ":")
                        || tokens.is(i, "“")
                        || tokens.is(i, "\"")
                        || tokens.is(i, ",")
                        || tokens.is(i, "thêm"))) {
            i++;
        }
        return i;
    }

    /** «đồng chí A, Phó Bí thư … ghi nhận …, yêu cầu»: the demand in the chunk of the subject. */
    private @Nullable Demand afterSubject(int from, int to, boolean person) {
        int bound = Math.min(chunkEnd(from, to), from + REACH);
        boolean past = false;
        for (int i = from; i < bound; i++) {
            if (grammar.isHidden(i) || tokens.isNamePart(i)) {
                continue;
            }
            past |= tokens.is(i, "đã");
            Demand demand = i == from ? null : demandAt(i, to, past, person, person);
            if (demand != null) {
                return demand;
            }
            int remark = grammar.end(Cue.STEMS_REMARK, i, to);
            if (remark > 0 && i > from) {
                int further = tokens.is(remark, "và") || tokens.is(remark, ",") ? remark + 1 : remark;
                Demand both = demandAt(further, to, past, person, true);
                return both != null ? both : new Demand(i, content(remark, to), past, person, true);
            }
            boolean verb = grammar.verbEnd(i, bound) > 0
                    && !grammar.at(Cue.STEMS_PRAISE, i, bound)
                    && !grammar.at(Cue.WORDS_ADVERB, i, bound);
            if (verb && !person) {
                return null;
            }
        }
        return null;
    }

    private int chunkEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean and = i > from
                    && (tokens.is(i, "và") || (tokens.is(i, "đồng") && tokens.is(i + 1, "thời")))
                    && grammar.at(Cue.STEMS_DEMAND, tokens.is(i, "và") ? i + 1 : i + 2, to);
            if (!grammar.isHidden(i) && (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, ":") || and)) {
                return i;
            }
        }
        return to;
    }
}
