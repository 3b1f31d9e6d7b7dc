package vn.danvan.directive.extraction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Phrases.Match;
import vn.danvan.directive.extraction.Scope.Mode;

/** Decides what a sentence is: result, task, directive or context. */
final class Classifier {

    private static final int OPENING_TOKENS = 200;

    private final Grammar grammar;
    private final Tokens tokens;
    private final Setting setting;
    private final ClauseReader clauses;
    private final DemandReader demands;

    Classifier(Grammar grammar, Setting setting, ClauseReader clauses, DemandReader demands) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.setting = setting;
        this.clauses = clauses;
        this.demands = demands;
    }

    Verdict classify(int from, int to, Outline outline, Flow flow) {
        Mode mode = outline.mode();
        if (mode == Mode.CONTEXT) {
            return Verdict.context("context.section", from, from);
        }
        int start = grammar.skipConnectives(from, to);
        Verdict context = formula(from, start, to, mode);
        if (context != null) {
            return context;
        }
        Verdict quoted = quotedDemand(from, to);
        if (quoted != null) {
            return quoted;
        }
        Demand demand = demands.find(from, to);
        if (isFromBelow(start, to, demand, mode)) {
            return Verdict.context("context.proposal", start, to);
        }
        if (demand != null) {
            Verdict verdict = demanded(demand, from, to, flow);
            if (verdict != null) {
                return verdict;
            }
        }
        context = remark(from, start, to, mode, flow);
        return context != null ? context : byMode(start, to, mode, outline, flow);
    }

    /** «“… phải …”, đồng chí nhấn mạnh». */
    private @Nullable Verdict quotedDemand(int from, int to) {
        if (!tokens.is(from, "“") && !tokens.is(from, "\"")) {
            return null;
        }
        for (int i = from + 1; i < to; i++) {
            boolean closed = tokens.is(i, "”") || tokens.is(i, "\"");
            if (closed && tokens.is(i + 1, ",") && grammar.first(Cue.STEMS_SUPERIOR, i + 2, Math.min(to, i + 5)) != null) {
                boolean says = grammar.first(Cue.STEMS_REMARK, i + 2, to) != null || grammar.first(Cue.STEMS_DEMAND, i + 2, to) != null;
                return says && hasModal(from, i) ? new Verdict(StatementKind.DIRECTIVE, from + 1, i, "kind.demand", i + 2, to, null) : null;
            }
        }
        return null;
    }

    /** Greetings, attendance, awards, captions, closing formulas. */
    private @Nullable Verdict formula(int from, int start, int to, Mode mode) {
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
            return verdict(StatementKind.TASK, outlook, to, "kind.future", start, outlook);
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
            named |= tokens.is(i, "nhiệm") && tokens.is(i + 1, "vụ") || tokens.is(i, "phương") && tokens.is(i + 1, "hướng");
            if (named && (tokens.is(i, "tập") && tokens.is(i + 1, "trung") || tokens.is(i, ":"))) {
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
        return demand != null && !demand.remark() && demand.content() < to || demand != null && demand.remark() && hasModal(demand.content(), to);
    }

    /** «Theo báo cáo tại hội nghị, …»: the end of the stem, or -1. */
    private int reportStem(int start, int to) {
        int end = grammar.end(Cue.STEMS_REPORT, start, to);
        if (end < 0) {
            return -1;
        }
        int boundary = grammar.nextBoundary(end, to);
        return boundary < to && !tokens.is(boundary, ";") ? boundary + 1 : end;
    }

    private boolean isFromBelow(int start, int to, @Nullable Demand demand, Mode mode) {
        int i = start;
        if (tokens.is(i, "tại")) {
            i = grammar.nextBoundary(i, to) + 1;
        }
        if (!grammar.at(Cue.STEMS_BELOW, i, to) || mode != Mode.OPEN) {
            return false;
        }
        int bound = Math.min(to, i + 30);
        for (int t = i; t < bound; t++) {
            boolean asks = tokens.is(t, "kiến") && tokens.is(t + 1, "nghị") || tokens.is(t, "đề") && (tokens.is(t + 1, "nghị") || tokens.is(t + 1, "xuất"))
                    || tokens.is(t, "mong") && tokens.is(t + 1, "muốn") || tokens.is(t, "cho") && tokens.is(t + 1, "rằng") || tokens.is(t, "tập") && tokens.is(t + 1, "trung") && tokens.is(t + 2, "thảo");
            if (asks && !tokens.isNamePart(t) && (demand == null || demand.verb() >= t)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Verdict demanded(Demand demand, int from, int to, Flow flow) {
        if (demand.remark() && !hasModal(demand.content(), to) && demand.content() < to) {
            boolean tells = tokens.is(demand.verb(), "cho") || tokens.is(demand.verb(), "thông") || tokens.is(demand.verb(), "chia");
            return tells ? told(demand, to, flow) : demand.person() ? Verdict.context("context.remark", demand.verb(), demand.content()) : null;
        }
        if (demand.remark() && demand.content() >= to) {
            return Verdict.context("context.remark", demand.verb(), to);
        }
        boolean now = tokens.is(from, "phát") || tokens.is(from, "kết") || tokens.is(from, "tại") || tokens.is(from, "đồng");
        if (demand.past() && !(demand.person() && now)) {
            return new Verdict(StatementKind.RESULT, from, to, "kind.order.past", demand.verb(), demand.content(), null);
        }
        int listed = afterList(demand.content(), to, flow);
        if (listed > 0) {
            return new Verdict(StatementKind.DIRECTIVE, listed, to, "kind.demand", demand.verb(), demand.content(), demand);
        }
        return new Verdict(StatementKind.DIRECTIVE, afterMaxim(demand.content(), to), to, "kind.demand", demand.verb(), demand.content(), demand);
    }

    /** «… yêu cầu các cấp ủy tập trung một số nội dung: …»: where the list begins, or -1; the body named before it acts. */
    private int afterList(int content, int to, Flow flow) {
        int colon = grammar.nextBoundary(content, to);
        while (colon < to && tokens.is(colon, ",")) {
            colon = grammar.nextBoundary(colon + 1, to);
        }
        if (colon >= to || !tokens.is(colon, ":") || !clauses.head(colon + 1, to).isClause()) {
            return -1;
        }
        Subject subject = clauses.head(content, colon).subject();
        flow.kind = StatementKind.DIRECTIVE;
        flow.actor = subject == null || subject.sort() != Subject.Sort.BODY ? flow.actor : tokens.text(subject.from(), subject.to());
        return colon + 1;
    }

    /** «Đồng chí cho biết: “…”»: what is told is read by itself. */
    private Verdict told(Demand demand, int to, Flow flow) {
        ClauseHead head = clauses.head(demand.content(), to);
        return head.isClause() ? open(demand.content(), to, head, -1, flow) : Verdict.context("context.remark", demand.verb(), to);
    }

    /** «năm 2022 là năm …, công tác dân vận cần …»: the reason before the demand is left out. */
    private int afterMaxim(int content, int to) {
        Match<Boolean> maxim = grammar.first(Cue.STEMS_MAXIM, content, to);
        if (maxim == null || hasModal(content, maxim.from())) {
            return content;
        }
        int found = content;
        for (int i = maxim.to(); i < to && !grammar.isModal(i, to); i++) {
            found = tokens.is(i, ",") || tokens.is(i, ";") ? i + 1 : found;
        }
        return hasModal(found, to) ? found : content;
    }

    private boolean hasModal(int from, int to) {
        for (int i = from; i < to; i++) {
            if (grammar.isModal(i, to) && !tokens.is(i, "nên")) {
                return true;
            }
        }
        return false;
    }

    /** Praise, shortcomings, maxims. */
    private @Nullable Verdict remark(int from, int start, int to, Mode mode, Flow flow) {
        Match<Boolean> praise = praises(mode) ? grammar.first(Cue.STEMS_PRAISE, start, Math.min(to, praiseReach(start, to))) : null;
        praise = praise == null ? personalPraise(start, to) : praise;
        if (praise != null) {
            return Verdict.context("context.praise", praise.from(), praise.to());
        }
        Match<Boolean> contrast = grammar.first(Cue.STEMS_CONTRAST, from, Math.min(to, start + 8));
        boolean contrasted = contrast != null && contrast.from() <= start;
        Match<Boolean> shortcoming = shortcoming(start, to);
        boolean duty = mode == Mode.WORK && !contrasted || shortcoming != null && hasModal(start, to);
        if (contrasted && shortcoming != null && !hasModal(start, shortcoming.from()) || !duty && shortcoming != null && admits(shortcoming, start, to)
                || flow.shortcoming && mode != Mode.WORK && !isAchievement(start, to) && flow.kind != StatementKind.DIRECTIVE) {
            flow.shortcoming = true;
            return Verdict.context("context.shortcoming", start, to);
        }
        flow.shortcoming = false;
        Match<Boolean> maxim = grammar.first(Cue.STEMS_MAXIM, start, to);
        ClauseHead head = clauses.head(start, to);
        boolean said = maxim != null && head.predicate() < maxim.from()
                && head.chain() != null
                && (head.subject() != null || tokens.is(head.chain().verb(), "xác"));
        if (maxim != null && !said && !hasModal(start, to) && !contains(Cue.WORDS_PAST, start, maxim.from())) {
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
        return grammar.at(Cue.STEMS_PERSON, start, to) || grammar.at(Cue.STEMS_REMARK, start, to) ? start + 40 : start + 2;
    }

    /** In plans and reports to praise somebody is work. */
    private boolean praises(Mode mode) {
        return switch (setting.genre()) {
            case NEWS, SPEECH -> mode == Mode.OPEN || mode == Mode.WORK && setting.genre() == Genre.SPEECH;
            case NOTICE, CONCLUSION -> true;
            case PLAN, DIRECTIVE, RESOLUTION, REPORT, UNRELATED -> false;
        };
    }

    private boolean isAchievement(int start, int to) {
        return contains(Cue.WORDS_PAST, start, to);
    }

    private boolean admits(Match<Boolean> shortcoming, int start, int to) {
        ClauseHead head = clauses.head(start, to);
        if (shortcoming.from() < head.predicate() && !head.generic() || head.chain() != null && head.chain().past()) {
            return false;
        }
        String word = tokens.form(shortcoming.from());
        if (word.equals("còn") || word.equals("chưa")) {
            return true;
        }
        int before = shortcoming.from() - 1;
        boolean object = tokens.is(before, "khắc") || tokens.is(before, "phục") || tokens.is(before, "giảm") || tokens.is(before, "gỡ");
        return !object && (tokens.is(before, "những") || tokens.is(before, "một") || tokens.is(before, "số") || tokens.is(before - 1, "chỉ")
                || tokens.is(shortcoming.to(), ":") || word.equals("chuyển") || word.equals("thường"));
    }

    private boolean contains(Cue group, int from, int to) {
        return grammar.first(group, from, to) != null;
    }

    private Verdict byMode(int start, int to, Mode mode, Outline outline, Flow flow) {
        int stem = reportStem(start, to);
        int content = stem > 0 ? stem : start;
        ClauseHead head = clauses.head(content, to);
        if (!head.isClause() && !(mode == Mode.WORK && isUnknownOrder(start, to))) {
            return Verdict.context("context.nothing.said", start, to);
        }
        boolean demanding = setting.genre().demands() || outline.demands();
        return switch (mode) {
            case WORK -> !hasDuty(head) && outline.isAfterWork() ? Verdict.context("context.closing", start, to) : isPast(content, to, head, stem) || reviews(head, to) ? verdict(StatementKind.RESULT, content, to, "kind.past", start, stem)
                    : verdict(demanding ? StatementKind.DIRECTIVE : StatementKind.TASK, content, to, "kind.section", start, -1);
            case RESULT -> isFuture(content, to, head)
                    ? verdict(demanding ? StatementKind.DIRECTIVE : StatementKind.TASK, content, to, "kind.future", start, -1)
                    : verdict(StatementKind.RESULT, content, to, "kind.section", start, stem);
            case OPEN -> open(content, to, head, stem, flow);
            case CONTEXT -> Verdict.context("context.section", start, to);
        };
    }

    /** A list item that begins with a word the lexicon does not know: most likely a verb. */
    private boolean isUnknownOrder(int start, int to) {
        if (to - start >= 6 && grammar.firstChain(start + 1, grammar.nextBoundary(start, to)) != null && !grammar.at(Cue.WORDS_OPENER, start, to) && !grammar.at(Cue.BODIES_ABSTRACT, start, to)
                && !grammar.at(Cue.WORDS_THING, start, to) && !grammar.at(Cue.WORDS_NOMINALISER, start, to)) {
            return true;
        }
        boolean item = start > 0 && tokens.isMark(start - 1) && to - start >= 5;
        return item && tokens.isWord(start) && !tokens.is(start + 1, ":") && !grammar.at(Cue.BODIES_ABSTRACT, start, to) && !grammar.at(Cue.BODIES_BODY, start, to)
                && !grammar.at(Cue.WORDS_NOMINALISER, start, to) && !grammar.at(Cue.WORDS_THING, start, to) && !grammar.at(Cue.WORDS_OPENER, start, to);
    }

    private static Verdict verdict(StatementKind kind, int content, int end, String rule, int from, int to) {
        return new Verdict(kind, content, end, rule, to < 0 ? -1 : from, to, null);
    }

    /** No heading says what this is: the words themselves must. */
    private Verdict open(int content, int to, ClauseHead head, int stem, Flow flow) {
        boolean achieved = head.generic() && contains(Cue.STEMS_ACHIEVEMENT, content, to);
        boolean past = stem > 0 || isPast(content, to, head, stem) || (looksBack(head) || achieved && !isFuture(content, to, head)) && !looksAhead(head);
        boolean future = looksAhead(head) || isFuture(content, to, head);
        boolean speaks = setting.genre().demands();
        if (stem > 0 || past && !(future && looksAhead(head))) {
            return verdict(StatementKind.RESULT, content, to, "kind.past", content, head.predicate());
        }
        if (flow.kind == StatementKind.DIRECTIVE) {
            return verdict(StatementKind.DIRECTIVE, content, to, "kind.continued", content, -1);
        }
        boolean obliged = speaks && (head.chain() != null && head.chain().modal() || grammar.isModal(head.predicate(), to) || isEnumerated(content));
        boolean soon = saysSoon(content, Math.min(to, content + 10));
        if (future && (flow.kind == StatementKind.TASK || looksAhead(head) || hasDuty(head) || soon) || obliged) {
            return verdict(speaks ? StatementKind.DIRECTIVE : StatementKind.TASK, content, to, "kind.future", content, head.predicate());
        }
        if (flow.kind != null) {
            return verdict(flow.kind, content, to, "kind.continued", content, -1);
        }
        boolean reported = flow.before != null && (head.chain() != null || head.generic() && achieved) && !speaks;
        if (reported) {
            return verdict(Objects.requireNonNull(flow.before), content, to, "kind.continued", content, -1);
        }
        return Verdict.context("context.nothing.said", content, to);
    }

    /** «Một là, …», «Thứ nhất, …». */
    private boolean isEnumerated(int content) {
        for (int i = content - 1; i > Math.max(0, content - 4); i--) {
            if (tokens.is(i, "là") && grammar.end(Cue.WORDS_CONNECTIVE, i - 1, content) > 0 || tokens.is(i - 1, "thứ") && grammar.end(Cue.WORDS_CONNECTIVE, i - 1, content) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDuty(ClauseHead head) {
        return head.subject() != null && head.subject().sort() == Subject.Sort.BODY && head.chain() != null;
    }

    private boolean isPast(int content, int to, ClauseHead head, int stem) {
        boolean done = head.chain() != null && (head.chain().past() || tokens.is(head.chain().to(), "được")) || grammar.at(Cue.WORDS_PAST, head.predicate(), to)
                || head.generic() && head.predicate() > 0 && contains(Cue.WORDS_PAST, content, Math.min(to, head.predicate() + 3));
        boolean duty = head.chain() != null && head.chain().modal() || grammar.isModal(head.predicate(), to);
        return !duty && (done || stem > 0 || saysLately(content, Math.min(to, content + 14)));
    }

    /** «Thời gian qua», «trong những năm qua», «năm qua». */
    private boolean saysLately(int from, int to) {
        for (int i = from + 1; i < to && !tokens.is(i, ";"); i++) {
            if (tokens.is(i, "qua") && (tokens.is(i - 1, "gian") || tokens.is(i - 1, "năm") || tokens.is(i - 1, "tháng") || tokens.is(i - 1, "kỳ"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFuture(int content, int to, ClauseHead head) {
        if (grammar.first(Cue.WORDS_PAST, content, Math.min(to, head.predicate() + 2)) != null) {
            return false;
        }
        return saysSoon(content, Math.min(to, content + 10)) || head.chain() != null && head.chain().modal()
                || grammar.isModal(head.predicate(), to) || setting.genre() != Genre.REPORT && grammar.at(Cue.WORDS_FUTURE, head.predicate(), to);
    }

    private boolean saysSoon(int from, int to) {
        for (int i = from + 1; i < to && !tokens.is(i, ";"); i++) {
            if (tokens.is(i, "tới") && (tokens.is(i - 1, "gian") || tokens.is(i - 1, "năm") || tokens.is(i - 1, "tháng"))
                    || tokens.is(i, "theo") && tokens.is(i - 1, "tiếp")) {
                return true;
            }
        }
        return false;
    }

    /** «Trong 6 tháng đầu năm, công tác dân vận có nhiều đổi mới» in a list of conclusions. */
    private boolean reviews(ClauseHead head, int to) {
        return head.generic() && looksBack(head) && !looksAhead(head) && !grammar.isModal(head.predicate(), to);
    }

    private boolean looksBack(ClauseHead head) {
        return head.times().stream().anyMatch(time -> relation(time) < 0);
    }

    private boolean looksAhead(ClauseHead head) {
        return head.times().stream().anyMatch(time -> relation(time) > 0);
    }

    /** Before (-1) or after (1) the day of the text, or unknown (0). */
    private int relation(TimeMention time) {
        String period = time.period(setting.year());
        if (time.lead() == TimeMention.Lead.FROM && tokens.is(time.to(), "đến") && tokens.is(time.to() + 1, "nay")) {
            return -1;
        }
        if (period == null || setting.year() == 0) {
            return 0;
        }
        if (period.equals(setting.future())) {
            return 1;
        }
        if (period.equals(setting.past())) {
            return -1;
        }
        if (time.unit() == TimeMention.Unit.SPAN) {
            return setting.year() == 0 || time.part() <= setting.year() ? -1 : 1;
        }
        int year = time.year() == 0 ? setting.year() : time.year();
        if (year != setting.year()) {
            return year < setting.year() ? -1 : 1;
        }
        return 0;
    }
}
