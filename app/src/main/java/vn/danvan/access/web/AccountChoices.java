package vn.danvan.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.access.AccountDirectory;
import vn.danvan.access.AccountFilter;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.web.Choice;
import vn.danvan.web.Texts;

/** The lists to choose from on the pages of accounts. */
@Component
class AccountChoices {

    private final AccountDirectory directory;
    private final Texts texts;

    AccountChoices(AccountDirectory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    List<Choice> bodies(Actor actor) {
        return directory.bodies(actor).stream()
                .map(body -> new Choice(body.id().toString(), body.name()))
                .toList();
    }

    List<Choice> people(Actor actor) {
        return directory.people(actor).stream()
                .map(post -> new Choice(
                        post.person().toString(), post.personName() + " – " + post.title() + ", " + post.bodyName()))
                .toList();
    }

    List<Choice> roles(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), texts.text(locale, "access.role." + role.name())))
                .toList();
    }

    List<Choice> states(Locale locale) {
        return Arrays.stream(AccountFilter.State.values())
                .map(state -> new Choice(state.name(), texts.text(locale, "access.state." + state.name())))
                .toList();
    }
}
