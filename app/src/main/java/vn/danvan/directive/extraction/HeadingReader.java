package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Scope.Mode;

/** Recognises headings, list stems, run-in headings and labelled lines, and what they say for the items under them. */
final class HeadingReader {

    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LABEL = 8;

    private final Grammar grammar;
    private final Tokens tokens;
    private final Setting setting;
    private final TimeReader times;
    private final ClauseReader clauses;
    private final DemandReader demands;

    HeadingReader(Grammar grammar, Setting setting, TimeReader times, ClauseReader clauses, DemandReader demands) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.setting = setting;
        this.times = times;
        this.clauses = clauses;
        this.demands = demands;
    }

    /** The colon of a line like «Thời gian: …», or -1. */
    int label(Block block) {
        int limit = Math.min(block.to(), block.content() + LONGEST_LABEL);
        for (int i = block.content(); i < limit; i++) {
            if (tokens.is(i, ":")) {
                boolean known = whole(Cue.LABELS_TIME, block, i)
                        || whole(Cue.LABELS_LEAD, block, i)
                        || whole(Cue.LABELS_OTHER, block, i);
                return known && i + 1 < block.to() ? i : -1;
            }
        }
        return -1;
    }

    private boolean whole(Cue group, Block block, int colon) {
        return grammar.end(group, block.content(), colon) == colon;
    }

    boolean isTimeLabel(Block block) {
        return grammar.at(Cue.LABELS_TIME, block.content(), block.to());
    }

    boolean isLeadLabel(Block block) {
        return grammar.at(Cue.LABELS_LEAD, block.content(), block.to());
    }

    boolean isHeading(Block block, @Nullable Block next, Outline outline) {
        if (isEnded(block) || block.length() > LONGEST_TITLE) {
            return false;
        }
        if (block.rank() == 10 || isUpper(block)) {
            return true;
        }
        if (!block.isLabelled()) {
            boolean opensText = next != null && !next.isLabelled() && !next.row() && isEnded(next);
            return opensText || !(outline.mode() == Mode.WORK && outline.hasMode() && isItem(block));
        }
        if (next == null) {
            return false;
        }
        boolean named =
                mode(block.content(), block.to()) != null && clauses.bodyAt(block.content(), block.to()) == null;
        boolean deeper = !next.row() && next.rank() > block.rank();
        return (deeper && (next.isLabelled() || block.length() <= 14 || named)) || (next.row() && named);
    }

    private boolean isEnded(Block block) {
        int last = block.to() - 1;
        return tokens.is(last, ".")
                || tokens.is(last, ";")
                || tokens.is(last, ":")
                || tokens.is(last, "…")
                || tokens.is(last, "!")
                || tokens.is(last, ",")
                || ((tokens.is(last, "”") || tokens.is(last, "\"")) && tokens.is(last - 1, "."));
    }

    /** A line without a final stop that says what to do, where lines say what to do. */
    private boolean isItem(Block block) {
        ClauseHead head = clauses.head(block.content(), block.to());
        return block.length() > 7 && head.chain() != null && mode(block.content(), block.to()) == null;
    }

    private boolean isUpper(Block block) {
        int words = 0;
        for (int i = block.content(); i < block.to(); i++) {
            if (tokens.isWord(i) && !tokens.get(i).upper()) {
                return false;
            }
            words += tokens.isWord(i) ? 1 : 0;
        }
        return words > 1;
    }

    Scope heading(Block block, @Nullable Block next) {
        int rank = block.isLabelled() ? block.rank() : isUpper(block) ? 5 : 6;
        return scope(rank, block.content(), block.to(), mode(block.content(), block.to()), false);
    }

    /** The stem of a list, from the last sentence of a block that ends in a colon. */
    Scope stem(Block block, int from, int to, @Nullable Block next, Flow flow) {
        Demand demand = demands.find(from, to);
        boolean demanded = demand != null
                && !demand.past()
                && (!demand.remark() || setting.genre().demands());
        Mode mode = demanded ? Mode.WORK : mode(from, to);
        if (mode == null && (demanded || (setting.genre().demands() && concludes(from, to)))) {
            mode = Mode.WORK;
        }
        int below = next == null || next.row() ? block.rank() : next.rank();
        int rank = block.isLabelled() ? Math.min(block.rank(), below - 1) : below - 1;
        int content = demand != null && demanded ? demand.content() : from;
        Scope scope = scope(rank, content, to, mode, demanded);
        boolean inherits = demand == null && scope.actor() == null && flow.actor != null;
        return inherits ? new Scope(rank, mode, demanded, flow.actor, scope.period(), scope.due(), from, to) : scope;
    }

    private boolean concludes(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((tokens.is(i, "kết") && tokens.is(i + 1, "luận"))
                    || (tokens.is(i, "như") && tokens.is(i + 1, "sau"))
                    || (tokens.is(i, "chỉ") && tokens.is(i + 1, "đạo"))) {
                return true;
            }
        }
        return false;
    }

    /** «Ban Dân vận Tỉnh ủy: …», «Về kết quả: …», «Thực hiện dân chủ ở xã: công khai …»; null when the sentence has no such head. */
    @Nullable
    Scope runIn(Block block, int from, int to) {
        int colon = colon(from, to);
        if (colon < 0 || colon + 1 >= to) {
            return null;
        }
        Demand demand = demands.find(from, to);
        if (demand != null && demand.verb() <= colon && !demand.past() && !demand.remark()) {
            return null;
        }
        ClauseHead after = clauses.head(colon + 1, to);
        Mode mode = mode(from, colon);
        if (mode == null && after.isClause() && grammar.first(Cue.HEADINGS_WORK, from, colon) != null) {
            mode = Mode.WORK;
        }
        boolean lists = after.isClause() && (after.chain() != null || after.subject() != null);
        if (mode == null && (!lists || (demand != null && demand.remark()))) {
            return null;
        }
        Scope scope = scope(block.rank(), from, colon + 1, mode, false);
        Subject acting = clauses.head(from, colon).subject();
        if (scope.actor() != null || acting == null || acting.sort() != Subject.Sort.BODY || acting.predicate() < 0) {
            return scope;
        }
        return scope.actedBy(tokens.text(acting.from(), acting.to()));
    }

    private int colon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, ":") && !grammar.isHidden(i)) {
                return i;
            }
            if (tokens.is(i, ";")) {
                return -1;
            }
        }
        return -1;
    }

    private Scope scope(int rank, int from, int to, @Nullable Mode mode, boolean demand) {
        String period = null;
        TimeMention due = null;
        for (int i = from; i < to; i++) {
            TimeMention time = times.at(i, to);
            if (time != null) {
                period = period == null ? time.period(setting.year()) : period;
                boolean bare = time.unit() == TimeMention.Unit.DAY && time.lead() == TimeMention.Lead.NONE;
                boolean limit = time.lead() == TimeMention.Lead.UP_TO || time.lead() == TimeMention.Lead.BEFORE;
                due = due == null
                                && !bare
                                && (limit || tokens.is(to - 1, ":"))
                                && time.due(setting.year(), setting.date()) != null
                        ? time
                        : due;
                i = time.to() - 1;
            }
        }
        Subject subject = clauses.bodyAt(clauses.head(from, to).from(), to);
        return new Scope(rank, mode, demand, mode == Mode.CONTEXT ? null : actor(subject, to), period, due, from, to);
    }

    private @Nullable String actor(@Nullable Subject subject, int to) {
        if (subject == null || subject.sort() != Subject.Sort.BODY) {
            return null;
        }
        boolean whole = subject.predicate() >= 0 || tokens.isMark(subject.to()) || subject.to() >= to;
        return whole ? tokens.text(subject.from(), subject.to()) : null;
    }

    /** What a heading says its section holds, or null. */
    @Nullable
    Mode mode(int from, int to) {
        int i = from;
        while (i < to
                && (tokens.is(i, "về")
                        || tokens.is(i, "một")
                        || tokens.is(i, "số")
                        || tokens.is(i, "các")
                        || tokens.is(i, "những")
                        || tokens.is(i, "phần")
                        || tokens.isMark(i))) {
            i++;
        }
        boolean soon = false;
        for (int t = from + 1; t < to; t++) {
            soon |= tokens.is(t, "tới") && (tokens.is(t - 1, "gian") || tokens.is(t - 1, "năm"));
        }
        int context = grammar.end(Cue.HEADINGS_CONTEXT, i, to);
        int result = grammar.end(Cue.HEADINGS_RESULT, i, to);
        int work = grammar.end(Cue.HEADINGS_WORK, i, to);
        boolean open = setting.genre().demands() && grammar.at(Cue.HEADINGS_REQUEST, i, to);
        if (context > 0 && context >= work && isWhole(context, to) && !open) {
            return Mode.CONTEXT;
        }
        if (result > 0 && !soon && result >= work) {
            return Mode.RESULT;
        }
        return work > 0 || (soon && to - from < 14) ? Mode.WORK : null;
    }

    private boolean isWhole(int end, int to) {
        return end >= to
                || tokens.isMark(end)
                || tokens.is(end, "và")
                || tokens.is(end, "của")
                || tokens.is(end, "trong");
    }
}
