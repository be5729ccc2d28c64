package org.cramptriage.review.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignOffStatus;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.MostUrgentFirst;

/** How far the review of a pack has come on a day. */
public final class ReviewStatus {

  private final SignOff signOff;
  private final LocalDate day;
  private final String releaseHash;
  private final List<PackProblem> warnings;
  private final List<RuleState> rules;

  /**
   * The status of a pack.
   *
   * @param dossier the pack with its ledger
   * @param signOff what was decided, as it is now
   * @param warnings what else must be done before release
   * @param day the day
   */
  public ReviewStatus(Dossier dossier, SignOff signOff, List<PackProblem> warnings, LocalDate day) {
    this.signOff = signOff;
    this.releaseHash = dossier.releaseHash();
    this.warnings = List.copyOf(warnings);
    this.day = day;
    this.rules =
        dossier.pack().reviewed().stream()
            .sorted(new MostUrgentFirst())
            .map(rule -> new RuleState(rule, signOff.status(rule.id(), day)))
            .toList();
  }

  /**
   * A rule and its review status.
   *
   * @param rule the rule
   * @param standing its status
   */
  public record RuleState(Rule rule, SignOffStatus standing) {

    /** Whether something that was decided about it does not hold any more, or is not enough. */
    public boolean needsAction() {
      return standing.state() != State.SIGNED && standing.state() != State.UNSIGNED;
    }

    /** Whether a signature was lost or a reviewer objects. */
    public boolean isAlarming() {
      return needsAction() && standing.state() != State.PARTLY_SIGNED;
    }

    /** The latest signature on another content than this one. */
    public Optional<Decision> lostSignature(String hashNow) {
      return standing.latest().stream()
          .filter(d -> d.kind() == DecisionKind.APPROVE && !d.hash().equals(hashNow))
          .reduce((one, later) -> later);
    }
  }

  /** The day. */
  public LocalDate day() {
    return day;
  }

  /** All rules, the most urgent first. */
  public List<RuleState> rules() {
    return rules;
  }

  /** How many rules of each level are in each state; every level that has rules, in order. */
  public Map<String, Map<State, Integer>> counts() {
    Map<String, Map<State, Integer>> counts = new LinkedHashMap<>();
    for (RuleState rule : rules) {
      counts
          .computeIfAbsent(MostUrgentFirst.level(rule.rule()), l -> new EnumMap<>(State.class))
          .merge(rule.standing().state(), 1, Integer::sum);
    }
    return counts;
  }

  /** Everything about lines of the ledger that a reviewer must know of. */
  public List<SignOff.Remark> remarks() {
    return signOff.remarks(day);
  }

  /** What else must be done before release. */
  public List<PackProblem> warnings() {
    return warnings;
  }

  /**
   * Something that blocks a release.
   *
   * @param text what is missing
   * @param rules the rules that it is about; may be empty
   */
  public record Gap(String text, List<String> rules) {
    /** Defensive copy. */
    public Gap {
      rules = List.copyOf(rules);
    }
  }

  /** Everything that blocks a release, other than the missing release decision itself. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (State state : State.values()) {
      List<String> ids =
          rules.stream()
              .filter(rule -> rule.standing().state() == state && state != State.SIGNED)
              .map(rule -> rule.rule().id())
              .toList();
      if (!ids.isEmpty()) {
        gaps.add(new Gap(counted(ids.size(), "rule") + " " + state.words(), ids));
      }
    }
    int remarks = remarks().size();
    if (remarks > 0) {
      gaps.add(new Gap(counted(remarks, "line") + " of the ledger to be looked at", List.of()));
    }
    if (!warnings.isEmpty()) {
      String text = " of \"rules lint\" to be cleared";
      gaps.add(new Gap(counted(warnings.size(), "warning") + text, List.of()));
    }
    return gaps;
  }

  /** The release of this very pack with these guarantees, if a clinician has released it. */
  public Optional<Decision> release() {
    return signOff.release(releaseHash, day);
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
