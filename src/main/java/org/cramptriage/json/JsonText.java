package org.cramptriage.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes JSON to a string. */
public final class JsonText {

  private static final JsonFactory AS_READ = new JsonFactory();
  private static final JsonFactory PLAIN =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonText() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  public interface Content {
    /** Writes the value to a generator. */
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * The JSON text of one value. A decimal number may have an exponent, so that untrusted numbers
   * cannot expand.
   */
  public static String of(Content content) {
    return written(AS_READ, content);
  }

  /** The JSON text of one value, decimal numbers without an exponent. */
  public static String plain(Content content) {
    return written(PLAIN, content);
  }

  /**
   * The JSON text of one value for a {@code <script>} element: no string can end the element or
   * open a comment, and all characters are ASCII, so the encoding of the page does not matter.
   * Decimal numbers have no exponent.
   */
  public static String embedded(Content content) {
    return written(Embedded.JSON, content);
  }

  private static String written(JsonFactory factory, Content content) {
    StringWriter text = new StringWriter(1_024);
    try (JsonGenerator json = factory.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** Writes the fields of an object that represents a value. */
  @FunctionalInterface
  public interface Fields<T> {
    /** Writes the fields to a generator. */
    void write(JsonGenerator json, T value) throws IOException;
  }

  /** Writes a field whose value is an array with one object per value. */
  public static <T> void objects(
      JsonGenerator json, String name, Iterable<T> values, Fields<T> fields) throws IOException {
    json.writeFieldName(name);
    objects(json, values, fields);
  }

  /** Writes an array with one object per value. */
  public static <T> void objects(JsonGenerator json, Iterable<T> values, Fields<T> fields)
      throws IOException {
    json.writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      fields.write(json, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a field whose value is an array of strings. */
  public static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Escapes the bracket that every tag and comment of HTML begins with. */
  private static final class Embedded extends CharacterEscapes {

    static final JsonFactory JSON =
        new JsonFactoryBuilder()
            .characterEscapes(new Embedded())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final long serialVersionUID = 1;
    private final int[] escapes = standardAsciiEscapesForJSON();

    Embedded() {
      escapes['<'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
