package org.cramptriage.questionnaire;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;

/** Explains in plain words why a text is not valid JSON. */
public final class JsonRefusal {

  private JsonRefusal() {}

  /** The reason, and the position, where it is known. */
  public static Problem of(IOException e) {
    boolean placed = e instanceof JacksonException broken && broken.getLocation() != null;
    String place = placed ? JsonRecord.words(((JacksonException) e).getLocation()) : "";
    return new Problem(place, "", "", JsonRecord.reason(e));
  }
}
