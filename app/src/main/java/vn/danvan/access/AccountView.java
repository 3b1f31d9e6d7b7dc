package vn.danvan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.organisation.PositionView;

/**
 * An account as its administrator sees it.
 *
 * @param posts every post it acts or acted in
 * @param state {@code DISABLED}, {@code LOCKED}, {@code IDLE} or {@code ACTIVE}
 * @param secondFactor whether signing in takes a code beside the password
 * @param lastSignedInAt null when it never signed in
 * @param manageable whether the reader may change it
 */
public record AccountView(
        AccountId id,
        String username,
        String displayName,
        List<PositionView> posts,
        AccountFilter.State state,
        boolean secondFactor,
        @Nullable Instant lastSignedInAt,
        Instant createdAt,
        boolean manageable) {

    public AccountView {
        posts = List.copyOf(posts);
    }

    /** The posts held that day. */
    public List<PositionView> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.valid().contains(day)).toList();
    }
}
