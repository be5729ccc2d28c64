package org.cramptriage.cli.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.batch.Corpus;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Colours;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.review.AnswerWords;
import org.cramptriage.review.Changed;
import org.cramptriage.review.RuleVersions;
import org.cramptriage.review.WordDiff;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.impact.AssessedOutcome;
import org.cramptriage.verify.impact.BrokenGuarantee;
import org.cramptriage.verify.impact.DifferentPatient;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.impact.ImpactClass;
import org.cramptriage.verify.impact.OtherChange;
import org.cramptriage.verify.impact.PackVersion;
import org.cramptriage.verify.impact.RuleImpact;

/** The effect of a rule change as text, lower triage first. */
final class ReadableImpact {

  private static final String INDENT = "  ";
  private static final String TWICE = "    ";

  private final ImpactResult found;
  private final Impact impact;
  private final Colours colours;
  private final RuleVersions words;
  private final Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);

  ReadableImpact(ImpactResult found, Colours colours) {
    this.found = found;
    this.impact = found.impact();
    this.colours = colours;
    this.words = new RuleVersions(impact.before().pack(), impact.after().pack());
  }

  String text() {
    version("OLD", impact.before());
    version("NEW", impact.after());
    level();
    impact.rules().forEach(this::rule);
    guarantees();
    signatures();
    others();
    people();
    text.gap().line(conclusion());
    return text.toString();
  }

  private void heading(String words) {
    text.gap().line(colours.bold(words));
  }

  private void version(String which, PackVersion version) {
    text.wrapped(
        which + ": ",
        INDENT,
        "%s, version %s, %s"
            .formatted(
                version.name(),
                version.pack().settings().version(),
                version.pack().hashes().ofPack()));
    version.notes().forEach(note -> text.wrapped(INDENT, INDENT, note));
  }

  private void level() {
    heading("THE LEVEL, OVER ALL ANSWER SHEETS");
    if (!impact.level().decided()) {
      text.wrapped(
          INDENT, INDENT, "Not decided " + found.limit().words() + "; raise --max-conflicts.");
    } else if (impact.level().patients().isEmpty()) {
      String but = impact.notSearched().isEmpty() ? "" : ", except for what was not searched";
      text.wrapped(INDENT, INDENT, "The same for everybody" + but + "; proved by the solver.");
    }
    impact
        .notSearched()
        .forEach(what -> text.wrapped(INDENT, TWICE, colours.bold("Not searched: ") + what));
    impact.level().patients().forEach(this::patient);
    if (!impact.level().moves().isEmpty()) {
      String moves =
          impact.level().moves().stream()
              .map(m -> m.from() + " → " + m.to())
              .collect(Collectors.joining(", "));
      text.wrapped(INDENT, INDENT, "All moves between levels: " + moves + ".");
    }
  }

  private void rule(RuleImpact rule) {
    RulePack pack =
        impact.after().pack().has(rule.id()) ? impact.after().pack() : impact.before().pack();
    text.gap()
        .line(
            coloured(
                rule.meaning(),
                rule.id() + " " + rule.meaning().words().toUpperCase(java.util.Locale.ROOT)));
    text.wrapped(INDENT, INDENT, pack.rule(rule.id()).header().name() + edit(rule.edit()));
    Changed changed = words.of(rule.id());
    if (rule.edit() == RuleImpact.Edit.CHANGED || changed.condition()) {
      changed.sentence().filter(w -> changed.condition()).ifPresent(this::sentences);
    }
    if (rule.edit() == RuleImpact.Edit.CHANGED) {
      changed.wordings().forEach(w -> wording(w));
    } else {
      urgency(pack.rule(rule.id()));
    }
    rule.patients().forEach(this::patient);
    rule.notes().forEach(note -> text.wrapped(INDENT, INDENT, note));
    if (rule.meaning().isAlarming()) {
      text.wrapped(INDENT, INDENT, "It needs one more signer.");
    }
  }

  private static String edit(RuleImpact.Edit edit) {
    return switch (edit) {
      case ADDED -> " (new)";
      case REMOVED -> " (removed)";
      case CHANGED -> "";
      case AFFECTED -> " (not edited, but something it depends on was)";
    };
  }

  private void urgency(Rule rule) {
    if (rule instanceof Rule.Finding finding) {
      text.wrapped(INDENT, INDENT, "Urgency: " + finding.urgency());
    }
  }

  private String coloured(ImpactClass meaning, String words) {
    return switch (meaning) {
      case URGENCY_DOWN, NOT_DECIDED -> colours.level(Urgency.EMERGENCY, words);
      case URGENCY_UP -> colours.level(Urgency.SOON, words);
      default -> colours.bold(words);
    };
  }

  private void sentences(WordDiff words) {
    part("Old:", words.before("[", "]"));
    part("New:", words.after("[", "]"));
  }

  private void part(String which, String sentence) {
    List<String> lines = sentence.isBlank() ? List.of("nothing") : sentence.lines().toList();
    text.line(INDENT + which);
    lines.forEach(line -> text.outlined(TWICE + line));
  }

  private void wording(Changed.Wording wording) {
    text.wrapped(INDENT, TWICE, wording.what() + ": " + wording.words().inShort());
  }

  private void patient(DifferentPatient patient) {
    RulePack pack = impact.after().pack();
    String who = patient.empty() ? "Only these are answered:" : "A healthy person, except:";
    text.wrapped(INDENT, INDENT, patient.telling().isEmpty() ? "A healthy person." : who);
    for (String id : patient.telling()) {
      Item item = pack.catalogue().item(id);
      String answer = item.question() + " " + AnswerWords.of(item, patient.answers().get(id));
      text.wrapped(TWICE + "- ", TWICE + INDENT, answer);
    }
    if (!patient.possible()) {
      text.wrapped(TWICE, TWICE, "(Only one of the two questionnaires asks all of this.)");
    }
    outcome(patient);
  }

  private void outcome(DifferentPatient patient) {
    AssessedOutcome before = patient.before();
    AssessedOutcome after = patient.after();
    text.wrapped(
        TWICE + "=> ", TWICE + INDENT, "%s → %s".formatted(before.urgency(), after.urgency()));
    if (before.urgency() == after.urgency()) {
      differ("could become", List.of(range(before)), List.of(range(after)));
      differ("findings", before.findings(), after.findings());
      differ("advice", before.advice(), after.advice());
      differ("held back", before.withheld(), after.withheld());
    }
  }

  private static String range(AssessedOutcome outcome) {
    return outcome.atLeast() + " to " + outcome.atMost();
  }

  private void differ(String what, List<String> before, List<String> after) {
    if (!before.equals(after)) {
      WordDiff change = WordDiff.between(String.join(" ", before), String.join(" ", after));
      text.wrapped(TWICE + INDENT, TWICE + TWICE, what + ": " + change.inShort());
    }
  }

  private void guarantees() {
    heading("GUARANTEES");
    if (!impact.proved()) {
      text.wrapped(INDENT, INDENT, "Nothing they depend on differs.");
    } else if (impact.guarantees().isEmpty()) {
      text.wrapped(INDENT, INDENT, "All guarantees that held with OLD hold with NEW.");
    }
    for (BrokenGuarantee broken : impact.guarantees()) {
      String what = broken.decided() ? " NO LONGER HOLDS" : " IS NO LONGER PROVED";
      text.line(INDENT + colours.level(Urgency.EMERGENCY, broken.guarantee().id() + what));
      text.wrapped(TWICE, TWICE, broken.guarantee().says());
      broken.why().forEach(why -> text.wrapped(TWICE, TWICE, why));
    }
  }

  private void signatures() {
    if (!impact.voided().isEmpty()) {
      heading("SIGNATURES THAT BECOME VOID");
      impact
          .voided()
          .forEach(
              d -> text.wrapped(INDENT, TWICE, d.rule() + ": " + d.name() + ", on " + d.date()));
    }
    List<String> more = impact.oneMoreSigner();
    if (!more.isEmpty()) {
      heading("ONE MORE SIGNER NEEDED");
      text.wrapped(INDENT, INDENT, String.join(", ", more));
    }
  }

  private void others() {
    OtherChange.Part part = null;
    for (OtherChange other : impact.others()) {
      if (other.part() != part) {
        part = other.part();
        heading("ALSO CHANGED: " + part.code().toUpperCase(java.util.Locale.ROOT));
        text.wrapped(INDENT, INDENT, "(" + part.affects() + ")");
      }
      text.wrapped(INDENT + "- ", TWICE, other.id() + ": " + other.what());
    }
  }

  private void people() {
    heading(found.corpus().isPresent() ? "THE CORPUS" : "THE WORKED CASES");
    found.corpus().ifPresent(this::refused);
    LevelTransitions moves = found.people();
    new ReadableMoves(moves, colours).write(text);
  }

  private void refused(Corpus.Result corpus) {
    if (corpus.refused() > 0) {
      text.wrapped(INDENT, INDENT, "Refused and not counted: " + corpus.refused() + ". The first:");
      corpus.reasons().stream().limit(3).forEach(reason -> text.wrapped(TWICE, TWICE, reason));
    }
    corpus.skipped().forEach(skipped -> text.wrapped(INDENT, TWICE, "Skipped: " + skipped));
  }

  private String conclusion() {
    String rules =
        impact.rules().size() + (impact.rules().size() == 1 ? " rule differs" : " rules differ");
    if (impact.isEmpty() && !found.isAlarming()) {
      return "Nothing differs.";
    }
    if (!found.isAlarming()) {
      return rules + "; no one is triaged lower.";
    }
    if (impact.isLower() || found.people().falling() > 0) {
      return rules + "; someone is triaged lower.";
    }
    return rules
        + (impact.isDecided()
            ? "; someone may be triaged lower, or less is guaranteed."
            : "; not everything was decided, so a lower triage is not ruled out.");
  }
}
