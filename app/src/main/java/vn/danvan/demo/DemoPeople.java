package vn.danvan.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.SignedInUser;
import vn.danvan.organisation.Organisation;

/** The demo's people as they act, and its bodies by code. */
@Component
@Profile("demo")
class DemoPeople {

    private final UserDetailsService accounts;
    private final Organisation organisation;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    DemoPeople(UserDetailsService accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** The person in the post it holds today; first asked outside every {@link PastMoment}. */
    Actor actor(String username) {
        return known.computeIfAbsent(
                username, name -> ((SignedInUser) accounts.loadUserByUsername(name)).actor());
    }

    /** Who works for the body. */
    Actor officer(String body, YearContent content) {
        return actor(content.officer(body));
    }

    /** Everybody who was asked for so far. */
    List<Actor> all() {
        return List.copyOf(known.values());
    }

    BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow(() -> new NotFound("body", code));
    }
}
