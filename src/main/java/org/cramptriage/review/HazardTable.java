package org.cramptriage.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.pack.safety.ControlKind;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.safety.HazardLog;

/** The hazard log as a table of one line each. */
final class HazardTable {

  private HazardTable() {}

  static List<String> of(HazardLog hazards) {
    List<String> lines = new ArrayList<>();
    lines.add("| Hazard | What could go wrong | Risk | With controls | Controls | Status |");
    lines.add("|---|---|---|---|---|---|");
    hazards.hazards().forEach(hazard -> lines.add(line(hazard)));
    return lines;
  }

  private static String line(Hazard hazard) {
    return "| %s | %s | %d | %d | %s | %s |"
        .formatted(
            hazard.id(),
            hazard.title().replace("|", "\\|"),
            hazard.initial().score(),
            hazard.residual().score(),
            controls(hazard),
            hazard.status().code());
  }

  private static String controls(Hazard hazard) {
    return Arrays.stream(ControlKind.values())
        .filter(kind -> !hazard.controls(kind).isEmpty())
        .map(kind -> counted(hazard.controls(kind).size(), kind.code()))
        .collect(Collectors.joining(", "));
  }

  /** A number of things, such as {@code 2 rules}. */
  static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
