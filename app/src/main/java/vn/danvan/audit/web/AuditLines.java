package vn.danvan.audit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditContext;
import vn.danvan.audit.AuditEntry;
import vn.danvan.web.Texts;

/** Turns entries into words: names, posts, sentences for actions, values before and after. */
@Component
class AuditLines {

    private final AuditContext context;
    private final RecordedValues values;
    private final Texts texts;

    AuditLines(AuditContext context, RecordedValues values, Texts texts) {
        this.context = context;
        this.values = values;
        this.texts = texts;
    }

    List<AuditLine> of(List<AuditEntry> entries, Locale locale) {
        Map<UUID, String> people = context.accountNames(ids(entries, AuditEntry::account));
        Map<UUID, String> posts = context.postTitles(ids(entries, AuditEntry::position));
        List<RecordedValues.Recorded> recorded =
                entries.stream().map(values::read).toList();
        Map<String, String> names = values.names(recorded);
        return recorded.stream()
                .map(entry -> line(entry, people, posts, names, locale))
                .toList();
    }

    private AuditLine line(
            RecordedValues.Recorded recorded,
            Map<UUID, String> people,
            Map<UUID, String> posts,
            Map<String, String> names,
            Locale locale) {
        AuditEntry entry = recorded.entry();
        UUID account = entry.account();
        UUID position = entry.position();
        return new AuditLine(
                entry.seq(),
                entry.at(),
                account == null ? texts.text(locale, "audit.system") : people.getOrDefault(account, account.toString()),
                position == null ? "" : posts.getOrDefault(position, ""),
                action(entry.action(), locale),
                subject(entry, names, locale),
                entry.subjectId(),
                changes(recorded, names, locale));
    }

    /** The action in words, or its code where a module gave it none. */
    String action(String code, Locale locale) {
        return texts.textOr(locale, "audit.action." + code, code);
    }

    private String subject(AuditEntry entry, Map<String, String> names, Locale locale) {
        String kind = texts.textOr(locale, "audit.subject." + entry.subjectType(), entry.subjectType());
        String id = entry.subjectId();
        String name = names.get(id);
        if (name != null) {
            return kind + ": " + name;
        }
        return kind + " " + (id.length() > 12 ? "…" + id.substring(id.length() - 8) : id);
    }

    private List<AuditLine.Change> changes(RecordedValues.Recorded recorded, Map<String, String> names, Locale locale) {
        TreeSet<String> fields = new TreeSet<>(recorded.before().keySet());
        fields.addAll(recorded.after().keySet());
        return fields.stream()
                .map(field -> new AuditLine.Change(
                        texts.textOr(locale, "audit.field." + field, field),
                        words(recorded.before().get(field), names),
                        words(recorded.after().get(field), names)))
                .toList();
    }

    private static List<AuditLine.Value> words(@Nullable Object value, Map<String, String> names) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> many ->
                many.stream().map(one -> word(String.valueOf(one), names)).toList();
            default -> List.of(word(value.toString(), names));
        };
    }

    private static AuditLine.Value word(String value, Map<String, String> names) {
        String name = names.get(value);
        return name == null ? new AuditLine.Value(value, null) : new AuditLine.Value(name, value);
    }

    private static List<UUID> ids(List<AuditEntry> entries, Function<AuditEntry, @Nullable UUID> id) {
        return entries.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
