package org.cramptriage.pack.source;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Conflict;
import org.cramptriage.pack.evidence.DisputedLevel;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.Grade;
import org.cramptriage.pack.evidence.OpenQuestion;
import org.cramptriage.pack.evidence.OpenQuestions;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.PackDate;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.terms.Audience;

/** Reads the registers and the numbers of the topics. */
public final class EvidenceReader {

  private final PackFiles files;
  private final Problems problems;

  public EvidenceReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  public Evidence read() {
    return new Evidence(
        each(PackLayout.CLAIMS, EvidenceReader::claim),
        each(PackLayout.REFERENCES, EvidenceReader::reference),
        numbers(),
        each(PackLayout.CONFLICTS, EvidenceReader::conflict),
        openQuestions(),
        withoutClaim());
  }

  private <T> Map<String, T> each(String file, BiFunction<String, Yaml, T> reader) {
    return each(Yaml.of(files, file, problems), reader);
  }

  private Map<String, Threshold> numbers() {
    Map<String, Threshold> all = new TreeMap<>();
    for (String file : files.byPath().keySet()) {
      if (PackLayout.isNumbers(file)) {
        Yaml yaml = Yaml.of(files, file, problems);
        each(yaml, EvidenceReader::threshold)
            .forEach(
                (id, number) -> {
                  Threshold other = all.putIfAbsent(id, number);
                  if (other != null) {
                    yaml.wrong(id, "is already used in " + other.file() + "; give it a new id");
                  }
                });
      }
    }
    return all;
  }

  private static <T> Map<String, T> each(Yaml yaml, BiFunction<String, Yaml, T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    for (String key : yaml.keys()) {
      yaml.remember(key, key);
      Yaml entry = yaml.child(key);
      read.put(key, reader.apply(key, entry));
      entry.nothingElse();
    }
    return read;
  }

  private static Claim claim(String id, Yaml y) {
    y.texts("lines");
    return new Claim(
        id,
        y.text("claim"),
        y.text("category"),
        y.text("status"),
        y.texts("seeds"),
        y.texts("references"),
        y.textOr("note", ""),
        y.textOr("notEncoded", ""),
        TextReader.audience(y));
  }

  private static Reference reference(String key, Yaml y) {
    return new Reference(
        key,
        y.text("title"),
        y.textOr("publisher", ""),
        y.textOr("year", ""),
        y.textOr("url", ""),
        y.text("status"),
        grade(y),
        date(y, "reviewBy"),
        y.textOr("supports", ""));
  }

  private static Grade grade(Yaml y) {
    String code = y.text("grade");
    Optional<Grade> grade = Grade.of(code);
    if (grade.isEmpty() && !code.isEmpty()) {
      y.wrong("grade", code + " is not one of " + Grade.codes());
    }
    return grade.orElse(Grade.JUDGEMENT);
  }

  private static LocalDate date(Yaml y, String key) {
    String text = y.text(key);
    Optional<LocalDate> date = PackDate.parse(text);
    if (date.isEmpty() && !text.isEmpty()) {
      y.wrong(key, text + " is not a date; write year-month-day, for example 2027-11-21");
    }
    return date.orElse(LocalDate.EPOCH);
  }

  private static Threshold threshold(String id, Yaml y) {
    boolean test = y.text("usage").equals("test");
    return new Threshold(
        id,
        y.text("name"),
        y.text("of"),
        test,
        y.textOr("comparison", ""),
        y.text("value"),
        y.textOr("unit", ""),
        test ? List.of() : y.texts("usedBy"),
        y.texts("sources"),
        y.text("basis"),
        y.texts("claims"),
        y.textOr("note", ""),
        since(y),
        y.file());
  }

  private static String since(Yaml y) {
    return y.has("since") ? date(y, "since").toString() : "";
  }

  private static Conflict conflict(String id, Yaml y) {
    String detail = "";
    for (String key : List.of("conflict", "evidence", "hazard", "positions")) {
      detail = y.textOr(key, detail);
    }
    return new Conflict(id, y.text("kind"), y.text("about"), detail, y.text("decision"));
  }

  private Map<String, String> withoutClaim() {
    Yaml yaml = Yaml.of(files, PackLayout.WITHOUT_CLAIM, problems);
    Map<String, String> reasons = new LinkedHashMap<>();
    yaml.keys().forEach(key -> reasons.put(key, yaml.text(key)));
    return reasons;
  }

  private OpenQuestions openQuestions() {
    Yaml yaml = Yaml.of(files, PackLayout.OPEN_QUESTIONS, problems);
    Map<String, DisputedLevel> levels = each(yaml.child("levels"), EvidenceReader::disputedLevel);
    Yaml written = yaml.child("questions");
    Map<String, OpenQuestion> questions = new LinkedHashMap<>();
    for (String id : written.keys()) {
      written.remember(id, id);
      questions.put(id, openQuestion(id, written));
    }
    yaml.nothingElse();
    return new OpenQuestions(levels, questions);
  }

  /** A question is a text, or a mapping with the question and who it may be shown to. */
  private static OpenQuestion openQuestion(String id, Yaml written) {
    if (!written.isMapping(id)) {
      return new OpenQuestion(id, written.text(id), Audience.PEOPLE);
    }
    Yaml entry = written.child(id);
    OpenQuestion question =
        new OpenQuestion(id, entry.text("question"), TextReader.audience(entry));
    entry.nothingElse();
    return question;
  }

  private static DisputedLevel disputedLevel(String id, Yaml y) {
    List<String> rules = y.texts("rules");
    if (rules.isEmpty()) {
      y.wrong("rules", "is missing or empty; name the rules whose level it is");
    }
    return new DisputedLevel(
        id, rules, y.text("now"), y.text("proposed"), y.text("why"), TextReader.audience(y));
  }
}
