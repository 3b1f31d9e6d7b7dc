package vn.danvan.reporting.submission.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.Lateness;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Columns;
import vn.danvan.web.Download;
import vn.danvan.web.Ui;

/** What lists of reports have in their cells when they are taken along: days as days, everything else as the pages say it. */
final class FileCells {

    private FileCells() {}

    /** The last day, with its time where one is set. */
    static Object due(LocalDate due, Optional<LocalTime> by) {
        return by.<Object>map(due::atTime).orElse(due);
    }

    /** The day it was first sent, of a snapshot the moment. */
    static @Nullable Object sent(SubmissionView report) {
        return report.period().at().isPresent() ? report.submittedAt() : report.submittedOn();
    }

    /** "trễ 3 ngày", or nothing. */
    static String late(Ui ui, Lateness late) {
        return late.late() ? ui.text(late.key(), ui.number(late.shown())) : "";
    }

    /** Which correction it is, or nothing for the first version. */
    static String correction(Ui ui, SubmissionView report) {
        return report.version() > 1 ? ui.text("report.correction", ui.number(report.version())) : "";
    }

    /** How a report of a body below stands. */
    static String state(Ui ui, Completeness.Entry entry) {
        return entry.view() == null
                ? ui.text(entry.statusKey(), entry.hour())
                : ui.text("report.status." + entry.status());
    }

    /** Adds the columns of what is to be reported by a body below: the form, the period and the last day. */
    static <T> Columns<T> below(Columns<T> columns, ReportWords words, Function<T, Completeness.Entry> entry) {
        return columns.column(
                        "report.form",
                        one -> words.form(entry.apply(one).column().edition().form()))
                .column(
                        "report.period",
                        one -> words.period(entry.apply(one).column().period()))
                .column(
                        "report.due",
                        one -> due(entry.apply(one).due(), entry.apply(one).dueBy()));
    }

    /** A report of the own body, with what the page has it under. */
    record Listed(String group, ReportLists.Line line) {}

    /** Adds the columns of the lists of own reports. */
    static Columns<Listed> own(Columns<Listed> columns, Download file, ReportWords words) {
        Ui ui = file.ui();
        return columns.column("report.form", one -> words.form(one.line().slot().form()))
                .column("report.file.version", one -> {
                    SubmissionView view = one.line().view();
                    return view == null ? null : correction(ui, view);
                })
                .column("report.body", one -> words.full(one.line().slot().body()))
                .column("report.period", one -> words.period(one.line().slot().period()))
                .column("report.due", one -> due(one.line().due(), one.line().dueBy()))
                .column("report.file.late", one -> late(ui, one.line()))
                .column("report.state", one -> {
                    SubmissionView view = one.line().view();
                    return ui.text(view == null ? "report.not-begun" : "report.state." + view.state());
                })
                .column("report.file.waits-for", one -> {
                    SubmissionView view = one.line().view();
                    return view == null || view.waitingFor() == null ? null : words.full(view.waitingFor());
                });
    }

    /** As the page says it: only of what is still to be sent. */
    private static String late(Ui ui, ReportLists.Line line) {
        SubmissionView view = line.view();
        boolean unsent =
                view == null || view.state() == SubmissionState.DRAFT || view.state() == SubmissionState.RETURNED;
        return unsent && !line.isCorrection() ? late(ui, Lateness.of(line.due(), line.dueBy(), ui.now())) : "";
    }
}
