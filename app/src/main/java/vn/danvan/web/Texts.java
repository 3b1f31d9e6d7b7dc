package vn.danvan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Worded;

/** Sentences in the reader's language, from every module's {@code messages/<module>.properties}. */
@Component
public class Texts {

    /** Vietnamese, the first language. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final List<StandingNote> notes;

    Texts(MessageSource messages, ObjectProvider<StandingNote> notes) {
        this.messages = messages;
        this.notes = notes.orderedStream().toList();
    }

    /** The sentence of the key with its names in the language; a key that does not exist is a bug and throws. */
    public String text(Locale locale, String key, Object... args) {
        Object[] said = Arrays.stream(args)
                .map(arg -> arg instanceof Worded name ? name.in(locale) : arg)
                .toArray();
        return messages.getMessage(key, said, locale);
    }

    /** The sentence of the key, or the other text when there is none. */
    public String textOr(Locale locale, String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }

    /** What stands in every file that people take along, such as that its figures are made up; empty when nothing has to. */
    public String fileNote(Locale locale) {
        return notes.stream().map(note -> text(locale, note.fileKey())).collect(Collectors.joining(" "));
    }

    /** The sentence of a refusal, message {@code refusal.<code>}. */
    public String refusal(Locale locale, Refusal refusal) {
        return text(locale, "refusal." + refusal.code(), refusal.args().toArray());
    }

    /** The faults of a form in the reader's language. */
    public FormErrors errors(Locale locale, List<Refusal> refusals) {
        FormErrors errors = new FormErrors();
        refusals.forEach(refusal -> errors.add(refusal.field(), refusal(locale, refusal)));
        return errors;
    }
}
