package vn.danvan.audit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.audit.AuditContext;
import vn.danvan.audit.AuditEntry;
import vn.danvan.web.Texts;

/** Turns entries into words: names, posts, sentences for actions, values before and after. */
@Component
class AuditLines {

    private static final TypeReference<TreeMap<String, Object>> VALUES = new TypeReference<>() {};

    private final AuditContext context;
    private final Texts texts;
    private final ObjectMapper json;

    AuditLines(AuditContext context, Texts texts, ObjectMapper json) {
        this.context = context;
        this.texts = texts;
        this.json = json;
    }

    List<AuditLine> of(List<AuditEntry> entries, Locale locale) {
        Map<UUID, String> names = context.accountNames(ids(entries, AuditEntry::account));
        Map<UUID, String> posts = context.postTitles(ids(entries, AuditEntry::position));
        return entries.stream().map(entry -> line(entry, names, posts, locale)).toList();
    }

    private AuditLine line(AuditEntry entry, Map<UUID, String> names, Map<UUID, String> posts, Locale locale) {
        UUID account = entry.account();
        UUID position = entry.position();
        return new AuditLine(
                entry.seq(),
                entry.at(),
                account == null ? texts.text(locale, "audit.system") : names.getOrDefault(account, account.toString()),
                position == null ? "" : posts.getOrDefault(position, ""),
                action(entry.action(), locale),
                subject(entry, locale),
                entry.subjectId(),
                changes(entry, locale));
    }

    /** The action in words, or its code where a module gave it none. */
    String action(String code, Locale locale) {
        return texts.textOr(locale, "audit.action." + code, code);
    }

    private String subject(AuditEntry entry, Locale locale) {
        String kind = texts.textOr(locale, "audit.subject." + entry.subjectType(), entry.subjectType());
        String id = entry.subjectId();
        return kind + " " + (id.length() > 12 ? "…" + id.substring(id.length() - 8) : id);
    }

    private List<AuditLine.Change> changes(AuditEntry entry, Locale locale) {
        Map<String, Object> before = values(entry.before());
        Map<String, Object> after = values(entry.after());
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new AuditLine.Change(
                        texts.textOr(locale, "audit.field." + field, field),
                        words(before.get(field)),
                        words(after.get(field))))
                .toList();
    }

    private Map<String, Object> values(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                many.stream()
                        .map(String::valueOf)
                        .reduce((left, right) -> left + ", " + right)
                        .orElse("");
            default -> value.toString();
        };
    }

    private static List<UUID> ids(List<AuditEntry> entries, Function<AuditEntry, @Nullable UUID> id) {
        return entries.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
