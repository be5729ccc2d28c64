package org.cramptriage.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON as this package reads and writes it. */
final class SparkJson {

  static final JsonFactory JSON = new JsonFactory();

  private SparkJson() {}

  /** Writes something. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** What is written, as UTF-8. */
  static byte[] of(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return new String(of(json -> json.writeString(text)), StandardCharsets.UTF_8);
  }

  /** A text without its quotes. */
  static String text(String quoted) {
    try (JsonParser json = JSON.createParser(quoted)) {
      json.nextToken();
      return json.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
