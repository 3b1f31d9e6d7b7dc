package vn.danvan.bench.generate;

/** How the opinions of a consultation repeat. */
public enum Kind {
    /** About half stand alone, the others are in campaigns whose sizes follow a Zipf law. */
    ZIPF,
    /**
     * As in the consultation of the US Federal Communications Commission of 2017: 94 % are repeated, the seven texts sent most
     * are 38 % of all (Pew Research Center, 29 November 2017), and one letter whose words are changed for synonyms is 6 % (1.3 of 22
     * million; Kao, 23 November 2017).
     */
    FCC
}
