package org.cramptriage.review.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.signoff.State;

/**
 * What leads to what: from a founding claim to the rules that encode it, and from a rule back to
 * its claims, sources, cases, hazards and signatures. What is missing is said.
 *
 * @param claims the founding claims
 * @param sources the sources
 * @param rules the rules
 */
public record Trace(List<OfClaim> claims, List<OfSource> sources, List<OfRule> rules) {

  /**
   * A claim.
   *
   * @param claim the claim
   * @param rules the rules that encode it
   * @param numbers the numbers that name it
   * @param items the questions that rest on it
   */
  public record OfClaim(
      Claim claim, List<RuleView> rules, List<String> numbers, List<String> items) {
    /** The worked cases in which a rule holds that encodes it. */
    public List<String> cases() {
      return rules.stream().flatMap(r -> r.links().cases().stream()).distinct().sorted().toList();
    }

    /** The hazards that those rules are about. */
    public List<String> hazards() {
      return rules.stream()
          .flatMap(r -> r.links().hazards().stream())
          .map(Hazard::id)
          .distinct()
          .sorted()
          .toList();
    }

    /** How many of those rules are signed. */
    public long signed() {
      return rules.stream().filter(r -> r.standing().state() == State.SIGNED).count();
    }

    /** Whether nothing encodes it and no reason is given. */
    public boolean isGap() {
      return rules.isEmpty() && numbers.isEmpty() && claim.notEncoded().isBlank();
    }
  }

  /**
   * A source.
   *
   * @param source the source
   * @param rules the rules that name it
   * @param claims the claims that name it
   */
  public record OfSource(Reference source, List<String> rules, List<String> claims) {}

  /**
   * A rule.
   *
   * @param rule the rule
   * @param gaps what it lacks, each in a few words
   */
  public record OfRule(RuleView rule, List<String> gaps) {}

  static Trace of(Dossier dossier, List<RuleView> rules) {
    return new Trace(
        dossier.pack().evidence().claims().values().stream()
            .map(claim -> ofClaim(dossier, claim, rules))
            .toList(),
        dossier.pack().evidence().references().values().stream()
            .map(source -> ofSource(dossier, source, rules))
            .toList(),
        rules.stream()
            .sorted(Comparator.comparing(RuleViews::order).thenComparing(RuleView::id))
            .map(rule -> new OfRule(rule, gaps(rule)))
            .toList());
  }

  private static OfClaim ofClaim(Dossier dossier, Claim claim, List<RuleView> rules) {
    return new OfClaim(
        claim,
        rules.stream().filter(r -> r.rule().header().claims().contains(claim.id())).toList(),
        dossier.pack().evidence().thresholds().values().stream()
            .filter(t -> t.claims().contains(claim.id()))
            .map(t -> t.id())
            .toList(),
        dossier.pack().catalogue().items().stream()
            .filter(item -> item.claims().contains(claim.id()))
            .map(item -> item.id())
            .toList());
  }

  private static OfSource ofSource(Dossier dossier, Reference source, List<RuleView> rules) {
    return new OfSource(
        source,
        rules.stream()
            .filter(r -> r.rule().header().sources().contains(source.key()))
            .map(RuleView::id)
            .toList(),
        dossier.pack().evidence().claims().values().stream()
            .filter(claim -> claim.references().contains(source.key()))
            .map(Claim::id)
            .toList());
  }

  private static List<String> gaps(RuleView rule) {
    List<String> gaps = new ArrayList<>();
    if (rule.rule() instanceof Rule.Policy) {
      return gaps; // it holds for nobody in particular, and says itself what it rests on
    }
    if (rule.links().cases().isEmpty()) {
      gaps.add("no worked case");
    }
    boolean hazardous =
        !(rule.rule() instanceof Rule.Advice
            || rule.rule() instanceof Rule.RiskFactor
            || rule.rule() instanceof Rule.Sign);
    if (hazardous && rule.links().hazards().isEmpty()) {
      gaps.add("no hazard");
    }
    if (rule.evidence().sources().isEmpty() && !(rule.rule() instanceof Rule.Contraindication)) {
      gaps.add("no source");
    }
    if (rule.standing().state() != State.SIGNED) {
      gaps.add(rule.standing().state().words());
    }
    return gaps;
  }
}
