package org.cramptriage.review.report;

import java.util.List;
import java.util.Set;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Conflict;
import org.cramptriage.pack.evidence.DisputedLevel;
import org.cramptriage.pack.evidence.OpenQuestion;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignOffStatus;
import org.cramptriage.review.Changed;
import org.cramptriage.review.Conclusion;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.review.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A rule with everything that a reviewer sees with it.
 *
 * @param rule the rule
 * @param kind what kind of rule it is, in words
 * @param urgency its level; empty for advice and contraindications
 * @param title its heading
 * @param topic the file it is defined in, such as {@code red-flags/thrombosis}
 * @param when its condition in words
 * @param asks its condition with those of its signs in their places
 * @param then its conclusion
 * @param near near cases side by side
 * @param evidence what it rests on
 * @param links what it is linked with
 * @param standing how far its review has come
 * @param lost the signature that a change made void, and what changed; null if there is none
 * @param hash the hash of its content
 * @param content its content, as it would be signed
 * @param medicines codes of the kinds of medicine that it tests, through findings
 * @param search the words by which it is found, in lower case
 */
public record RuleView(
    Rule rule,
    String kind,
    String urgency,
    String title,
    String topic,
    Sentence when,
    Condition asks,
    Conclusion then,
    NearTable near,
    Grounds evidence,
    Links links,
    SignOffStatus standing,
    @Nullable LostSignature lost,
    String hash,
    String content,
    Set<String> medicines,
    String search) {

  /** Its id. */
  public String id() {
    return rule.id();
  }

  /**
   * A signature of an earlier content.
   *
   * @param decision the decision
   * @param changed what has changed since; null if that content was not kept
   * @param person a person for whom the rule now gives another answer, in words; may be empty
   * @param holdsNow whether the rule holds for that person now
   */
  public record LostSignature(
      Decision decision,
      @Nullable Changed changed,
      List<PersonInWords.Answered> person,
      boolean holdsNow) {}

  /**
   * What a rule rests on.
   *
   * @param claims the founding claims that it encodes
   * @param sources its sources
   * @param numbers its numbers with their sources
   * @param conflicts disagreements about it
   * @param levels what would move its level
   * @param questions what else is to be settled about it
   * @param withoutClaim why it encodes no founding claim; empty if it does
   */
  public record Grounds(
      List<Claim> claims,
      List<Reference> sources,
      List<Threshold> numbers,
      List<Conflict> conflicts,
      List<DisputedLevel> levels,
      List<OpenQuestion> questions,
      String withoutClaim) {}

  /**
   * What a rule is linked with.
   *
   * @param items the questions that it tests
   * @param names the rules that it names
   * @param usedBy the rules that name it
   * @param cases the worked cases in which it holds
   * @param hazards the hazards that it is about
   */
  public record Links(
      List<String> items,
      List<String> names,
      List<String> usedBy,
      List<String> cases,
      List<Hazard> hazards) {}
}
