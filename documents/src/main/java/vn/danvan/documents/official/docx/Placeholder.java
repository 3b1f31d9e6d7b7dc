package vn.danvan.documents.official.docx;

import java.util.Arrays;
import java.util.Optional;

/** What a template may contain between double braces. */
public enum Placeholder {
    /** The superior body. */
    SUPERIOR("cap_tren", false, false),
    /** The issuing body. */
    ISSUER("co_quan", false, true),
    /** Number and code with the word before them. */
    NUMBER("so_ky_hieu", false, true),
    /** Place and date. */
    ISSUED("dia_danh_ngay", false, true),
    /** The mark of a draft; its paragraph goes when the document is none. */
    DRAFT("du_thao", false, false),
    /** The type of document. */
    TYPE("ten_loai", false, true),
    /** The subject. */
    SUBJECT("trich_yeu", false, true),
    /** The addressees; goes when there are none. */
    ADDRESSEES("kinh_gui", true, false),
    /** The grounds; goes when there are none. */
    GROUNDS("can_cu", true, false),
    /** The whole text. */
    BODY("noi_dung", true, true),
    /** The recipients. */
    RECIPIENTS("noi_nhan", true, true),
    /** The signatures. */
    SIGNATURES("chu_ky", true, true);

    private final String word;
    private final boolean block;
    private final boolean compulsory;

    Placeholder(String word, boolean block, boolean compulsory) {
        this.word = word;
        this.block = block;
        this.compulsory = compulsory;
    }

    /** The word between the braces. */
    public String word() {
        return word;
    }

    /** Whether it stands for paragraphs of their own and so must be alone in its paragraph. */
    public boolean isBlock() {
        return block;
    }

    /** Whether a template without it is refused. */
    public boolean isCompulsory() {
        return compulsory;
    }

    String braced() {
        return "{{" + word + "}}";
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
