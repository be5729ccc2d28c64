package org.cramptriage.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.questionnaire.RecordId;
import org.jspecify.annotations.Nullable;

/** A refused JSON record, taken apart as far as that is possible, so that nothing of it is lost. */
final class RawRecord {

  static final String NOT_UTF8 = "the text is not valid UTF-8; please convert it to UTF-8";

  private static final int LONGEST_ID = 200;

  private final String text;
  private final Map<String, String> members = new LinkedHashMap<>();
  private final boolean utf8;
  private final boolean whole;
  private @Nullable RecordId id;
  private @Nullable String wrapped;

  RawRecord(byte[] bytes) {
    // What is not UTF-8 is shown as U+FFFD here and nowhere taken for whole.
    this.text = new String(bytes, StandardCharsets.UTF_8);
    this.utf8 = isUtf8(bytes);
    this.whole = parse() && utf8;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether it is one well-formed object; otherwise members and id are what could be read. */
  private boolean parse() {
    try (JsonParser json = JsonLimits.OWN_RECORD.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        member(json, name);
      }
      return json.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private void member(JsonParser json, String name) throws IOException {
    int from = (int) json.currentTokenLocation().getCharOffset();
    boolean isText = json.currentToken() == JsonToken.VALUE_STRING;
    boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (name.equals("id") && (isText || number) && json.getText().length() <= LONGEST_ID) {
      id = json.getText().isEmpty() ? null : new RecordId(json.getText(), number);
    }
    if (name.equals("record") && isText) {
      wrapped = json.getText();
    }
    json.skipChildren();
    json.finishToken();
    int to = (int) json.currentLocation().getCharOffset();
    members.put(name, text.substring(from, to).replace('\n', ' ').replace('\r', ' '));
  }

  /** Whether it is one well-formed object with every name once. */
  boolean isWhole() {
    return whole;
  }

  /** Whether its text is what was written. */
  boolean isUtf8() {
    return utf8;
  }

  /** Whether it is a FHIR resource: its members are not ours to write anew. */
  boolean isResource() {
    return members.containsKey("resourceType");
  }

  /** Its members as they were written, in one line. */
  Map<String, String> members() {
    return members;
  }

  /** Its own id, as far as it could be read. */
  @Nullable RecordId id() {
    return id;
  }

  /** The text of a record that was refused before, if this is an entry of a rejects file. */
  @Nullable String wrapped() {
    return whole && !members.containsKey("answers") ? wrapped : null;
  }

  /** Whether the wrapped text is not all that there was. */
  boolean isCut() {
    return members.containsKey("cut") || members.containsKey("notUtf8");
  }
}
