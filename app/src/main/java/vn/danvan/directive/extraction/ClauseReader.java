package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Grammar.Chain;

/** Reads the head of a clause: adverbials, subject, predicate. */
final class ClauseReader {

    private final Grammar grammar;
    private final Tokens tokens;
    private final TimeReader times;
    private final SubjectReader subjects;

    ClauseReader(Grammar grammar, TimeReader times, SubjectReader subjects) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.times = times;
        this.subjects = subjects;
    }

    ClauseHead head(int from, int to) {
        int start = grammar.skipConnectives(from, to);
        List<TimeMention> leading = new ArrayList<>();
        int i = skipAdverbials(start, to, leading);
        if (i < 0) {
            return new ClauseHead(start, leading, null, -1, null, false);
        }
        Subject subject = bodyAt(i, to);
        if (subject != null && subject.predicate() >= 0) {
            return new ClauseHead(
                    start, leading, subject, subject.predicate(), grammar.chain(subject.predicate(), to), false);
        }
        Chain chain = grammar.chain(i, to);
        if (chain != null && (subject == null || !isBody(i, to))) {
            return new ClauseHead(start, leading, null, i, chain, false);
        }
        int state = statePredicate(i, to);
        return new ClauseHead(start, leading, subject, state, null, state >= 0 && subject == null);
    }

    @Nullable
    Subject bodyAt(int at, int to) {
        return isBody(at, to) ? subjects.at(at, to) : null;
    }

    private boolean isBody(int at, int to) {
        int body = subjects.headEnd(at, to);
        return body > 0 && body > grammar.verbEnd(at, to);
    }

    /** Skips «Năm 2021,», «Trong thời gian tới,»; -1 when nothing but an adverbial stands here. */
    private int skipAdverbials(int from, int to, List<TimeMention> leading) {
        int i = from;
        while (i < to) {
            TimeMention time = times.at(i, to);
            if (time != null) {
                leading.add(time);
                i = time.to();
                if (tokens.is(i, ",") || (tokens.is(i, "và") && times.at(i + 1, to) != null)) {
                    i++;
                } else if (!startsClause(i, to) && !startsAdverbial(i, to)) {
                    int comma = comma(i, to);
                    return comma < 0 ? i : afterComma(comma, to);
                }
                continue;
            }
            if (!startsAdverbial(i, to)) {
                return i;
            }
            int comma = comma(i, to);
            if (comma < 0) {
                return bareAdverbial(i, to);
            }
            timesIn(i, comma, leading);
            i = afterComma(comma, to);
        }
        return -1;
    }

    private void timesIn(int from, int to, List<TimeMention> found) {
        for (int i = from; i < to; i++) {
            TimeMention time = times.at(i, to);
            if (time != null) {
                found.add(time);
                i = time.to() - 1;
            }
        }
    }

    /** A list inside the adverbial goes on as long as no clause begins after the comma. */
    private int afterComma(int comma, int to) {
        int i = comma;
        while (i >= 0 && i < to) {
            int next = grammar.skipConnectives(i + 1, to);
            if ((startsClause(next, to) && !(grammar.isBare(i) && grammar.verbEnd(next, to) > 0 && comma(next, to) > 0))
                    || startsAdverbial(next, to)) {
                return next;
            }
            int further = comma(i + 1, to);
            if (further < 0) {
                return next;
            }
            i = further;
        }
        return to;
    }

    private boolean startsClause(int i, int to) {
        return grammar.chain(i, to) != null || isBody(i, to) || grammar.isModal(i, to);
    }

    private boolean startsAdverbial(int i, int to) {
        if (tokens.is(i, "nếu")) {
            for (int t = i; t < grammar.nextBoundary(i, to); t++) {
                if (tokens.is(t, "thì")) {
                    return false;
                }
            }
        }
        int opener = grammar.end(Cue.WORDS_OPENER, i, to);
        boolean adverb = grammar.end(Cue.WORDS_ADVERB, i, to) >= opener && grammar.chain(i, to) != null;
        return (opener > 0 && !adverb && opener >= grammar.verbEnd(i, to) && !isBody(i, to))
                || (i < to && tokens.is(i, "để"));
    }

    private int comma(int from, int to) {
        int i = grammar.nextBoundary(from, to);
        return i < to && tokens.is(i, ",") ? i : -1;
    }

    /** «Trong thời gian tới tập trung …»: no comma, the clause begins at its first adverb, verb or body. */
    private int bareAdverbial(int from, int to) {
        int bound = grammar.nextBoundary(from, to);
        for (int i = from + 2; i < bound; i++) {
            boolean nominal =
                    grammar.at(Cue.WORDS_NOMINALISER, i - 1, to) || grammar.at(Cue.WORDS_PREPOSITION, i - 1, to);
            if (!nominal
                    && (grammar.isModal(i, to)
                            || (grammar.chain(i, to) != null
                                    && (grammar.at(Cue.WORDS_ADVERB, i, to) || endsTime(i - 1))))) {
                return i;
            }
        }
        return -1;
    }

    private boolean endsTime(int i) {
        return switch (tokens.form(i)) {
            case "lần", "tới", "này", "nay", "năm", "tháng", "qua", "đó", "trên" -> true;
            default -> false;
        };
    }

    /** The predicate of a subject that is not a body: «công tác dân vận đạt …», «mọi khoản bồi thường phải …». */
    private int statePredicate(int from, int to) {
        int bound = Math.min(to, semicolon(from, to));
        for (int i = from + 1; i < bound; i++) {
            if (grammar.isHidden(i) || tokens.isNamePart(i)) {
                continue;
            }
            if (grammar.isModal(i, bound) || isState(i, bound) || tokens.is(i, "thì")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isState(int i, int bound) {
        boolean state = grammar.at(Cue.VERBS_STATE, i, bound);
        boolean inNoun = i > 0
                && (tokens.is(i - 1, "các")
                        || tokens.is(i - 1, "công")
                        || tokens.is(i - 1, "việc")
                        || tokens.is(i - 1, "về"));
        return state && !inNoun && !grammar.at(Cue.WORDS_PEOPLE, i, bound);
    }

    private int semicolon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, ";") && !grammar.isHidden(i)) {
                return i;
            }
        }
        return to;
    }
}
