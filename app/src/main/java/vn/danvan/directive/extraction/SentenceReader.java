package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.ClauseSplitter.Clause;

/** Turns a sentence into drafts: kind, clauses, actor, period and due date. */
final class SentenceReader {

    private final Grammar grammar;
    private final Tokens tokens;
    private final Setting setting;
    private final ClauseReader clauses;
    private final ClauseSplitter splitter;
    private final AttributeReader attributes;

    SentenceReader(
            Grammar grammar,
            Setting setting,
            ClauseReader clauses,
            ClauseSplitter splitter,
            AttributeReader attributes) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.setting = setting;
        this.clauses = clauses;
        this.splitter = splitter;
        this.attributes = attributes;
    }

    List<Draft> read(Verdict verdict, int from, int to, Outline outline, Flow flow) {
        List<Draft> drafts = new ArrayList<>();
        if (verdict.kind() == StatementKind.CONTEXT || verdict.content() >= verdict.end()) {
            return drafts;
        }
        boolean turned =
                flow.kind != null && (flow.kind == StatementKind.RESULT) != (verdict.kind() == StatementKind.RESULT);
        if (flow.kind == null || turned) {
            flow.actor = null;
            flow.period = null;
        }
        flow.kind = verdict.kind();
        Sentence sentence = new Sentence(verdict, outline, flow);
        for (Clause clause : splitter.split(verdict.content(), verdict.end(), verdict.kind() == StatementKind.RESULT)) {
            Draft draft = sentence.draft(clause);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** What the clauses of one sentence share. */
    private final class Sentence {

        private final Verdict verdict;
        private final Outline outline;
        private final Flow flow;
        private boolean first = true;
        private @Nullable String period;
        private @Nullable TimeMention due;

        Sentence(Verdict verdict, Outline outline, Flow flow) {
            this.verdict = verdict;
            this.outline = outline;
            this.flow = flow;
        }

        @Nullable
        Draft draft(Clause clause) {
            int from = first ? clause.from() : afterDemand(clause);
            if (!first
                    && verdict.kind() != StatementKind.RESULT
                    && grammar.at(Cue.STEMS_PRAISE, from, clause.to())
                    && verdict.demand() != null) {
                return null;
            }
            ClauseHead head = clauses.head(from, clause.to());
            if (from >= clause.to()) {
                return null;
            }
            StatementKind kind = kind(clause, from);
            Draft draft = new Draft(from, clause.to(), kind);
            draft.predicate = head.predicate();
            explainKind(draft);
            actor(draft, head);
            time(draft, head);
            first = false;
            return draft;
        }

        private StatementKind kind(Clause clause, int from) {
            boolean demanded = from > clause.from() && verdict.kind() == StatementKind.TASK;
            return demanded ? StatementKind.DIRECTIVE : verdict.kind();
        }

        /** A later clause may repeat the demand: «…; đề nghị Sở Nội vụ …». */
        private int afterDemand(Clause clause) {
            int from = clause.from();
            boolean stem = verdict.kind() != StatementKind.RESULT
                    && grammar.at(Cue.STEMS_DEMAND, from, clause.to())
                    && (tokens.is(from, "yêu")
                            || tokens.is(from, "giao")
                            || (tokens.is(from, "đề") && tokens.is(from + 1, "nghị"))
                            || (tokens.is(from, "lưu") && tokens.is(from + 1, "ý")));
            int end = stem ? grammar.end(Cue.STEMS_DEMAND, from, clause.to()) : -1;
            boolean body = end > 0 && clauses.bodyAt(end, clause.to()) != null;
            return body || (end > 0 && verdict.demand() != null) ? grammar.skipConnectives(end, clause.to()) : from;
        }

        private void explainKind(Draft draft) {
            Verdict v = verdict;
            int from = v.from() >= 0 ? v.from() : draft.from;
            int to = Math.max(v.to(), from);
            boolean cue = v.from() >= 0 && to > from;
            draft.reasons.add(new Reason(
                    v.rule(),
                    cue ? tokens.text(from, to) : "",
                    tokens.get(from).start(),
                    cue ? tokens.get(to - 1).end() : tokens.get(from).start()));
        }

        private void actor(Draft draft, ClauseHead head) {
            Subject subject = head.subject();
            if (subject != null && subject.predicate() >= 0) {
                boolean named = subject.sort() == Subject.Sort.BODY
                        && !isCounted(subject.from())
                        && !isActedOn(subject, draft.kind);
                String before = flow.actor;
                flow.actor = named ? tokens.text(subject.from(), subject.to()) : null;
                if (named) {
                    draft.actorFrom = subject.from();
                    draft.actorTo = subject.to();
                    reason(draft, "actor.subject", subject.from(), subject.to());
                }
                draft.actor = flow.actor;
                if (tokens.is(subject.from(), "mỗi") || tokens.is(subject.from(), "từng")) {
                    flow.actor = before;
                }
                return;
            }
            boolean target = isTarget(draft) || grammar.at(Cue.BODIES_AREA, draft.from, draft.to);
            if ((head.generic() && draft.kind == StatementKind.RESULT) || target) {
                if (first) {
                    flow.actor = null;
                }
                return;
            }
            if (first && addressed(draft, head)) {
                return;
            }
            draft.actor = flow.actor != null ? flow.actor : outline.actor();
            if (draft.actor != null) {
                draft.reasons.add(new Reason(
                        "actor.inherited",
                        draft.actor,
                        tokens.get(draft.from).start(),
                        tokens.get(draft.from).start()));
            }
        }

        /** «Về phía Hội Nông dân, cần …»: the body addressed is the one to act. */
        private boolean addressed(Draft draft, ClauseHead head) {
            boolean address = (tokens.is(draft.from, "đối") && tokens.is(draft.from + 1, "với"))
                    || (tokens.is(draft.from, "về") && tokens.is(draft.from + 1, "phía"));
            boolean obliged = head.predicate() > draft.from + 2 && grammar.isModal(head.predicate(), draft.to);
            Subject body = address && obliged ? clauses.bodyAt(draft.from + 2, head.predicate()) : null;
            if (body == null || body.predicate() >= 0 || !tokens.is(body.to(), ",")) {
                return false;
            }
            flow.actor = tokens.text(body.from(), body.to());
            draft.actor = flow.actor;
            draft.actorFrom = body.from();
            draft.actorTo = body.to();
            reason(draft, "actor.addressed", body.from(), body.to());
            return true;
        }

        /** «100% xã …», «phấn đấu đến hết năm 2023, 100% khu dân cư …». */
        private boolean isTarget(Draft draft) {
            if (tokens.isNumber(draft.from)) {
                return true;
            }
            for (int i = draft.from; i < Math.min(draft.to, draft.from + 9); i++) {
                if (tokens.is(i, "%") && tokens.isNumber(i - 1)) {
                    ClauseHead plain = clauses.head(draft.from, i);
                    return plain.chain() == null
                            || (plain.chain().last() == plain.chain().verb()
                                    && grammar.form(
                                                    plain.chain().verb(),
                                                    plain.chain().verb() + 2)
                                            .equals("phấn đấu"));
                }
            }
            return false;
        }

        private boolean isActedOn(Subject subject, StatementKind kind) {
            boolean passive = tokens.is(subject.predicate(), "được")
                    || tokens.is(subject.predicate(), "bị")
                    || tokens.is(subject.predicate() - 1, "được");
            return passive && kind == StatementKind.RESULT;
        }

        private boolean isCounted(int from) {
            boolean figure = (tokens.isNumber(from) && verdict.kind() == StatementKind.RESULT)
                    || (tokens.isNumber(from)
                            && (tokens.is(from + 1, "%") || tokens.form(from).indexOf('/') > 0));
            return figure
                    || grammar.at(Cue.BODIES_AREA, from, tokens.size())
                    || grammar.at(Cue.BODIES_ABSTRACT, from, tokens.size());
        }

        private void reason(Draft draft, String rule, int from, int to) {
            draft.reasons.add(new Reason(
                    rule,
                    tokens.text(from, to),
                    tokens.get(from).start(),
                    tokens.get(to - 1).end()));
        }

        private void time(Draft draft, ClauseHead head) {
            boolean result = draft.kind == StatementKind.RESULT;
            int year = governingYear(result);
            String own = attributes.ownPeriod(draft, head, year);
            if (first) {
                period = head.times().stream()
                        .map(t -> t.period(year))
                        .filter(p -> p != null)
                        .findFirst()
                        .orElse(null);
                due = head.times().stream()
                        .filter(t -> t.due(year, setting.date()) != null
                                && t.unit() != TimeMention.Unit.HALF
                                && t.from() < head.predicate())
                        .findFirst()
                        .orElse(null);
                flow.period = period != null ? period : flow.period;
            }
            draft.period = own != null ? own : inheritedPeriod(result);
            if (result) {
                if (draft.period == null) {
                    draft.period = attributes.yearOfDate(draft, head);
                    period = first ? draft.period : period;
                }
                return;
            }
            LocalDate ownDue = attributes.ownDue(draft, head, year);
            TimeMention shared = due != null ? due : outline.due();
            draft.due = ownDue != null || shared == null ? ownDue : shared.due(year, setting.date());
        }

        private int governingYear(boolean result) {
            String governing = inheritedPeriod(result);
            if (governing == null) {
                return setting.year();
            }
            return Integer.parseInt(governing.substring(governing.length() - 4));
        }

        private @Nullable String inheritedPeriod(boolean result) {
            if (period != null) {
                return period;
            }
            if (flow.period != null) {
                return flow.period;
            }
            String scoped = outline.period();
            if (scoped != null) {
                return scoped;
            }
            return result ? setting.past() : setting.future();
        }
    }
}
