package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.OpenDeadlines;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Says which reports would be due on another day, one line for each form and period, and for each level where a form has days
 * by level: begun or not, all bodies without days of their own report by the same day.
 */
@Component
class MovingDueDays implements OpenDeadlines {

    private final Duties duties;
    private final Filers filers;
    private final DueDays days;
    private final SubmissionJournal journal;
    private final ReportNames names;

    MovingDueDays(Duties duties, Filers filers, DueDays days, SubmissionJournal journal, ReportNames names) {
        this.duties = duties;
        this.filers = filers;
        this.days = days;
        this.journal = journal;
        this.names = names;
    }

    @Override
    public String messageKey() {
        return "report.due-days";
    }

    /** Only of reports that the body concerned or, of a day for everybody, somebody at or below the reader's body files. */
    @Override
    @Transactional(readOnly = true)
    public List<MovedDeadline> affectedBy(CalendarChanged change, WorkCalendar changed, Actor reader) {
        Optional<BodyId> own = Optional.ofNullable(change.body()).map(BodyId::new);
        return duties.around(journal.today(), Duties.LOOK_BACK_DAYS).stream()
                .flatMap(duty -> concerned(duty, own, reader)
                        .map(body -> days.level(duty.edition(), body, duty.period()))
                        .distinct()
                        .flatMap(level -> moved(duty, own, level, changed).stream()))
                .sorted(Comparator.comparing(MovedDeadline::before))
                .toList();
    }

    private Stream<BodyId> concerned(Duties.Duty duty, Optional<BodyId> own, Actor reader) {
        return own.map(body -> Stream.of(body)
                        .filter(one ->
                                filers.files(duty.edition(), one, duty.period().end())))
                .orElseGet(() -> filers.filers(duty.edition(), duty.period(), reader.body(), journal.today()).stream()
                        .map(BodyView::id));
    }

    private Optional<MovedDeadline> moved(
            Duties.Duty duty, Optional<BodyId> own, Optional<AreaLevel> level, WorkCalendar changed) {
        FormEdition edition = duty.edition();
        ReportingPeriod period = duty.period();
        LocalDate before = own.map(body -> days.of(edition, body, period))
                .orElseGet(() -> days.ofLevel(edition, level, period))
                .due();
        LocalDate after = days.on(changed, edition, level, period).due();
        if (after.equals(before)) {
            return Optional.empty();
        }
        Locale locale = LocaleContextHolder.getLocale();
        return Optional.of(new MovedDeadline(
                names.form(edition.form(), locale) + ", " + names.period(period, locale)
                        + level.map(one -> ", " + names.level(one, locale)).orElse(""),
                "/forms/" + edition.form(),
                before,
                after));
    }
}
