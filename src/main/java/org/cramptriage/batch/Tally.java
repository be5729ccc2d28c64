package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.json.JsonText;
import org.cramptriage.json.JsonTree;
import org.cramptriage.terms.Urgency;

/** Counts of records. Read is always the sum of assessed and refused. */
final class Tally {

  private static final int MOST_NAMES = 20;

  private long assessed;
  private long refused;
  private long unreadable;
  private long agreed;
  private long repeated;
  private final Map<Urgency, Long> byUrgency = new EnumMap<>(Urgency.class);
  private final Map<String, Long> byFinding = new HashMap<>();
  private final List<String> repeatedIds = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();

  void addAssessed(Urgency urgency, List<String> findings) {
    assessed++;
    byUrgency.merge(urgency, 1L, Long::sum);
    findings.forEach(finding -> byFinding.merge(finding, 1L, Long::sum));
  }

  /** Drools evaluated a record of the compiled rules, too, and agreed. */
  void addAgreed() {
    agreed++;
  }

  void addRefused() {
    refused++;
  }

  /** A file, or the rest of one, was refused. */
  void addUnreadable() {
    refused++;
    unreadable++;
  }

  void addRepeated(String id) {
    repeated++;
    if (repeatedIds.size() < MOST_NAMES) {
      repeatedIds.add(id);
    }
  }

  /** Some ids that occur in several records, and the number of records beyond the first. */
  void addRepeated(List<String> ids, long records) {
    repeated += records;
    repeatedIds.addAll(ids.subList(0, Math.min(MOST_NAMES, ids.size())));
  }

  void addEmpty(String source) {
    if (empty.size() < MOST_NAMES) {
      empty.add(source);
    }
  }

  void add(Tally other) {
    assessed += other.assessed;
    refused += other.refused;
    unreadable += other.unreadable;
    agreed += other.agreed;
    repeated += other.repeated;
    other.byUrgency.forEach((urgency, n) -> byUrgency.merge(urgency, n, Long::sum));
    other.byFinding.forEach((finding, n) -> byFinding.merge(finding, n, Long::sum));
    repeatedIds.addAll(other.repeatedIds);
    empty.addAll(other.empty);
  }

  long read() {
    return assessed + refused;
  }

  long assessed() {
    return assessed;
  }

  long refused() {
    return refused;
  }

  /** Whether there was nothing but files that cannot be read. */
  boolean isNothing() {
    return read() == unreadable;
  }

  /** Counts by urgency; without an entry, none. */
  Map<Urgency, Long> byUrgency() {
    return byUrgency;
  }

  /** Counts by finding, in the order of the ids. */
  Map<String, Long> byFinding() {
    return new TreeMap<>(byFinding);
  }

  long agreed() {
    return agreed;
  }

  long repeated() {
    return repeated;
  }

  List<String> repeatedIds() {
    return repeatedIds;
  }

  List<String> empty() {
    return empty;
  }

  /** The form in which a checkpoint keeps it. */
  String toJson() {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeNumberField("assessed", assessed);
          json.writeNumberField("refused", refused);
          json.writeNumberField("unreadable", unreadable);
          json.writeNumberField("agreed", agreed);
          json.writeNumberField("repeated", repeated);
          numbers(json, "byUrgency", byUrgency);
          numbers(json, "byFinding", byFinding());
          JsonText.strings(json, "repeatedIds", repeatedIds);
          JsonText.strings(json, "empty", empty);
          json.writeEndObject();
        });
  }

  private static void numbers(JsonGenerator json, String name, Map<?, Long> numbers)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Long> number : numbers.entrySet()) {
      json.writeNumberField(String.valueOf(number.getKey()), number.getValue());
    }
    json.writeEndObject();
  }

  /** Reads what {@link #toJson} wrote. */
  static Tally of(JsonTree fields) {
    Tally tally = new Tally();
    tally.assessed = fields.number("assessed");
    tally.refused = fields.number("refused");
    tally.unreadable = fields.number("unreadable");
    tally.agreed = fields.number("agreed");
    tally.repeated = fields.number("repeated");
    fields
        .fields("byUrgency")
        .keySet()
        .forEach(
            name ->
                tally.byUrgency.put(Urgency.valueOf(name), fields.at("byUrgency").number(name)));
    fields
        .fields("byFinding")
        .keySet()
        .forEach(name -> tally.byFinding.put(name, fields.at("byFinding").number(name)));
    fields.elements("repeatedIds").forEach(id -> tally.repeatedIds.add(id.text()));
    fields.elements("empty").forEach(name -> tally.empty.add(name.text()));
    return tally;
  }
}
