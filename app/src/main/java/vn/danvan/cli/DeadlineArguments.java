package vn.danvan.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.DaySpan;
import vn.danvan.rules.DeadlineQuestion;
import vn.danvan.rules.Suspensions;

/** The arguments of {@code danvan deadline}, read left to right. */
final class DeadlineArguments {

    private @Nullable String rule;
    private @Nullable LocalDate from;
    private final Set<String> facts = new HashSet<>();
    private final List<DaySpan> suspended = new ArrayList<>();
    private boolean explain;

    private DeadlineArguments() {}

    /** Reads the arguments; throws {@link WrongUsageException} at the first that is wrong. */
    static DeadlineArguments read(String[] args) {
        DeadlineArguments read = new DeadlineArguments();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--from" -> read.from(value(args, i++));
                case "--with" -> read.facts(value(args, i++));
                case "--suspended" -> read.suspended(value(args, i++));
                case "--explain" -> read.explain = true;
                case "--list" -> throw new WrongUsageException("rules.cli.list");
                default -> read.rule(args[i]);
            }
        }
        return read;
    }

    boolean explain() {
        return explain;
    }

    /** The rule asked for. */
    String rule() {
        if (rule == null) {
            throw new WrongUsageException("rules.cli.missing.rule");
        }
        return rule;
    }

    DeadlineQuestion question() {
        if (from == null) {
            throw new WrongUsageException("rules.cli.missing.from");
        }
        return new DeadlineQuestion(rule(), from, facts, Suspensions.of(suspended));
    }

    private void rule(String arg) {
        if (arg.startsWith("-")) {
            throw new WrongUsageException("rules.cli.unknown", arg);
        }
        if (rule != null) {
            throw new WrongUsageException("rules.cli.unknown", arg);
        }
        rule = arg;
    }

    private void from(String value) {
        if (from != null) {
            throw new WrongUsageException("rules.cli.twice", "--from");
        }
        from = date(value);
    }

    private void facts(String value) {
        for (String fact : value.split(",", -1)) {
            if (fact.isBlank()) {
                throw new WrongUsageException("rules.cli.fact", value);
            }
            facts.add(fact.strip());
        }
    }

    private void suspended(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            throw new WrongUsageException("rules.cli.suspended", value);
        }
        LocalDate first = date(value.substring(0, dots));
        LocalDate last = date(value.substring(dots + 2));
        if (last.isBefore(first)) {
            throw new WrongUsageException("rules.cli.reversed", value);
        }
        suspended.add(new DaySpan(first, last));
    }

    private static LocalDate date(String text) {
        try {
            if (text.length() == "2021-01-14".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new WrongUsageException("rules.cli.date", text);
        }
        throw new WrongUsageException("rules.cli.date", text);
    }

    private static String value(String[] args, int option) {
        if (option + 1 == args.length || args[option + 1].startsWith("--")) {
            throw new WrongUsageException("rules.cli.missing.value", args[option]);
        }
        return args[option + 1];
    }

    /** The command was called in a way it does not know; carries the message that says what is allowed. */
    static final class WrongUsageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Object[] args;

        WrongUsageException(String code, Object... args) {
            super(code);
            this.code = code;
            this.args = args;
        }

        String code() {
            return code;
        }

        Object[] args() {
            return args.clone();
        }
    }
}
