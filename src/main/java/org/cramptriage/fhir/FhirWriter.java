package org.cramptriage.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Writes FHIR JSON: fields in the order in which they are written, nothing empty. */
public final class FhirWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator json;

  private FhirWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Something that can be written. */
  public interface Part {
    /** Writes it. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes one element of several. */
  public interface Element<T> {
    /** Writes it. */
    void write(T value) throws IOException;
  }

  /** A part as text. */
  public static String text(Part part) {
    StringWriter text = new StringWriter(8192);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      part.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
    return text.toString();
  }

  /** Writes to this generator. */
  public static FhirWriter on(JsonGenerator json) {
    return new FhirWriter(json);
  }

  /** Writes a text, unless it is empty. */
  public void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  /** Writes an object. */
  public void object(String name, Part content) throws IOException {
    json.writeFieldName(name);
    object(content);
  }

  /** Writes an object as an element of an array. */
  public void object(Part content) throws IOException {
    json.writeStartObject();
    content.write(json);
    json.writeEndObject();
  }

  /** Writes an array, unless there is nothing to stand in it. */
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

  /** Writes a CodeableConcept of one coding. */
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
