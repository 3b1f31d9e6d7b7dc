package vn.danvan.directive.extraction;

/**
 * A reporting stem with a demand.
 *
 * @param verb first token of the demand word
 * @param content first token of what is demanded
 * @param past true for a past order («đã giao …»)
 * @param person true when a leader speaks
 * @param remark true for a word that demands only together with «cần» or «phải»
 */
record Demand(int verb, int content, boolean past, boolean person, boolean remark) {}
