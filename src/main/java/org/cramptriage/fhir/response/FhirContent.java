package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.json.JsonLimits;

/**
 * The FHIR type of a JSON object, and where the responses in it are.
 *
 * @param type its resource type; empty if it is not a resource
 * @param bundleType the type of a Bundle; otherwise empty
 * @param responses the QuestionnaireResponses in a Bundle
 */
public record FhirContent(String type, String bundleType, List<Part> responses) {

  /** The resource type of a set of answers. */
  static final String RESPONSE = "QuestionnaireResponse";

  /** The resource type that contains other resources. */
  public static final String BUNDLE = "Bundle";

  private static final String TYPE = "resourceType";

  /**
   * A range of the bytes.
   *
   * @param entry the index of its entry in the Bundle, from 0
   * @param from the index of its first byte
   * @param to the index after its last byte
   */
  public record Part(int entry, int from, int to) {}

  /** Defensive copy. */
  public FhirContent {
    responses = List.copyOf(responses);
  }

  /** Whether this is a Bundle. */
  public boolean isBundle() {
    return type.equals(BUNDLE);
  }

  /** Whether this is a Bundle that also contains outdated resources. */
  public boolean isHistory() {
    return bundleType.equals("history");
  }

  /** The resource type of an object, without reading the rest; empty if it is not a resource. */
  public static String typeOf(byte[] bytes, int from, int to) {
    try (JsonParser json = JsonLimits.FHIR.createParser(bytes, from, to - from)) {
      return json.nextToken() == JsonToken.START_OBJECT ? type(json) : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * The response in an entry of a Bundle, if there is one.
   *
   * @throws IOException if it is not valid JSON
   */
  public static List<Part> inEntry(byte[] bytes, int from, int to) throws IOException {
    try (JsonParser json = JsonLimits.FHIR.createParser(bytes, from, to - from)) {
      Look look = new Look(json, from);
      if (json.nextToken() == JsonToken.START_OBJECT) {
        look.entry(0);
      }
      return look.parts;
    }
  }

  static String type(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean type = json.currentName().equals(TYPE);
      if (json.nextToken() == JsonToken.VALUE_STRING && type) {
        return json.getText();
      }
      json.skipChildren();
    }
    return "";
  }

  /**
   * Scans bytes.
   *
   * @throws IOException if they are not valid JSON
   */
  public static FhirContent of(byte[] bytes, int from, int to) throws IOException {
    try (JsonParser json = JsonLimits.FHIR.createParser(bytes, from, to - from)) {
      return new Look(json, from).content();
    }
  }

  /** A single scan of an object. */
  private static final class Look {
    private final JsonParser json;
    private final int base;
    private final List<Part> parts = new ArrayList<>();
    private String type = "";
    private String bundleType = "";

    Look(JsonParser json, int base) {
      this.json = json;
      this.base = base;
    }

    FhirContent content() throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return new FhirContent("", "", List.of());
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        boolean text = json.nextToken() == JsonToken.VALUE_STRING;
        if (field.equals(TYPE) && text) {
          type = json.getText();
        } else if (field.equals("type") && text) {
          bundleType = json.getText();
        } else if (field.equals("entry") && json.currentToken() == JsonToken.START_ARRAY) {
          entries();
        }
        json.skipChildren();
      }
      boolean bundle = type.equals(BUNDLE);
      return new FhirContent(type, bundle ? bundleType : "", bundle ? parts : List.of());
    }

    private void entries() throws IOException {
      for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
          entry(i);
        }
        json.skipChildren();
      }
    }

    private void entry(int index) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean resource = json.currentName().equals("resource");
        if (json.nextToken() == JsonToken.START_OBJECT && resource) {
          int start = (int) json.currentTokenLocation().getByteOffset();
          boolean response = ended(RESPONSE);
          int end = (int) json.currentLocation().getByteOffset();
          if (response) {
            parts.add(new Part(index, base + start, base + end));
          }
        }
        json.skipChildren();
      }
    }

    /** Skips to the end of a resource. */
    private boolean ended(String wanted) throws IOException {
      boolean found = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean type = json.currentName().equals(TYPE);
        boolean text = json.nextToken() == JsonToken.VALUE_STRING;
        found |= type && text && json.getText().equals(wanted);
        json.skipChildren();
      }
      return found;
    }
  }
}
