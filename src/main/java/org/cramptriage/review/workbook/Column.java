package org.cramptriage.review.workbook;

import java.util.Arrays;
import java.util.List;

/** The columns of the sheet, in order. */
enum Column {
  ID("id", 11, false),
  TITLE("title", 30, false),
  TOPIC("topic", 18, false),
  URGENCY("urgency", 15, false),
  WHEN("when", 60, false),
  THEN("then", 60, false),
  WHY("why", 50, false),
  INSIDE("case inside", 42, false),
  OUTSIDE("case outside", 42, false),
  STATE("state", 26, false),
  CHANGED("changed since you signed", 36, false),
  DECISION("decision", 15, true),
  COMMENT("comment", 44, true),
  NAME("name", 24, true),
  ROLE("role", 24, true),
  HASH("hash", 20, false);

  private final String heading;
  private final int width;
  private final boolean open;

  Column(String heading, int width, boolean open) {
    this.heading = heading;
    this.width = width;
    this.open = open;
  }

  /** The words in the first row. */
  String heading() {
    return heading;
  }

  /** The width in characters. */
  int width() {
    return width;
  }

  /** Whether the reviewer fills it in. All others are locked and never read back. */
  boolean isOpen() {
    return open;
  }

  /** The locked columns, in order. */
  static List<Column> locked() {
    return Arrays.stream(values()).filter(c -> !c.open).toList();
  }
}
