package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.json.JsonText;
import org.cramptriage.json.JsonTree;

/**
 * All that a run needs to go on where another one ended.
 *
 * @param run what must be the same in both
 * @param state how far the inputs were read
 * @param outputLength the bytes of the output that belong to what was read
 * @param rejectsLength the same of the rejects
 * @param tally what was counted so far
 * @param nanoseconds the time spent so far
 */
record Checkpoint(
    RunIdentity run,
    ReadingState state,
    long outputLength,
    long rejectsLength,
    Tally tally,
    long nanoseconds) {

  /** As it stands in its file. */
  String toJson() {
    return JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeNumberField("source", state.source());
              json.writeNumberField("offset", state.offset());
              json.writeNumberField("line", state.line());
              json.writeNumberField("records", state.records());
              json.writeNumberField("outputLength", outputLength);
              json.writeNumberField("rejectsLength", rejectsLength);
              json.writeNumberField("nanoseconds", nanoseconds);
              json.writeFieldName("tally");
              json.writeRawValue(tally.toJson());
              json.writeFieldName("run");
              run.write(json);
              json.writeEndObject();
            })
        + '\n';
  }

  /**
   * What was written.
   *
   * @throws IOException or IllegalArgumentException if it is no checkpoint
   */
  static Checkpoint of(String text) throws IOException {
    JsonTree fields = JsonTree.read(JsonLimits.OWN, text);
    return new Checkpoint(
        RunIdentity.of(fields.at("run")),
        new ReadingState(
            (int) fields.number("source"),
            fields.number("offset"),
            fields.number("line"),
            fields.number("records")),
        fields.number("outputLength"),
        fields.number("rejectsLength"),
        Tally.of(fields.at("tally")),
        fields.number("nanoseconds"));
  }

  /**
   * What decides on the bytes of a run.
   *
   * @param program the version of the program
   * @param packVersion the version of the rule pack
   * @param packHash its content hash
   * @param options the options that change bytes
   * @param inputs the inputs in their order
   */
  record RunIdentity(
      String program, String packVersion, String packHash, String options, List<Input> inputs) {

    /** Defensive copy. */
    RunIdentity {
      inputs = List.copyOf(inputs);
    }

    void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField("program", program);
      json.writeStringField("packVersion", packVersion);
      json.writeStringField("packHash", packHash);
      json.writeStringField("options", options);
      json.writeArrayFieldStart("inputs");
      for (Input input : inputs) {
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeNumberField("size", input.size());
        json.writeStringField("head", input.head());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    static RunIdentity of(JsonTree fields) {
      return new RunIdentity(
          fields.text("program"),
          fields.text("packVersion"),
          fields.text("packHash"),
          fields.text("options"),
          fields.elements("inputs").stream()
              .map(i -> new Input(i.text("name"), i.number("size"), i.text("head")))
              .toList());
    }

    /** What differs in another run, in words, or empty. */
    String difference(RunIdentity now) {
      if (!packHash.equals(now.packHash)) {
        return "it used another rule pack (version %s, %s)".formatted(packVersion, packHash);
      }
      if (!program.equals(now.program)) {
        return "it was done by another version of the program (" + program + ")";
      }
      if (!options.equals(now.options)) {
        return "its options were " + options;
      }
      return inputs.equals(now.inputs) ? "" : difference(now.inputs);
    }

    private String difference(List<Input> now) {
      for (int i = 0; i < Math.min(inputs.size(), now.size()); i++) {
        if (!inputs.get(i).name().equals(now.get(i).name())) {
          return "its input %d was %s".formatted(i + 1, inputs.get(i).name());
        }
        if (!inputs.get(i).equals(now.get(i))) {
          return inputs.get(i).name() + " has changed since";
        }
      }
      return "it had %d inputs, now there are %d".formatted(inputs.size(), now.size());
    }
  }

  /**
   * An input as it was when the run started.
   *
   * @param name its name
   * @param size its size, or -1 if it has none
   * @param head a digest of its first bytes
   */
  record Input(String name, long size, String head) {}
}
