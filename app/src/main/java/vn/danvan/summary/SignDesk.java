package vn.danvan.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;
import vn.danvan.summary.print.PrintJob;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Run;

/** What signing needs to know: who may, in whose name, on which remarks, in which layout. */
@Component
class SignDesk {

    private final Summaries summaries;
    private final SummaryStore store;
    private final Remarks remarks;
    private final Printing printing;
    private final Positions positions;
    private final JdbcClient jdbc;

    SignDesk(
            Summaries summaries,
            SummaryStore store,
            Remarks remarks,
            Printing printing,
            Positions positions,
            JdbcClient jdbc) {
        this.summaries = summaries;
        this.store = store;
        this.remarks = remarks;
        this.printing = printing;
        this.positions = positions;
        this.jdbc = jdbc;
    }

    SummaryStore store() {
        return store;
    }

    Printing printing() {
        return printing;
    }

    SummaryDetail detail(Actor actor, VersionView version) {
        return summaries.detail(actor, version);
    }

    SummaryView summary(Actor actor, VersionView version) {
        return summaries.require(actor, version.summary());
    }

    /** The signed version that a correction takes the place of; one whose number is void has no place to be taken. */
    Optional<VersionView.Signed> replaced(VersionView correction) {
        return store.versions(correction.summary()).stream()
                .filter(version -> version.number() < correction.number() && version.holds())
                .findFirst()
                .flatMap(version -> Optional.ofNullable(version.signed()));
    }

    List<Remark> remarks(Actor actor, SummaryDetail detail) {
        return remarks.of(actor, detail);
    }

    Optional<Issuer> issuer(SummaryView summary, LocalDate day) {
        return printing.issuer(summary, day);
    }

    Optional<Run> run(SummaryView summary, Issuer issuer, LocalDate day) {
        return printing.run(summary, issuer.line(), day);
    }

    PositionView post(Actor actor, LocalDate day) {
        return positions.requirePosition(actor.position(), day);
    }

    /** In what right the actor may sign, that which the post says first. */
    List<Signature> signatures(Actor actor, Issuer issuer, LocalDate day) {
        PositionView own = post(actor, day);
        Optional<String> head = positions.holdersOf(actor.body(), day).stream()
                .filter(post -> post.role() == Role.LEADER && Signatories.isHead(issuer, post.title()))
                .map(PositionView::title)
                .findFirst();
        return Signatories.choices(issuer, own.title(), own.personName(), head);
    }

    /** Who wrote last does not sign, unless nobody else leads the body. */
    Optional<Refusal> barred(Actor actor, VersionView version, LocalDate today) {
        if (!version.isDraft()) {
            return Optional.of(Refusal.of("summary.signed-before"));
        }
        PositionView own = post(actor, today);
        boolean others = positions.holdersOf(actor.body(), today).stream()
                .anyMatch(post -> post.role() == Role.LEADER && !post.person().equals(own.person()));
        return actor.account().equals(version.editedBy()) && others
                ? Optional.of(Refusal.of("summary.own-words"))
                : Optional.empty();
    }

    /** The lines of a remark in the language of the document; bodies of which the same report is missing stand in one line. */
    List<String> lines(Remark remark) {
        if (remark.kind() == RemarkKind.MISSING_REPORTS) {
            return missing(remark.lines());
        }
        return remark.lines().stream()
                .map(line -> printing.words(
                        "summary.remark." + line.key(), line.args().toArray()))
                .toList();
    }

    private List<String> missing(List<Remark.Line> lines) {
        Map<List<Object>, List<String>> bodies = new LinkedHashMap<>();
        lines.forEach(
                line -> bodies.computeIfAbsent(List.of(line.key(), line.args().getLast()), _ -> new ArrayList<>())
                        .add(line.args().getFirst().toString()));
        return bodies.entrySet().stream()
                .map(one -> printing.words(
                        "summary.remark." + one.getKey().getFirst(),
                        String.join("; ", one.getValue()),
                        one.getKey().getLast()))
                .toList();
    }

    /** Keeps what was accepted with its reason. */
    void accept(Actor actor, VersionId id, Remark remark, String reason, Instant at) {
        jdbc.sql("""
                insert into summary.acceptance (version, kind, findings, reason, account, at)
                values (:version, :kind, :findings, :reason, :account, :at)
                """)
                .param("version", id.value())
                .param("kind", remark.kind().name())
                .param("findings", String.join("\n", lines(remark)))
                .param("reason", reason.strip())
                .param("account", actor.account().value())
                .param("at", SummaryStore.at(at))
                .update();
    }

    /** What was accepted when the version was signed. */
    List<PrintJob.AcceptedRemark> accepted(VersionId version) {
        return jdbc
                .sql("select kind, findings, reason from summary.acceptance where version = :version")
                .param("version", version.value())
                .query((row, number) -> {
                    RemarkKind kind = RemarkKind.valueOf(row.getString("kind"));
                    return java.util.Map.entry(
                            kind,
                            new PrintJob.AcceptedRemark(
                                    printing.words("summary.remark.kind." + kind),
                                    row.getString("findings").lines().toList(),
                                    row.getString("reason")));
                })
                .list()
                .stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .toList();
    }
}
