package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.danvan.directive.extraction.Phrases.Match;

/** Finds the statements of a text; safe to share between threads. */
public final class StatementExtractor {

    private final Lexicon lexicon;

    private StatementExtractor(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The extractor with the shipped content, which is read once. */
    public static StatementExtractor standard() {
        return new StatementExtractor(Lexicon.standard());
    }

    /**
     * Finds the statements of a text.
     *
     * @param text any text in any Unicode normal form; offsets in the answer count its own code points
     * @return what was found; no statements for a text on an unrelated matter
     */
    public Extraction extract(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        Grammar grammar = new Grammar(tokens, lexicon);
        TimeReader times = new TimeReader(tokens, lexicon);
        List<Block> blocks = new BlockReader(tokens).read();
        Setting setting = new SettingReader(grammar, lexicon, times).read(blocks);
        if (setting.genre() == Genre.UNRELATED) {
            return new Extraction(setting.genre(), setting.date(), List.of());
        }
        List<Draft> drafts = new DocumentReader(grammar, setting, times, new SubjectReader(grammar)).read(blocks);
        return new Extraction(
                setting.genre(), setting.date(), statements(drafts, tokens, new DomainTagger(grammar, lexicon)));
    }

    private static List<Statement> statements(List<Draft> drafts, Tokens tokens, DomainTagger tagger) {
        List<Statement> statements = new ArrayList<>();
        int last = 0;
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(draft -> draft.from));
        for (Draft draft : sorted) {
            if (draft.from >= last && draft.to > draft.from) {
                statements.add(statement(draft, tokens, tagger));
                last = draft.to;
            }
        }
        return statements;
    }

    private static Statement statement(Draft draft, Tokens tokens, DomainTagger tagger) {
        Map<Domain, Match<Boolean>> domains = tagger.tag(draft);
        List<Reason> reasons = new ArrayList<>(draft.reasons);
        domains.forEach((domain, match) -> reasons.add(new Reason(
                "domain." + domain.code(),
                tokens.text(match.from(), match.to()),
                tokens.get(match.from()).start(),
                tokens.get(match.to() - 1).end())));
        return new Statement(
                tokens.get(draft.from).start(),
                tokens.get(draft.to - 1).end(),
                tokens.text(draft.from, draft.to),
                draft.kind,
                draft.period,
                draft.actor,
                draft.due,
                List.copyOf(domains.keySet()),
                reasons);
    }
}
