package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger comes to for every rule: who approved what is there now, whether that is enough,
 * and until when. An emergency rule needs two signers; the author of a rule is never the only one.
 */
public final class SignOff {

  private static final int MONTHS_WITHOUT_EVIDENCE = 12;

  private final Ledger ledger;
  private final Map<String, Signer> signers;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();

  /**
   * Sign-off of these rules.
   *
   * @param ledger all decisions
   * @param signers who may decide, by id
   * @param subjects the rules
   */
  public SignOff(Ledger ledger, Map<String, Signer> signers, List<Subject> subjects) {
    this.ledger = ledger;
    this.signers = Collections.unmodifiableMap(new LinkedHashMap<>(signers));
    subjects.forEach(subject -> this.subjects.put(subject.rule(), subject));
  }

  /** The ledger. */
  public Ledger ledger() {
    return ledger;
  }

  /** Everybody who may decide, by id. */
  public Map<String, Signer> signers() {
    return signers;
  }

  /** What is known of a rule; null if there is no such rule. */
  public @Nullable Subject subject(String rule) {
    return subjects.get(rule);
  }

  /**
   * How a rule stands on no particular day: a signature is not looked at for its age.
   *
   * @param rule the id of a rule of the pack
   */
  public Standing standing(String rule) {
    Subject subject = Objects.requireNonNull(subjects.get(rule), rule);
    List<Decision> latest = latest(rule);
    List<Decision> current = latest.stream().filter(d -> d.hash().equals(subject.hash())).toList();
    List<Decision> objections = current.stream().filter(d -> d.verdict().objects()).toList();
    List<Decision> approvals = current.stream().filter(this::counts).toList();
    if (!objections.isEmpty()) {
      Decision first = objections.get(0);
      String why = first.name() + " (" + first.verdict().words() + "): " + first.comment();
      return new Standing(State.OBJECTED, why, latest, null);
    }
    if (approvals.isEmpty()) {
      return withoutApproval(latest, subject);
    }
    String missing = missing(subject, approvals);
    return missing.isEmpty()
        ? new Standing(State.SIGNED, signedBy(approvals), latest, until(subject, approvals))
        : new Standing(State.PARTLY_SIGNED, missing, latest, null);
  }

  /** How a rule stands on this day. */
  public Standing standing(String rule, LocalDate day) {
    Standing standing = standing(rule);
    LocalDate until = standing.until();
    if (until == null || !day.isAfter(until)) {
      return standing;
    }
    String why = "its signature was good until " + until + ", when its evidence is due for review";
    return new Standing(State.EXPIRED, why, standing.latest(), until);
  }

  private Standing withoutApproval(List<Decision> latest, Subject subject) {
    return latest.stream()
        .filter(d -> d.verdict() == Verdict.APPROVE && !d.hash().equals(subject.hash()))
        .reduce((one, later) -> later)
        .map(
            d ->
                new Standing(
                    State.VOID,
                    d.name() + " signed it on " + d.date() + " as it was then",
                    latest,
                    null))
        .orElseGet(() -> new Standing(State.UNSIGNED, "nobody approved it yet", latest, null));
  }

  /** The latest decision of every signer about a rule. */
  private List<Decision> latest(String rule) {
    Map<String, Decision> bySigner = new LinkedHashMap<>();
    for (Ledger.Entry entry : ledger.of(rule)) {
      bySigner.remove(entry.decision().signer());
      bySigner.put(entry.decision().signer(), entry.decision());
    }
    return new ArrayList<>(bySigner.values());
  }

  private boolean counts(Decision decision) {
    Signer signer = signers.get(decision.signer());
    return decision.verdict() == Verdict.APPROVE && signer != null && signer.clinician();
  }

  private String missing(Subject subject, List<Decision> approvals) {
    if (approvals.stream().allMatch(d -> isAuthor(d, subject))) {
      return "only its author signed it; somebody else must, too";
    }
    int more = subject.signersNeeded() - approvals.size();
    return more <= 0 ? "" : "an emergency rule needs " + more + " more signature";
  }

  private boolean isAuthor(Decision decision, Subject subject) {
    Signer signer = signers.get(decision.signer());
    return signer != null && signer.wrote(subject.rule(), subject.file());
  }

  private static String signedBy(List<Decision> approvals) {
    return String.join(
        " and ",
        approvals.stream().map(d -> d.name() + ", " + d.role() + ", on " + d.date()).toList());
  }

  private static LocalDate until(Subject subject, List<Decision> approvals) {
    LocalDate evidence = subject.evidenceUntil();
    Stream<LocalDate> days =
        evidence != null
            ? Stream.of(evidence)
            : approvals.stream().map(d -> d.date().plusMonths(MONTHS_WITHOUT_EVIDENCE));
    return days.min(LocalDate::compareTo).orElseThrow();
  }

  /** Everything in the ledger that a reviewer must know of on this day. */
  public List<Remark> remarks(LocalDate day) {
    return new LedgerCheck(this, day).remarks();
  }

  /**
   * Something about a line of the ledger.
   *
   * @param line the line
   * @param kind what it is
   * @param text the line's rule and what to do
   */
  public record Remark(int line, Kind kind, String text) {
    /** The line as it is printed. */
    @Override
    public String toString() {
      return Ledger.FILE + ":" + line + ": " + text;
    }
  }

  /** The kinds of remark. */
  public enum Kind {
    /** The line names no rule of the pack. */
    UNKNOWN_RULE,
    /** What was signed has changed. */
    WRONG_HASH,
    /** The signer is not in the list. */
    UNKNOWN_SIGNER,
    /** The signer may not approve. */
    NO_CLINICIAN,
    /** Only the author signed. */
    SOLE_AUTHOR,
    /** The evidence is due for review. */
    EXPIRED,
    /** The same decision stands there twice. */
    DUPLICATE,
    /** The line is dated later than today. */
    FUTURE
  }
}
