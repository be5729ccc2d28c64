package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges the decisions about one rule: who approved its current content, and whether that is
 * enough.
 */
record SignOffRules(Subject subject, Map<String, Signer> signers) {

  private static final int MONTHS_WITHOUT_EVIDENCE = 12;

  /** The status that follows from the latest decision of every signer. */
  SignOffStatus of(List<Decision> latest) {
    List<Decision> current = latest.stream().filter(d -> d.hash().equals(subject.hash())).toList();
    List<Decision> objections = current.stream().filter(d -> d.kind().objects()).toList();
    List<Decision> approvals = current.stream().filter(this::counts).toList();
    if (!objections.isEmpty()) {
      Decision first = objections.get(0);
      String why = first.name() + " (" + first.kind().words() + "): " + first.comment();
      return new SignOffStatus(State.OBJECTED, why, latest, null);
    }
    if (approvals.isEmpty()) {
      return withoutApproval(latest);
    }
    String missing = missing(approvals);
    return missing.isEmpty()
        ? new SignOffStatus(State.SIGNED, signedBy(approvals), latest, until(approvals))
        : new SignOffStatus(State.PARTLY_SIGNED, missing, latest, null);
  }

  private SignOffStatus withoutApproval(List<Decision> latest) {
    return latest.stream()
        .filter(d -> counts(d) && !d.hash().equals(subject.hash()))
        .reduce((one, later) -> later)
        .map(
            d ->
                new SignOffStatus(
                    State.VOID,
                    d.name() + " signed it on " + d.date() + " as it was then",
                    latest,
                    null))
        .orElseGet(
            () -> new SignOffStatus(State.UNSIGNED, "nobody has approved it yet", latest, null));
  }

  private boolean counts(Decision decision) {
    return decision.kind() == DecisionKind.APPROVE && isClinician(decision);
  }

  private String missing(List<Decision> approvals) {
    if (approvals.stream().allMatch(this::isAuthor)) {
      return "only its author has signed it; someone else must sign as well";
    }
    int more = subject.signersNeeded() - approvals.size();
    if (more <= 0) {
      return "";
    }
    String why =
        subject.lessUrgent()
            ? "it is less urgent than when it was last signed, and needs "
            : "an emergency rule needs ";
    return why + more + (more == 1 ? " more signature" : " more signatures");
  }

  private boolean isAuthor(Decision decision) {
    Signer signer = signers.get(decision.signer());
    return signer != null && signer.wrote(subject.rule(), subject.file());
  }

  private static String signedBy(List<Decision> approvals) {
    return String.join(
        " and ",
        approvals.stream().map(d -> d.name() + ", " + d.role() + ", on " + d.date()).toList());
  }

  private LocalDate until(List<Decision> approvals) {
    LocalDate evidence = subject.evidenceUntil();
    Stream<LocalDate> days =
        evidence != null
            ? Stream.of(evidence)
            : approvals.stream().map(d -> d.date().plusMonths(MONTHS_WITHOUT_EVIDENCE));
    return days.min(LocalDate::compareTo).orElseThrow();
  }

  private boolean isClinician(Decision decision) {
    Signer signer = signers.get(decision.signer());
    return signer != null && signer.clinician();
  }
}
