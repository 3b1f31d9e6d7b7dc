package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Grammar.Chain;
import vn.danvan.directive.extraction.Subject.Sort;

/** Reads the noun phrase of a body at the head of a clause: «Các huyện ủy, thành ủy», «Mặt trận Tổ quốc và các tổ chức …». */
final class SubjectReader {

    private static final int LONGEST = 60;

    private final Grammar grammar;
    private final Tokens tokens;

    SubjectReader(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
    }

    /** The body named at a token with its predicate when there is one before {@code limit}; null when no body stands there. */
    @Nullable
    Subject at(int at, int limit) {
        int bound = Math.min(limit, at + LONGEST);
        int head = headEnd(at, bound);
        if (head < 0) {
            return null;
        }
        Sort sort = sort(at, bound);
        int i = head;
        int relative = -1;
        int basis = -1;
        while (i < bound) {
            if (tokens.is(i, ",") && basis > 0) {
                i++;
                continue;
            }
            if (tokens.isMark(i) && !grammar.isHidden(i)) {
                if (!continues(i, bound)) {
                    return ended(at, i, relative, sort);
                }
                i = Math.max(i + 1, headEnd(i + 1, bound));
                continue;
            }
            if (isBasis(i) && relative < 0 && basis < 0) {
                basis = i;
            }
            int name = nameEnd(i, bound);
            if (name > 0) {
                i = name;
                continue;
            }
            if (isRelative(i) && relative < 0) {
                relative = i;
                i = afterRelative(i + 1, bound);
                continue;
            }
            if (startsPredicate(i, bound) && (relative < 0 || grammar.isModal(i, bound) || isStrong(i, bound))) {
                return new Subject(at, basis > 0 ? basis : i, i, sort);
            }
            i++;
        }
        return ended(at, i, relative, sort);
    }

    /** Another body inside the noun phrase: «Đảng đoàn Ủy ban MTTQ», «Bí thư Huyện ủy». */
    private int nameEnd(int i, int limit) {
        boolean noun = tokens.isNamePart(i) || grammar.verbEnd(i, limit) < 0;
        return noun && !isLeading(i) ? headEnd(i, limit) : -1;
    }

    /** No predicate was found: «có …», «còn …» is one itself, «được giao …» only describes. */
    private Subject ended(int from, int to, int relative, Sort sort) {
        boolean state = relative > 0
                && (tokens.is(relative, "có")
                        || tokens.is(relative, "còn")
                        || tokens.is(relative, "đang")
                        || tokens.is(relative, "chưa"));
        return state ? new Subject(from, relative, relative, sort) : new Subject(from, to, -1, sort);
    }

    /** End of the head of a body noun phrase at a token, determiners included, or -1. */
    int headEnd(int at, int limit) {
        int i = at;
        int pronoun = grammar.end(Cue.BODIES_PRONOUN, i, limit);
        for (int n = 0; n < 3; n++) {
            int determiner = grammar.end(Cue.WORDS_DETERMINER, i, limit);
            if (determiner > 0 && grammar.end(Cue.BODIES_BODY, i, limit) < 0) {
                i = determiner;
            }
        }
        int body = grammar.end(Cue.BODIES_BODY, i, limit);
        int abstractEnd = grammar.end(Cue.BODIES_ABSTRACT, i, limit);
        if (body < 0 || abstractEnd >= body) {
            return pronoun;
        }
        return Math.max(pronoun, body);
    }

    private Sort sort(int at, int limit) {
        return grammar.at(Cue.BODIES_PRONOUN, at, limit) && !isTitled(at) ? Sort.PRONOUN : Sort.BODY;
    }

    /** «đồng chí Bí thư» is a post, «các đồng chí» a pronoun. */
    private boolean isTitled(int at) {
        int end = grammar.end(Cue.BODIES_PRONOUN, at, tokens.size());
        return end > 0 && grammar.at(Cue.BODIES_BODY, end, tokens.size());
    }

    /** A comma, «-» or «&» inside the noun phrase: another body, or a noun before the predicate, follows. */
    private boolean continues(int mark, int limit) {
        if (tokens.is(mark, "-") || tokens.is(mark, "&") || tokens.is(mark, "/")) {
            return true;
        }
        return tokens.is(mark, ",") && grammar.verbEnd(mark + 1, limit) < 0 && headEnd(mark + 1, limit) > 0;
    }

    private boolean isRelative(int i) {
        return (tokens.is(i, "có") && !tokens.is(i + 1, "trách") && !tokens.is(i + 1, "nhiệm"))
                || tokens.is(i, "nơi")
                || (tokens.is(i, "được") && tokens.is(i + 1, "giao"))
                || (tokens.is(i, "được") && tokens.is(i + 1, "phân"))
                || tokens.is(i, "đang")
                || tokens.is(i, "còn")
                || (tokens.is(i, "liên") && tokens.is(i + 1, "quan"))
                || tokens.is(i, "chưa")
                || (tokens.is(i, "làm") && tokens.is(i + 1, "công"));
    }

    /** «UBND các xã căn cứ Kế hoạch này xây dựng …»: the basis is not part of the name. */
    private boolean isBasis(int i) {
        return (tokens.is(i, "căn") && tokens.is(i + 1, "cứ"))
                || (tokens.is(i, "theo") && !tokens.is(i + 1, "dõi"))
                || (tokens.is(i, "trên") && tokens.is(i + 1, "cơ"))
                || (tokens.is(i, "tùy") && tokens.is(i + 1, "theo"))
                || isTurn(i);
    }

    /** «mỗi năm», «hằng quý», «định kỳ» after the name. */
    private boolean isTurn(int i) {
        return switch (tokens.form(i)) {
            case "mỗi", "hằng", "hàng" ->
                switch (tokens.form(i + 1)) {
                    case "năm", "tháng", "quý", "tuần", "ngày" -> true;
                    default -> false;
                };
            case "định" -> tokens.is(i + 1, "kỳ");
            default -> false;
        };
    }

    /** «lãnh đạo» after a complete name is its verb. */
    private boolean isLeading(int i) {
        return tokens.is(i, "lãnh")
                && tokens.isWord(i - 1)
                && !tokens.is(i - 1, "và")
                && !tokens.is(i - 1, "các")
                && !tokens.is(i - 1, "cùng")
                && !tokens.is(i - 1, "với");
    }

    private int afterRelative(int at, int limit) {
        Chain chain = grammar.chain(at, limit);
        return chain == null ? at : chain.to();
    }

    private boolean isStrong(int i, int limit) {
        return (grammar.verbEnd(i, limit) > 0 && !grammar.at(Cue.VERBS_NOMINAL, i, limit))
                || grammar.at(Cue.WORDS_ADVERB, i, limit);
    }

    private boolean startsPredicate(int i, int limit) {
        if (tokens.isNamePart(i)) {
            return false;
        }
        return grammar.verbEnd(i, limit) > 0
                || isLeading(i)
                || tokens.is(i, "là")
                || grammar.chain(i, limit) != null
                || grammar.isModal(i, limit)
                || grammar.at(Cue.WORDS_PAST, i, limit)
                || (grammar.at(Cue.VERBS_STATE, i, limit) && !tokens.is(i, "có"));
    }
}
