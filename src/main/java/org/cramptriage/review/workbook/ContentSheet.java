package org.cramptriage.review.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * The hidden sheet: what every rule said when the file was made, so that a rule that has moved on
 * since can be refused with what has changed. Columns: rule, hash, prints of the cells, and the
 * content in as many cells as it needs.
 */
final class ContentSheet {

  static final String NAME = "content";
  static final List<String> HEADINGS = List.of("rule", "hash", "cells", "content");
  static final int PRINTS = 2;
  static final int TEXT = 3;

  /** A cell takes 32,767 characters; an apostrophe may come before them. */
  private static final int LONGEST = 32_000;

  private ContentSheet() {}

  /** A text in parts that a cell can take; never in the middle of a character. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + LONGEST);
      to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }
}
