package vn.danvan.directive.extraction;

/**
 * The subject of a clause and where its predicate begins.
 *
 * @param from first token of the noun phrase
 * @param to token after it
 * @param predicate first token of the predicate, or -1 when there is none
 * @param sort body, abstract thing or pronoun
 */
record Subject(int from, int to, int predicate, Sort sort) {

    enum Sort {
        BODY,
        ABSTRACT,
        PRONOUN
    }
}
