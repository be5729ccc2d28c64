package org.cramptriage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.cramptriage.assess.transitions.LevelTransition;
import org.cramptriage.assess.transitions.LevelTransitions;
import org.cramptriage.assess.transitions.Subgroup;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** Writes level transitions as JSON, without those that do not occur. */
final class MovesJson {

  private MovesJson() {}

  static void write(JsonGenerator json, LevelTransitions moves) throws IOException {
    json.writeNumberField("count", moves.people());
    json.writeNumberField("down", moves.falling());
    json.writeNumberField("up", moves.rising());
    matrix(json, moves, null);
    json.writeArrayFieldStart("groups");
    for (Subgroup group : moves.subgroups()) {
      json.writeStartObject();
      json.writeStringField("group", group.code());
      json.writeNumberField("count", moves.people(group));
      json.writeNumberField("down", moves.falling(group));
      json.writeNumberField("up", moves.rising(group));
      matrix(json, moves, group);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("downFirst");
    for (LevelTransition move : moves.down()) {
      json.writeStartObject();
      json.writeStringField("id", move.id());
      json.writeStringField("from", move.before().name());
      json.writeStringField("to", move.after().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void matrix(JsonGenerator json, LevelTransitions moves, @Nullable Subgroup group)
      throws IOException {
    json.writeArrayFieldStart("matrix");
    for (Urgency from : Urgency.values()) {
      for (Urgency to : Urgency.values()) {
        long count = group == null ? moves.count(from, to) : moves.count(group, from, to);
        if (count > 0) {
          json.writeStartObject();
          json.writeStringField("from", from.name());
          json.writeStringField("to", to.name());
          json.writeNumberField("count", count);
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }
}
