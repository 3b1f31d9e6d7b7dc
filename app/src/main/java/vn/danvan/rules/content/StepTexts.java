package vn.danvan.rules.content;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Turns steps into words of one language, from {@code messages/rules.properties}. */
public final class StepTexts {

    /** Vietnamese, the language of the system unless another is asked for. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    /** Texts for the locale: English for an English one, Vietnamese for every other. */
    public StepTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages/rules",
                locale,
                StepTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.dates = DateTimeFormatter.ofPattern(bundle.getString("rules.date.pattern"), Locale.ROOT);
    }

    /** Texts for the person at the terminal: English when the environment variable {@code DANVAN_LANG} says so. */
    public static StepTexts ofTerminal() {
        boolean english = System.getenv().getOrDefault("DANVAN_LANG", "vi").startsWith("en");
        return new StepTexts(english ? Locale.ENGLISH : VIETNAMESE);
    }

    /** The step in words. */
    public String text(Step step) {
        return text(step.code(), step.args().toArray());
    }

    /** The message of the key with its arguments in words. */
    public String text(String code, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = words(args[i]);
        }
        return new MessageFormat(bundle.getString(code), locale).format(words);
    }

    /** The date in the usual form, without the day of the week. */
    public String date(LocalDate date) {
        return dates.format(date);
    }

    /** The date with the day of the week. */
    public String dateWithWeekday(LocalDate date) {
        String weekday = bundle.getString("rules.weekday." + date.getDayOfWeek().getValue());
        return bundle.getString("rules.date.weekday").replace("{0}", date(date)).replace("{1}", weekday);
    }

    private String words(Object arg) {
        return switch (arg) {
            case LocalDate date -> dateWithWeekday(date);
            case Wording wording -> wording.in(locale);
            case Phrase phrase -> phrase.in(this);
            case Step step -> text(step);
            case List<?> list -> list.stream().map(this::words).collect(Collectors.joining(", "));
            default -> arg.toString();
        };
    }
}
