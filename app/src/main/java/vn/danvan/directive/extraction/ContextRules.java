package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Phrases.Match;
import vn.danvan.directive.extraction.Scope.Mode;

/** Recognises sentences that hold no statement: ceremony, formulas, proposals from below, praise, shortcomings, maxims. */
final class ContextRules {

    private static final int OPENING_TOKENS = 200;

    private final Grammar grammar;
    private final Tokens tokens;
    private final Setting setting;
    private final ClauseReader clauses;
    private final DemandReader demands;

    ContextRules(Grammar grammar, Setting setting, ClauseReader clauses, DemandReader demands) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.setting = setting;
        this.clauses = clauses;
        this.demands = demands;
    }

    /** Greetings, attendance, awards, captions, closing formulas. */
    @Nullable
    Verdict formula(int from, int start, int to, Mode mode) {
        Match<Boolean> closing = grammar.first(Cue.STEMS_CLOSING, start, Math.min(to, start + 12));
        boolean opensWithDemand = grammar.at(Cue.STEMS_DEMAND, start, to);
        boolean itself = grammar.at(Cue.STEMS_ITSELF, start, to) && !opensWithDemand;
        if (itself) {
            return Verdict.context("context.closing", start, grammar.end(Cue.STEMS_ITSELF, start, to));
        }
        if (closing != null && !opensWithDemand && mode != Mode.RESULT) {
            return Verdict.context("context.closing", closing.from(), closing.to());
        }
        Match<Boolean> award = grammar.first(Cue.STEMS_AWARDS, start, to);
        if (award != null && mode == Mode.OPEN && !opensWithDemand) {
            return Verdict.context("context.ceremony", award.from(), award.to());
        }
        int greeting = grammar.end(Cue.STEMS_GREETING, start, to);
        if (greeting > 0) {
            return Verdict.context("context.greeting", start, greeting);
        }
        int ceremony = mode == Mode.OPEN ? grammar.end(Cue.STEMS_CEREMONY, start, to) : -1;
        int outlook = ceremony > 0 && tokens.is(start, "hội") ? outlook(ceremony, to) : -1;
        if (outlook > 0) {
            return Verdict.of(StatementKind.TASK, outlook, to, "kind.future", start, outlook);
        }
        if (ceremony > 0 && !demandFollows(start, to)) {
            return reportStem(start, to) > 0 ? null : Verdict.context("context.ceremony", start, ceremony);
        }
        Match<Boolean> event = mode == Mode.OPEN ? grammar.first(Cue.STEMS_EVENT, start, to) : null;
        if (event != null && from < OPENING_TOKENS && isMeeting(event, to) && !demandFollows(start, to)) {
            return Verdict.context("context.event", event.from(), event.to());
        }
        return null;
    }

    /** «Hội nghị cũng thống nhất nhiệm vụ năm …, tập trung …»: where the work begins, or -1. */
    private int outlook(int from, int to) {
        boolean named = false;
        for (int i = from; i < to; i++) {
            named |= (tokens.is(i, "nhiệm") && tokens.is(i + 1, "vụ"))
                    || (tokens.is(i, "phương") && tokens.is(i + 1, "hướng"));
            if (named && ((tokens.is(i, "tập") && tokens.is(i + 1, "trung")) || tokens.is(i, ":"))) {
                return tokens.is(i, ":") ? i + 1 : i;
            }
        }
        return -1;
    }

    private boolean isMeeting(Match<Boolean> event, int to) {
        return !tokens.isNumber(event.to()) && !tokens.isNumber(event.from() + 2) && event.to() <= to;
    }

    private boolean demandFollows(int from, int to) {
        Demand demand = demands.find(from, to);
        return (demand != null && !demand.remark() && demand.content() < to)
                || (demand != null && demand.remark() && grammar.hasModal(demand.content(), to));
    }

    /** «Theo báo cáo tại hội nghị, …»: the end of the stem, or -1. */
    int reportStem(int start, int to) {
        int end = grammar.end(Cue.STEMS_REPORT, start, to);
        if (end < 0) {
            return -1;
        }
        int boundary = grammar.nextBoundary(end, to);
        return boundary < to && !tokens.is(boundary, ";") ? boundary + 1 : end;
    }

    boolean isFromBelow(int start, int to, @Nullable Demand demand, Mode mode) {
        int i = start;
        if (tokens.is(i, "tại")) {
            i = grammar.nextBoundary(i, to) + 1;
        }
        if (!grammar.at(Cue.STEMS_BELOW, i, to) || mode != Mode.OPEN) {
            return false;
        }
        int bound = Math.min(to, i + 30);
        for (int t = i; t < bound; t++) {
            boolean asks = (tokens.is(t, "kiến") && tokens.is(t + 1, "nghị"))
                    || (tokens.is(t, "đề") && (tokens.is(t + 1, "nghị") || tokens.is(t + 1, "xuất")))
                    || (tokens.is(t, "mong") && tokens.is(t + 1, "muốn"))
                    || (tokens.is(t, "cho") && tokens.is(t + 1, "rằng"))
                    || (tokens.is(t, "tập") && tokens.is(t + 1, "trung") && tokens.is(t + 2, "thảo"));
            if (asks && !tokens.isNamePart(t) && (demand == null || demand.verb() >= t)) {
                return true;
            }
        }
        return false;
    }

    /** Praise, shortcomings, maxims. */
    @Nullable
    Verdict remark(int from, int start, int to, Mode mode, Flow flow) {
        Match<Boolean> praise =
                praises(mode) ? grammar.first(Cue.STEMS_PRAISE, start, Math.min(to, praiseReach(start, to))) : null;
        praise = praise == null ? personalPraise(start, to) : praise;
        if (praise != null) {
            return Verdict.context("context.praise", praise.from(), praise.to());
        }
        Match<Boolean> contrast = grammar.first(Cue.STEMS_CONTRAST, from, Math.min(to, start + 8));
        boolean contrasted = contrast != null && contrast.from() <= start;
        Match<Boolean> shortcoming = shortcoming(start, to);
        boolean duty = (mode == Mode.WORK && !contrasted) || (shortcoming != null && grammar.hasModal(start, to));
        if ((contrasted && shortcoming != null && !grammar.hasModal(start, shortcoming.from()))
                || (!duty && shortcoming != null && admits(shortcoming, start, to))
                || (flow.shortcoming
                        && mode != Mode.WORK
                        && !isAchievement(start, to)
                        && flow.kind != StatementKind.DIRECTIVE)) {
            flow.shortcoming = true;
            return Verdict.context("context.shortcoming", start, to);
        }
        flow.shortcoming = false;
        Match<Boolean> maxim = grammar.first(Cue.STEMS_MAXIM, start, to);
        ClauseHead head = clauses.head(start, to);
        boolean said = maxim != null
                && head.predicate() < maxim.from()
                && head.chain() != null
                && (head.subject() != null || tokens.is(head.chain().verb(), "xác"));
        if (maxim != null
                && !said
                && !grammar.hasModal(start, to)
                && !grammar.contains(Cue.WORDS_PAST, start, maxim.from())) {
            return Verdict.context("context.maxim", maxim.from(), maxim.to());
        }
        return null;
    }

    /** «còn tình trạng …», but not «không còn tình trạng …». */
    private @Nullable Match<Boolean> shortcoming(int start, int to) {
        Match<Boolean> found = grammar.first(Cue.STEMS_SHORTCOMING, start, to);
        while (found != null && tokens.is(found.from() - 1, "không")) {
            found = grammar.first(Cue.STEMS_SHORTCOMING, found.to(), to);
        }
        return found;
    }

    /** «Với truyền thống …, tôi tin tưởng …». */
    private @Nullable Match<Boolean> personalPraise(int start, int to) {
        for (int i = start; i < to; i++) {
            if (tokens.is(i, "tôi") && !grammar.isHidden(i)) {
                return grammar.first(Cue.STEMS_PRAISE, i, Math.min(to, i + 5));
            }
        }
        return null;
    }

    private int praiseReach(int start, int to) {
        return grammar.at(Cue.STEMS_PERSON, start, to) || grammar.at(Cue.STEMS_REMARK, start, to)
                ? start + 40
                : start + 2;
    }

    /** In plans and reports to praise somebody is work. */
    private boolean praises(Mode mode) {
        return switch (setting.genre()) {
            case NEWS, SPEECH -> mode == Mode.OPEN || (mode == Mode.WORK && setting.genre() == Genre.SPEECH);
            case NOTICE, CONCLUSION -> true;
            case PLAN, DIRECTIVE, RESOLUTION, REPORT, UNRELATED -> false;
        };
    }

    private boolean isAchievement(int start, int to) {
        return grammar.contains(Cue.WORDS_PAST, start, to);
    }

    private boolean admits(Match<Boolean> shortcoming, int start, int to) {
        ClauseHead head = clauses.head(start, to);
        if ((shortcoming.from() < head.predicate() && !head.generic())
                || (head.chain() != null && head.chain().past())) {
            return false;
        }
        String word = tokens.form(shortcoming.from());
        if (word.equals("còn") || word.equals("chưa")) {
            return true;
        }
        int before = shortcoming.from() - 1;
        boolean object = tokens.is(before, "khắc")
                || tokens.is(before, "phục")
                || tokens.is(before, "giảm")
                || tokens.is(before, "gỡ");
        return !object
                && (tokens.is(before, "những")
                        || tokens.is(before, "một")
                        || tokens.is(before, "số")
                        || tokens.is(before - 1, "chỉ")
                        || tokens.is(shortcoming.to(), ":")
                        || word.equals("chuyển")
                        || word.equals("thường"));
    }
}
