package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a ledger and remarks on every line that does not do what its signer meant. */
final class LedgerCheck {

  private static final String NO_SUCH_RULE =
      "there is no such rule in this pack; the decision does not count; if the rule was removed"
          + " for good, name it under retired in pack.yaml";

  private final SignOff signOff;
  private final LocalDate day;
  private final Map<String, Ledger.Entry> seen = new HashMap<>();
  private final List<SignOff.Remark> remarks = new ArrayList<>();

  LedgerCheck(SignOff signOff, LocalDate day) {
    this.signOff = signOff;
    this.day = day;
  }

  List<SignOff.Remark> remarks() {
    signOff.ledger().entries().forEach(this::check);
    return remarks;
  }

  /** What a later line of the same signer has replaced is history. */
  private void check(Ledger.Entry entry) {
    Decision d = entry.decision();
    Ledger.Entry before = seen.put(d.rule() + " " + d.signer(), entry);
    if (!isLatest(entry)) {
      return;
    }
    signer(entry);
    if (d.date().isAfter(day)) {
      remark(entry, SignOff.Kind.FUTURE, "is dated " + d.date() + ", after " + day);
    }
    if (before != null && signOff.repeats(d, before.decision())) {
      String text = "the same decision is in line " + before.line() + "; it counts once";
      remark(entry, SignOff.Kind.DUPLICATE, text);
    }
    Subject subject = signOff.subject(d.rule());
    if (subject != null) {
      status(entry, subject);
    } else if (!d.rule().equals(Decision.PACK)) {
      remark(entry, SignOff.Kind.UNKNOWN_RULE, NO_SUCH_RULE);
    }
  }

  private void signer(Ledger.Entry entry) {
    Decision d = entry.decision();
    Signer signer = signOff.signers().get(d.signer());
    if (signer == null) {
      String text = "the signer %s is not in review/signers.yaml; the decision does not count";
      remark(entry, SignOff.Kind.UNKNOWN_SIGNER, text.formatted(d.signer()));
    } else if (!signer.clinician() && d.kind().needsClinician()) {
      String text = "%s is not listed as a clinician in review/signers.yaml; the %s does not count";
      String what = d.kind() == DecisionKind.APPROVE ? "approval" : "release";
      remark(entry, SignOff.Kind.NO_CLINICIAN, text.formatted(d.signer(), what));
    }
  }

  private boolean isLatest(Ledger.Entry entry) {
    Decision d = entry.decision();
    return signOff.ledger().of(d.rule()).stream()
        .filter(e -> e.decision().signer().equals(d.signer()))
        .reduce((one, later) -> later)
        .filter(entry::equals)
        .isPresent();
  }

  private void status(Ledger.Entry entry, Subject subject) {
    Decision d = entry.decision();
    SignOffStatus status = signOff.status(d.rule(), day);
    boolean approved = d.kind() == DecisionKind.APPROVE;
    if (!d.hash().equals(subject.hash())) {
      String text = "has changed since %s decided on %s: %s is void; read it again";
      String what = approved ? "the signature" : "the decision";
      if (status.state() != State.SIGNED) {
        remark(entry, SignOff.Kind.WRONG_HASH, text.formatted(d.name(), d.date(), what));
      }
    } else if (approved && status.state() == State.EXPIRED) {
      remark(entry, SignOff.Kind.EXPIRED, status.why());
    } else if (approved && status.state() == State.PARTLY_SIGNED && isAuthor(d, subject)) {
      String text = "%s wrote it and is the only signer; someone else must sign it as well";
      boolean alone =
          status.latest().stream()
              .filter(other -> other.kind() == DecisionKind.APPROVE)
              .filter(other -> other.hash().equals(subject.hash()))
              .allMatch(other -> isAuthor(other, subject));
      if (alone) {
        remark(entry, SignOff.Kind.SOLE_AUTHOR, text.formatted(d.name()));
      }
    }
  }

  private boolean isAuthor(Decision d, Subject subject) {
    Signer signer = signOff.signers().get(d.signer());
    return signer != null && signer.wrote(subject.rule(), subject.file());
  }

  private void remark(Ledger.Entry entry, SignOff.Kind kind, String text) {
    remarks.add(new SignOff.Remark(entry.line(), kind, entry.decision().rule(), text));
  }
}
