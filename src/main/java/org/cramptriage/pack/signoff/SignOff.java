package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cramptriage.pack.layout.PackLayout;
import org.jspecify.annotations.Nullable;

/**
 * The state of every rule by the ledger: who approved its current content, whether that is enough,
 * and until when. An emergency rule needs two signers; a finding that is less urgent than when it
 * was last signed needs one more; the author of a rule is never the only one.
 */
public final class SignOff {

  private static final int MONTHS_UNTIL_RENEWAL = 11;

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

  /** The signers by id. */
  public Map<String, Signer> signers() {
    return signers;
  }

  /** The sign-off with one more decision at the end of its ledger. */
  public SignOff with(Decision decision) {
    List<Ledger.Entry> entries = new ArrayList<>(ledger.entries());
    int line = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).line();
    entries.add(new Ledger.Entry(line + 1, decision));
    return new SignOff(new Ledger(entries), signers, List.copyOf(subjects.values()));
  }

  /** The sign-off with one more signer. */
  public SignOff with(Signer signer) {
    Map<String, Signer> more = new LinkedHashMap<>(signers);
    more.put(signer.id(), signer);
    return new SignOff(ledger, more, List.copyOf(subjects.values()));
  }

  /** The latest decision of a signer about a rule, or about the pack. */
  public Optional<Decision> latest(String rule, String signer) {
    return latest(rule).stream().filter(d -> d.signer().equals(signer)).findFirst();
  }

  /**
   * Whether a decision only repeats an earlier one of its signer. An approval without dated
   * evidence may be renewed in its last month.
   */
  public boolean repeats(Decision later, Decision earlier) {
    Subject subject = subjects.get(later.rule());
    boolean renews =
        later.kind() == DecisionKind.APPROVE
            && (subject == null || subject.evidenceUntil() == null)
            && !later.date().isBefore(earlier.date().plusMonths(MONTHS_UNTIL_RENEWAL));
    return later.saysTheSameAs(earlier) && !renews;
  }

  /** The release of the pack with this hash by a clinician, if there is one on this day. */
  public Optional<Decision> release(String packHash, LocalDate day) {
    return latest(Decision.PACK).stream()
        .filter(d -> d.hash().equals(packHash) && !d.date().isAfter(day))
        .filter(d -> isClinician(d.signer()))
        .reduce((one, later) -> later);
  }

  private boolean isClinician(String id) {
    Signer signer = signers.get(id);
    return signer != null && signer.clinician();
  }

  /** What is known about a rule; null if there is no such rule. */
  public @Nullable Subject subject(String rule) {
    return subjects.get(rule);
  }

  /**
   * The status of a rule whatever the day: the age of a signature is not checked.
   *
   * @param rule the id of a rule of the pack
   */
  public SignOffStatus status(String rule) {
    Subject subject = Objects.requireNonNull(subjects.get(rule), rule);
    return new SignOffRules(subject, signers).of(latest(rule));
  }

  /** The status of a rule on this day. */
  public SignOffStatus status(String rule, LocalDate day) {
    SignOffStatus status = status(rule);
    LocalDate until = status.until();
    if (until == null || !day.isAfter(until)) {
      return status;
    }
    Subject subject = Objects.requireNonNull(subjects.get(rule), rule);
    String why = "its signature was good until " + until;
    why +=
        subject.evidenceUntil() == null
            ? "; sign it again"
            : ", when its evidence is due for review";
    return new SignOffStatus(State.EXPIRED, why, status.latest(), until);
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

  /** Everything in the ledger that needs the attention of a reviewer on this day. */
  public List<Remark> remarks(LocalDate day) {
    return new LedgerCheck(this, day).remarks();
  }

  /**
   * Something about a line of the ledger.
   *
   * @param line the line
   * @param kind what it is
   * @param rule the rule that the line is about, or {@link Decision#PACK}
   * @param text what is wrong, and what to do
   */
  public record Remark(int line, Kind kind, String rule, String text) {
    /** The line as it is printed. */
    @Override
    public String toString() {
      return PackLayout.LEDGER + ":" + line + ": " + rule + ": " + text;
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
    /** The same decision appears twice. */
    DUPLICATE,
    /** The line is dated later than today. */
    FUTURE;

    /** The kind as a word in JSON, for example {@code wrong-hash}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
