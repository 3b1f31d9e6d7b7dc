package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Phrases.Match;
import vn.danvan.directive.extraction.TimeMention.Unit;

/** Reads genre, date and the periods in question from the head of a text. */
final class SettingReader {

    private static final int HEAD_BLOCKS = 16;
    private static final int HEAD_TOKENS = 450;
    private static final int WORDS_PER_MATTER = 70;
    private static final int LIGHT = 3;
    private static final int HEAVY = 12;

    private final Grammar grammar;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final TimeReader times;
    private @Nullable LocalDate date;
    private @Nullable TimeMention dayWithoutYear;
    private int year;
    private @Nullable TimeMention past;
    private @Nullable TimeMention future;

    SettingReader(Grammar grammar, Lexicon lexicon, TimeReader times) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.lexicon = lexicon;
        this.times = times;
    }

    Setting read(List<Block> blocks) {
        Genre genre = isOurMatter() ? genre(blocks) : Genre.UNRELATED;
        int bodies = 0;
        for (int i = 0; i < Math.min(blocks.size(), HEAD_BLOCKS); i++) {
            Block block = blocks.get(i);
            if (block.row() || block.from() > HEAD_TOKENS) {
                break;
            }
            boolean title = !block.isLabelled() && !isBody(block);
            bodies += title ? 0 : 1;
            boolean reports = genre != Genre.PLAN && genre != Genre.RESOLUTION && genre != Genre.DIRECTIVE;
            boolean governs = title || (reports && bodies <= 2 && block.rank() == Block.TEXT && namesMeeting(block));
            dates(block, governs, genre);
        }
        if (date == null && dayWithoutYear != null && year != 0) {
            date = TimeMention.validDay(year, dayWithoutYear.part(), dayWithoutYear.day());
        }
        int governing = date != null && year == 0 ? date.getYear() : year;
        return new Setting(genre, date, governing, period(past, governing), period(future, governing));
    }

    private static @Nullable String period(@Nullable TimeMention mention, int year) {
        return mention == null ? null : mention.period(year);
    }

    private boolean isOurMatter() {
        Set<String> bodies = new HashSet<>();
        int strong = 0;
        int plain = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int strongTo = grammar.end(Cue.MATTER_STRONG, i, tokens.size());
            int bodyTo = grammar.end(Cue.MATTER_BODY, i, tokens.size());
            int to = Math.max(Math.max(strongTo, bodyTo), grammar.end(Cue.MATTER_PLAIN, i, tokens.size()));
            if (to > 0) {
                strong += strongTo > 0 ? 1 : 0;
                plain += strongTo > 0 ? 0 : 1;
                if (bodyTo > 0) {
                    bodies.add(grammar.form(i, bodyTo));
                }
                i = to - 1;
            }
        }
        int needed = Math.max(LIGHT, Math.min(HEAVY, tokens.size() / WORDS_PER_MATTER));
        return (strong > 0 || bodies.size() >= 2) && 2 * strong + plain >= needed;
    }

    private Genre genre(List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), HEAD_BLOCKS); i++) {
            Block block = blocks.get(i);
            Match<Genre> match = lexicon.genres().longest(tokens, block.content(), block.to());
            if (match == null) {
                continue;
            }
            boolean shouted = tokens.get(match.from()).upper()
                    && tokens.get(match.to() - 1).upper();
            boolean alone = match.to() == block.to();
            boolean speech = match.value() == Genre.SPEECH && !isBody(block);
            boolean greeting = ((tokens.is(match.from(), "kính") && tokens.is(match.from() + 1, "thưa"))
                    || tokens.is(match.from(), "thưa"));
            if ((shouted && !isBody(block)) || alone || speech || greeting) {
                return match.value() == Genre.NOTICE && !concludes(blocks, i) ? Genre.PLAN : match.value();
            }
        }
        return Genre.NEWS;
    }

    private boolean concludes(List<Block> blocks, int notice) {
        for (int i = notice; i < Math.min(blocks.size(), notice + 8); i++) {
            for (int t = blocks.get(i).content(); t < blocks.get(i).to(); t++) {
                if ((tokens.is(t, "kết") && tokens.is(t + 1, "luận"))
                        || (tokens.is(t, "chỉ") && tokens.is(t + 1, "đạo"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A block that ends like a sentence. */
    private boolean isBody(Block block) {
        int last = block.to() - 1;
        boolean ended = tokens.is(last, ".")
                || tokens.is(last, ":")
                || tokens.is(last, ";")
                || tokens.is(last, "!")
                || (tokens.is(last, "”") && tokens.is(last - 1, "."));
        return ended || block.length() > 60;
    }

    private boolean namesMeeting(Block block) {
        for (int i = block.from(); i < Math.min(block.to(), block.from() + 60); i++) {
            if ((tokens.is(i, "hội") && tokens.is(i + 1, "nghị"))
                    || (tokens.is(i, "tổng") && tokens.is(i + 1, "kết"))
                    || (tokens.is(i, "sơ") && tokens.is(i + 1, "kết"))
                    || tokens.is(i, "buổi")
                    || tokens.is(i, "phiên")) {
                return true;
            }
        }
        return false;
    }

    private void dates(Block block, boolean governs, Genre genre) {
        Boolean looksBack = null;
        int bound = Math.min(block.to(), block.from() + (isBody(block) ? 90 : 160));
        for (int i = block.from(); i < bound; i++) {
            if (looksBack == null || grammar.verbEnd(i, bound) > 0 || tokens.isWord(i)) {
                looksBack = direction(i, looksBack);
            }
            TimeMention mention = times.at(i, bound);
            if (mention == null) {
                continue;
            }
            day(mention, i);
            if (governs && mention.period(1) != null && !inOtherTitle(i, block) && !tokens.is(i, "nhiệm")) {
                note(mention, looksBack == null ? genre == Genre.REPORT : looksBack);
            }
            i = mention.to() - 1;
        }
    }

    private void day(TimeMention mention, int at) {
        if (mention.unit() != Unit.DAY) {
            return;
        }
        if (mention.year() != 0 && date == null && !isOtherDocument(at)) {
            date = TimeMention.validDay(mention.year(), mention.part(), mention.day());
        } else if (mention.year() == 0 && dayWithoutYear == null) {
            dayWithoutYear = mention;
        }
    }

    /** «Nghị quyết số 25-NQ/TW ngày 03/6/2013 của …»: the date of another document, unless the line is only a number and a date. */
    private boolean isOtherDocument(int at) {
        for (int i = at - 1; i > Math.max(0, at - 12) && !tokens.is(i, "(") && !tokens.is(i, ","); i--) {
            if (grammar.at(Cue.WORDS_THING, i, at) && !tokens.isLineStart(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean inOtherTitle(int at, Block block) {
        for (int i = at - 1; i > Math.max(block.content(), at - 14); i--) {
            if (tokens.is(i, "số") && tokens.isNumber(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Boolean direction(int i, @Nullable Boolean present) {
        String pair = tokens.form(i) + " " + tokens.form(i + 1);
        return switch (pair) {
            case "tổng kết", "sơ kết", "đánh giá", "kết quả", "biểu dương", "nhìn lại", "tình hình" -> Boolean.TRUE;
            case "triển khai",
                    "nhiệm vụ",
                    "phương hướng",
                    "kế hoạch",
                    "chương trình",
                    "giải pháp",
                    "mục tiêu",
                    "phát động",
                    "tiếp tục",
                    "đẩy mạnh" -> Boolean.FALSE;
            default -> present;
        };
    }

    private void note(TimeMention mention, boolean looksBack) {
        year = year == 0 || (mention.year() > year && !looksBack) ? Math.max(mention.year(), 0) : year;
        if (looksBack && past == null) {
            past = mention;
        } else if (!looksBack && future == null) {
            future = mention;
        }
    }
}
