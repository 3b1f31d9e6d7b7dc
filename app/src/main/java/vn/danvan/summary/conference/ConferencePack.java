package vn.danvan.summary.conference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Inline;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.VietnameseCollator;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Forms;
import vn.danvan.summary.FigureMarks;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryDocuments;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;
import vn.danvan.summary.piece.Residual;
import vn.danvan.web.Texts;

/** All papers of a conference in one file: the report as Word and PDF, its appendix as a spreadsheet, the agenda. */
@Component
@Transactional(readOnly = true)
public class ConferencePack {

    /** A fixed moment, so that the same papers give the same file. */
    private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Summaries summaries;
    private final SignedFiles files;
    private final SummaryDocuments documents;
    private final Forms forms;
    private final Organisation organisation;
    private final Texts texts;

    ConferencePack(
            Summaries summaries,
            SignedFiles files,
            SummaryDocuments documents,
            Forms forms,
            Organisation organisation,
            Texts texts) {
        this.summaries = summaries;
        this.files = files;
        this.documents = documents;
        this.forms = forms;
        this.organisation = organisation;
        this.texts = texts;
    }

    /**
     * The version that the conference has before it: what was signed last, also while a correction is being written. What it replaced
     * is no paper any more, also when its own number was made void.
     */
    public VersionView version(Actor actor, ConferenceView conference) {
        List<VersionView> versions = summaries.versions(actor, conference.summary());
        return versions.stream().filter(one -> !one.isDraft()).findFirst().orElseGet(versions::getFirst);
    }

    /**
     * What bodies and areas are called today.
     *
     * @param followed who has the place of bodies that ended since, empty where nobody has
     */
    public record Names(Map<AreaId, String> areas, Map<BodyId, String> followed) {

        /** Keeps copies. */
        public Names {
            areas = Map.copyOf(areas);
            followed = Map.copyOf(followed);
        }
    }

    /**
     * The papers with that version; refused when the report cannot be printed. They name the delegates of every body, so bodies
     * below do not get them, and nobody does once the conference is called off.
     */
    public Outcome<byte[]> zip(Actor actor, ConferenceView conference, VersionView version, Names names) {
        summaries.requireDrafts(actor, conference.summary());
        if (conference.calledOff() != null) {
            throw new NotFound("papers of the conference", conference.id());
        }
        VersionView.Signed signed = version.signed();
        if (signed != null && !version.holds()) {
            return Outcome.refused(Refusal.of(
                    "summary.pack.void",
                    signed.number().printed(),
                    String.valueOf(signed.number().voided())));
        }
        Map<String, byte[]> papers = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (SignedFiles.Form form : SignedFiles.Form.values()) {
            switch (files.file(actor, version, form)) {
                case Outcome.Done<SignedFiles.Handed>(SignedFiles.Handed handed) ->
                    papers.put("1-" + handed.name(), handed.content());
                case Outcome.Refused<SignedFiles.Handed>(List<Refusal> why) -> refusals.addAll(why);
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        SummaryDetail detail = summaries.detail(actor, version);
        papers.put("2-phu-luc.xlsx", appendix(detail, names.areas()));
        papers.put("3-chuong-trinh-hoi-nghi.docx", agenda(actor, detail, conference, names.followed()));
        return Outcome.done(zip(papers));
    }

    private static byte[] zip(Map<String, byte[]> papers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
                ZipEntry entry = new ZipEntry(paper.getKey());
                entry.setTimeLocal(STAMP);
                zip.putNextEntry(entry);
                zip.write(paper.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    private String words(String key, Object... args) {
        return texts.text(Texts.VIETNAMESE, key, args);
    }

    /** One row a figure of the tables, and one of what the area did itself, so that the rows make the total. */
    private byte[] appendix(SummaryDetail detail, Map<AreaId, String> areas) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SummaryDetail.Standing one : detail.pieces()) {
            Piece piece = one.piece();
            if (piece.draft().kind() == PieceKind.TABLE && piece.printed()) {
                rows.addAll(rows(piece, detail.scene().area(), areas));
            }
        }
        List<String> columns = List.of(
                words("summary.pack.table"),
                words("summary.print.unit"),
                words("summary.print.indicator"),
                words("summary.pack.measure"),
                words(detail.scene().wholeYear() ? "summary.print.year" : "summary.print.period"),
                words("summary.print.value"),
                words("summary.mark.estimated"),
                words("summary.mark.unapproved"),
                words("summary.print.reports"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Table table = new Table(words("summary.pack.sheet"), columns, rows);
            TableExport.xlsx(table.noted(texts.fileNote(Texts.VIETNAMESE)), out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    private List<List<@Nullable Object>> rows(Piece piece, AreaId whole, Map<AreaId, String> areas) {
        Catalogue catalogue = forms.current().catalogue();
        Residual residual = Residual.of(piece.draft().figures(), whole, catalogue);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figure figure : piece.draft().figures()) {
            if (figure.ref().area().equals(whole)) {
                own(residual, figure.ref().indicator()).ifPresent(rest -> {
                    List<@Nullable Object> own = row(piece, figure, areas);
                    own.set(1, words("summary.print.own"));
                    own.set(5, rest);
                    own.replaceAll(cell -> "x".equals(cell) ? "" : cell);
                    own.set(8, "");
                    rows.add(own);
                });
            }
            rows.add(row(piece, figure, areas));
        }
        return rows;
    }

    /** What the area did itself; what is left over of a hidden figure would say it, and is hidden too. */
    private Optional<Object> own(Residual residual, String indicator) {
        return residual.hidden().contains(indicator)
                ? Optional.of(words("summary.print.hidden"))
                        .filter(_ -> !residual.rests().isEmpty())
                        .map(Object.class::cast)
                : residual.rest(indicator).map(Object.class::cast);
    }

    private List<@Nullable Object> row(Piece piece, Figure figure, Map<AreaId, String> areas) {
        var indicator =
                forms.current().catalogue().indicator(figure.ref().indicator()).orElseThrow();
        Object value = figure.isHidden()
                ? words("summary.print.hidden")
                : figure.ofOtherUnits() ? words(FigureMarks.none(figure)) : figure.value();
        return java.util.Arrays.asList(
                piece.text(),
                areas.getOrDefault(figure.ref().area(), ""),
                indicator.name().vi() + " (" + indicator.code() + ")",
                indicator.unit().name().vi(),
                period(figure.ref().period()),
                value,
                figure.estimated() ? "x" : "",
                figure.unapproved() ? "x" : "",
                figure.part());
    }

    /** The year, or what a part of a year is called. */
    private Object period(Span span) {
        return PeriodWords.isYear(span) ? span.year() : PeriodWords.of(this::words, span);
    }

    private byte[] agenda(Actor actor, SummaryDetail detail, ConferenceView conference, Map<BodyId, String> followed) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(Inline.line(words(
                "summary.pack.when",
                conference.begins(),
                conference.printedDay(),
                conference.printedMonth(),
                Integer.toString(conference.day().getYear()),
                conference.place()))));
        conference
                .agenda()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.add(new Block.Item(Block.Bullet.DASH, Inline.line(line.strip()))));
        body.add(new Block.Paragraph(Inline.line(words("summary.pack.delegates", conference.people()))));
        delegates(conference, followed).forEach(line -> body.add(new Block.Item(Block.Bullet.DASH, Inline.line(line))));
        return documents.docx(actor, detail, words("summary.pack.type"), detail.title(), body);
    }

    /** How many people each body sends, in the order of lists of bodies. */
    private List<String> delegates(ConferenceView conference, Map<BodyId, String> followed) {
        Map<BodyId, BodyView> bodies =
                organisation.bodies(conference.delegates().keySet(), conference.day());
        return bodies.values().stream()
                .sorted(Comparator.comparing(BodyView::kind).thenComparing(BodyView::name, VietnameseCollator.INSTANCE))
                .map(body -> words(
                        "summary.pack.delegates.of",
                        body.name() + ended(followed.get(body.id())),
                        conference.delegates().getOrDefault(body.id(), 0)))
                .toList();
    }

    /** Of a body that ended since, who has its place, as the page of the conference says it. */
    private String ended(@Nullable String by) {
        if (by == null) {
            return "";
        }
        return " (" + (by.isEmpty() ? words("summary.conference.ended") : words("summary.conference.followed", by))
                + ")";
    }
}
