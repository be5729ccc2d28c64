package org.cramptriage.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.fhir.result.AnswerText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.FindingKind;
import org.cramptriage.terms.Urgency;

/** The body of a card: what to do, why, what was withheld, what is open, what this is not. */
final class CardDetail {

  private static final int MOST_QUESTIONS = 10;

  private final RulePack pack;
  private final AnswerText said;
  private final Markdown text = new Markdown();

  private final Assessment assessment;

  CardDetail(RulePack pack, Assessment assessment) {
    this.pack = pack;
    this.assessment = assessment;
    this.said = new AnswerText(pack.catalogue(), assessment);
  }

  String of(ResponseHeader header) {
    Assessment a = assessment;
    level(a);
    kind(a, Assessment.Kind.SEE_A_DOCTOR, "What to do");
    kind(a, Assessment.Kind.ASK_A_CLINICIAN, "To ask a clinician");
    kind(a, Assessment.Kind.SELF_CARE, "What patients can do themselves");
    withheld(a);
    open(a);
    factors(a);
    check(a);
    kind(a, Assessment.Kind.SAFETY_NET, "Safety net");
    text.heading("What this is");
    text.block(standing(a));
    text.block(answers(header));
    text.block(Markdown.plain(pack.settings().notice()));
    text.block("Rules " + Markdown.plain(a.rules().version() + ", " + a.rules().hash()));
    return text.toString();
  }

  private Settings.Level words(Urgency urgency) {
    return Objects.requireNonNull(pack.settings().levels().get(urgency));
  }

  private void level(Assessment a) {
    Settings.Level level = words(a.urgency());
    text.block(
        "**%s.** %s. %s"
            .formatted(
                Markdown.plain(level.title()),
                Markdown.plain(level.where()),
                Markdown.plain(level.howFast())));
    if (a.range().atMost() != a.urgency()) {
      text.block(
          "Open questions could still raise this to **%s**."
              .formatted(Markdown.plain(words(a.range().atMost()).title())));
    }
    a.policy().stream()
        .map(policy -> pack.policies().says(policy))
        .forEach(sentence -> text.block(Markdown.plain(sentence)));
    text.block("The texts below are written for the patient.");
  }

  private void kind(Assessment a, Assessment.Kind kind, String heading) {
    List<Assessment.Recommendation> those =
        a.recommendations().stream().filter(r -> r.kind() == kind).toList();
    if (!those.isEmpty()) {
      text.heading(heading);
      those.forEach(this::recommendation);
    }
  }

  private void recommendation(Assessment.Recommendation r) {
    Urgency urgency = r.urgency();
    String level = urgency == null ? "" : " (" + Markdown.plain(words(urgency).title()) + ")";
    String title = "**" + Markdown.plain(r.title()) + "**" + level + ". ";
    text.line(0, "-", title + Markdown.plain(r.text()));
    if (!r.reason().isEmpty()) {
      text.line(1, "-", Markdown.plain(r.reason()));
    }
    r.because().forEach(b -> text.line(1, "-", "Because: " + Markdown.plain(said.of(b))));
    r.askFirst().forEach(c -> text.line(1, "-", "Ask first: " + Markdown.plain(c.text())));
    String sources = r.sources().isEmpty() ? "" : "; sources " + String.join(", ", r.sources());
    text.line(1, "-", Markdown.plain("Rule " + r.id() + sources + "; " + review(r)));
  }

  private static String review(Assessment.Recommendation r) {
    String by = r.rule().reviewBy();
    return by.isEmpty() ? "not clinically reviewed" : "signed, to be reviewed by " + by;
  }

  private void withheld(Assessment a) {
    if (a.withheld().isEmpty()) {
      return;
    }
    text.heading("What was withheld, and why");
    for (Assessment.Withheld w : a.withheld()) {
      String why = w.by().stream().map(Assessment.Reason::text).collect(Collectors.joining("; "));
      String until = w.untilAnswered() ? " (until this is answered)" : "";
      text.line(0, "-", Markdown.plain(w.title() + until + ": " + why));
    }
  }

  private void open(Assessment a) {
    List<Assessment.Unanswered> that =
        a.unanswered().stream().filter(u -> raises(u, a) || u.couldLowerTo() != null).toList();
    if (a.unanswered().isEmpty()) {
      return;
    }
    text.heading("What is still open");
    for (Assessment.Unanswered u : that.subList(0, Math.min(MOST_QUESTIONS, that.size()))) {
      text.line(0, "-", Markdown.plain(u.question()) + " (" + effect(u, a) + ")");
    }
    text.block("Open questions in all: " + a.unanswered().size() + ".");
  }

  private static boolean raises(Assessment.Unanswered u, Assessment a) {
    return u.couldRaiseTo() != null && !a.urgency().isAtLeast(u.couldRaiseTo());
  }

  private String effect(Assessment.Unanswered u, Assessment a) {
    List<String> effects = new ArrayList<>();
    if (raises(u, a)) {
      effects.add("could raise it to: " + title(Objects.requireNonNull(u.couldRaiseTo())));
    }
    if (u.couldLowerTo() != null) {
      effects.add("could lower it to: " + title(Objects.requireNonNull(u.couldLowerTo())));
    }
    return String.join("; ", effects);
  }

  private String title(Urgency level) {
    return Markdown.plain(words(level).title());
  }

  private void factors(Assessment a) {
    String factors =
        a.findings().stream()
            .filter(f -> f.kind() == FindingKind.RISK_FACTOR)
            .map(Assessment.Finding::title)
            .collect(Collectors.joining("; "));
    if (!factors.isEmpty()) {
      text.heading("What may play a part (never \"the\" cause)").block(Markdown.plain(factors));
    }
  }

  private void check(Assessment a) {
    if (a.medicines().isEmpty() && a.warnings().isEmpty()) {
      return;
    }
    text.heading("Please check");
    for (Assessment.Medicine m : a.medicines()) {
      String read = m.readAs() == null ? "not recognised" : "read as " + m.readAs();
      String doubt = m.readAs() != null && !m.exact() ? " (please check)" : "";
      text.line(0, "-", Markdown.plain("Medicine \"" + m.written() + "\": " + read + doubt));
    }
    for (Warning w : a.warnings()) {
      String question = pack.catalogue().find(w.item()).map(i -> i.question() + " ").orElse("");
      text.line(0, "-", Markdown.plain(question + w.text()));
    }
  }

  private static String standing(Assessment a) {
    long signed =
        a.recommendations().stream().filter(r -> r.rule().review().equals("signed")).count();
    return "**Not a medical device, not a diagnosis.** Of the %d rules shown, %d are signed by clinicians; the others are **not clinically reviewed**."
        .formatted(a.recommendations().size(), signed);
  }

  private static String answers(ResponseHeader header) {
    String when = header.authored();
    String who =
        header.subject() == null ? " The response does not say whose answers these are." : "";
    return Markdown.plain(
        (when == null
                ? "The response does not say when it was filled in."
                : "Answers of " + when + "; ask again if anything has changed.")
            + who);
  }
}
