package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.cramptriage.fhir.FhirNames;
import org.jspecify.annotations.Nullable;

/** Finds the reason why a value is missing in its extensions. */
final class AbsenceReader {

  private static final Set<String> EXTENSION = Set.of("url");

  private final JsonParser json;
  private final ElementReader fields;
  private final Refusals refusals;

  AbsenceReader(JsonParser json, ElementReader fields, Refusals refusals) {
    this.json = json;
    this.fields = fields;
    this.refusals = refusals;
  }

  /**
   * Reads the companion element of a value ({@code _valueBoolean}) or a list of extensions, and
   * looks for a data-absent-reason.
   *
   * @param field {@code extension}, or the name of the companion element
   * @param known the reason found earlier, or null
   * @return the data-absent-reason code, or null if there is none
   */
  @Nullable String absence(ElementPath place, String field, @Nullable String known)
      throws IOException {
    String[] reason = {known};
    if (field.equals("extension")) {
      list(place, reason);
    } else {
      fields.object(
          place,
          part -> {
            if (part.equals("extension")) {
              list(place.element(part), reason);
            } else {
              fields.skip(place, part, Set.of());
            }
          });
    }
    return reason[0];
  }

  private void list(ElementPath place, @Nullable String[] reason) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      refusals.add(place, "", "", "expected an array");
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      extension(place, reason);
    }
  }

  private void extension(ElementPath place, @Nullable String[] reason) throws IOException {
    String[] parts = new String[2];
    fields.object(
        place,
        field -> {
          switch (field) {
            case "url" -> parts[0] = fields.text(place.element(field));
            case "valueCode" -> parts[1] = fields.text(place.element(field));
            default -> {
              if (field.startsWith("value") || field.startsWith("_value")) {
                json.skipChildren();
              } else {
                fields.skip(place, field, EXTENSION);
              }
            }
          }
        });
    if (FhirNames.ABSENT_REASON.equals(parts[0])) {
      reason[0] = parts[1] == null ? "" : parts[1];
    }
  }
}
