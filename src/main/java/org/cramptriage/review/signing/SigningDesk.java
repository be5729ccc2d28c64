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
 * The one place that every decision passes through, however it was made: it is checked against the
 * current pack and either recorded or refused.
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
   * Creates a desk for this pack.
   *
   * @param dossier the pack with its ledger
   * @param changes what has changed in it
   * @param day today
   * @param pen records accepted decisions
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

  /** The sign-off, including every decision accepted here. */
  public SignOff signOff() {
    return signOff;
  }

  /** Adds a signer unless the list already contains them. */
  public void welcome(Signer signer) {
    if (!signer.equals(signOff.signers().get(signer.id()))) {
      pen.add(signer);
      signOff = signOff.with(signer);
    }
  }

  /** Accepts or refuses a decision about a rule. */
  public DecisionResult take(Proposal proposal) {
    Optional<String> refusal = refusal(proposal);
    if (refusal.isPresent()) {
      return new DecisionResult.Refused(refusal.get());
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
   * Releases the current pack, including its guarantees. The caller decides whether it is ready for
   * release.
   */
  public DecisionResult release(Signer signer, String comment) {
    if (!signer.clinician()) {
      return new DecisionResult.Refused(notAClinician(signer, "release the pack"));
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

  private DecisionResult write(Decision decision, Signer signer) {
    Optional<Decision> before = signOff.latest(decision.rule(), decision.signer());
    if (before.isPresent() && signOff.repeats(decision, before.get())) {
      return new DecisionResult.Unchanged(before.get());
    }
    welcome(signer);
    boolean ofPack = decision.kind() == DecisionKind.RELEASE;
    pen.write(
        decision, ofPack ? Optional.empty() : Optional.of(contents.of(pack.rule(decision.rule()))));
    signOff = signOff.with(decision);
    return new DecisionResult.Taken(decision, ofPack ? List.of() : notes(decision));
  }

  private List<String> notes(Decision decision) {
    SignOffStatus standing = signOff.status(decision.rule(), day);
    List<String> notes = new ArrayList<>();
    if (decision.kind() == DecisionKind.APPROVE && decision.prediction().isWrong()) {
      notes.add(
          "the near cases were predicted "
              + decision.prediction().words()
              + "; the ledger keeps that");
    }
    if (decision.kind() == DecisionKind.APPROVE && standing.state() != State.SIGNED) {
      notes.add("not yet signed: " + standing.why());
    }
    return notes;
  }

  /** Why a decision cannot be accepted, if so. */
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
      return Optional.of(notAClinician(p.signer(), "approve a rule"));
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

  private static String notAClinician(Signer signer, String what) {
    return signer.id()
        + " is not listed as a clinician in review/signers.yaml; only clinicians may "
        + what;
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
