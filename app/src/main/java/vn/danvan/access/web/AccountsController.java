package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.danvan.access.AccountAdministration;
import vn.danvan.access.AccountDirectory;
import vn.danvan.access.AccountFilter;
import vn.danvan.access.AccountView;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.NavEntry;
import vn.danvan.web.Texts;

/** The administrator's list of accounts, one account, and opening a new one. */
@Controller
@Allow(Role.ADMINISTRATOR)
class AccountsController {

    private static final int PAGE = 50;

    private final AccountDirectory directory;
    private final AccountAdministration administration;
    private final AccountChoices choices;
    private final Texts texts;
    private final Clock clock;

    AccountsController(
            AccountDirectory directory,
            AccountAdministration administration,
            AccountChoices choices,
            Texts texts,
            Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.choices = choices;
        this.texts = texts;
        this.clock = clock;
    }

    @Bean
    static NavEntry accountsNav() {
        return NavEntry.of(80, "access.accounts", "/accounts", Role.ADMINISTRATOR);
    }

    /** What the list is narrowed by, as its address has it. */
    record Asked(
            @Nullable String q,
            @Nullable String body,
            @Nullable String role,
            @Nullable String state) {

        AccountFilter filter() {
            return new AccountFilter(
                    q == null ? "" : q,
                    body == null || body.isEmpty() ? null : BodyId.of(body),
                    role == null || role.isEmpty() ? null : AccountForm.role(role),
                    AccountsController.state(state));
        }
    }

    @GetMapping("/accounts")
    String list(
            Actor actor,
            Locale locale,
            Asked asked,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        AccountFilter filter = asked.filter();
        model.addAttribute("filter", filter);
        model.addAttribute("page", directory.list(actor, filter, Math.max(1, page), PAGE));
        model.addAttribute("bodies", choices.bodies(actor));
        model.addAttribute("roles", choices.roles(locale));
        model.addAttribute("states", choices.states(locale));
        model.addAttribute("query", query(filter));
        return "access/accounts";
    }

    /** All accounts of the list; nothing of how they sign in. */
    @GetMapping("/accounts.{as:csv|xlsx}")
    void download(Actor actor, Asked asked, Download file) throws IOException {
        file.of(directory.list(actor, asked.filter(), 1, Download.MOST + 1).items())
                .column("access.name", AccountView::displayName)
                .column("access.username", AccountView::username)
                .column("access.posts", one -> posts(one, file))
                .column(
                        "access.state",
                        one -> file.text("access.state." + one.state().name()))
                .column("access.last", AccountView::lastSignedInAt)
                .send("access.accounts", "tai-khoan");
    }

    private static String posts(AccountView account, Download file) {
        String posts = account.postsOn(file.ui().today()).stream()
                .map(post -> post.title() + " – " + post.bodyName() + " ("
                        + file.text("access.role." + post.role().name()) + ")")
                .collect(Collectors.joining("; "));
        return posts.isEmpty() ? file.text("access.posts.none") : posts;
    }

    private static AccountFilter.State state(@Nullable String name) {
        return Arrays.stream(AccountFilter.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(AccountFilter.State.ALL);
    }

    private static String query(AccountFilter filter) {
        BodyId body = filter.body();
        Role role = filter.role();
        return UriComponentsBuilder.newInstance()
                .queryParam("q", filter.text())
                .queryParam("body", body == null ? "" : body)
                .queryParam("role", role == null ? "" : role)
                .queryParam("state", filter.state())
                .encode()
                .build()
                .toUriString()
                .substring(1);
    }

    @GetMapping("/accounts/{id}")
    String show(Actor actor, @PathVariable("id") String id, Locale locale, Model model) {
        return page(actor, AccountId.of(id), AccountForm.empty(today()), locale, model);
    }

    private String page(Actor actor, AccountId id, AccountForm form, Locale locale, Model model) {
        model.addAttribute("account", directory.view(actor, id));
        model.addAttribute("form", form);
        model.addAttribute("bodies", choices.bodies(actor));
        model.addAttribute("roles", choices.roles(locale));
        return "access/account-admin";
    }

    @PostMapping("/accounts/{id}/posts")
    String addPost(
            Actor actor,
            @PathVariable("id") String id,
            AccountForm form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Outcome<PositionId> given = form.faults().isEmpty()
                ? administration.addPost(actor, AccountId.of(id), form.post(today()))
                : Outcome.refused(form.faults());
        return switch (given) {
            case Outcome.Done<?> _ -> "redirect:/accounts/" + AccountId.of(id);
            case Outcome.Refused<?> refused -> {
                refuse(refused, locale, model, response);
                yield page(actor, AccountId.of(id), form, locale, model);
            }
        };
    }

    @GetMapping("/accounts/new")
    String fresh(Actor actor, Locale locale, Model model) {
        return form(actor, AccountForm.empty(today()), locale, model);
    }

    private String form(Actor actor, AccountForm form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("people", choices.people(actor));
        model.addAttribute("bodies", choices.bodies(actor));
        model.addAttribute("roles", choices.roles(locale));
        return "access/account-new";
    }

    /** The first password stands on the answer itself, so that it is stored nowhere on its way. */
    @PostMapping("/accounts")
    String open(Actor actor, AccountForm form, Locale locale, Model model, HttpServletResponse response) {
        Outcome<AccountAdministration.FirstPassword> opened = form.faults().isEmpty()
                ? administration.open(actor, form.account(today()))
                : Outcome.refused(form.faults());
        return switch (opened) {
            case Outcome.Done<AccountAdministration.FirstPassword>(var first) -> {
                model.addAttribute("first", first);
                yield "access/first-password";
            }
            case Outcome.Refused<AccountAdministration.FirstPassword> refused -> {
                refuse(refused, locale, model, response);
                yield form(actor, form, locale, model);
            }
        };
    }

    private void refuse(Outcome.Refused<?> refused, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", texts.errors(locale, refused.refusals()));
    }

    @GetMapping("/accounts/idle")
    String idle(Actor actor, @RequestParam(name = "done", required = false) @Nullable List<String> done, Model model) {
        AccountFilter filter = new AccountFilter("", null, null, AccountFilter.State.IDLE);
        model.addAttribute("accounts", directory.list(actor, filter, 1, 500).items());
        model.addAttribute("done", done == null ? List.of() : done);
        return "access/idle";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
