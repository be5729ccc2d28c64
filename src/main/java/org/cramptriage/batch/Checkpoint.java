package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.batch.reading.Prefix;
import org.cramptriage.batch.reading.ReadingState;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.json.JsonText;
import org.cramptriage.json.JsonTree;

/**
 * Everything that a run needs to go on where another one stopped.
 *
 * @param run what must be the same in both
 * @param state how far the inputs were read
 * @param read what was read of each input that was begun, as raw bytes
 * @param output what was written of the results
 * @param rejects what was written of the rejects
 * @param tally what was counted so far
 * @param nanoseconds the time spent so far
 */
record Checkpoint(
    RunIdentity run,
    ReadingState state,
    List<Prefix> read,
    Prefix output,
    Prefix rejects,
    Tally tally,
    long nanoseconds) {

  /** Defensive copy. */
  Checkpoint {
    read = List.copyOf(read);
  }

  /** The content of its file. */
  String toJson() {
    return JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeNumberField("source", state.source());
              json.writeNumberField("offset", state.offset());
              json.writeNumberField("line", state.line());
              json.writeNumberField("records", state.records());
              json.writeArrayFieldStart("read");
              for (Prefix input : read) {
                write(json, input);
              }
              json.writeEndArray();
              json.writeFieldName("output");
              write(json, output);
              json.writeFieldName("rejects");
              write(json, rejects);
              json.writeNumberField("nanoseconds", nanoseconds);
              json.writeFieldName("tally");
              json.writeRawValue(tally.toJson());
              json.writeFieldName("run");
              run.write(json);
              json.writeEndObject();
            })
        + '\n';
  }

  private static void write(JsonGenerator json, Prefix prefix) throws IOException {
    json.writeStartObject();
    json.writeNumberField("length", prefix.length());
    json.writeNumberField("crc32c", prefix.checksum());
    json.writeEndObject();
  }

  private static Prefix prefix(JsonTree fields) {
    return new Prefix(fields.number("length"), fields.number("crc32c"));
  }

  /**
   * Reads a checkpoint.
   *
   * @throws IOException or IllegalArgumentException if the text is not a checkpoint
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
        fields.elements("read").stream().map(Checkpoint::prefix).toList(),
        prefix(fields.at("output")),
        prefix(fields.at("rejects")),
        Tally.of(fields.at("tally")),
        fields.number("nanoseconds"));
  }

  /** How another run differs from the one that was stopped, in words; empty if it does not. */
  String difference(RunIdentity now) {
    boolean moved = rejects.length() > 0 && !run.rejects().equals(now.rejects());
    return moved ? "its rejects went to " + run.rejects() : run.difference(now);
  }

  /**
   * What decides the bytes of a run and where they go.
   *
   * @param program the version of the program
   * @param packVersion the version of the rule pack
   * @param packHash its content hash
   * @param options the options that change bytes
   * @param rejects where the rejects go; may change as long as there are none
   * @param inputs the inputs in their order
   */
  record RunIdentity(
      String program,
      String packVersion,
      String packHash,
      String options,
      String rejects,
      List<Input> inputs) {

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
      json.writeStringField("rejects", rejects);
      json.writeArrayFieldStart("inputs");
      for (Input input : inputs) {
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeNumberField("size", input.size());
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
          fields.text("rejects"),
          fields.elements("inputs").stream()
              .map(i -> new Input(i.text("name"), i.number("size")))
              .toList());
    }

    private String difference(RunIdentity now) {
      if (!packHash.equals(now.packHash)) {
        return "it used another rule pack (version %s, %s)".formatted(packVersion, packHash);
      }
      if (!program.equals(now.program)) {
        return "it was started by another version of the program (%s, this is %s)"
            .formatted(program, now.program);
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
      return "that run had %d input files, now there are %d".formatted(inputs.size(), now.size());
    }
  }

  /**
   * An input as it was when the run started.
   *
   * @param name its name
   * @param size its size, or -1 if it has none
   */
  record Input(String name, long size) {}
}
