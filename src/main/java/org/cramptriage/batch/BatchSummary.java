package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cramptriage.json.JsonText;
import org.cramptriage.terms.Urgency;

/**
 * What a run did, a resumed one included what was done before. Read is assessed and refused.
 *
 * @param read records and unreadable files
 * @param assessed records with a result
 * @param refused records and files in the rejects
 * @param agreed records that the compiled rules assessed and Drools was asked about, too; it agreed
 * @param byUrgency assessed records by urgency, the highest first
 * @param findings the most frequent findings
 * @param repeated records whose id was seen before; empty if ids were not compared
 * @param repeatedIds the first few of these ids
 * @param empty files without a record
 * @param skipped what was skipped, and why
 * @param milliseconds the time it took
 * @param complete whether all inputs were read to their end
 * @param readable whether there was any record at all
 * @param stoppedAt where it was stopped, if it was
 */
public record BatchSummary(
    long read,
    long assessed,
    long refused,
    long agreed,
    Map<Urgency, Long> byUrgency,
    List<Frequent> findings,
    OptionalLong repeated,
    List<String> repeatedIds,
    List<String> empty,
    List<String> skipped,
    long milliseconds,
    boolean complete,
    boolean readable,
    String stoppedAt) {

  private static final int MOST_FINDINGS = 10;

  /** Copies in a fixed order. */
  public BatchSummary {
    Map<Urgency, Long> counts = new EnumMap<>(Urgency.class);
    counts.putAll(byUrgency);
    byUrgency = Collections.unmodifiableMap(counts);
    findings = List.copyOf(findings);
    repeatedIds = List.copyOf(repeatedIds);
    empty = List.copyOf(empty);
    skipped = List.copyOf(skipped);
  }

  /**
   * How often a finding held.
   *
   * @param id the rule
   * @param count the records in which it held
   */
  public record Frequent(String id, long count) {}

  static BatchSummary of(
      Tally tally,
      OptionalLong repeated,
      List<String> skipped,
      long nanoseconds,
      String stoppedAt) {
    return new BatchSummary(
        tally.read(),
        tally.assessed(),
        tally.refused(),
        tally.agreed(),
        tally.byUrgency(),
        mostFrequent(tally),
        repeated,
        tally.repeatedIds(),
        tally.empty(),
        skipped,
        nanoseconds / 1_000_000,
        stoppedAt.isEmpty(),
        !tally.isNothing(),
        stoppedAt);
  }

  private static List<Frequent> mostFrequent(Tally tally) {
    return tally.byFinding().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_FINDINGS)
        .map(entry -> new Frequent(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Records a second. */
  public long perSecond() {
    return read * 1000 / Math.max(1, milliseconds);
  }

  /** The summary as one JSON object. */
  public String toJson() {
    return JsonText.of(this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("read", read);
    json.writeNumberField("assessed", assessed);
    json.writeNumberField("refused", refused);
    json.writeNumberField("agreed", agreed);
    levels(json);
    findings(json);
    repeated(json);
    JsonText.strings(json, "repeatedIds", repeatedIds);
    JsonText.strings(json, "empty", empty);
    JsonText.strings(json, "skipped", skipped);
    json.writeNumberField("milliseconds", milliseconds);
    json.writeNumberField("perSecond", perSecond());
    json.writeBooleanField("complete", complete);
    json.writeEndObject();
  }

  private void repeated(JsonGenerator json) throws IOException {
    if (repeated.isPresent()) {
      json.writeNumberField("repeated", repeated.getAsLong());
    } else {
      json.writeNullField("repeated");
    }
  }

  private void levels(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("byUrgency");
    for (int i = Urgency.values().length - 1; i >= 0; i--) {
      Urgency urgency = Urgency.values()[i];
      json.writeNumberField(urgency.name(), byUrgency.getOrDefault(urgency, 0L));
    }
    json.writeEndObject();
  }

  private void findings(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Frequent finding : findings) {
      json.writeStartObject();
      json.writeStringField("id", finding.id());
      json.writeNumberField("count", finding.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
