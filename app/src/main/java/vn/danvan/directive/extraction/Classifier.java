package vn.danvan.directive.extraction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Phrases.Match;
import vn.danvan.directive.extraction.Scope.Mode;

/** Decides what a sentence is: result, task, directive or context. */
final class Classifier {

    private final Grammar grammar;
    private final Tokens tokens;
    private final Setting setting;
    private final ClauseReader clauses;
    private final DemandReader demands;
    private final ContextRules contexts;

    Classifier(Grammar grammar, Setting setting, ClauseReader clauses, DemandReader demands) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.setting = setting;
        this.clauses = clauses;
        this.demands = demands;
        this.contexts = new ContextRules(grammar, setting, clauses, demands);
    }

    Verdict classify(int from, int to, Outline outline, Flow flow) {
        Mode mode = outline.mode();
        if (mode == Mode.CONTEXT) {
            return Verdict.context("context.section", from, from);
        }
        int start = grammar.skipConnectives(from, to);
        Verdict context = contexts.formula(from, start, to, mode);
        if (context != null) {
            return context;
        }
        Verdict quoted = quotedDemand(from, to);
        if (quoted != null) {
            return quoted;
        }
        Demand demand = demands.find(from, to);
        if (contexts.isFromBelow(start, to, demand, mode)) {
            return Verdict.context("context.proposal", start, to);
        }
        if (demand != null) {
            Verdict verdict = demanded(demand, from, to, flow);
            if (verdict != null) {
                return verdict;
            }
        }
        context = contexts.remark(from, start, to, mode, flow);
        return context != null ? context : byMode(start, to, mode, outline, flow);
    }

    /** «“… phải …”, đồng chí nhấn mạnh». */
    private @Nullable Verdict quotedDemand(int from, int to) {
        if (!tokens.is(from, "“") && !tokens.is(from, "\"")) {
            return null;
        }
        for (int i = from + 1; i < to; i++) {
            boolean closed = tokens.is(i, "”") || tokens.is(i, "\"");
            if (closed
                    && tokens.is(i + 1, ",")
                    && grammar.first(Cue.STEMS_SUPERIOR, i + 2, Math.min(to, i + 5)) != null) {
                boolean says = grammar.first(Cue.STEMS_REMARK, i + 2, to) != null
                        || grammar.first(Cue.STEMS_DEMAND, i + 2, to) != null;
                return says && grammar.hasModal(from, i)
                        ? new Verdict(StatementKind.DIRECTIVE, from + 1, i, "kind.demand", i + 2, to, null)
                        : null;
            }
        }
        return null;
    }

    private @Nullable Verdict demanded(Demand demand, int from, int to, Flow flow) {
        if (demand.remark() && !grammar.hasModal(demand.content(), to) && demand.content() < to) {
            boolean tells = tokens.is(demand.verb(), "cho")
                    || tokens.is(demand.verb(), "thông")
                    || tokens.is(demand.verb(), "chia");
            return tells
                    ? told(demand, to, flow)
                    : demand.person() ? Verdict.context("context.remark", demand.verb(), demand.content()) : null;
        }
        if (demand.remark() && demand.content() >= to) {
            return Verdict.context("context.remark", demand.verb(), to);
        }
        boolean now =
                tokens.is(from, "phát") || tokens.is(from, "kết") || tokens.is(from, "tại") || tokens.is(from, "đồng");
        if (demand.past() && !(demand.person() && now)) {
            return new Verdict(
                    StatementKind.RESULT, from, to, "kind.order.past", demand.verb(), demand.content(), null);
        }
        int listed = afterList(demand.content(), to, flow);
        if (listed > 0) {
            return new Verdict(
                    StatementKind.DIRECTIVE, listed, to, "kind.demand", demand.verb(), demand.content(), demand);
        }
        return new Verdict(
                StatementKind.DIRECTIVE,
                afterMaxim(demand.content(), to),
                to,
                "kind.demand",
                demand.verb(),
                demand.content(),
                demand);
    }

    /** «… yêu cầu các cấp ủy tập trung một số nội dung: …»: where the list begins, or -1; the body named before it acts. */
    private int afterList(int content, int to, Flow flow) {
        int colon = grammar.nextBoundary(content, to);
        while (colon < to && tokens.is(colon, ",")) {
            colon = grammar.nextBoundary(colon + 1, to);
        }
        if (colon >= to
                || !tokens.is(colon, ":")
                || !clauses.head(colon + 1, to).isClause()) {
            return -1;
        }
        Subject subject = clauses.head(content, colon).subject();
        flow.kind = StatementKind.DIRECTIVE;
        flow.actor = subject == null || subject.sort() != Subject.Sort.BODY
                ? flow.actor
                : tokens.text(subject.from(), subject.to());
        return colon + 1;
    }

    /** «Đồng chí cho biết: “…”»: what is told is read by itself. */
    private Verdict told(Demand demand, int to, Flow flow) {
        ClauseHead head = clauses.head(demand.content(), to);
        return head.isClause()
                ? open(demand.content(), to, head, -1, flow)
                : Verdict.context("context.remark", demand.verb(), to);
    }

    /** «năm 2022 là năm …, công tác dân vận cần …»: the reason before the demand is left out. */
    private int afterMaxim(int content, int to) {
        Match<Boolean> maxim = grammar.first(Cue.STEMS_MAXIM, content, to);
        if (maxim == null || grammar.hasModal(content, maxim.from())) {
            return content;
        }
        int found = content;
        for (int i = maxim.to(); i < to && !grammar.isModal(i, to); i++) {
            found = tokens.is(i, ",") || tokens.is(i, ";") ? i + 1 : found;
        }
        return grammar.hasModal(found, to) ? found : content;
    }

    private Verdict byMode(int start, int to, Mode mode, Outline outline, Flow flow) {
        int stem = contexts.reportStem(start, to);
        int content = stem > 0 ? stem : start;
        ClauseHead head = clauses.head(content, to);
        if (!head.isClause() && !(mode == Mode.WORK && isUnknownOrder(start, to))) {
            return Verdict.context("context.nothing.said", start, to);
        }
        boolean demanding = setting.genre().demands() || outline.demands();
        return switch (mode) {
            case WORK ->
                !hasDuty(head) && outline.isAfterWork()
                        ? Verdict.context("context.closing", start, to)
                        : isPast(content, to, head, stem) || reviews(head, to)
                                ? Verdict.of(StatementKind.RESULT, content, to, "kind.past", start, stem)
                                : Verdict.of(
                                        demanding ? StatementKind.DIRECTIVE : StatementKind.TASK,
                                        content,
                                        to,
                                        "kind.section",
                                        start,
                                        -1);
            case RESULT ->
                isFuture(content, to, head)
                        ? Verdict.of(
                                demanding ? StatementKind.DIRECTIVE : StatementKind.TASK,
                                content,
                                to,
                                "kind.future",
                                start,
                                -1)
                        : Verdict.of(StatementKind.RESULT, content, to, "kind.section", start, stem);
            case OPEN -> open(content, to, head, stem, flow);
            case CONTEXT -> Verdict.context("context.section", start, to);
        };
    }

    /** A list item that begins with a word the lexicon does not know: most likely a verb. */
    private boolean isUnknownOrder(int start, int to) {
        if (to - start >= 6
                && grammar.firstChain(start + 1, grammar.nextBoundary(start, to)) != null
                && !grammar.at(Cue.WORDS_OPENER, start, to)
                && !grammar.at(Cue.BODIES_ABSTRACT, start, to)
                && !grammar.at(Cue.WORDS_THING, start, to)
                && !grammar.at(Cue.WORDS_NOMINALISER, start, to)) {
            return true;
        }
        boolean item = start > 0 && tokens.isMark(start - 1) && to - start >= 5;
        return item
                && tokens.isWord(start)
                && !tokens.is(start + 1, ":")
                && !grammar.at(Cue.BODIES_ABSTRACT, start, to)
                && !grammar.at(Cue.BODIES_BODY, start, to)
                && !grammar.at(Cue.WORDS_NOMINALISER, start, to)
                && !grammar.at(Cue.WORDS_THING, start, to)
                && !grammar.at(Cue.WORDS_OPENER, start, to);
    }

    /** No heading says what this is: the words themselves must. */
    private Verdict open(int content, int to, ClauseHead head, int stem, Flow flow) {
        boolean achieved = head.generic() && grammar.contains(Cue.STEMS_ACHIEVEMENT, content, to);
        boolean past = stem > 0
                || isPast(content, to, head, stem)
                || ((looksBack(head) || (achieved && !isFuture(content, to, head))) && !looksAhead(head));
        boolean future = looksAhead(head) || isFuture(content, to, head);
        boolean speaks = setting.genre().demands();
        if (stem > 0 || (past && !(future && looksAhead(head)))) {
            return Verdict.of(StatementKind.RESULT, content, to, "kind.past", content, head.predicate());
        }
        if (flow.kind == StatementKind.DIRECTIVE) {
            return Verdict.of(StatementKind.DIRECTIVE, content, to, "kind.continued", content, -1);
        }
        boolean obliged = speaks
                && ((head.chain() != null && head.chain().modal())
                        || grammar.isModal(head.predicate(), to)
                        || isEnumerated(content));
        boolean soon = saysSoon(content, Math.min(to, content + 10));
        if ((future && (flow.kind == StatementKind.TASK || looksAhead(head) || hasDuty(head) || soon)) || obliged) {
            return Verdict.of(
                    speaks ? StatementKind.DIRECTIVE : StatementKind.TASK,
                    content,
                    to,
                    "kind.future",
                    content,
                    head.predicate());
        }
        if (flow.kind != null) {
            return Verdict.of(flow.kind, content, to, "kind.continued", content, -1);
        }
        boolean reported = flow.before != null && (head.chain() != null || (head.generic() && achieved)) && !speaks;
        if (reported) {
            return Verdict.of(Objects.requireNonNull(flow.before), content, to, "kind.continued", content, -1);
        }
        return Verdict.context("context.nothing.said", content, to);
    }

    /** «Một là, …», «Thứ nhất, …». */
    private boolean isEnumerated(int content) {
        for (int i = content - 1; i > Math.max(0, content - 4); i--) {
            if ((tokens.is(i, "là") && grammar.end(Cue.WORDS_CONNECTIVE, i - 1, content) > 0)
                    || (tokens.is(i - 1, "thứ") && grammar.end(Cue.WORDS_CONNECTIVE, i - 1, content) > 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDuty(ClauseHead head) {
        return head.subject() != null && head.subject().sort() == Subject.Sort.BODY && head.chain() != null;
    }

    private boolean isPast(int content, int to, ClauseHead head, int stem) {
        boolean done = (head.chain() != null
                        && (head.chain().past() || tokens.is(head.chain().to(), "được")))
                || grammar.at(Cue.WORDS_PAST, head.predicate(), to)
                || (head.generic()
                        && head.predicate() > 0
                        && grammar.contains(Cue.WORDS_PAST, content, Math.min(to, head.predicate() + 3)));
        boolean duty = (head.chain() != null && head.chain().modal()) || grammar.isModal(head.predicate(), to);
        return !duty && (done || stem > 0 || saysLately(content, Math.min(to, content + 14)));
    }

    /** «Thời gian qua», «trong những năm qua», «năm qua». */
    private boolean saysLately(int from, int to) {
        for (int i = from + 1; i < to && !tokens.is(i, ";"); i++) {
            if (tokens.is(i, "qua")
                    && (tokens.is(i - 1, "gian")
                            || tokens.is(i - 1, "năm")
                            || tokens.is(i - 1, "tháng")
                            || tokens.is(i - 1, "kỳ"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFuture(int content, int to, ClauseHead head) {
        if (grammar.first(Cue.WORDS_PAST, content, Math.min(to, head.predicate() + 2)) != null) {
            return false;
        }
        return saysSoon(content, Math.min(to, content + 10))
                || (head.chain() != null && head.chain().modal())
                || grammar.isModal(head.predicate(), to)
                || (setting.genre() != Genre.REPORT && grammar.at(Cue.WORDS_FUTURE, head.predicate(), to));
    }

    private boolean saysSoon(int from, int to) {
        for (int i = from + 1; i < to && !tokens.is(i, ";"); i++) {
            if ((tokens.is(i, "tới")
                            && (tokens.is(i - 1, "gian") || tokens.is(i - 1, "năm") || tokens.is(i - 1, "tháng")))
                    || (tokens.is(i, "theo") && tokens.is(i - 1, "tiếp"))) {
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
