package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.directive.extraction.Grammar.Chain;

/** Divides a sentence into coordinate clauses: one for each verb phrase with its own verb and object. */
final class ClauseSplitter {

    /** One clause: tokens {@code from} to {@code to}, and the word or mark it was divided at. */
    record Clause(int from, int to, String divider) {}

    private final Grammar grammar;
    private final Tokens tokens;
    private final ClauseReader clauses;
    private final TailReader tails;

    ClauseSplitter(Grammar grammar, ClauseReader clauses, TailReader tails) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.clauses = clauses;
        this.tails = tails;
    }

    /** The clauses of a sentence without its reporting stem; {@code past} where it reports results. */
    List<Clause> split(int from, int to, boolean past) {
        List<Clause> found = new ArrayList<>();
        int start = grammar.skipConnectives(from, to);
        String divider = "";
        ClauseHead head = clauses.head(start, to);
        boolean absorbing = false;
        for (int k = start; k < to; k++) {
            absorbing |= head.isClause() && k > head.predicate() && tails.isEffect(k, to);
            if (grammar.isHidden(k) || !isDivider(k) || k < head.predicate()) {
                continue;
            }
            int next = next(k, to);
            boolean ready = head.isClause() && k > head.predicate();
            if ((!ready && !tokens.is(k, ";")) || next >= to) {
                continue;
            }
            if (divides(k, next, to, start, head, absorbing, past)) {
                add(found, start, k, divider);
                start = next;
                divider = tokens.form(k);
                head = clauses.head(start, to);
                absorbing = false;
            } else if (tokens.is(k, ",")) {
                absorbing |= tails.isAim(next, to);
            }
        }
        add(found, start, to, divider);
        return found;
    }

    private void add(List<Clause> found, int from, int to, String divider) {
        int start = grammar.skipConnectives(from, to);
        int end = to;
        while (end > start && isTrailing(end - 1, start)) {
            end--;
        }
        if (end > start) {
            found.add(new Clause(start, end, divider));
        }
    }

    private boolean isTrailing(int at, int start) {
        if (!tokens.isMark(at)) {
            return tokens.is(at, "và") || (tokens.is(at, "thời") && tokens.is(at - 1, "đồng"));
        }
        return switch (tokens.form(at)) {
            case ")", "]", "%" -> false;
            case "”", "\"" -> !grammar.isHidden(at);
            default -> at > start;
        };
    }

    private boolean isDivider(int k) {
        return tokens.is(k, ",")
                || tokens.is(k, ";")
                || tokens.is(k, "và")
                || tokens.is(k, ".")
                || (tokens.is(k, "đồng") && tokens.is(k + 1, "thời"));
    }

    private int next(int k, int to) {
        return grammar.skipConnectives(tokens.isMark(k) ? k + 1 : k, to);
    }

    private boolean divides(int k, int next, int to, int start, ClauseHead head, boolean absorbing, boolean past) {
        if (tokens.is(k, ";") || tokens.is(k, ".")) {
            return afterSemicolon(next, to, past);
        }
        int segment = segmentEnd(next, to);
        if (tokens.is(k, "và")) {
            return afterAnd(k, next, segment, start, head, absorbing);
        }
        return afterComma(k, next, segment, start, head, absorbing, past);
    }

    private boolean afterSemicolon(int next, int to, boolean past) {
        int segment = segmentEnd(next, to);
        if (grammar.at(Cue.WORDS_THING, next, segment) || next >= segment) {
            return false;
        }
        ClauseHead head = clauses.head(next, segment);
        if (!head.isClause()) {
            return false;
        }
        return head.chain() != null
                || head.subject() != null
                || past
                || !head.generic()
                || hasModal(head.predicate(), segment)
                || tokens.isNumber(next)
                || grammar.first(Cue.VERBS_STATE, next, segment) != null;
    }

    private boolean hasModal(int at, int limit) {
        return grammar.isModal(at, limit) || tokens.is(at, "thì");
    }

    private boolean afterComma(
            int k, int next, int segment, int start, ClauseHead head, boolean absorbing, boolean past) {
        boolean restart = k + 1 < next && !tokens.isMark(next - 1);
        Chain chain = grammar.chain(next, segment);
        if (!restart && tails.isAttached(next, segment, past)) {
            return false;
        }
        TimeMention time = chain == null ? tails.timeAt(next, segment) : null;
        if (time != null) {
            int after = tokens.is(time.to(), ",") ? time.to() + 1 : time.to();
            return clauses.bodyAt(after, segment) != null || (grammar.chain(after, segment) != null && !absorbing);
        }
        if (chain == null || isBodyFirst(next, segment, chain)) {
            return newSubject(k, next, segment, past, absorbing);
        }
        if (absorbing) {
            return restart || (tokens.isNumber(chain.to()) && !tails.isUrging(start, k, chain));
        }
        if (grammar.isBare(k) && tails.joinsBare(k, head, chain, segment)) {
            return restart;
        }
        return dividesAtVerb(k, segment, start, head, chain);
    }

    private boolean isBodyFirst(int next, int segment, Chain chain) {
        return chain.verb() == next && clauses.bodyAt(next, segment) != null;
    }

    private boolean dividesAtVerb(int k, int segment, int start, ClauseHead head, Chain chain) {
        if (tails.isUrging(start, k, chain) || tails.isTied(start, k, chain) || tails.isParallelNoun(start, k, chain)) {
            return false;
        }
        if (tails.submitsWithoutObject(chain, segment) || tails.endsWithoutObject(chain, segment)) {
            return false;
        }
        boolean nextBare = chain.to() == grammar.nextBoundary(chain.from(), segment);
        boolean listOfNouns = nextBare
                && grammar.at(Cue.VERBS_NOMINAL, chain.verb(), segment)
                && grammar.chain(grammar.nextBoundary(chain.from(), segment) + 1, segment) == null;
        return !listOfNouns && head.isClause();
    }

    private boolean afterAnd(int k, int next, int segment, int start, ClauseHead head, boolean absorbing) {
        Chain chain = grammar.chain(next, segment);
        if (chain != null && grammar.endsWork(k) && !tails.submitsWithoutObject(chain, segment)) {
            return true;
        }
        if (chain == null || grammar.isBare(k) || absorbing || chain.to() >= segment) {
            return false;
        }
        if (isBodyFirst(next, segment, chain) || tails.isAttached(next, segment, false)) {
            return false;
        }
        boolean nominal = grammar.at(Cue.VERBS_NOMINAL, chain.verb(), segment);
        if (nominal && tails.isNounPhraseOpen(head, k)) {
            return false;
        }
        int boundary = grammar.nextBoundary(next, segment);
        boolean bareBeforeComma = boundary < segment && chain.to() == boundary;
        return !bareBeforeComma && dividesAtVerb(k, segment, start, head, chain);
    }

    /** «…, Sở Tài chính bố trí vốn», «…, thu nhập bình quân đạt …», «…, 90 % khối dân vận có …». */
    private boolean newSubject(int k, int next, int segment, boolean past, boolean absorbing) {
        if (tokens.is(next, "nếu") && !absorbing) {
            return true;
        }
        int bound = grammar.nextBoundary(next, segment);
        Subject subject = clauses.bodyAt(next, segment);
        if (subject != null && subject.predicate() >= 0) {
            boolean listed = tails.endsInBody(k);
            return (!listed && !absorbing)
                    || grammar.isModal(subject.predicate(), segment)
                    || grammar.at(Cue.WORDS_PAST, subject.predicate(), segment);
        }
        boolean counted = tokens.isNumber(next) && tokens.is(next + 1, "%");
        if (counted && tails.onlyStrives(k)) {
            return false;
        }
        if (counted) {
            int reach = Math.min(segment, next + 16);
            return grammar.first(Cue.VERBS_STATE, next, reach) != null || grammar.firstChain(next, bound) != null;
        }
        boolean named = tokens.get(next).capital() || grammar.at(Cue.WORDS_THING, next, segment);
        if (past && !absorbing && tokens.isNumber(next) && !tokens.isMark(next + 1)) {
            ClauseHead figure = clauses.head(next, segment);
            return figure.generic()
                    && grammar.at(Cue.VERBS_STATE, figure.predicate(), segment)
                    && figure.predicate() < bound + 1;
        }
        if (absorbing || named || grammar.at(Cue.WORDS_PREPOSITION, next, segment)) {
            return false;
        }
        ClauseHead head = clauses.head(next, bound);
        boolean modal = head.generic() && hasModal(head.predicate(), bound);
        boolean state = past
                && head.generic()
                && head.predicate() - next >= 2
                && grammar.at(Cue.VERBS_STATE, head.predicate(), bound)
                && !tokens.is(head.predicate(), "có");
        return modal || state;
    }

    private int segmentEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, ";") && !grammar.isHidden(i)) {
                return i;
            }
        }
        return to;
    }
}
