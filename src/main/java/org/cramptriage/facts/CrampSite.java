// Generated from rules/questionnaire/questionnaire.yaml by: mvn -q exec:exec@facts
package org.cramptriage.facts;

/**
 * One place of the body where cramps come.
 *
 * @param site from {@code episode.site}
 */
public record CrampSite(Site site) {}
