package org.cramptriage.review;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.pack.CaseIds;
import org.cramptriage.pack.HazardReader;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.PackReader;
import org.cramptriage.pack.Problems;
import org.cramptriage.pack.safety.HazardLog;

/** The parts of the safety documents that repeat what the rule pack says. */
public final class SafetyDocuments {

  private static final Pattern PART =
      Pattern.compile("<!-- generated: ([a-z]+) -->\\n.*?<!-- end -->", Pattern.DOTALL);

  private final Map<String, List<String>> parts;

  /**
   * The parts for a pack.
   *
   * @throws org.cramptriage.pack.InvalidPackException if the pack must not be used
   */
  public SafetyDocuments(PackFiles files) {
    Problems problems = new Problems();
    HazardLog hazards = new HazardLog(HazardReader.read(files, problems));
    SafetyFigures figures =
        new SafetyFigures(
            PackReader.read(files, problems), hazards, CaseIds.in(files, problems).size());
    parts = Map.of("hazards", HazardTable.of(hazards), "counts", figures.lines());
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
