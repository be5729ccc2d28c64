package org.cramptriage.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Conflict;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.Reference;
import org.cramptriage.pack.evidence.Threshold;

/** Reads {@code evidence/}. */
final class EvidenceReader {

  private final PackFiles files;
  private final Problems problems;

  EvidenceReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Evidence read() {
    openQuestions();
    return new Evidence(
        each("claims", EvidenceReader::claim),
        each("references", EvidenceReader::reference),
        each("thresholds", EvidenceReader::threshold),
        each("conflicts", EvidenceReader::conflict),
        withoutClaim());
  }

  private <T> Map<String, T> each(String name, BiFunction<String, Yaml, T> reader) {
    Yaml yaml = Yaml.of(files, "evidence/" + name + ".yaml", problems);
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
        y.textOr("notEncoded", ""));
  }

  private static Reference reference(String key, Yaml y) {
    return new Reference(
        key,
        y.text("title"),
        y.textOr("publisher", ""),
        y.textOr("year", ""),
        y.textOr("url", ""),
        y.text("status"),
        y.textOr("supports", ""));
  }

  private static Threshold threshold(String id, Yaml y) {
    return new Threshold(
        id,
        y.text("name"),
        y.text("of"),
        y.text("usage").equals("test"),
        y.textOr("comparison", ""),
        y.text("value"),
        y.textOr("unit", ""),
        y.texts("usedBy"),
        y.texts("sources"),
        y.text("basis"),
        y.texts("claims"),
        y.textOr("note", ""));
  }

  private static Conflict conflict(String id, Yaml y) {
    String detail = "";
    for (String key : List.of("conflict", "evidence", "hazard", "positions")) {
      detail = y.textOr(key, detail);
    }
    return new Conflict(id, y.text("kind"), y.text("about"), detail, y.text("decision"));
  }

  private Map<String, String> withoutClaim() {
    Yaml yaml = Yaml.of(files, "evidence/rules-without-claim.yaml", problems);
    Map<String, String> reasons = new LinkedHashMap<>();
    yaml.keys().forEach(key -> reasons.put(key, yaml.text(key)));
    return reasons;
  }

  private void openQuestions() {
    Yaml yaml = Yaml.of(files, "evidence/open-questions.yaml", problems);
    yaml.child("levels");
    yaml.child("questions");
    yaml.nothingElse();
  }
}
