package org.cramptriage.assess;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cramptriage.json.JsonText;

/** Writes the data from a chart; nothing for an assessment without one. */
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
    JsonText.objects(
        json,
        name,
        entries,
        (to, entry) -> {
          to.writeStringField("item", entry.item());
          to.writeStringField("chart", entry.value());
          JsonText.strings(to, "said", entry.said());
          JsonText.objects(to, "sources", entry.sources(), ChartJson::source);
        });
  }

  private static void source(JsonGenerator json, ChartSource source) throws IOException {
    json.writeStringField("resource", source.resource());
    json.writeStringField("at", source.at());
    if (!source.code().isEmpty()) {
      json.writeStringField("system", source.system());
      json.writeStringField("code", source.code());
    }
  }
}
