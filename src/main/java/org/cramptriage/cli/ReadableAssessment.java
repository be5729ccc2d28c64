package org.cramptriage.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Urgency;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Warning;
import org.jspecify.annotations.Nullable;

/** An assessment as a person reads it: what to do now first, then why, then the rest. */
final class ReadableAssessment {

  /** Columns of the text. */
  static final int WIDTH = 80;

  private static final String INDENT = "   ";
  private static final int MOST_QUESTIONS = 12;
  private static final String EMERGENCY = "CI-EMERG";

  private static final Map<Rule.Phase, String> PHASES =
      Map.of(
          Rule.Phase.DURING_CRAMP, "When a cramp comes",
          Rule.Phase.AFTER_CRAMP, "After a cramp",
          Rule.Phase.BEDTIME, "Before you sleep",
          Rule.Phase.PREVENTION, "To get fewer cramps");

  private final RulePack pack;
  private final Colours colours;

  ReadableAssessment(RulePack pack, Colours colours) {
    this.pack = pack;
    this.colours = colours;
  }

  /**
   * The text.
   *
   * @param several whether it stands among others, so that its id is worth saying
   */
  String of(Assessment a, boolean several) {
    Paragraphs text = new Paragraphs(WIDTH);
    if (several) {
      text.line("Questionnaire " + a.id().text());
    }
    headline(a, text);
    boolean vital = a.policy().contains("P-VITAL-OPEN");
    if (vital) {
      unanswered(a, text);
    }
    seeADoctor(a, text);
    advice(a, Assessment.Kind.ASK_A_CLINICIAN, "ASK A CLINICIAN", text);
    selfCare(a, text);
    factors(a, text);
    medicines(a, text);
    withheld(a, text);
    underReview(a, text);
    if (!vital) {
      unanswered(a, text);
    }
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
    text.wrapped(" ", " ", level.where() + ". " + level.howFast());
    if (a.range().atMost() != a.urgency()) {
      String most = level(a.range().atMost()).title();
      text.wrapped(
          " ",
          " ",
          "Now \""
              + level.title()
              + "\", and up to \""
              + most
              + "\" until you answer the open questions.");
    }
    a.policy().stream()
        .map(policy -> pack.settings().policies().get(policy))
        .filter(Objects::nonNull)
        .forEach(sentence -> text.wrapped(" ", " ", sentence));
  }

  private Settings.Level level(Urgency urgency) {
    return Objects.requireNonNull(pack.settings().levels().get(urgency));
  }

  private void seeADoctor(Assessment a, Paragraphs text) {
    List<Assessment.Recommendation> findings = of(a, Assessment.Kind.SEE_A_DOCTOR);
    if (findings.isEmpty()) {
      return;
    }
    heading(text, "WHAT TO DO NOW");
    Assessment.Recommendation first = findings.get(0);
    text.wrapped(" 1. ", "    ", first.title());
    text.wrapped("    ", "    ", first.text());
    heading(text, "WHY");
    why(a, first, text);
    if (findings.size() > 1) {
      heading(text, "ALSO");
      for (Assessment.Recommendation other : findings.subList(1, findings.size())) {
        String title = other.rank() + ". " + tag(other) + other.title();
        text.gap().wrapped(" ", "    ", title);
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
    r.because().forEach(b -> because(b, text));
    for (String folded : r.folded()) {
      a.findings().stream()
          .filter(f -> f.id().equals(folded))
          .forEach(
              f ->
                  text.wrapped(
                      "    Also counted here: ", "      ", f.title() + " (" + f.id() + ")"));
    }
    String sources = r.sources().isEmpty() ? "" : "; sources " + String.join(", ", r.sources());
    String review = r.rule().review().equals("unsigned") ? "; not clinically reviewed" : "";
    text.wrapped("    ", "    ", "Rule " + r.id() + sources + review + ".");
  }

  private void because(Assessment.Because b, Paragraphs text) {
    text.wrapped("    - ", "      ", asked(b.question()) + " You said: " + answer(b));
  }

  /** The question without the hints that follow it. */
  private static String asked(String question) {
    int end = question.indexOf('?');
    return end < 0 ? question : question.substring(0, end + 1);
  }

  private String answer(Assessment.Because b) {
    Item item = pack.catalogue().item(b.item());
    if (b.answer() instanceof Boolean yes) {
      return yes ? "Yes." : "No.";
    }
    if (b.answer() instanceof BigDecimal number) {
      Item.Unit unit = item.unit();
      return number.toPlainString() + (unit == null ? "" : " " + unit.label()) + ".";
    }
    if (b.answer() instanceof List<?> codes) {
      return codes.stream().map(c -> item.label(c.toString())).collect(Collectors.joining("; "))
          + ".";
    }
    return item.label(b.answer().toString()) + ".";
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
            .filter(reason -> !reason.id().equals(EMERGENCY))
            .map(Assessment.Reason::text)
            .collect(Collectors.joining("; or if "));
    if (!reasons.isEmpty()) {
      text.wrapped(INDENT, INDENT, "Ask first if " + reasons + ".");
    }
  }

  private void selfCare(Assessment a, Paragraphs text) {
    List<Assessment.Recommendation> care = of(a, Assessment.Kind.SELF_CARE);
    if (care.isEmpty()) {
      return;
    }
    heading(text, "WHAT YOU CAN DO YOURSELF");
    boolean dangerOpen =
        care.stream().flatMap(r -> r.askFirst().stream()).anyMatch(c -> c.id().equals(EMERGENCY));
    if (dangerOpen) {
      text.wrapped(" ", " ", "First answer the questions about danger signs.");
    }
    Rule.Phase phase = null;
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
            .filter(f -> f.kind() == Rule.Kind.RISK_FACTOR)
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
    if (a.withheld().isEmpty()) {
      return;
    }
    heading(text, "WHAT WE LEFT OUT, AND WHY");
    Map<String, List<Assessment.Withheld>> byReason =
        a.withheld().stream()
            .collect(
                Collectors.groupingBy(
                    ReadableAssessment::reasons,
                    java.util.LinkedHashMap::new,
                    Collectors.toList()));
    byReason.forEach(
        (reason, advice) -> {
          String titles =
              advice.stream()
                  .map(w -> w.title() + " (" + w.id() + ")")
                  .collect(Collectors.joining(", "));
          text.wrapped(" - ", INDENT, reason + ": " + titles + ".");
        });
  }

  private static String reasons(Assessment.Withheld w) {
    String reasons =
        w.by().stream().map(Assessment.Reason::text).collect(Collectors.joining("; and "));
    return w.untilAnswered() ? "Until you have answered whether " + reasons : "Because " + reasons;
  }

  private void underReview(Assessment a, Paragraphs text) {
    if (!a.underReview().isEmpty()) {
      heading(text, "CLAIMS UNDER REVIEW (not recommendations)");
      a.underReview().forEach(u -> text.wrapped(" - ", INDENT, u.title() + ". " + u.text()));
    }
  }

  private void unanswered(Assessment a, Paragraphs text) {
    if (a.unanswered().isEmpty()) {
      return;
    }
    heading(text, "WHAT ELSE TO ANSWER");
    List<Assessment.Unanswered> open = a.unanswered();
    for (Assessment.Unanswered u : open.subList(0, Math.min(MOST_QUESTIONS, open.size()))) {
      text.wrapped(" - ", INDENT, u.question() + couldRaise(u.couldRaiseTo(), a.urgency()));
    }
    if (open.size() > MOST_QUESTIONS) {
      text.line(" and " + (open.size() - MOST_QUESTIONS) + " more questions.");
    }
  }

  private String couldRaise(@Nullable Urgency to, Urgency now) {
    return to != null && to != Urgency.SELF_CARE && to.isAtLeast(now)
        ? " (could change this to \"" + level(to).title() + "\")"
        : "";
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
      if (!a.urgency().isAtLeast(Urgency.SOON)) {
        text.wrapped(" ", " ", pack.settings().comeBack());
      }
    }
  }
}
