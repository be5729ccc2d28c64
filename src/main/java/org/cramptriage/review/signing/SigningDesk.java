package org.cramptriage.review.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignOffStatus;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.Changed;
import org.cramptriage.review.Changes;

/**
 * Where every decision passes, however it was made: it is held against the pack as it is now, and
 * written down or refused. Remembers what was taken.
 */
public final class SigningDesk {

  private static final int LONGEST_COMMENT = 32_767;

  private final RulePack pack;
  private final Changes changes;
  private final LocalDate day;
  private final String releaseHash;
  private final LedgerPen pen;
  private final ContentReader contents;
  private SignOff signOff;

  /**
   * A desk for this pack.
   *
   * @param dossier the pack with its ledger
   * @param changes what has changed in it
   * @param day today
   * @param pen writes down what is taken
   */
  public SigningDesk(Dossier dossier, Changes changes, LocalDate day, LedgerPen pen) {
    this.pack = dossier.pack();
    this.releaseHash = dossier.releaseHash();
    this.changes = changes;
    this.day = day;
    this.pen = pen;
    this.contents = new ContentReader(pack);
    this.signOff = dossier.signOff();
  }

  /** The sign-off with everything that was taken. */
  public SignOff signOff() {
    return signOff;
  }

  /** Adds somebody to the list of signers, unless they stand there. */
  public void welcome(Signer signer) {
    if (!signer.equals(signOff.signers().get(signer.id()))) {
      pen.add(signer);
      signOff = signOff.with(signer);
    }
  }

  /** Takes or refuses a decision about a rule. */
  public Outcome take(Proposal proposal) {
    Optional<String> refusal = refusal(proposal);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Decision decision =
        new Decision(
            proposal.date(),
            proposal.rule(),
            proposal.hash(),
            proposal.verdict(),
            proposal.signer().id(),
            proposal.signer().name(),
            proposal.signer().role(),
            proposal.prediction(),
            proposal.comment());
    return write(decision, proposal.signer());
  }

  /**
   * Releases the pack as it is now, with its guarantees. Whether it may be released is for the
   * caller to know.
   */
  public Outcome release(Signer signer, String comment) {
    if (!signer.clinician()) {
      return new Outcome.Refused(noClinician(signer, "release the pack"));
    }
    Decision decision =
        new Decision(
            day,
            Decision.PACK,
            releaseHash,
            DecisionKind.RELEASE,
            signer.id(),
            signer.name(),
            signer.role(),
            Prediction.NONE,
            comment);
    return write(decision, signer);
  }

  private Outcome write(Decision decision, Signer signer) {
    Optional<Decision> before = signOff.latest(decision.rule(), decision.signer());
    if (before.isPresent() && signOff.repeats(decision, before.get())) {
      return new Outcome.Stands(before.get());
    }
    welcome(signer);
    boolean ofPack = decision.kind() == DecisionKind.RELEASE;
    pen.write(
        decision, ofPack ? Optional.empty() : Optional.of(contents.of(pack.rule(decision.rule()))));
    signOff = signOff.with(decision);
    return new Outcome.Taken(decision, ofPack ? List.of() : notes(decision));
  }

  private List<String> notes(Decision decision) {
    SignOffStatus standing = signOff.status(decision.rule(), day);
    List<String> notes = new ArrayList<>();
    if (decision.kind() == DecisionKind.APPROVE && decision.prediction().isWrong()) {
      notes.add(
          "the near cases were predicted " + decision.prediction().words() + "; that is kept");
    }
    if (decision.kind() == DecisionKind.APPROVE && standing.state() != State.SIGNED) {
      notes.add("it is not enough yet: " + standing.why());
    }
    return notes;
  }

  /** Why a decision cannot be taken, if so. */
  private Optional<String> refusal(Proposal p) {
    if (!pack.has(p.rule())) {
      return Optional.of("there is no rule " + p.rule() + " in this pack");
    }
    if (p.verdict() == DecisionKind.RELEASE) {
      return Optional.of(
          "\"release\" is for the pack as a whole; expected " + DecisionKind.ofRules());
    }
    if (!p.hash().equals(pack.hashes().of(p.rule()))) {
      return Optional.of(stale(p));
    }
    if (p.verdict() == DecisionKind.APPROVE && !p.signer().clinician()) {
      return Optional.of(noClinician(p.signer(), "approve a rule"));
    }
    if (p.verdict().objects() && p.comment().isEmpty()) {
      return Optional.of("\"" + p.verdict().words() + "\" needs a comment that says what is wrong");
    }
    if (p.comment().length() > LONGEST_COMMENT) {
      return Optional.of("the comment is longer than " + LONGEST_COMMENT + " characters");
    }
    return p.date().isAfter(day)
        ? Optional.of("the decision is dated " + p.date() + ", after " + day)
        : Optional.empty();
  }

  private static String noClinician(Signer signer, String what) {
    return signer.id() + " is no clinician by signers.yaml, and only clinicians may " + what;
  }

  private String stale(Proposal p) {
    Rule rule = pack.rule(p.rule());
    Optional<Changed> changed =
        p.read().map(read -> changes.since(rule, read)).or(() -> changes.since(rule, p.hash()));
    return p.rule()
        + " has changed since it was read"
        + changed.map(c -> ": " + c.inShort()).orElse("")
        + "; read it again";
  }
}
