package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Grammar.Chain;

/** Tells what stays attached to a clause after a comma: aims, deadlines, emphasis, riders, what people are urged to do. */
final class TailReader {

    private static final int REACH = 14;

    private final Grammar grammar;
    private final Tokens tokens;
    private final TimeReader times;
    private final SubjectReader subjects;

    TailReader(Grammar grammar, TimeReader times, SubjectReader subjects) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.times = times;
        this.subjects = subjects;
    }

    @Nullable
    TimeMention timeAt(int at, int limit) {
        return times.at(at, limit);
    }

    boolean isAim(int at, int limit) {
        return winsOverVerb(Cue.TAILS_AIM, at, limit);
    }

    /** «… góp phần …» in mid-clause. */
    boolean isEffect(int at, int limit) {
        return grammar.at(Cue.TAILS_EFFECT, at, limit);
    }

    /** A phrase that cannot begin a statement after a comma. */
    boolean isAttached(int at, int limit, boolean past) {
        if (isAim(at, limit) || isDeadline(at, limit)) {
            return true;
        }
        boolean local = winsOverVerb(Cue.TAILS_LOCAL, at, limit) && !isCondition(at, limit);
        return local || (past && grammar.at(Cue.TAILS_COMPARE, at, limit) && isFigure(at, limit));
    }

    /** «nếu không chấp hành thì lập thủ tục …»: says what to do. */
    private boolean isCondition(int at, int limit) {
        for (int i = at + 1; tokens.is(at, "nếu") && i < Math.min(limit, at + 20); i++) {
            if (tokens.is(i, "thì")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigure(int at, int limit) {
        int end = grammar.end(Cue.TAILS_COMPARE, at, limit);
        return tokens.isNumber(end)
                || tokens.is(end, "hơn")
                || tokens.is(end, "gần")
                || tokens.is(end, "so")
                || tokens.is(end, "trên");
    }

    /** «hoàn thành trước …» and a bare time; a time followed by a verb opens a clause of its own. */
    private boolean isDeadline(int at, int limit) {
        int end = grammar.end(Cue.TAILS_DEADLINE, at, limit);
        if (end < 0) {
            return false;
        }
        TimeMention time = times.at(at, limit);
        if (time != null) {
            return grammar.chain(time.to(), limit) == null
                    && subjects.headEnd(time.to(), limit) < 0
                    && !tokens.is(time.to(), ",");
        }
        if (tokens.is(at, "hoàn") || tokens.is(at, "kết") || tokens.is(at, "xong")) {
            for (int i = at + 1; i <= end && i < limit; i++) {
                if (times.at(i, limit) != null) {
                    return true;
                }
            }
            return end >= limit || tokens.isMark(end);
        }
        return tokens.is(at, "thời") || tokens.is(at, "hạn");
    }

    private boolean winsOverVerb(Cue group, int at, int limit) {
        int tail = grammar.end(group, at, limit);
        return tail > 0 && tail >= grammar.verbEnd(at, limit);
    }

    /** «trình Tỉnh ủy xem xét», «định kỳ báo cáo Ban Thường vụ»: nothing of its own is submitted. */
    boolean submitsWithoutObject(Chain chain, int limit) {
        if (!grammar.at(Cue.VERBS_SUBMIT, chain.last(), limit)) {
            return grammar.at(Cue.TAILS_RECEIVER, chain.verb(), limit) && precededBySubmission(chain.from());
        }
        int after = chain.to();
        return after >= limit
                || tokens.isMark(after)
                || (subjects.headEnd(after, limit) > 0 && !grammar.at(Cue.VERBS_SUBMIT, after, limit))
                || tokens.is(after, "về")
                || tokens.is(after, "theo")
                || tokens.is(after, "cấp")
                || tokens.is(after, "lên")
                || tokens.is(after, "với")
                || tokens.is(after, "người")
                || tokens.is(after, "đồng")
                || times.at(after, limit) != null;
    }

    /** «…, triển khai thực hiện trước ngày …»: the object is that of the clause before. */
    boolean endsWithoutObject(Chain chain, int limit) {
        int i = chain.to();
        if (grammar.endsWork(i)) {
            return true;
        }
        for (int manner = grammar.end(Cue.WORDS_MANNER, i, limit);
                manner > 0;
                manner = grammar.end(Cue.WORDS_MANNER, i, limit)) {
            i = manner;
        }
        return i >= limit
                || (i + 1 >= limit && tokens.isMark(i))
                || times.at(i, limit) != null
                || tokens.is(i, "theo")
                || tokens.is(i, "…");
    }

    /** A verb without object stands before the comma: the verb after it shares the object, or both are one noun. */
    boolean joinsBare(int comma, ClauseHead head, Chain next, int limit) {
        boolean mainVerb = head.chain() == null || head.chain().to() >= comma - 2;
        if (mainVerb) {
            return true;
        }
        if (tokens.isNumber(next.to())) {
            return false;
        }
        if (isPaper(bareVerb(comma), comma)) {
            return false;
        }
        if (bareVerb(comma) >= 0 && !nominalised(bareVerb(comma))) {
            return true;
        }
        if (!grammar.at(Cue.VERBS_NOMINAL, next.verb(), limit) || next.from() != next.verb()) {
            return false;
        }
        if (grammar.isBare(grammar.nextBoundary(next.from(), limit))
                && next.to() == grammar.nextBoundary(next.from(), limit)) {
            return true;
        }
        int verb = bareVerb(comma);
        return verb > 1
                && (grammar.at(Cue.WORDS_NOUN_HEAD, verb - 1, verb)
                        || grammar.end(Cue.WORDS_NOUN_HEAD, verb - 2, verb) == verb);
    }

    /** «gửi báo cáo, …», «theo quy định, …»: a noun, not a verb without object. */
    private boolean isPaper(int verb, int comma) {
        if (verb < 1
                || grammar.end(Cue.VERBS_PAPER, verb, comma) != comma
                || !tokens.isWord(verb - 1)
                || tokens.is(verb - 1, "và")) {
            return false;
        }
        for (int i = Math.max(0, verb - 3); i < verb; i++) {
            if (grammar.end(Cue.WORDS_ADVERB, i, verb) == verb) {
                return false;
            }
        }
        return true;
    }

    private int bareVerb(int comma) {
        for (int i = comma - 1; i > Math.max(0, comma - 5); i--) {
            if (grammar.verbEnd(i, comma) == comma) {
                return i;
            }
        }
        return -1;
    }

    private boolean precededBySubmission(int at) {
        for (int i = at - 1; i > Math.max(0, at - REACH); i--) {
            if (tokens.is(i, "trình") || tokens.is(i, "gửi") || tokens.is(i, "mưu")) {
                return true;
            }
            if (tokens.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    /** True when the clause urges people to do things and the next verb is one of those. */
    boolean isUrging(int start, int comma, Chain next) {
        if (!grammar.at(Cue.VERBS_CITIZEN, next.last(), next.to())
                && !grammar.at(Cue.VERBS_CITIZEN, next.verb(), next.to())) {
            return false;
        }
        if (tokens.is(next.to(), "mô")
                || tokens.is(next.to(), "kế")
                || tokens.is(next.to(), "chương")
                || tokens.is(next.to(), "quy")
                || (tokens.isNumber(next.to()) && tokens.is(next.verb(), "xây"))) {
            return false;
        }
        for (int i = start; i < comma; i++) {
            int end = grammar.end(Cue.VERBS_URGE, i, comma);
            if (end > 0 && !tokens.isNamePart(i)) {
                int object = peopleEnd(end, comma);
                if (object > 0 && grammar.firstChain(object, comma) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** «phấn đấu đến hết năm 2023,»: what is striven for comes after the comma. */
    boolean onlyStrives(int comma) {
        for (int i = comma - 1; i > Math.max(1, comma - 9); i--) {
            if (tokens.is(i - 1, "đấu") && tokens.is(i - 2, "phấn")) {
                TimeMention time = times.at(i, comma);
                return time != null && time.to() == comma;
            }
        }
        return false;
    }

    private int peopleEnd(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 6); i++) {
            int people = grammar.end(Cue.WORDS_PEOPLE, i, limit);
            if (people > 0) {
                return people;
            }
        }
        return -1;
    }

    /** «gắn phong trào với xây dựng …, phát triển …»: what it is tied to is one list. */
    boolean isTied(int start, int comma, Chain next) {
        boolean listed = grammar.at(Cue.VERBS_CITIZEN, next.verb(), next.to())
                || grammar.at(Cue.VERBS_NOMINAL, next.verb(), next.to());
        boolean tied = false;
        for (int i = start; listed && !tokens.isNumber(next.to()) && i < comma - 1; i++) {
            tied |= tokens.is(i, "gắn") || (tokens.is(i, "kết") && tokens.is(i + 1, "hợp"));
            if (tied && tokens.is(i, "với") && grammar.verbEnd(tokens.is(i + 1, "việc") ? i + 2 : i + 1, comma) > 0) {
                return true;
            }
        }
        return false;
    }

    /** «xây dựng Đảng, xây dựng chính quyền» after a preposition: the same verb again inside a noun phrase. */
    boolean isParallelNoun(int start, int comma, Chain next) {
        for (int i = start + 1; i < comma; i++) {
            int end = grammar.verbEnd(i, comma);
            boolean same = end > 0
                    && tokens.is(i, tokens.form(next.verb()))
                    && end - i == grammar.verbEnd(next.verb(), next.to()) - next.verb()
                    && tokens.is(i + 1, tokens.form(next.verb() + 1));
            if (same && grammar.at(Cue.WORDS_NOMINALISER, i - 1, comma)) {
                return true;
            }
        }
        return false;
    }

    /** True when a noun made of a verb («công tác tuyên truyền …») is open in the clause. */
    boolean isNounPhraseOpen(ClauseHead head, int until) {
        int from = head.chain() == null ? head.predicate() : head.chain().to();
        for (int i = Math.max(from, 1); i < until; i++) {
            if (grammar.verbEnd(i, until) > 0 && grammar.at(Cue.VERBS_NOMINAL, i, until) && nominalised(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean nominalised(int verb) {
        return grammar.at(Cue.WORDS_NOMINALISER, verb - 1, verb)
                || (verb > 1 && grammar.end(Cue.WORDS_NOMINALISER, verb - 2, verb) == verb);
    }

    /** True when the words before a comma end in the name of a body, so that another body after it continues the list. */
    boolean endsInBody(int comma) {
        for (int i = comma - 1; i > Math.max(0, comma - 8); i--) {
            if (tokens.isMark(i)) {
                return false;
            }
            if (subjects.headEnd(i, comma) > 0 && grammar.verbEnd(i, comma) < 0) {
                return true;
            }
        }
        return false;
    }
}
