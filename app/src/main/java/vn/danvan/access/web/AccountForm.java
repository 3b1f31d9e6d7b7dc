package vn.danvan.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.access.NewAccount;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.PersonId;
import vn.danvan.web.Days;

/** What was entered on the page that opens an account, or on the one that adds a post. */
public record AccountForm(
        @Nullable String person,
        @Nullable String name,
        @Nullable String username,
        @Nullable String body,
        @Nullable String title,
        @Nullable String role,
        @Nullable String from) {

    static AccountForm empty(LocalDate today) {
        return new AccountForm("", "", "", "", "", "", today.toString());
    }

    /** What is typed wrongly, before the module is asked. */
    List<Refusal> faults() {
        return text(from).isBlank() || Days.read(from).isPresent()
                ? List.of()
                : List.of(Refusal.at("from", "web.day", text(from)));
    }

    NewAccount.Post post(LocalDate today) {
        return new NewAccount.Post(
                BodyId.of(text(body)),
                text(title),
                role(text(role)),
                Days.read(from).orElse(today));
    }

    NewAccount account(LocalDate today) {
        String chosen = text(person);
        return new NewAccount(
                chosen.isEmpty() ? null : new PersonId(Uuids.parse(chosen)), text(name), text(username), post(today));
    }

    static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("role", name);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
