package org.cramptriage.review.browser;

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
import org.jspecify.annotations.Nullable;

/**
 * JSON that is safe inside a {@code <script>} element: no text in it can end the element or open a
 * comment, and every character is ASCII, so that the page's encoding does not matter.
 */
public final class EmbeddedJson {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .characterEscapes(new WithoutMarkup())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private EmbeddedJson() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  public interface Content {
    /** Writes the value to a generator. */
    void write(JsonGenerator json) throws IOException;
  }

  /** The text of one JSON value. */
  public static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be written", e);
    }
    return text.toString();
  }

  /** Escapes the bracket that every tag and comment of HTML begins with. */
  private static final class WithoutMarkup extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private final int[] escapes = standardAsciiEscapesForJSON();

    WithoutMarkup() {
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
