package vn.danvan.directive.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.TimeMention.Lead;
import vn.danvan.directive.extraction.TimeMention.Unit;

/** Finds period and due date of a statement, in the clause itself first. */
final class AttributeReader {

    private final Grammar grammar;
    private final Tokens tokens;
    private final TimeReader times;
    private final Setting setting;

    AttributeReader(Grammar grammar, TimeReader times, Setting setting) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.times = times;
        this.setting = setting;
    }

    /** The period that the clause names for itself, or null. */
    @Nullable
    String ownPeriod(Draft draft, ClauseHead head, int year) {
        for (int i = draft.from; i < draft.to; i++) {
            TimeMention time = times.at(i, draft.to);
            if (time == null) {
                continue;
            }
            boolean leading = head.predicate() < 0 || i < head.predicate();
            String period = leading || governs(time, i, draft) ? time.period(year) : null;
            if (period != null && !isCompared(i, draft.from)) {
                explain(draft, "period.clause", time);
                return period;
            }
            i = time.to() - 1;
        }
        return null;
    }

    /** A year in mid-clause governs only as «trong năm …»; otherwise it belongs to the name of something. */
    private boolean governs(TimeMention time, int at, Draft draft) {
        boolean within = time.lead() == Lead.WITHIN && !tokens.is(at, "của");
        return switch (time.unit()) {
            case YEAR -> within;
            case SPAN -> within;
            case QUARTER, HALF, NINE_MONTHS -> within || (time.lead() == Lead.NONE && !namesThing(at, draft.from));
            case DAY, MONTH, THIS_MONTH -> false;
        };
    }

    private boolean namesThing(int at, int from) {
        for (int i = at - 1; i >= from && i > at - 8; i--) {
            if (grammar.at(Cue.WORDS_THING, i, at)
                    || tokens.is(i, "kết")
                    || tokens.is(i, "báo")
                    || tokens.is(i, "bầu")
                    || (tokens.is(i, "công") && tokens.is(i + 1, "tác"))) {
                return true;
            }
            if (tokens.isMark(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isCompared(int at, int from) {
        for (int i = at - 1; i >= from && i > at - 5; i--) {
            if (tokens.is(i, "so") || (tokens.is(i, "cùng") && tokens.is(i + 1, "kỳ")) || tokens.is(i, "hơn")) {
                return true;
            }
        }
        return false;
    }

    /** The year of a result that is dated by a month or day of its own. */
    @Nullable
    String yearOfDate(Draft draft, ClauseHead head) {
        for (TimeMention time : head.times()) {
            boolean dated = time.unit() == Unit.DAY || time.unit() == Unit.MONTH;
            if (dated && time.year() != 0 && (time.from() == head.from() || time.lead() != Lead.NONE)) {
                explain(draft, "period.date", time);
                return Integer.toString(time.year());
            }
        }
        return null;
    }

    /** The earliest deadline in the clause, or null. */
    @Nullable
    LocalDate ownDue(Draft draft, ClauseHead head, int year) {
        LocalDate due = null;
        for (int i = draft.from; i < draft.to; i++) {
            TimeMention time = grammar.isHidden(i) ? null : times.at(i, draft.to);
            if (time == null) {
                continue;
            }
            LocalDate found = binds(time, i, draft, head) ? time.due(year, setting.date()) : null;
            if (found != null && (due == null || found.isBefore(due))) {
                due = found;
                explain(draft, "due.clause", time);
            }
            i = time.to() - 1;
        }
        return due;
    }

    private boolean binds(TimeMention time, int at, Draft draft, ClauseHead head) {
        if (isCompared(at, draft.from) || isRecurring(time.to()) || isOtherEvent(at, draft.from)) {
            return false;
        }
        if (time.unit() == Unit.DAY && time.lead() == Lead.NONE) {
            return isLimited(at) || isScheduled(head);
        }
        if (time.unit() == Unit.HALF && time.lead() != Lead.NONE && at > head.predicate()) {
            return true;
        }
        return !(time.lead() == Lead.NONE && time.unit() == Unit.MONTH && namesThing(at, draft.from));
    }

    private boolean isLimited(int at) {
        return tokens.is(at - 1, "trước") || tokens.is(at - 1, "là") || tokens.is(at - 1, "xong");
    }

    private boolean isScheduled(ClauseHead head) {
        return head.chain() != null
                && tokens.is(head.chain().last(), "tổ")
                && tokens.is(head.chain().last() + 1, "chức");
    }

    private boolean isRecurring(int after) {
        return tokens.is(after, "hằng") || tokens.is(after, "hàng") || tokens.is(after, "mỗi");
    }

    /** «cuộc bầu cử ngày 23/5», «Kế hoạch số … ngày …»: the date of something else. */
    private boolean isOtherEvent(int at, int from) {
        if (!tokens.is(at, "ngày")) {
            return false;
        }
        for (int i = at - 1; i >= from && i > at - 6; i--) {
            if (tokens.is(i, "cử") || tokens.is(i, "số") || tokens.is(i, "tết") || tokens.is(i, "lễ")) {
                return true;
            }
        }
        return false;
    }

    void explain(Draft draft, String rule, TimeMention time) {
        draft.reasons.add(new Reason(
                rule,
                tokens.text(time.from(), time.to()),
                tokens.get(time.from()).start(),
                tokens.get(time.to() - 1).end()));
    }
}
