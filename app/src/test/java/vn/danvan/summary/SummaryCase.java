package vn.danvan.summary;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.Periods;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The board of the province sums a year up; each test class takes a year of its own. */
@DanvanTest
public abstract class SummaryCase {

    protected static final String OUTLINE = "tong-ket-dan-van";

    @Autowired
    protected Summaries summaries;

    @Autowired
    protected PieceEdits edits;

    @Autowired
    protected Recomposition recomposition;

    @Autowired
    protected Signing signing;

    @Autowired
    protected Facts facts;

    @Autowired
    protected Periods periods;

    @Autowired
    protected Organisation organisation;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected People people;

    @Autowired
    protected JdbcClient jdbc;

    protected Actor leader;
    protected Actor specialist;

    @BeforeEach
    void people() {
        clock.setTo(SettableClock.FIRST_DAY);
        leader = people.actor("lanhdao.tinh");
        specialist = people.actor("chuyenvien.tinh");
    }

    protected BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    /** What a body reported for a year, approved by every level. */
    protected UUID report(String body, int year, String indicator, String value) {
        return report(body, year, indicator, value, true, false);
    }

    protected UUID report(String body, int year, String indicator, String value, boolean approved, boolean estimated) {
        UUID submission = Uuids.next(Clock.systemUTC());
        facts.put(
                new FactSource(
                        submission, body(body), periods.period("year", year, 1).orElseThrow(), approved),
                List.of(new Fact(indicator, "", new BigDecimal(value), estimated)));
        return submission;
    }

    protected VersionView start(int year) {
        return done(summaries.start(specialist, OUTLINE, year));
    }

    protected SummaryDetail detail(VersionView version) {
        return detail(version, specialist);
    }

    protected SummaryDetail detail(VersionView version, Actor reader) {
        return summaries.detail(
                reader, summaries.version(reader, version.summary(), java.util.Optional.of(version.number())));
    }

    /** The sentence of a block. */
    protected SummaryDetail.Standing sentence(VersionView version, String block, int item) {
        return sentence(version, block, item, specialist);
    }

    protected SummaryDetail.Standing sentence(VersionView version, String block, int item, Actor reader) {
        return detail(version, reader).pieces().stream()
                .filter(one -> one.piece().draft().kind() == PieceKind.SENTENCE
                        && one.piece().draft().block().equals(block)
                        && one.piece().draft().item().equals(Integer.toString(item)))
                .findFirst()
                .orElseThrow();
    }

    protected Outcome<PieceEdits.Saved> write(
            Actor actor, VersionView version, SummaryDetail.Standing one, String text) {
        return edits.write(
                actor,
                version.id(),
                List.of(new PieceEdits.Wanted(one.piece().id(), one.piece().revision(), "", text)));
    }

    protected SignWanted everythingAccepted(VersionView version) {
        return everythingAccepted(version, leader);
    }

    protected SignWanted everythingAccepted(VersionView version, Actor signer) {
        Map<RemarkKind, String> reasons = new EnumMap<>(RemarkKind.class);
        for (RemarkKind kind : RemarkKind.values()) {
            reasons.put(kind, "Chấp nhận để kịp hội nghị");
        }
        VersionView now = summaries.version(signer, version.summary(), java.util.Optional.of(version.number()));
        return new SignWanted(
                "Phan Rang - Tháp Chàm",
                List.of("Lưu văn thư"),
                signing.check(signer, now).shown(),
                reasons);
    }

    protected static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.refusals());
        };
    }

    protected static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream()
                        .map(vn.danvan.kernel.Refusal::code)
                        .toList()
                : List.of();
    }
}
