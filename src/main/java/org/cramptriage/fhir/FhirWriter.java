package org.cramptriage.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import org.cramptriage.json.JsonText;

/** Writes FHIR JSON. Fields keep the order of the calls; empty values are omitted. */
public final class FhirWriter {

  private final JsonGenerator json;

  private FhirWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one element of an array. */
  public interface Element<T> {
    /** Writes the element. */
    void write(T value) throws IOException;
  }

  /** Writes to this generator. */
  public static FhirWriter on(JsonGenerator json) {
    return new FhirWriter(json);
  }

  /** Writes a string field, unless the text is empty. */
  public void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  /** Writes an object. */
  public void object(String name, JsonText.Content content) throws IOException {
    json.writeFieldName(name);
    object(content);
  }

  /** Writes an object as an element of an array. */
  public void object(JsonText.Content content) throws IOException {
    json.writeStartObject();
    content.write(json);
    json.writeEndObject();
  }

  /** Writes an array, unless it would be empty. */
  public <T> void array(String name, Collection<T> values, Element<T> element) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (T value : values) {
      element.write(value);
    }
    json.writeEndArray();
  }

  /** Writes the fields of a Coding. */
  public void coding(String system, String code, String display) throws IOException {
    json.writeStringField("system", system);
    json.writeStringField("code", code);
    text("display", display);
  }

  /** Writes a CodeableConcept with one coding. */
  public void concept(String name, String system, String code, String display) throws IOException {
    object(
        name,
        concept -> {
          json.writeArrayFieldStart("coding");
          object(coding -> coding(system, code, display));
          json.writeEndArray();
        });
  }

  /** Writes an identifier. */
  public void identifier(String name, String system, String value) throws IOException {
    object(name, identifier -> identifier(system, value));
  }

  /** Writes the fields of an identifier. */
  public void identifier(String system, String value) throws IOException {
    json.writeStringField("system", system);
    json.writeStringField("value", value);
  }

  /** Writes a narrative that was generated from the rest of the resource. */
  public void narrative(Xhtml div) throws IOException {
    object(
        "text",
        text -> {
          text.writeStringField("status", "generated");
          text.writeStringField("div", div.toString());
        });
  }
}
