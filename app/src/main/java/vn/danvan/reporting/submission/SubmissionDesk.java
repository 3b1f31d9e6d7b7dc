package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;

/** Fetches submissions for an actor: what may not be seen does not exist, what may not be done is forbidden. */
@Component
class SubmissionDesk {

    private final SubmissionStore store;
    private final DeputyStore deputies;
    private final Organisation organisation;
    private final Filers filers;
    private final Forms forms;
    private final Areas areas;

    SubmissionDesk(
            SubmissionStore store,
            DeputyStore deputies,
            Organisation organisation,
            Filers filers,
            Forms forms,
            Areas areas) {
        this.store = store;
        this.deputies = deputies;
        this.organisation = organisation;
        this.filers = filers;
        this.forms = forms;
        this.areas = areas;
    }

    /** The edition a submission is filled in under. */
    FormEdition edition(SubmissionView submission) {
        return forms.current()
                .edition(submission.edition())
                .orElseThrow(() -> new NotFound("edition", submission.edition()));
    }

    /** The rows of a table by area: the areas directly below that of the body on the period's last day. */
    Set<String> areas(Slot slot) {
        LocalDate end = slot.period().end();
        AreaId area = organisation.requireBody(slot.body(), end).area();
        return area == null
                ? Set.of()
                : areas.children(area, end).stream()
                        .map(child -> child.id().toString())
                        .collect(Collectors.toSet());
    }

    boolean files(FormEdition edition, BodyId body, LocalDate on) {
        return filers.files(edition, body, on);
    }

    /** Somebody who asks about submissions on a day; what is the same for all of them is looked up once. */
    final class Reader {

        private final Actor actor;
        private final LocalDate today;
        private final Supplier<Boolean> deputy;
        private final Map<String, FormEdition> editions = new HashMap<>();

        private Reader(Actor actor, LocalDate today) {
            this.actor = actor;
            this.today = today;
            this.deputy = SingletonSupplier.of(() -> deputies.inForce(actor.position(), actor.body(), today));
        }

        Actor actor() {
            return actor;
        }

        LocalDate today() {
            return today;
        }

        SubmissionFacts facts(SubmissionView submission) {
            return new SubmissionFacts(
                    filler(submission, today),
                    submission.waitingFor(),
                    approvers(levels(submission)),
                    submission.submittedBy(),
                    within(actor.body(), submission, today),
                    deputy::get);
        }

        /** The bodies that approve it, level by level, as {@link SubmissionDesk#levels} says. */
        List<Optional<BodyId>> levels(SubmissionView submission) {
            FormEdition edition = editions.computeIfAbsent(submission.edition(), _ -> edition(submission));
            return SubmissionDesk.this.levels(edition, submission, today);
        }

        /** The level that is asked when this one has approved it, as {@link SubmissionDesk#next} says. */
        Optional<Level> next(SubmissionView submission) {
            return SubmissionDesk.next(levels(submission), submission);
        }
    }

    Reader reader(Actor actor, LocalDate today) {
        return new Reader(actor, today);
    }

    SubmissionFacts facts(SubmissionView submission, Actor actor, LocalDate today) {
        return reader(actor, today).facts(submission);
    }

    private boolean within(BodyId reader, SubmissionView submission, LocalDate today) {
        return within(reader, submission.slot(), today);
    }

    /** Whether the slot's body is the reader's or stands below it, today or on the period's last day, or did so of one it follows. */
    boolean within(BodyId reader, Slot slot, LocalDate today) {
        return organisation.oversees(
                reader, slot.body(), organisation.knownDay(slot.period().end()), organisation.knownDay(today));
    }

    /** Who fills it in: the body of which it reports, or who follows it when that ended. */
    BodyId filler(SubmissionView submission, LocalDate today) {
        return organisation
                .standing(submission.body(), organisation.knownDay(today))
                .orElse(submission.body());
    }

    private static List<BodyId> approvers(List<Optional<BodyId>> levels) {
        return levels.stream().flatMap(Optional::stream).distinct().toList();
    }

    /**
     * The bodies that approve it level by level, each level at its place whatever became of its body: those above it on the period's last day,
     * each as itself or as who follows it, empty when nobody does. When nobody is left of all of them, those above it today,
     * else the body itself.
     */
    List<Optional<BodyId>> levels(SubmissionView submission, LocalDate today) {
        return levels(edition(submission), submission, today);
    }

    private List<Optional<BodyId>> levels(FormEdition edition, SubmissionView submission, LocalDate today) {
        LocalDate on = organisation.knownDay(today);
        List<Optional<BodyId>> then = filers
                .receivers(edition, submission.body(), submission.period().end())
                .stream()
                .map(body -> organisation.standing(body, on))
                .toList();
        return then.stream().anyMatch(Optional::isPresent)
                ? then
                : organisation
                        .standing(submission.body(), on)
                        .map(own -> above(edition, own, on))
                        .orElse(List.of());
    }

    private List<Optional<BodyId>> above(FormEdition edition, BodyId own, LocalDate on) {
        List<BodyId> now = filers.receivers(edition, own, on);
        return (now.isEmpty() ? List.of(own) : now).stream().map(Optional::of).toList();
    }

    /** The first level from that number on where somebody else than the one body approves; empty when there is none. */
    Optional<Level> level(SubmissionView submission, int from, @Nullable BodyId but, LocalDate today) {
        return level(levels(submission, today), from, but);
    }

    /**
     * The level that is asked next; empty when the submission is approved then. Counted from the level it waits at, whoever
     * stands in there, so that no level is asked twice.
     */
    Optional<Level> next(SubmissionView submission, LocalDate today) {
        return next(levels(submission, today), submission);
    }

    private static Optional<Level> next(List<Optional<BodyId>> levels, SubmissionView submission) {
        return level(levels, submission.level() + 1, submission.waitingFor());
    }

    private static Optional<Level> level(List<Optional<BodyId>> levels, int from, @Nullable BodyId but) {
        return IntStream.range(from, levels.size())
                .boxed()
                .flatMap(at -> levels.get(at).map(body -> new Level(at, body)).stream())
                .filter(level -> !level.body().equals(but))
                .findFirst();
    }

    /** The level at which the body approves it; the first one when it is asked at none of them by its own right. */
    Level levelOf(SubmissionView submission, BodyId body, LocalDate today) {
        return new Level(Math.max(0, levels(submission, today).indexOf(Optional.of(body))), body);
    }

    SubmissionView readable(Actor actor, SubmissionId id, LocalDate today) {
        return found(actor, id, today).orElseThrow(() -> new NotFound("submission", id));
    }

    boolean isReadable(Actor actor, SubmissionId id, LocalDate today) {
        return found(actor, id, today).isPresent();
    }

    private Optional<SubmissionView> found(Actor actor, SubmissionId id, LocalDate today) {
        return store.find(id).filter(submission -> SubmissionAuthority.mayRead(actor, facts(submission, actor, today)));
    }

    /** The submission, held until the end of the transaction, for one whom the move concerns. */
    SubmissionView held(Actor actor, SubmissionId id, SubmissionMove move, LocalDate today) {
        SubmissionView submission = store.held(id).orElseThrow(() -> new NotFound("submission", id));
        SubmissionFacts facts = facts(submission, actor, today);
        if (!SubmissionAuthority.mayRead(actor, facts)) {
            throw new NotFound("submission", id);
        }
        if (!SubmissionAuthority.concerns(actor, facts, move)) {
            throw new Forbidden("submission " + id + " " + move);
        }
        return submission;
    }
}
