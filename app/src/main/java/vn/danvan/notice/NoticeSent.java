package vn.danvan.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice was written to a body or to an account. */
public record NoticeSent(
        UUID id, @Nullable UUID body, @Nullable UUID account, String kind, List<String> args, String link) {}
