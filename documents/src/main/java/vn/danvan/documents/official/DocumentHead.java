package vn.danvan.documents.official;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything above the body of a document.
 *
 * @param issuer who issues it
 * @param reference number and code
 * @param issued place and date
 * @param title type and subject
 * @param addressees bodies after "Kính gửi:", for proposals and letters; mostly none
 * @param grounds the lines "Căn cứ …", for documents of the State
 */
public record DocumentHead(
        Issuer issuer, Reference reference, Issued issued, Title title, List<String> addressees, List<String> grounds) {

    /** Copies the lists. */
    public DocumentHead {
        addressees = List.copyOf(addressees);
        grounds = List.copyOf(grounds);
    }

    /**
     * Who issues the document, in the capitals it is printed in.
     *
     * @param superior the superior body; null when the issuer has none to name
     * @param body the issuing body
     */
    public record Issuer(@Nullable String superior, String body) {

        /** Refuses an issuer without name. */
        public Issuer {
            if (body.isBlank()) {
                throw new IllegalArgumentException("the issuing body has no name");
            }
        }
    }

    /**
     * The document's number in the register.
     *
     * @param number from 1; null while none is allocated, a gap is printed then
     * @param code what follows the number: "BC/BDVTU" for the Party, "BC-UBND" for the State
     */
    public record Reference(@Nullable Integer number, String code) {

        /** Refuses numbers below 1. */
        public Reference {
            if (number != null && number < 1) {
                throw new IllegalArgumentException("the number is " + number + "; registers begin with 1");
            }
        }
    }

    /**
     * Where and when it is issued.
     *
     * @param place the place as printed
     * @param date the day; null while it is open, gaps are printed then
     */
    public record Issued(String place, @Nullable LocalDate date) {}

    /**
     * What the document is.
     *
     * @param type its type in capitals, for example "BÁO CÁO"
     * @param subject what it is about; parts on lines of their own are separated by a line feed
     */
    public record Title(String type, String subject) {

        /** Refuses a document without type. */
        public Title {
            if (type.isBlank()) {
                throw new IllegalArgumentException("the document has no type");
            }
        }
    }
}
