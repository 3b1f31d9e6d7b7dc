package vn.danvan.documents.official;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.danvan.documents.official.Closing.Authority;
import vn.danvan.documents.official.Closing.Signature;

/** The lines of a document as its layout words them. */
public final class Wording {

    /** The mark of a draft. */
    public static final String DRAFT = "DỰ THẢO";

    /** The head of the recipients. */
    public static final String RECIPIENTS = "Nơi nhận:";

    /** What stands before the addressees. */
    public static final String ADDRESSEES = "Kính gửi:";

    private static final String GAP = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
    private static final int PADDED_BELOW = 10;
    private static final Pattern OLD_UY = Pattern.compile("(?<![\\p{L}\\p{M}])([Uu])(Ỷ|ỷ)(?![\\p{L}\\p{M}])");
    private static final Pattern OLD_END = Pattern.compile("\\.\\s?/\\.(?=\\s*$)");
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|"
            + "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final LayoutRules rules;

    /** Words after the given rules. */
    public Wording(LayoutRules rules) {
        this.rules = rules;
    }

    /** Text as it may be printed: composed letters, no control characters, and the spelling the layout asks for. */
    public String clean(String text) {
        String composed = Normalizer.normalize(NOT_PRINTABLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return rules.words().renewed()
                ? OLD_END.matcher(OLD_UY.matcher(composed).replaceAll(Wording::newUy))
                        .replaceAll(".")
                : composed;
    }

    private static String newUy(MatchResult found) {
        boolean capital = found.group(2).equals("Ỷ");
        boolean initial = found.group(1).equals("U");
        return (initial ? "Ủ" : "ủ") + (capital ? "Y" : "y");
    }

    /** "Số 24-BC/BDVTU" or "Số: 05/BC-UBND"; numbers below 10 get a zero, a missing one a gap. */
    public String number(DocumentHead.Reference reference) {
        Integer number = reference.number();
        String printed = number == null ? GAP : padded(number, PADDED_BELOW);
        return rules.words().number() + printed + (rules.isParty() ? "-" : "/") + reference.code();
    }

    /** "Phan Rang - Tháp Chàm, ngày 05 tháng 02 năm 2021"; days below 10 and the months 1 and 2 get a zero. */
    public String issued(DocumentHead.Issued issued) {
        LocalDate date = issued.date();
        String day = date == null ? GAP : padded(date.getDayOfMonth(), PADDED_BELOW);
        String month = date == null ? GAP : padded(date.getMonthValue(), 3);
        String year = date == null ? GAP : String.valueOf(date.getYear());
        return issued.place() + ", ngày " + day + " tháng " + month + " năm " + year;
    }

    private static String padded(int number, int below) {
        return number < below ? "0" + number : String.valueOf(number);
    }

    /**
     * "T/M BAN THƯỜNG VỤ" or "TM. ỦY BAN NHÂN DÂN", and below it "KT. CHỦ TỊCH" for a deputy; none for somebody who signs in
     * their own right.
     */
    public List<String> authorities(Signature signature) {
        List<String> lines = new ArrayList<>();
        if (!signature.collective().isEmpty()) {
            lines.add(line(Authority.ON_BEHALF, signature.collective()));
        }
        if (signature.authority() != Authority.OWN && signature.authority() != Authority.ACTING) {
            lines.add(line(signature.authority(), signature.onBehalfOf()));
        }
        return lines;
    }

    private String line(Authority authority, String whom) {
        return (authority.printed(rules.isParty()) + " " + whom).strip();
    }

    /** The signatory's post; an acting head has "Q." before it: "Q. TRƯỞNG BAN". */
    public String post(Signature signature) {
        return signature.authority() == Authority.ACTING ? line(Authority.ACTING, signature.post()) : signature.post();
    }

    /** Whether the signatory's post is printed bold. */
    public boolean isPostBold(Signature signature) {
        return rules.words().postBold()
                || signature.authority() == Authority.OWN
                || signature.authority() == Authority.ACTING;
    }

    /** The recipients with dash and final mark. */
    public List<String> recipients(List<String> recipients) {
        return ended(recipients, "- ", rules.isParty() ? "," : ";");
    }

    /** The grounds, each ending in a semicolon and the last in a full stop. */
    public List<String> grounds(List<String> grounds) {
        return ended(grounds, "", ";");
    }

    /** The addressees after "Kính gửi:", with a dash where they are several. */
    public List<String> addressees(List<String> addressees) {
        return addressees.size() < 2 ? addressees : ended(addressees, "- ", ";");
    }

    private static List<String> ended(List<String> lines, String before, String mark) {
        List<String> ended = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            ended.add(before + lines.get(i) + (i == lines.size() - 1 ? "." : mark));
        }
        return ended;
    }
}
