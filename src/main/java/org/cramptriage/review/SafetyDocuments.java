package org.cramptriage.review;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.pack.Dossier;

/** The parts of the safety documents that repeat what the rule pack says. */
public final class SafetyDocuments {

  private static final Pattern PART =
      Pattern.compile("<!-- generated: ([a-z]+) -->\\n.*?<!-- end -->", Pattern.DOTALL);

  private final Map<String, List<String>> parts;

  /** The parts for a pack. */
  public SafetyDocuments(Dossier dossier) {
    parts =
        Map.of(
            "hazards", HazardTable.of(dossier.hazards()),
            "counts", new SafetyFigures(dossier).lines());
  }

  /**
   * A document with its generated parts as the pack has them now.
   *
   * @throws IllegalArgumentException if it asks for a part that there is not
   */
  public String refreshed(String document) {
    return PART.matcher(document)
        .replaceAll(found -> Matcher.quoteReplacement(part(found.group(1))));
  }

  private String part(String name) {
    List<String> lines = parts.get(name);
    if (lines == null) {
      throw new IllegalArgumentException("no part " + name + "; there are " + parts.keySet());
    }
    return "<!-- generated: " + name + " -->\n" + String.join("\n", lines) + "\n<!-- end -->";
  }
}
