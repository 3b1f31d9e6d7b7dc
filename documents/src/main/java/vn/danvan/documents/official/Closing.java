package vn.danvan.documents.official;

import java.util.List;

/**
 * What stands below the text.
 *
 * @param signatures who signs; several stand side by side
 * @param recipients the list "Nơi nhận", without dashes and final marks, the archive last
 */
public record Closing(List<Signature> signatures, List<String> recipients) {

    /** Copies the lists. */
    public Closing {
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
    }

    /**
     * Who signs.
     *
     * @param authority in what right
     * @param onBehalfOf the body or post after the prefix of that right, for example "BAN THƯỜNG VỤ"; empty with
     *     {@link Authority#OWN} and {@link Authority#ACTING}
     * @param post the signatory's post in capitals
     * @param name the signatory's full name
     * @param collective the body in whose name the head signs for whom somebody signs here, for example "ỦY BAN NHÂN DÂN"
     *     above "KT. CHỦ TỊCH"; empty for none
     */
    public record Signature(Authority authority, String onBehalfOf, String post, String name, String collective) {

        /** Without a collective above. */
        public Signature(Authority authority, String onBehalfOf, String post, String name) {
            this(authority, onBehalfOf, post, name, "");
        }
    }

    /** In what right somebody signs; how it is abbreviated is the layout's. */
    public enum Authority {
        /** As head of the body; nothing is printed. */
        OWN("", ""),
        /** Thay mặt: on behalf of a collective. */
        ON_BEHALF("T/M", "TM."),
        /** Ký thay: a deputy for the head. */
        FOR_THE_HEAD("K/T", "KT."),
        /** Thừa lệnh: by order. */
        BY_ORDER("T/L", "TL."),
        /** Thừa ủy quyền: by delegated power. */
        BY_DELEGATION("T/UQ", "TUQ."),
        /** Quyền: acting head; printed before the post itself, in its own right or below a collective. */
        ACTING("Q.", "Q.");

        private final String party;
        private final String state;

        Authority(String party, String state) {
            this.party = party;
            this.state = state;
        }

        /** The abbreviation, empty for {@link #OWN}. */
        String printed(boolean byTheParty) {
            return byTheParty ? party : state;
        }
    }
}
