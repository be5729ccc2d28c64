package org.cramptriage.pack.wording;

/**
 * A text that people read, as a file spells it: settings such as {@code {emergency-number}} are not
 * filled in.
 *
 * @param owner the id of the rule, or the entry of {@code pack.yaml}
 * @param key the key of the text, for example {@code action}
 * @param file the file below the pack's root
 * @param line the line of the key
 * @param text the text
 */
public record WrittenText(String owner, String key, String file, int line, String text) {

  /** What stands in a template where something is to be written. */
  public static final String PLACEHOLDER = "FILL IN";

  /** The key of the reason why a heading does not repeat its condition word for word. */
  public static final String HEADING_NOTE = "headingNote";
}
