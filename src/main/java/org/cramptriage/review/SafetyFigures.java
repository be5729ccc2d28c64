package org.cramptriage.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.Grade;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.ControlKind;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.safety.HazardStatus;
import org.cramptriage.pack.safety.Risk;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.terms.FindingKind;
import org.cramptriage.terms.Urgency;

/** How much of what the safety case rests on. */
final class SafetyFigures {

  private final RulePack pack;
  private final HazardLog hazards;
  private final Dossier dossier;

  SafetyFigures(Dossier dossier) {
    this.pack = dossier.pack();
    this.hazards = dossier.hazards();
    this.dossier = dossier;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("- **Rules** " + rules());
    lines.add("- **Levels of red flags and medicines:** " + levels());
    lines.add("- **Signatures,** without regard to their age: " + signatures());
    lines.add("- **Worked cases:** " + cases());
    lines.add("- **Hazards** " + hazards());
    lines.add("- **Controls:** " + controls());
    lines.add("- **Sources** " + sources());
    lines.add("- **To be settled by clinicians:** " + open());
    return lines;
  }

  private String rules() {
    return "(%d): %s, %s, %s, %s, %s and %s; and %s; version %s."
        .formatted(
            pack.rules().size(),
            counted(Rule.RedFlag.class, "red flag"),
            counted(Rule.MedicineFinding.class, "medicine rule"),
            counted(Rule.RiskFactor.class, "contributing factor"),
            counted(Rule.Contraindication.class, "contraindication"),
            counted(Rule.Sign.class, "sign"),
            HazardTable.counted(pack.advice().size(), "piece") + " of advice",
            pack.policies().all().size() + " policies",
            pack.settings().version());
  }

  private String counted(Class<? extends Rule> kind, String thing) {
    return HazardTable.counted((int) pack.rules().stream().filter(kind::isInstance).count(), thing);
  }

  private String levels() {
    return Arrays.stream(Urgency.values())
            .sorted(Comparator.reverseOrder())
            .map(level -> of(level) + " " + level)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private long of(Urgency level) {
    return pack.findings().stream()
        .filter(finding -> finding.kind() != FindingKind.RISK_FACTOR)
        .filter(finding -> finding.urgency() == level)
        .count();
  }

  private String signatures() {
    return Arrays.stream(State.values())
            .sorted(Comparator.reverseOrder())
            .map(state -> of(state) + " " + state.code())
            .filter(text -> !text.startsWith("0 ") || text.endsWith(" signed"))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private long of(State state) {
    return pack.reviewed().stream()
        .filter(rule -> dossier.signOff().status(rule.id()).state() == state)
        .count();
  }

  private String cases() {
    List<WorkedCase> written = dossier.cases().written();
    long judged = written.stream().filter(WorkedCase::judged).count();
    int near = dossier.cases().all().size() - written.size();
    return ("%d, of which a clinician answered %d before seeing the result; beside them %d that a"
            + " solver found at the edges of rules (recorded, not judged).")
        .formatted(written.size(), judged, near);
  }

  private String hazards() {
    String status =
        Arrays.stream(HazardStatus.values())
            .map(
                s ->
                    hazards.hazards().stream().filter(h -> h.status() == s).count()
                        + " "
                        + s.code())
            .collect(Collectors.joining(", "));
    return "(%d): %s. Risk without controls: %s; with them: %s."
        .formatted(
            hazards.hazards().size(), status, scores(Hazard::initial), scores(Hazard::residual));
  }

  private String scores(Function<Hazard, Risk> risk) {
    return IntStream.iterate(Risk.HIGHEST, score -> score > 0, score -> score - 1)
        .mapToObj(score -> having(score, risk) + " of score " + score)
        .filter(text -> !text.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private long having(int score, Function<Hazard, Risk> risk) {
    return hazards.hazards().stream().filter(h -> risk.apply(h).score() == score).count();
  }

  private String controls() {
    return Arrays.stream(ControlKind.values())
            .map(kind -> HazardTable.counted(hazards.controls(kind).size(), kind.code()))
            .collect(Collectors.joining(", "))
        + ", each counted once.";
  }

  private String sources() {
    Evidence evidence = pack.evidence();
    String grades =
        Arrays.stream(Grade.values())
            .map(grade -> of(grade) + " " + grade.code())
            .filter(text -> !text.startsWith("0 "))
            .collect(Collectors.joining(", "));
    LocalDate first =
        evidence.references().values().stream()
            .map(Reference::reviewBy)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return "(%d): %s. The first to be read again: %s."
        .formatted(evidence.references().size(), grades, first);
  }

  private long of(Grade grade) {
    return pack.evidence().references().values().stream()
        .filter(reference -> reference.grade() == grade)
        .count();
  }

  private String open() {
    Evidence evidence = pack.evidence();
    return "%s, %s, %s on record."
        .formatted(
            HazardTable.counted(evidence.openQuestions().levels().size(), "disputed level"),
            HazardTable.counted(evidence.openQuestions().questions().size(), "open question"),
            HazardTable.counted(evidence.conflicts().size(), "conflict"));
  }
}
