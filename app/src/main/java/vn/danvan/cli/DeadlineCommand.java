package vn.danvan.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.danvan.cli.DeadlineArguments.WrongUsageException;
import vn.danvan.rules.Deadline;
import vn.danvan.rules.DeadlineRefusal;
import vn.danvan.rules.Deadlines;
import vn.danvan.rules.Rule;
import vn.danvan.rules.RuleBook;
import vn.danvan.rules.RuleSet;
import vn.danvan.rules.content.StepTexts;

/** {@code danvan deadline}: when a step is due, as JSON, with the reasons in words. */
public final class DeadlineCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private final StepTexts texts;
    private final PrintStream out;
    private final PrintStream err;

    private DeadlineCommand(StepTexts texts, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command with the words after {@code deadline}.
     *
     * @param out takes the JSON, in UTF-8 whatever the encoding of the stream
     * @param err takes messages and the explanation, likewise
     * @return 0 done, 1 refused, 2 wrong usage
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, System.getenv().getOrDefault("DANVAN_LANG", "vi"));
    }

    /** The same in the language of that tag: {@code en} for English, anything else for Vietnamese. */
    static int run(String[] args, PrintStream out, PrintStream err, String language) {
        StepTexts texts = new StepTexts(language.startsWith("en") ? Locale.ENGLISH : StepTexts.VIETNAMESE);
        return new DeadlineCommand(texts, out, err).run(args);
    }

    private int run(String[] args) {
        try {
            if (args.length == 1 && args[0].equals("--list")) {
                return list();
            }
            if (args.length == 1 && args[0].equals("--help")) {
                say(err, texts.text("rules.cli.usage"));
                return DONE;
            }
            return answer(DeadlineArguments.read(args));
        } catch (WrongUsageException e) {
            say(err, texts.text(e.code(), e.args()));
            say(err, texts.text("rules.cli.usage"));
            return WRONG_USAGE;
        }
    }

    private int list() {
        List<Object> entries = new ArrayList<>();
        for (RuleSet set : RuleBook.shipped().sets()) {
            set.rules().forEach(rule -> entries.add(entry(set, rule)));
        }
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < entries.size(); i++) {
            json.append(i == 0 ? "\n  " : ",\n  ").append(JsonText.of(entries.get(i)));
        }
        say(out, json.append("\n]").toString());
        return DONE;
    }

    private Map<String, Object> entry(RuleSet set, Rule rule) {
        List<Object> limits = new ArrayList<>();
        rule.limits().forEach(limit -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("facts", limit.facts().stream().sorted().toList());
            one.put("days", limit.days());
            limits.add(one);
        });
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", rule.name());
        entry.put("name", texts.text("rules.cli.plain", rule.title()));
        entry.put("unit", rule.unit().code());
        entry.put("facts", rule.facts());
        entry.put("limits", limits);
        entry.put("suspendable", !rule.backward());
        entry.put("ruleSet", set.id());
        entry.put("validFrom", set.from());
        set.to().ifPresent(to -> entry.put("validTo", to));
        entry.put("legalBasis", texts.text("rules.cli.plain", set.legalBasis(rule)));
        return entry;
    }

    private int answer(DeadlineArguments arguments) {
        Deadlines deadlines = Deadlines.national();
        String rule = arguments.rule();
        if (!deadlines.book().has(rule)) {
            throw new WrongUsageException(
                    "rules.refuse.rule", rule, deadlines.book().ruleNames());
        }
        return switch (deadlines.answer(arguments.question())) {
            case Deadline deadline -> done(deadline, arguments.explain());
            case DeadlineRefusal refusal -> refused(refusal);
        };
    }

    private int done(Deadline deadline, boolean explain) {
        List<String> steps = deadline.steps().stream().map(texts::text).toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", deadline.rule());
        json.put("ruleSet", deadline.ruleSet());
        json.put("from", deadline.from());
        json.put("days", deadline.days());
        json.put("unit", deadline.unit().code());
        json.put("raw", deadline.raw());
        json.put("due", deadline.due());
        json.put("legalBasis", texts.text("rules.cli.plain", deadline.legalBasis()));
        json.put("steps", steps);
        if (explain) {
            explain(deadline.rule(), deadline.due(), steps);
        }
        say(out, JsonText.of(json));
        return DONE;
    }

    private void explain(String rule, LocalDate due, List<String> steps) {
        say(err, texts.text("rules.cli.due", rule, due));
        for (int i = 0; i < steps.size(); i++) {
            say(err, (i + 1) + ". " + steps.get(i));
        }
    }

    private int refused(DeadlineRefusal refusal) {
        say(err, texts.text(refusal.reason()));
        if (!refusal.cause().wrongQuestion()) {
            return REFUSED;
        }
        say(err, texts.text("rules.cli.usage"));
        return WRONG_USAGE;
    }

    private static void say(PrintStream stream, String line) {
        stream.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
