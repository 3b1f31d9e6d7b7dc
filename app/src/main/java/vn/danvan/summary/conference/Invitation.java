package vn.danvan.summary.conference;

import java.util.Optional;
import vn.danvan.summary.VersionView;

/**
 * A conference as a body sees it whose delegates are invited.
 *
 * @param host who holds it
 * @param people how many delegates the reader's own body sends; of others nothing is told
 * @param report what was signed last and bears a number that holds, which the conference has before it
 */
public record Invitation(ConferenceView conference, String host, int people, Optional<VersionView> report) {}
