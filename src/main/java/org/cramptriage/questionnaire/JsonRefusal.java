package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;

/** Says in plain words why a text is no JSON, for every reader of JSON. */
public final class JsonRefusal {

  private JsonRefusal() {}

  /** The reason, and where the text broke off as far as that is known. */
  public static Problem of(IOException e) {
    boolean placed = e instanceof JacksonException broken && broken.getLocation() != null;
    String place = placed ? JsonRecord.words(((JacksonException) e).getLocation()) : "";
    return new Problem(place, "", "", JsonRecord.reason(e));
  }
}
