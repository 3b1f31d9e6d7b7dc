package vn.danvan.directive.document.recognition;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.DateMention;
import vn.danvan.language.VietnameseDates;

/**
 * Reads the facts of the register from a text laid out as Hướng dẫn 36-HD/VPTW (Party) and Nghị định 30/2020/NĐ-CP (State)
 * prescribe, or from a news item. Everything is a proposal with the line it was read from; nothing is guessed without one.
 */
public final class HeadRecogniser {

    private static final String SIGN =
            "\\s*:?\\s*(?<number>\\d{1,5}\\s*[-/]\\s*(?:\\d{4}\\s*/\\s*)?\\p{Lu}[\\p{L}\\d]*(?:\\s*[-/–]\\s*[\\p{L}\\d]+)*)";
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19|20)\\d{2}(?![\\d])");
    private static final Pattern REGARDING = Pattern.compile("^[Vv]/[Vv]:?\\s*(?<subject>.+)$");
    private static final Pattern SIGNING = Pattern.compile("^(?:T/M|K/T|T/L|T/UQ|TM\\.|KT\\.|TL\\.|TUQ\\.|Q\\.).*");
    private static final Pattern PERSON = Pattern.compile("^(?:\\p{Lu}\\p{Ll}*[ ]){1,4}\\p{Lu}\\p{Ll}*$");
    private static final Pattern RULE = Pattern.compile("^[-–—_*=\\s]+$");
    private static final int SUBJECT_LINES = 4;
    private static final int LONGEST_TITLE = 250;

    private final DocumentKinds kinds;
    private final IssuerName issuerName;
    private final Pattern numberLine;
    private final Pattern ofLine;

    /** Uses these kinds of documents. */
    public HeadRecogniser(DocumentKinds kinds) {
        this.kinds = kinds;
        this.issuerName = new IssuerName(kinds.issuerTerms());
        this.numberLine = Pattern.compile("^\\(?\\s*" + anyCase(kinds.lead("number")) + SIGN);
        this.ofLine = Pattern.compile("^" + anyCase(kinds.lead("issuer")) + "\\s+(?<issuer>.+)$");
    }

    private static String anyCase(String word) {
        return "(?iu:" + Pattern.quote(word) + ")";
    }

    /**
     * Recognises what it can.
     *
     * @param text the text as imported, in any Unicode form
     * @param today the day of intake; a governing year later than the year after is not proposed
     */
    public ProposedFacts recognise(String text, LocalDate today) {
        Head head = Head.of(text);
        Proposal<String> number = number(head);
        int typeLine = typeLine(head);
        Proposal<DateMention> mention = date(head);
        Proposal<LocalDate> date = mention == null
                ? null
                : mention.value()
                        .date()
                        .map(day -> new Proposal<>(day, mention.source()))
                        .orElse(null);
        Proposal<MonthDay> day = mention == null || date != null
                ? null
                : new Proposal<>(mention.value().monthDay(), mention.source());
        return new ProposedFacts(
                kind(head, typeLine, number),
                number,
                issuer(head, typeLine),
                date,
                day,
                day == null ? null : year(head, today),
                subject(head, typeLine),
                signatory(head));
    }

    private @Nullable Proposal<String> number(Head head) {
        int at = numberAt(head);
        if (at < 0) {
            return null;
        }
        Matcher number = numberLine.matcher(head.lines().get(at));
        number.find();
        return new Proposal<>(
                number.group("number").replaceAll("\\s", "").replace('–', '-'),
                head.lines().get(at));
    }

    private int numberAt(Head head) {
        return head.first(line -> numberLine.matcher(line).find());
    }

    private int typeLine(Head head) {
        return head.first(line -> {
            Optional<DocumentKind> kind = kinds.byTypeLine(line);
            return kind.isPresent()
                    && (Head.isCapitals(line)
                            || kind.get().typeLines().stream().anyMatch(name -> name.equalsIgnoreCase(line)));
        });
    }

    private @Nullable Proposal<DocumentKind> kind(Head head, int typeLine, @Nullable Proposal<String> number) {
        if (typeLine >= 0) {
            String line = head.lines().get(typeLine);
            String next = typeLine + 1 < head.lines().size() ? head.lines().get(typeLine + 1) : "";
            return kinds.byTypeLine(line + " " + next)
                    .map(kind -> new Proposal<>(kind, line))
                    .orElse(null);
        }
        if (number != null) {
            return kindOfNumber(head, number);
        }
        return kinds.byCue(head.opening())
                .map(kind -> new Proposal<>(kind, head.lines().getFirst()))
                .orElse(null);
    }

    private @Nullable Proposal<DocumentKind> kindOfNumber(Head head, Proposal<String> number) {
        for (String part : number.value().split("[-/]", -1)) {
            Optional<DocumentKind> kind = kinds.byAbbreviation(part);
            if (kind.isPresent()) {
                return new Proposal<>(kind.get(), number.source());
            }
        }
        int regarding = head.first(line -> REGARDING.matcher(line).matches());
        return regarding < 0
                ? null
                : kinds.byAbbreviation("CV")
                        .map(kind -> new Proposal<>(kind, head.lines().get(regarding)))
                        .orElse(null);
    }

    /** The issuer of the head's left column: the line above the number, with its superior when it is a part of it. */
    private @Nullable Proposal<String> issuer(Head head, int typeLine) {
        int below = numberAt(head);
        List<String> names = new ArrayList<>();
        for (int at = 0; at < (typeLine >= 0 ? Math.min(typeLine, Math.max(below, 0)) : below); at++) {
            String line = head.lines().get(at);
            if (Head.isCapitals(line) && !kinds.isMotto(line)) {
                names.add(line);
            }
        }
        if (!names.isEmpty()) {
            String own = String.join(" ", names.size() == 1 ? names : names.subList(1, names.size()));
            String whole = names.size() > 1 && own.startsWith("BAN ") ? own + " " + names.getFirst() : own;
            return new Proposal<>(written(own, names.getFirst(), whole), String.join(" / ", names));
        }
        int of = typeLine < 0 ? -1 : head.first(line -> ofLine.matcher(line).matches());
        if (of == typeLine + 1 && of > 0) {
            Matcher issuer = ofLine.matcher(head.lines().get(of));
            issuer.matches();
            return new Proposal<>(
                    issuerName.written(issuer.group("issuer")), head.lines().get(of));
        }
        return null;
    }

    private String written(String own, String superior, String whole) {
        return whole.equals(own)
                ? issuerName.written(own)
                : issuerName.written(own) + " " + issuerName.written(superior);
    }

    private static @Nullable Proposal<DateMention> date(Head head) {
        Proposal<DateMention> yearless = null;
        for (String line : head.lines()) {
            for (DateMention mention : VietnameseDates.find(line)) {
                if (mention.date().isPresent()) {
                    return yearless != null ? yearless : new Proposal<>(mention, clipped(line));
                }
                yearless = yearless == null ? new Proposal<>(mention, clipped(line)) : yearless;
            }
        }
        return yearless;
    }

    private static @Nullable Proposal<Integer> year(Head head, LocalDate today) {
        Integer best = null;
        Matcher year = YEAR.matcher(head.opening());
        while (year.find()) {
            int found = Integer.parseInt(year.group());
            if (found <= today.getYear() + 1 && (best == null || found > best)) {
                best = found;
            }
        }
        return best == null ? null : new Proposal<>(best, clipped(head.lines().getFirst()));
    }

    private @Nullable Proposal<String> subject(Head head, int typeLine) {
        int regarding = head.first(line -> REGARDING.matcher(line).matches());
        if (typeLine < 0) {
            return regarding >= 0 ? regarding(head.lines().get(regarding)) : title(head);
        }
        List<String> subject = new ArrayList<>();
        for (int at = typeLine + 1; at < head.lines().size() && subject.size() < SUBJECT_LINES; at++) {
            String line = head.lines().get(at);
            if (RULE.matcher(line).matches() || (!subject.isEmpty() && !continues(line))) {
                break;
            }
            if (!ofLine.matcher(line).matches() && !numberLine.matcher(line).find()) {
                subject.add(line);
            }
        }
        String whole = String.join(" ", subject);
        return whole.isEmpty() || whole.length() > LONGEST_TITLE ? null : new Proposal<>(whole, clipped(whole));
    }

    private static Proposal<String> regarding(String line) {
        Matcher subject = REGARDING.matcher(line);
        subject.matches();
        return new Proposal<>(subject.group("subject"), line);
    }

    /** A second line of a subject goes on in small letters and does not end like a sentence. */
    private static boolean continues(String line) {
        return Character.isLowerCase(line.codePointAt(0)) && !line.endsWith(".") && !line.endsWith(":");
    }

    private @Nullable Proposal<String> title(Head head) {
        if (head.lines().isEmpty() || numberAt(head) >= 0) {
            return null;
        }
        String first = head.lines().getFirst();
        boolean title = first.length() <= LONGEST_TITLE && !first.endsWith(".") && !kinds.isMotto(first);
        return title ? new Proposal<>(first, clipped(first)) : null;
    }

    private static @Nullable Proposal<String> signatory(Head head) {
        int signing = -1;
        for (int at = 0; at < head.foot().size(); at++) {
            if (SIGNING.matcher(head.foot().get(at)).matches()) {
                signing = at;
            }
        }
        for (int at = head.foot().size() - 1; signing >= 0 && at > signing; at--) {
            String line = head.foot().get(at);
            if (PERSON.matcher(line).matches() && !Head.isCapitals(line)) {
                return new Proposal<>(line, head.foot().get(signing));
            }
        }
        return null;
    }

    private static String clipped(String line) {
        return line.length() <= 120 ? line : line.substring(0, 117) + "…";
    }
}
