package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Phrases.Match;

/** The lexicon laid over the tokens of one text: where verbs, adverbs and connectives stand and which commas cannot divide. */
final class Grammar {

    /** A run of adverbs and verbs; {@code verb} and {@code last} are the first and last verb in it. */
    record Chain(int from, int to, int verb, int last, boolean modal, boolean past) {}

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final int[] verbEnd;
    private final List<Set<Cue>> openings;
    private final BitSet bare = new BitSet();
    private final BitSet hidden;
    private final BitSet fixed = new BitSet();

    Grammar(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.hidden = Enclosures.hidden(tokens);
        this.verbEnd = new int[tokens.size()];
        this.openings = openings(tokens, lexicon);
        int nounEnd = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Match<Boolean> noun = lexicon.nouns().longest(tokens, i, tokens.size());
            Match<Boolean> pair = lexicon.fixedPairs().longest(tokens, i, tokens.size());
            if (pair != null) {
                fixed.set(i + 1, pair.to());
            }
            int verb = findVerb(i);
            nounEnd = noun != null && noun.to() >= verb ? Math.max(nounEnd, noun.to()) : nounEnd;
            verbEnd[i] = i < nounEnd ? -1 : verb;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (verbEnd[i] > 0) {
                markBare(verbEnd[i]);
            }
        }
    }

    private static List<Set<Cue>> openings(Tokens tokens, Lexicon lexicon) {
        List<Set<Cue>> openings = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Set<Cue> word = lexicon.openings(tokens.form(i));
            openings.add(tokens.isNumber(i) ? withNumbers(word, lexicon.openings("#")) : word);
        }
        return openings;
    }

    private static Set<Cue> withNumbers(Set<Cue> word, Set<Cue> numbers) {
        if (word.isEmpty()) {
            return numbers;
        }
        Set<Cue> both = EnumSet.copyOf(word);
        both.addAll(numbers);
        return both;
    }

    private int findVerb(int at) {
        if (tokens.isNamePart(at) || !tokens.isWord(at)) {
            return -1;
        }
        int end = end(Cue.VERBS_ACT, at, tokens.size());
        end = Math.max(end, end(Cue.VERBS_URGE, at, tokens.size()));
        if (end < 0) {
            return -1;
        }
        if (tokens.is(at - 1, "các") || tokens.is(at - 1, "những") || tokens.is(at - 1, "mọi")) {
            return -1;
        }
        Phrases<Boolean> guard = lexicon.nounBefore().get(form(at, end));
        int guarded = guard == null ? -1 : guard.end(tokens, end, tokens.size());
        boolean noun = guarded > 0 && end(Cue.VERBS_ACT, end, tokens.size()) <= guarded;
        return noun ? -1 : end;
    }

    private void markBare(int end) {
        int e = end;
        while (e > 0 && e <= tokens.size()) {
            bare.set(e);
            e = tokens.is(e, "và") ? -1 : end(Cue.WORDS_MANNER, e, tokens.size());
        }
    }

    String form(int from, int to) {
        if (to - from == 1) {
            return tokens.form(from);
        }
        StringBuilder words = new StringBuilder(tokens.form(from));
        for (int i = from + 1; i < to; i++) {
            words.append(' ').append(tokens.form(i));
        }
        return words.toString();
    }

    Tokens tokens() {
        return tokens;
    }

    /** End of the phrase of a lexicon group at a token, or -1. */
    int end(Cue group, int at, int limit) {
        boolean none = at < 0
                || at >= limit
                || at >= openings.size()
                || !openings.get(at).contains(group);
        return none ? -1 : lexicon.group(group).end(tokens, at, limit);
    }

    boolean at(Cue group, int at, int limit) {
        return end(group, at, limit) > 0;
    }

    /** «cần», «phải» as a demand; not «cần thiết», «trở nên», «việc dân cần». */
    boolean isModal(int at, int limit) {
        if (at < 0 || !at(Cue.WORDS_MODAL, at, limit)) {
            return false;
        }
        String before = tokens.form(at - 1);
        boolean other = tokens.is(at + 1, "thiết")
                || (tokens.is(at, "nên")
                        && (before.equals("trở")
                                || before.equals("tạo")
                                || before.equals("làm")
                                || before.equals("gây")));
        return !other
                && !(tokens.is(at, "cần") && before.equals("dân"))
                && !(tokens.is(at, "phải") && before.equals("không"));
    }

    /** True when a word of duty stands in the range; «nên» alone does not count. */
    boolean hasModal(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isModal(i, to) && !tokens.is(i, "nên")) {
                return true;
            }
        }
        return false;
    }

    boolean contains(Cue group, int from, int to) {
        return first(group, from, to) != null;
    }

    @Nullable
    Match<Boolean> first(Cue group, int from, int limit) {
        for (int i = Math.max(from, 0); i < Math.min(limit, openings.size()); i++) {
            if (openings.get(i).contains(group)) {
                Match<Boolean> match = lexicon.group(group).longest(tokens, i, limit);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    int verbEnd(int at, int limit) {
        return at < limit && at < verbEnd.length && verbEnd[at] <= limit ? verbEnd[at] : -1;
    }

    /** True when a verb without an object ends before this token. */
    boolean isBare(int at) {
        return bare.get(at);
    }

    /** True inside brackets, inside a name in quotation marks and inside a fixed pair of words. */
    boolean isHidden(int at) {
        return hidden.get(at) || fixed.get(at);
    }

    /** The run of adverbs and verbs at a token, or null when there is no verb in it. */
    @Nullable
    Chain chain(int at, int limit) {
        int i = at;
        int verb = -1;
        int last = -1;
        boolean modal = false;
        boolean past = false;
        while (i < limit && !tokens.isNamePart(i)) {
            int verbTo = verbEnd(i, limit);
            int adverbTo = end(Cue.WORDS_ADVERB, i, limit);
            if (verbTo < 0 && adverbTo < 0) {
                if (verb >= 0 && tokens.is(i, "và") && verbEnd(i + 1, limit) > 0 && !endsWork(i)) {
                    i++;
                    continue;
                }
                if (verb < 0 && i > at && isUnknownVerb(i, at, limit)) {
                    verb = i;
                    last = i;
                    i++;
                }
                break;
            }
            modal |= isModal(i, limit);
            past |= at(Cue.WORDS_PAST, i, limit);
            if (verbTo >= adverbTo) {
                verb = verb < 0 ? i : verb;
                last = i;
                i = verbTo;
            } else {
                i = adverbTo;
            }
        }
        return verb < 0 ? null : new Chain(at, i, verb, last, modal, past);
    }

    /** «tổ chức thực hiện và gửi …»: the object of what follows is not shared. */
    boolean endsWork(int and) {
        return tokens.is(and, "và") && tokens.is(and - 1, "hiện") && at(Cue.VERBS_SUBMIT, and + 1, tokens.size());
    }

    /** A word the lexicon does not know after an adverb that only verbs follow. */
    private boolean isUnknownVerb(int i, int from, int limit) {
        boolean preverbal = false;
        for (int j = Math.max(from, i - 3); j < i; j++) {
            preverbal |= end(Cue.WORDS_PREVERBAL, j, i) == i;
        }
        return preverbal
                && tokens.isWord(i)
                && !tokens.get(i).capital()
                && !at(Cue.WORDS_NOMINALISER, i, limit)
                && !at(Cue.WORDS_DETERMINER, i, limit)
                && !at(Cue.WORDS_MANNER, i, limit)
                && !at(Cue.WORDS_OPENER, i, limit)
                && !tokens.is(i, "có")
                && !tokens.is(i, "là")
                && !tokens.is(i, "không");
    }

    /** The first chain that begins in a range outside names, or null. */
    @Nullable
    Chain firstChain(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (verbEnd(i, limit) > 0 || (isModal(i, limit) && !tokens.isNamePart(i))) {
                Chain chain = chain(i, limit);
                if (chain != null) {
                    return chain;
                }
            }
        }
        return null;
    }

    /** Skips connectives, commas after them and opening quotation marks. */
    int skipConnectives(int from, int limit) {
        int i = from;
        while (i < limit) {
            int end = end(Cue.WORDS_CONNECTIVE, i, limit);
            boolean opening = tokens.isLineStart(i) || tokens.is(i - 1, ".");
            if (opening
                    && tokens.is(i + 1, "đó")
                    && (tokens.is(i, "trong") || tokens.is(i, "qua") || tokens.is(i, "từ"))) {
                i += 2;
                continue;
            }
            if (end > 0 && !tokens.isMark(end) && verbEnd(i, limit) >= end) {
                return i;
            }
            if ((end > 0 && tokens.is(end, ",")) || (end > 0 && !startsAdverbial(i, end, limit))) {
                i = end;
            } else if (tokens.isMark(i) && !hidden.get(i)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /** «Bên cạnh» before a noun opens an adverbial; alone or before a comma it connects. */
    private boolean startsAdverbial(int from, int end, int limit) {
        return end(Cue.WORDS_OPENER, from, limit) >= end;
    }

    /** The next comma, semicolon or colon that may divide, or the limit. */
    int nextBoundary(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (!isHidden(i) && (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, ":"))) {
                return i;
            }
        }
        return limit;
    }
}
