package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RuleId;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.review.near.RuleTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries one rule on a few answers. */
@Command(
    name = "try",
    header = "Says whether one rule holds for some answers, and what would change it.",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether one rule holds for these answers, what each of its tests says, "
          + "and which answers would change that. Questions that are not answered are "
          + "open: their tests are unknown.",
      "Example: rules try RF-061 --healthy lifestyle.alcohol-drinks-per-week=22",
      "Exit code 0, whether or not the rule holds."
    })
final class TryCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RULE", description = "The rule, for example RF-030.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ITEM=VALUE",
      description =
          "Answers: a code (episode.onset=days), codes (sign.numbness=foot-leg,saddle), "
              + "a number (episode.pain-severity=9), yes or no (sign.leg-cold=yes), or unknown.")
  private List<String> written = new ArrayList<>();

  @Option(
      names = "--healthy",
      description = "Everything else is answered as a healthy person would (baseline.yaml).")
  private boolean healthy;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Dossier dossier = rules.dossier();
    RulePack pack = dossier.pack();
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    if (healthy) {
      answers.putAll(dossier.cases().baseline());
    }
    Rule rule = RuleId.withCondition(pack, id);
    answers.putAll(new WrittenAnswers(pack.catalogue()).read(written));
    RuleTrial trial = trial(pack, rule, answers);
    Truth other = trial.truth() == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
    Optional<Map<String, RawAnswer>> change = trial.change(other);
    PrintWriter out = Terminal.of(spec).getOut();
    RuleSentence sentence = new RuleSentence(pack);
    if (json) {
      out.println(json(rule, trial, change, sentence));
    } else {
      print(rule, trial, change, sentence, out);
    }
    out.flush();
    return Exit.DONE;
  }

  private static RuleTrial trial(RulePack pack, Rule rule, Map<String, RawAnswer> answers) {
    try {
      return new RuleTrial(pack, rule, answers);
    } catch (InvalidQuestionnaireException e) {
      throw new UsageException(
          e.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
    }
  }

  private static void print(
      Rule rule,
      RuleTrial trial,
      Optional<Map<String, RawAnswer>> change,
      RuleSentence sentence,
      PrintWriter out) {
    out.println(rule.id() + " " + words(trial.truth()) + ": " + rule.header().name());
    for (RuleTrial.Part part : trial.parts()) {
      String text = String.join(" ", sentence.of(part.condition()));
      out.println("  " + (words(part.truth()) + " ".repeat(13)).substring(0, 15) + text);
    }
    trial.warnings().forEach(warning -> out.println("note: " + warning));
    if (!trial.open().isEmpty()) {
      out.println("Open: " + String.join(", ", trial.open()));
    }
    String otherwise = trial.truth() == Truth.TRUE ? "It would not hold" : "It would hold";
    out.println(
        change
            .map(answers -> otherwise + " with: " + written(answers))
            .orElse("No change of up to three answers was found that would change this."));
  }

  private static String written(Map<String, RawAnswer> answers) {
    return answers.entrySet().stream()
        .map(e -> WrittenAnswers.written(e.getKey(), e.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String words(Truth truth) {
    return switch (truth) {
      case TRUE -> "holds";
      case FALSE -> "does not hold";
      case UNKNOWN -> "unknown";
    };
  }

  private static String code(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }

  private static String json(
      Rule rule, RuleTrial trial, Optional<Map<String, RawAnswer>> change, RuleSentence sentence) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("rule", rule.id());
          json.writeStringField("truth", code(trial.truth()));
          JsonText.objects(
              json, "tests", trial.parts(), (object, part) -> part(object, part, sentence));
          JsonText.strings(json, "open", trial.open());
          JsonText.strings(json, "warnings", trial.warnings());
          json.writeFieldName("wouldChangeWith");
          if (change.isEmpty()) {
            json.writeNull();
          } else {
            json.writeStartArray();
            for (Map.Entry<String, RawAnswer> answer : change.get().entrySet()) {
              json.writeString(WrittenAnswers.written(answer.getKey(), answer.getValue()));
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private static void part(JsonGenerator json, RuleTrial.Part part, RuleSentence sentence)
      throws IOException {
    json.writeStringField("test", String.join(" ", sentence.of(part.condition())));
    json.writeStringField("truth", code(part.truth()));
  }
}
