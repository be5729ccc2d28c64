package org.cramptriage.review.report;

import java.util.List;

/**
 * The rules of one file.
 *
 * @param id the file without its ending, as {@code red-flags/thrombosis}
 * @param title its name in words
 * @param rules its rules
 * @param tables its rules side by side
 * @param flow its picture
 */
public record Topic(
    String id, String title, List<RuleView> rules, List<TopicTable> tables, Flow flow) {

  /** Its anchor in the page. */
  public String anchor() {
    return "topic-" + id.replace('/', '-');
  }

  static String title(String id) {
    String[] parts = id.replace('-', ' ').split("/", 2);
    String name = parts[parts.length - 1];
    String folder = parts.length > 1 ? " (" + parts[0] + ")" : "";
    return Character.toUpperCase(name.charAt(0)) + name.substring(1) + folder;
  }
}
