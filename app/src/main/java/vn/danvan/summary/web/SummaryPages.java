package vn.danvan.summary.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.form.Forms;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.web.Texts;

/** What the pages of summaries share: finding versions and laying them out. */
@Component
class SummaryPages {

    private static final int SECOND_HALF = 7;
    private static final int JUNE = 6;
    private static final int AUGUST = 8;
    private static final int OCTOBER = 10;

    /** A report that falls due about now. */
    record Due(Outlines.Outline outline, Span period) {}

    private final Summaries summaries;
    private final Forms forms;
    private final Areas areas;
    private final Texts texts;
    private final Accounts accounts;
    private final Clock clock;

    SummaryPages(Summaries summaries, Forms forms, Areas areas, Texts texts, Accounts accounts, Clock clock) {
        this.summaries = summaries;
        this.forms = forms;
        this.areas = areas;
        this.texts = texts;
        this.accounts = accounts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** In the first months the year before is summed up. */
    int yearToSumUp() {
        return today().getMonthValue() < SECOND_HALF ? today().getYear() - 1 : today().getYear();
    }

    /** Six months are summed up from June on, nine in autumn, the year at its turn; empty when no outline is for that. */
    Optional<Due> due() {
        int month = today().getMonthValue();
        if (month >= JUNE && month <= OCTOBER) {
            return due(month <= AUGUST ? "six-months" : "nine-months", today().getYear());
        }
        return due("year", yearToSumUp());
    }

    private Optional<Due> due(String kind, int year) {
        return summaries.outlines().stream()
                .filter(outline -> outline.editions().getLast().period().matches("(party-|calendar-)?" + kind))
                .findFirst()
                .map(outline ->
                        new Due(outline, new Span(outline.editions().getLast().period(), year, 1)));
    }

    VersionView version(Actor actor, String id, @Nullable String number) {
        return summaries.version(
                actor, SummaryId.of(id), Optional.ofNullable(number).map(SummaryPages::number));
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new NotFound("version", text);
        }
        return Integer.parseInt(text);
    }

    /** The version that is being written; there is none once everything is signed. */
    VersionView draft(Actor actor, String id) {
        VersionView latest = version(actor, id, null);
        if (!latest.isDraft()) {
            throw new NotFound("draft of summary", id);
        }
        return latest;
    }

    /** The latest version, also when it is signed; empty when the summary is gone. */
    Optional<VersionView> latest(Actor actor, String id) {
        return summaries.latest(actor, SummaryId.of(id));
    }

    SummaryDetail detail(Actor actor, VersionView version) {
        return summaries.detail(actor, version);
    }

    boolean mayWrite(Actor actor, SummaryDetail detail) {
        return summaries.mayEdit(actor, detail.summary());
    }

    ShownSummary shown(SummaryDetail detail) {
        return ShownSummary.of(detail, forms.current().catalogue(), areaNames(detail));
    }

    Forms forms() {
        return forms;
    }

    Map<AreaId, String> areaNames(SummaryDetail detail) {
        Map<AreaId, String> names = new HashMap<>();
        LocalDate on = today();
        names.put(
                detail.scene().area(),
                areas.requireArea(detail.scene().area(), on).name());
        detail.scene().units().forEach(unit -> names.put(unit.area(), capital(unit.name())));
        return names;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    String person(@Nullable AccountId account) {
        return account == null ? "" : accounts.name(account);
    }

    String text(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    String refusal(Locale locale, Refusal refusal) {
        return texts.refusal(locale, refusal);
    }
}
