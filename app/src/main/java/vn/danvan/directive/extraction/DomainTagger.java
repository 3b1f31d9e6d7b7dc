package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.danvan.directive.extraction.Phrases.Match;

/** Names the fields of work that a statement mentions outside its actor, place, basis and comparison. */
final class DomainTagger {

    private final Grammar grammar;
    private final Tokens tokens;
    private final Lexicon lexicon;

    DomainTagger(Grammar grammar, Lexicon lexicon) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.lexicon = lexicon;
    }

    /** Fields in the order of the enum, each with the words that name it. */
    Map<Domain, Match<Boolean>> tag(Draft draft) {
        List<int[]> parts = parts(draft);
        Map<Domain, Match<Boolean>> found = new EnumMap<>(Domain.class);
        for (Domain domain : Domain.values()) {
            Phrases<Boolean> words = lexicon.domains().get(domain);
            Phrases<Boolean> exceptions = lexicon.domainExceptions().get(domain);
            for (int[] part : parts) {
                Match<Boolean> match = words == null ? null : first(words, exceptions, part[0], part[1]);
                if (match != null) {
                    found.putIfAbsent(domain, match);
                }
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Match<Boolean> first(
            Phrases<Boolean> words, @org.jspecify.annotations.Nullable Phrases<Boolean> exceptions, int from, int to) {
        for (int i = from; i < to; i++) {
            int skipped = exceptions == null ? -1 : exceptions.end(tokens, i, to);
            Match<Boolean> match = words.longest(tokens, i, to);
            if (match != null && match.to() > skipped) {
                return match;
            }
            if (skipped > 0) {
                i = skipped - 1;
            }
        }
        return null;
    }

    private List<int[]> parts(Draft draft) {
        List<int[]> parts = new ArrayList<>();
        int from = draft.from;
        for (int i = draft.from; i < draft.to; i++) {
            int end = outsideEnd(i, draft);
            if (end > i) {
                parts.add(new int[] {from, i});
                from = end;
                i = end - 1;
            }
        }
        parts.add(new int[] {from, draft.to});
        return parts;
    }

    private int outsideEnd(int i, Draft draft) {
        if (i == draft.actorFrom) {
            return draft.actorTo;
        }
        int cue = lexicon.outside().end(tokens, i, draft.to);
        if (cue < 0 || grammar.verbEnd(i, draft.to) > cue || tokens.isNamePart(i)) {
            return -1;
        }
        int end = cue;
        if (i < draft.predicate && cue < draft.predicate && i > draft.from) {
            return draft.predicate;
        }
        while (end < draft.to
                && !tokens.is(end, "và")
                && !(tokens.isMark(end)
                        && (tokens.is(end, ",") || tokens.is(end, ";") || tokens.is(end, "…"))
                        && !grammar.isHidden(end))
                && !(end > cue + 1
                        && grammar.verbEnd(end, draft.to) > 0
                        && !grammar.at(Cue.VERBS_NOMINAL, end, draft.to))) {
            end++;
        }
        return end;
    }
}
