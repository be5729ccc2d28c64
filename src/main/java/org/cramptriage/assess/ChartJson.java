package org.cramptriage.assess;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartNotes;
import org.cramptriage.assess.chart.ChartSource;

/** Writes what came from a chart; nothing at all for an assessment without one. */
final class ChartJson {

  private final JsonGenerator json;
  private final Optional<ChartNotes> notes;

  ChartJson(JsonGenerator json, Optional<ChartNotes> notes) {
    this.json = json;
    this.notes = notes;
  }

  /** The block at the end. */
  void notes() throws IOException {
    if (notes.isPresent()) {
      json.writeObjectFieldStart("chart");
      entries("prefilled", notes.get().prefilled());
      entries("conflicts", notes.get().conflicts());
      json.writeEndObject();
    }
  }

  private void entries(String name, List<ChartNotes.Entry> entries) throws IOException {
    json.writeArrayFieldStart(name);
    for (ChartNotes.Entry entry : entries) {
      json.writeStartObject();
      json.writeStringField("item", entry.item());
      json.writeStringField("chart", entry.value());
      strings("said", entry.said());
      json.writeArrayFieldStart("sources");
      for (ChartSource source : entry.sources()) {
        source(source);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void source(ChartSource source) throws IOException {
    json.writeStartObject();
    json.writeStringField("resource", source.resource());
    json.writeStringField("at", source.at());
    if (!source.code().isEmpty()) {
      json.writeStringField("system", source.system());
      json.writeStringField("code", source.code());
    }
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
