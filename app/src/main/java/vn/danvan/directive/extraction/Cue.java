package vn.danvan.directive.extraction;

/** A group of phrases of the lexicon, named by file and key of {@code content/extraction}. */
enum Cue {
    BODIES_ABSTRACT("bodies.abstract"),
    BODIES_AREA("bodies.area"),
    BODIES_BODY("bodies.body"),
    BODIES_PRONOUN("bodies.pronoun"),
    HEADINGS_CONTEXT("headings.context"),
    HEADINGS_REQUEST("headings.request"),
    HEADINGS_RESULT("headings.result"),
    HEADINGS_WORK("headings.work"),
    LABELS_FIGURE("labels.figure"),
    LABELS_LEAD("labels.lead"),
    LABELS_OTHER("labels.other"),
    LABELS_TIME("labels.time"),
    LABELS_WORK("labels.work"),
    MATTER_BODY("matter.body"),
    MATTER_PLAIN("matter.plain"),
    MATTER_STRONG("matter.strong"),
    STEMS_ACHIEVEMENT("stems.achievement"),
    STEMS_AWARDS("stems.awards"),
    STEMS_BELOW("stems.below"),
    STEMS_CEREMONY("stems.ceremony"),
    STEMS_CLOSING("stems.closing"),
    STEMS_CONTRAST("stems.contrast"),
    STEMS_DEMAND("stems.demand"),
    STEMS_EVENT("stems.event"),
    STEMS_GREETING("stems.greeting"),
    STEMS_ITSELF("stems.itself"),
    STEMS_MAXIM("stems.maxim"),
    STEMS_PERSON("stems.person"),
    STEMS_PRAISE("stems.praise"),
    STEMS_REMARK("stems.remark"),
    STEMS_REPORT("stems.report"),
    STEMS_SHORTCOMING("stems.shortcoming"),
    STEMS_SUPERIOR("stems.superior"),
    TAILS_AIM("tails.aim"),
    TAILS_COMPARE("tails.compare"),
    TAILS_DEADLINE("tails.deadline"),
    TAILS_EFFECT("tails.effect"),
    TAILS_LOCAL("tails.local"),
    TAILS_RECEIVER("tails.receiver"),
    VERBS_ACT("verbs.act"),
    VERBS_CITIZEN("verbs.citizen"),
    VERBS_NOMINAL("verbs.nominal"),
    VERBS_PAPER("verbs.paper"),
    VERBS_STATE("verbs.state"),
    VERBS_SUBMIT("verbs.submit"),
    VERBS_URGE("verbs.urge"),
    WORDS_ADVERB("words.adverb"),
    WORDS_CONNECTIVE("words.connective"),
    WORDS_DETERMINER("words.determiner"),
    WORDS_FUTURE("words.future"),
    WORDS_MANNER("words.manner"),
    WORDS_MODAL("words.modal"),
    WORDS_NOMINALISER("words.nominaliser"),
    WORDS_NOUN_HEAD("words.nounHead"),
    WORDS_OPENER("words.opener"),
    WORDS_PAST("words.past"),
    WORDS_PEOPLE("words.people"),
    WORDS_PREPOSITION("words.preposition"),
    WORDS_PREVERBAL("words.preverbal"),
    WORDS_THING("words.thing");

    private final String key;

    Cue(String key) {
        this.key = key;
    }

    /** File and key, such as {@code words.adverb}. */
    String key() {
        return key;
    }
}
