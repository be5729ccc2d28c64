package org.cramptriage.pack.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.terms.Urgency;

/**
 * Reads the worked cases: those that people wrote, and those that a solver found at the edges of
 * rules.
 */
public final class CaseReader {

  private static final String ID = "TC\\d{3,}";

  /** TC1000 comes after TC999. */
  private static final Comparator<WorkedCase> BY_NUMBER =
      Comparator.comparing((WorkedCase c) -> c.id().length()).thenComparing(WorkedCase::id);

  private final PackFiles files;
  private final Catalogue catalogue;
  private final Set<String> rules;
  private final Problems problems;
  private final Map<String, String> seen = new HashMap<>();

  public CaseReader(PackFiles files, Catalogue catalogue, Set<String> rules, Problems problems) {
    this.files = files;
    this.catalogue = catalogue;
    this.rules = rules;
    this.problems = problems;
  }

  public WorkedCases read() {
    List<WorkedCase> cases = new ArrayList<>();
    for (String file : files.byPath().keySet()) {
      if (PackLayout.isCases(file)) {
        Yaml yaml = Yaml.of(files, file, problems);
        yaml.children("cases").forEach(entry -> cases.add(worked(file, entry, false)));
        yaml.nothingElse();
      } else if (PackLayout.isEdges(file)) {
        Yaml.ofLines(files, file, problems).forEach(entry -> cases.add(worked(file, entry, true)));
      }
    }
    cases.sort(BY_NUMBER);
    Yaml baseline = Yaml.of(files, PackLayout.BASELINE, problems);
    return new WorkedCases(answers(baseline.child("answers")), cases);
  }

  private WorkedCase worked(String file, Yaml y, boolean edge) {
    String id = y.text("id");
    if (!id.matches(ID)) {
      y.wrong("id", "\"" + id + "\" is not the id of a case, such as TC001");
    } else if (seen.put(id, file) != null) {
      y.wrong("id", id + " is used twice; give this case a new id");
    }
    WorkedCase read =
        new WorkedCase(
            id,
            y.text("title"),
            judged(y),
            edge,
            PackLayout.folder(file),
            answers(y.child("answers")),
            items(y, "without"),
            expected(y.child("expect")));
    y.nothingElse();
    return read;
  }

  private static boolean judged(Yaml y) {
    String origin = y.text("origin");
    if (!origin.equals("recorded") && !origin.equals("judged")) {
      y.wrong("origin", "expected recorded or judged");
    }
    return origin.equals("judged");
  }

  private List<String> items(Yaml y, String key) {
    List<String> items = y.texts(key);
    items.forEach(item -> known(y, key, item));
    return items;
  }

  private void known(Yaml y, String key, String item) {
    if (catalogue.find(item).isEmpty()) {
      y.wrong(key, item + " is not an item of the questionnaire");
    }
  }

  private Map<String, RawAnswer> answers(Yaml y) {
    Map<String, RawAnswer> answers = new LinkedHashMap<>();
    for (String item : y.keys()) {
      known(y, item, item);
      y.plain(item).ifPresent(value -> answers.put(item, raw(value)));
    }
    fit(y, answers);
    return answers;
  }

  /** A case with an answer that does not fit its item could not be run. */
  private void fit(Yaml y, Map<String, RawAnswer> answers) {
    Map<String, RawAnswer> known = new LinkedHashMap<>(answers);
    known.keySet().removeIf(item -> catalogue.find(item).isEmpty());
    try {
      AnswerCheck.check(
          catalogue, new Questionnaire(new RecordId("case", false), known, List.of()));
    } catch (InvalidQuestionnaireException e) {
      e.problems().forEach(p -> y.wrong(p.item(), p.value() + ": " + p.expected()));
    }
  }

  private static RawAnswer raw(Object value) {
    if (value instanceof Boolean flag) {
      return new RawAnswer.Flag(flag);
    }
    if (value instanceof List<?> several) {
      return new RawAnswer.Several(several.stream().map(CaseReader::raw).toList());
    }
    return value instanceof BigDecimal number
        ? new RawAnswer.Numeral(number)
        : new RawAnswer.Text(String.valueOf(value));
  }

  private WorkedCase.Expected expected(Yaml y) {
    WorkedCase.Expected expected =
        new WorkedCase.Expected(
            level(y, "urgency", y.text("urgency")),
            rules(y, "findings"),
            rules(y, "shows"),
            rules(y, "hides"),
            rules(y, "withheld"),
            folded(y),
            y.has("atMost") ? level(y, "atMost", y.text("atMost")) : null);
    y.nothingElse();
    return expected;
  }

  private static Urgency level(Yaml y, String key, String level) {
    try {
      return Urgency.valueOf(level);
    } catch (IllegalArgumentException e) {
      y.wrong(key, "\"" + level + "\" is not a level of urgency");
      return Urgency.SELF_CARE;
    }
  }

  private Map<String, String> folded(Yaml y) {
    Map<String, String> folded = new LinkedHashMap<>();
    if (y.has("foldedUnder")) {
      Yaml entries = y.child("foldedUnder");
      for (String finding : entries.keys()) {
        String above = entries.text(finding);
        folded.put(finding, above);
        knownRule(entries, finding, finding);
        if (!above.equals(WorkedCase.NONE)) {
          knownRule(entries, finding, above);
        }
      }
    }
    return folded;
  }

  /** A rule that was taken out of an edited pack is not worth refusing it, but its release. */
  private List<String> rules(Yaml y, String key) {
    List<String> ids = y.texts(key);
    ids.forEach(id -> knownRule(y, key, id));
    return ids;
  }

  private void knownRule(Yaml y, String key, String id) {
    if (!rules.contains(id)) {
      problems.note(
          y.file(), y.lineOf(key), id + " is not a rule; correct the case before release");
    }
  }
}
