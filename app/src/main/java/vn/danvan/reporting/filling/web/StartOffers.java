package vn.danvan.reporting.filling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Which forms a body can begin: the period that runs and the one before it, of every kind it reports; of a day all its hours. All
 * are looked up in one transaction, in which the forms are read once.
 */
@Component
@Transactional(readOnly = true)
class StartOffers {

    static final StartOffer NONE = new StartOffer("", "", "", null, null, Optional.empty());

    private static final int OFFERED = 2;

    private final Forms forms;
    private final Filers filers;
    private final Periods periods;
    private final Submissions submissions;
    private final ReportNames names;
    private final Clock clock;

    StartOffers(Forms forms, Filers filers, Periods periods, Submissions submissions, ReportNames names, Clock clock) {
        this.forms = forms;
        this.filers = filers;
        this.periods = periods;
        this.submissions = submissions;
        this.names = names;
        this.clock = clock;
    }

    private Optional<ReportingPeriod> period(String kind, @Nullable String year, @Nullable String index) {
        return number(year).flatMap(inYear -> number(index).flatMap(number -> periods.period(kind, inYear, number)));
    }

    /** What an address names, for the own body or for one that ended and whose reports it fills in; empty when it names nothing. */
    Optional<Slot> slot(BodyId own, Function<String, @Nullable String> named) {
        String form = named.apply("form");
        String kind = named.apply("kind");
        return form == null || kind == null
                ? Optional.empty()
                : period(kind, named.apply("year"), named.apply("index"))
                        .map(period -> new Slot(form, body(own, named.apply("body")), period));
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The body that an address names, when it ended and the own one fills in what it left; else the own one. */
    private BodyId body(BodyId own, @Nullable String wanted) {
        return filers.filledBy(own, LocalDate.now(clock)).stream()
                .filter(body -> body.toString().equals(wanted))
                .findFirst()
                .orElse(own);
    }

    StartOffer offer(BodyId own, Slot slot, Locale locale) {
        return new StartOffer(
                slot.form(),
                names.form(slot.form(), locale),
                names.period(slot.period(), locale),
                submissions.dated(slot).period(),
                submissions.of(slot).map(SubmissionView::state).orElse(null),
                filers.body(slot.body(), slot.period().end())
                        .filter(body -> !body.id().equals(own)));
    }

    List<StartOffer> of(BodyId body, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<StartOffer> offers = new ArrayList<>();
        for (Form form : forms.current().forms()) {
            form.editions().stream()
                    .flatMap(edition -> edition.periods().stream())
                    .distinct()
                    .flatMap(kind -> latest(kind, today))
                    .filter(period -> form.edition(period)
                            .filter(edition -> takes(edition, body, period))
                            .isPresent())
                    .forEach(period -> offers.add(offer(body, new Slot(form.id(), body, period), locale)));
        }
        return offers;
    }

    private boolean takes(FormEdition edition, BodyId body, ReportingPeriod period) {
        return edition.periods().contains(period.kind()) && filers.files(edition, body, period.end());
    }

    private Stream<ReportingPeriod> latest(String kind, LocalDate today) {
        return Stream.iterate(today.getYear() + 1, year -> year - 1)
                .limit(3)
                .flatMap(year -> periods.ofYear(kind, year).reversed().stream())
                .filter(period -> !period.start().isAfter(today))
                .limit(OFFERED)
                .flatMap(period -> hours(period).stream())
                .distinct();
    }

    /** The hours that are asked for on the same day, in their order; of other periods the period alone. */
    private List<ReportingPeriod> hours(ReportingPeriod period) {
        return period.at().isEmpty() ? List.of(period) : periods.ofYear(period.kind(), period.year());
    }
}
