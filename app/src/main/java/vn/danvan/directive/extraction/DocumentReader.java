package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Scope.Mode;

/** Walks through the blocks of a text with its outline and collects the drafts. */
final class DocumentReader {

    private final Tokens tokens;
    private final Setting setting;
    private final TimeReader times;
    private final ClauseReader clauses;
    private final SentenceSplitter sentences;
    private final Classifier classifier;
    private final SentenceReader reader;
    private final TableReader tables;
    private final HeadingReader headings;
    private final Outline outline = new Outline();
    private final Flow flow = new Flow();
    private final List<Draft> drafts = new ArrayList<>();
    private boolean begun;
    private int itemDrafts;
    private int parentDrafts;
    private int parentRank = Block.TEXT;

    DocumentReader(Grammar grammar, Setting setting, TimeReader times, SubjectReader subjects) {
        this.tokens = grammar.tokens();
        this.setting = setting;
        this.times = times;
        this.clauses = new ClauseReader(grammar, times, subjects);
        TailReader tails = new TailReader(grammar, times, subjects);
        DemandReader demands = new DemandReader(grammar, times);
        this.sentences = new SentenceSplitter(grammar);
        this.classifier = new Classifier(grammar, setting, clauses, demands);
        ClauseSplitter splitter = new ClauseSplitter(grammar, clauses, tails);
        this.reader =
                new SentenceReader(grammar, setting, clauses, splitter, new AttributeReader(grammar, times, setting));
        this.tables = new TableReader(grammar, times, subjects, setting);
        this.headings = new HeadingReader(grammar, setting, times, clauses, demands);
    }

    List<Draft> read(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (block.row()) {
                row(block);
                continue;
            }
            tables.endTable();
            int label = headings.label(block);
            if (label > 0) {
                detail(block, label);
                continue;
            }
            outline.close(block.rank());
            if (headings.isHeading(block, next, outline)) {
                begun |= block.isLabelled();
                if (begun) {
                    outline.open(headings.heading(block, next));
                }
            } else {
                begun = true;
                paragraph(block, next);
            }
        }
        return drafts;
    }

    private void row(Block block) {
        boolean demanded = setting.genre().demands() || outline.demands();
        Draft draft = outline.mode() == Mode.CONTEXT
                ? null
                : tables.read(block, demanded ? StatementKind.DIRECTIVE : StatementKind.TASK, outline);
        if (draft != null) {
            drafts.add(draft);
        }
    }

    /** «Thời gian: …», «Chủ trì: …»: says something about the items before it. */
    private void detail(Block block, int colon) {
        int from = block.rank() > parentRank ? parentDrafts : itemDrafts;
        boolean time = headings.isTimeLabel(block);
        boolean lead = headings.isLeadLabel(block);
        for (Draft draft : drafts.subList(Math.min(from, drafts.size()), drafts.size())) {
            if (time && draft.due == null && draft.kind != StatementKind.RESULT) {
                draft.due = dueIn(colon + 1, block.to(), draft);
            } else if (lead && draft.actor == null && colon + 1 < block.to()) {
                int end = tokens.isMark(block.to() - 1) ? block.to() - 1 : block.to();
                draft.actor = tokens.text(colon + 1, Math.max(end, colon + 2));
            }
        }
    }

    private @Nullable LocalDate dueIn(int from, int to, Draft draft) {
        for (int i = from; i < to; i++) {
            TimeMention time = times.at(i, to);
            time = time == null ? times.bareDate(i, to) : time;
            LocalDate due = time == null ? null : time.due(setting.year(), setting.date());
            if (time != null && due != null) {
                String period = time.unit() == TimeMention.Unit.QUARTER ? time.period(setting.year()) : null;
                draft.period = period == null ? draft.period : period;
                return due;
            }
        }
        return null;
    }

    private void paragraph(Block block, @Nullable Block next) {
        flow.newParagraph();
        itemDrafts = drafts.size();
        if (block.rank() <= parentRank || block.rank() == Block.TEXT) {
            parentRank = block.rank();
            parentDrafts = drafts.size();
        }
        if (orders()
                && (block.isLabelled() || (outline.innermost() != null && setting.genre() != Genre.SPEECH))
                && !outline.hasMode()) {
            if (setting.genre().demands()) {
                outline.beginWork();
            }
            outline.open(new Scope(block.rank() - 1, Mode.WORK, false, null, null, null, block.from(), block.from()));
        }
        List<int[]> ranges = sentences.split(block.content(), block.to());
        boolean runIn = false;
        for (int s = 0; s < ranges.size(); s++) {
            int from = ranges.get(s)[0];
            int to = ranges.get(s)[1];
            if (s == ranges.size() - 1 && tokens.is(to - 1, ":")) {
                outline.open(headings.stem(block, from, to, next, flow));
                return;
            }
            int label = headings.label(new Block(from, from, to, Block.TEXT, false));
            if (label > 0) {
                detail(new Block(from, from, to, Block.TEXT, false), label);
                continue;
            }
            Scope heading = headings.runIn(block, from, to);
            if (heading != null) {
                outline.open(heading);
                runIn = true;
                from = heading.to();
            }
            sentence(from, to);
        }
        if (runIn) {
            outline.close(block.rank());
        }
    }

    private boolean orders() {
        return setting.genre().demands() || setting.genre() == Genre.PLAN || setting.genre() == Genre.RESOLUTION;
    }

    private void sentence(int from, int to) {
        Verdict verdict = classifier.classify(from, to, outline, flow);
        drafts.addAll(reader.read(verdict, from, to, outline, flow));
    }
}
