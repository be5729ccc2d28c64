package org.cramptriage.bench.measure;

import java.util.Collections;

/** Prints a table in Markdown, row by row. */
public final class Table {

  private Table() {}

  /** The heading and the first row. */
  public static void head(String title, String... columns) {
    System.out.println("\n### " + title + "\n");
    row(columns);
    row(Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  /** A row. */
  public static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
