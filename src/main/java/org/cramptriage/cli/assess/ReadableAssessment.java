package org.cramptriage.cli.assess;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.cli.terminal.Colours;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.Audience;
import org.cramptriage.terms.FindingKind;
import org.cramptriage.terms.Urgency;

/** Prints an assessment for people: first what to do, then why, then the rest. */
public final class ReadableAssessment {

  /** The width of the text. */
  public static final int WIDTH = 80;

  private static final int LONGEST_ID = 200;

  private static final String INDENT = "   ";

  private static final Map<AdvicePhase, String> PHASES =
      Map.of(
          AdvicePhase.DURING_CRAMP, "When a cramp comes",
          AdvicePhase.AFTER_CRAMP, "After a cramp",
          AdvicePhase.BEDTIME, "Before you sleep",
          AdvicePhase.PREVENTION, "To get fewer cramps");

  private final RulePack pack;
  private final Colours colours;
  private final boolean all;
  private final ReadableQuestions questions;

  /**
   * Creates a printer for the results of a pack.
   *
   * @param all whether to list every open question with its item id
   */
  public ReadableAssessment(RulePack pack, Colours colours, boolean all) {
    this.pack = pack;
    this.colours = colours;
    this.all = all;
    this.questions = new ReadableQuestions(pack, all);
  }

  /**
   * The text.
   *
   * @param several whether there are several results, so that its id is printed
   */
  public String of(Assessment a, boolean several) {
    Paragraphs text = new Paragraphs(WIDTH);
    if (several) {
      text.line("Questionnaire " + Problem.oneLine(a.id().text(), LONGEST_ID));
    }
    headline(a, text);
    List<Assessment.Recommendation> findings = of(a, Assessment.Kind.SEE_A_DOCTOR);
    boolean questionsFirst = questionsFirst(a, findings);
    danger(a, questionsFirst, text);
    doNow(a, findings, text);
    danger(a, !questionsFirst, text);
    why(a, findings, text);
    advice(a, Assessment.Kind.ASK_A_CLINICIAN, "ASK A CLINICIAN", text);
    selfCare(a, text);
    factors(a, text);
    medicines(a, text);
    withheld(a, text);
    underReview(a, text);
    unanswered(a, text);
    warnings(a, text);
    safetyNet(a, text);
    text.gap().wrapped("", "", a.notice());
    text.line("Rules " + a.rules().version() + ", " + a.rules().hash().substring(0, 19) + ".");
    return text.toString();
  }

  private void heading(Paragraphs text, String heading) {
    text.gap().line(colours.bold(heading));
  }

  private void headline(Assessment a, Paragraphs text) {
    Settings.Level level = level(a.urgency());
    String title = " " + level.title().toUpperCase(java.util.Locale.ROOT) + " ";
    text.line(colours.level(a.urgency(), title));
    text.wrapped(" ", " ", level.where() + ". " + level.howFast() + whichDay(a));
    if (a.range().atMost() != a.urgency()) {
      String sentence = "Now \"%s\", and up to \"%s\" until you answer the open questions.";
      String most = level(a.range().atMost()).title();
      text.wrapped(" ", " ", sentence.formatted(level.title(), most));
    }
    a.policy().stream()
        .filter(policy -> !policy.equals(PolicyId.VITAL_OPEN))
        .map(policy -> pack.policies().says(policy))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(sentence -> text.wrapped(" ", " ", sentence));
  }

  /** Only a finding states the number of days; open questions alone do not. */
  private static String whichDay(Assessment a) {
    boolean says = a.urgency() == Urgency.SOON && a.range().atLeast() == Urgency.SOON;
    return says ? " The text below says which." : "";
  }

  private Settings.Level level(Urgency urgency) {
    return Objects.requireNonNull(pack.settings().levels().get(urgency));
  }

  private void doNow(Assessment a, List<Assessment.Recommendation> findings, Paragraphs text) {
    if (!findings.isEmpty()) {
      Assessment.Recommendation first = findings.get(0);
      heading(text, "WHAT TO DO NOW");
      String level = first.urgency() == a.urgency() ? "" : tag(first);
      text.wrapped(" 1. ", "    ", level + title(first));
      text.wrapped("    ", "    ", first.text());
    }
  }

  private static String title(Assessment.Recommendation r) {
    return ReadableReasons.unsure(r.because()) + r.title();
  }

  /** If no certain finding supports the level, the questions come first. */
  private static boolean questionsFirst(Assessment a, List<Assessment.Recommendation> findings) {
    return a.policy().contains(PolicyId.VITAL_OPEN)
        || findings.isEmpty()
        || !ReadableReasons.unsure(findings.get(0).because()).isEmpty();
  }

  private void danger(Assessment a, boolean here, Paragraphs text) {
    if (here && questions.isVitalOpen(a)) {
      heading(text, "ANSWER THESE NOW");
      questions.danger(a, text);
    }
  }

  private void why(Assessment a, List<Assessment.Recommendation> findings, Paragraphs text) {
    if (findings.isEmpty()) {
      return;
    }
    heading(text, "WHY");
    why(a, findings.get(0), text);
    if (findings.size() > 1) {
      heading(text, "ALSO");
      for (Assessment.Recommendation other : findings.subList(1, findings.size())) {
        text.gap().wrapped(" ", "    ", other.rank() + ". " + tag(other) + title(other));
        text.wrapped("    ", "    ", other.text());
        why(a, other, text);
      }
    }
  }

  private String tag(Assessment.Recommendation r) {
    Urgency urgency = r.urgency();
    return urgency == null ? "" : "[" + level(urgency).title() + "] ";
  }

  private void why(Assessment a, Assessment.Recommendation r, Paragraphs text) {
    if (!r.reason().isEmpty()) {
      text.wrapped("    ", "    ", r.reason());
    }
    ReadableReasons reasons = new ReadableReasons(pack, a);
    r.because().forEach(b -> text.wrapped("    - ", "      ", reasons.of(b)));
    for (String folded : r.folded()) {
      a.findings().stream()
          .filter(f -> f.id().equals(folded))
          .forEach(
              f ->
                  text.wrapped(
                      "    Also counted here: ", "      ", f.title() + " (" + f.id() + ")"));
    }
    String sources = r.sources().isEmpty() ? "" : "; sources " + String.join(", ", r.sources());
    String signed = r.rule().reviewBy();
    String review =
        signed.isEmpty() ? "; not clinically reviewed" : "; signed, to be reviewed by " + signed;
    text.wrapped("    ", "    ", "Rule " + r.id() + sources + review + ".");
  }

  private List<Assessment.Recommendation> of(Assessment a, Assessment.Kind kind) {
    return a.recommendations().stream().filter(r -> r.kind() == kind).toList();
  }

  private void advice(Assessment a, Assessment.Kind kind, String heading, Paragraphs text) {
    List<Assessment.Recommendation> advice = of(a, kind);
    if (!advice.isEmpty()) {
      heading(text, heading);
      advice.forEach(r -> advice(r, text));
    }
  }

  private void advice(Assessment.Recommendation r, Paragraphs text) {
    text.wrapped(" - ", INDENT, r.title() + ". " + r.text());
    String reasons =
        r.askFirst().stream()
            .filter(reason -> !isEmergency(reason))
            .map(Assessment.Reason::text)
            .collect(Collectors.joining("; or if "));
    if (!reasons.isEmpty()) {
      text.wrapped(INDENT, INDENT, "Ask first if " + reasons + ".");
    }
  }

  private boolean isEmergency(Assessment.Reason reason) {
    return reason.id().equals(pack.policies().emergency().withheldBy());
  }

  private void selfCare(Assessment a, Paragraphs text) {
    List<Assessment.Recommendation> care = of(a, Assessment.Kind.SELF_CARE);
    if (care.isEmpty()) {
      return;
    }
    heading(text, "WHAT YOU CAN DO YOURSELF");
    boolean dangerOpen =
        care.stream().flatMap(r -> r.askFirst().stream()).anyMatch(this::isEmergency);
    if (dangerOpen) {
      text.wrapped(" ", " ", "First answer the questions about danger signs.");
    }
    AdvicePhase phase = null;
    for (Assessment.Recommendation r : care) {
      if (r.phase() != phase) {
        phase = r.phase();
        text.gap().line(" " + (phase == null ? "" : PHASES.getOrDefault(phase, "")));
      }
      advice(r, text);
    }
  }

  private void factors(Assessment a, Paragraphs text) {
    String factors =
        a.findings().stream()
            .filter(f -> f.kind() == FindingKind.RISK_FACTOR)
            .map(Assessment.Finding::title)
            .collect(Collectors.joining("; "));
    if (!factors.isEmpty()) {
      heading(text, "WHAT MAY PLAY A PART (never \"the\" cause)");
      text.wrapped(" ", " ", factors + ".");
    }
  }

  private void medicines(Assessment a, Paragraphs text) {
    if (a.medicines().isEmpty()) {
      return;
    }
    heading(text, "HOW WE READ YOUR MEDICINES");
    for (Assessment.Medicine m : a.medicines()) {
      String read = m.readAs() == null ? "not recognised" : "read as " + m.readAs();
      String doubt = m.readAs() != null && !m.exact() ? " (please check)" : "";
      text.wrapped(" - ", INDENT, m.written() + ": " + read + doubt);
    }
  }

  private void withheld(Assessment a, Paragraphs text) {
    if (!a.withheld().isEmpty()) {
      heading(text, "WHAT WE LEFT OUT, AND WHY");
      new ReadableLedger(pack, all).write(a.withheld(), text);
    }
  }

  private void underReview(Assessment a, Paragraphs text) {
    List<Assessment.UnderReview> ideas =
        a.underReview().stream().filter(idea -> idea.audience() == Audience.PEOPLE).toList();
    if (!ideas.isEmpty()) {
      heading(text, "CLAIMS UNDER REVIEW (not recommendations)");
      ideas.forEach(u -> text.wrapped(" - ", INDENT, u.title() + ". " + u.text()));
    }
  }

  private void unanswered(Assessment a, Paragraphs text) {
    if (!a.unanswered().isEmpty()) {
      heading(text, ReadableQuestions.HEADING);
      questions.whole(a, text);
    }
  }

  private void warnings(Assessment a, Paragraphs text) {
    if (a.warnings().isEmpty()) {
      return;
    }
    heading(text, "PLEASE CHECK THESE ANSWERS");
    for (Warning w : a.warnings()) {
      String question = pack.catalogue().find(w.item()).map(i -> i.question() + " ").orElse("");
      text.wrapped(" - ", INDENT, question + w.text() + ".");
    }
  }

  private void safetyNet(Assessment a, Paragraphs text) {
    for (Assessment.Recommendation net : of(a, Assessment.Kind.SAFETY_NET)) {
      heading(text, net.title().toUpperCase(java.util.Locale.ROOT));
      text.wrapped(" ", " ", net.text());
      if (!a.urgency().isAtLeast(pack.policies().safetyNet().comeBackBelow())) {
        text.wrapped(" ", " ", pack.settings().comeBack());
      }
    }
  }
}
