package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.Control;
import org.cramptriage.pack.safety.ControlKind;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.safety.HazardStatus;
import org.cramptriage.pack.safety.Risk;

/** Reads {@code safety/hazards.yaml}. An assessment does not need it. */
public final class HazardReader {

  private HazardReader() {}

  /**
   * The hazards in the order of the file.
   *
   * @param problems takes everything that is wrong, with its line
   */
  public static HazardLog read(PackFiles files, Problems problems) {
    Yaml yaml = Yaml.of(files, PackLayout.HAZARDS, problems);
    Map<String, Hazard> hazards = new LinkedHashMap<>();
    for (String id : yaml.keys()) {
      yaml.remember(id, id);
      if (!id.matches("HZ-\\d{3}")) {
        yaml.wrong(id, "is not the id of a hazard; write HZ- and three digits");
      }
      Yaml entry = yaml.child(id);
      hazards.put(id, hazard(id, entry));
      entry.nothingElse();
    }
    return new HazardLog(hazards);
  }

  private static Hazard hazard(String id, Yaml y) {
    List<String> causes = y.texts("causes");
    if (causes.isEmpty()) {
      y.wrong("causes", "is missing or empty; name at least one");
    }
    Hazard hazard =
        new Hazard(
            id,
            y.text("title"),
            causes,
            y.text("effect"),
            y.text("hazard"),
            y.text("harm"),
            risk(y, "initial", Risk.HIGHEST),
            risk(y, "residual", 1),
            controls(id, y),
            y.texts("rules"),
            y.text("owner"),
            status(y),
            y.textOr("acceptedBy", ""),
            y.textOr("note", ""));
    y.remember(furtherRules(id), "rules");
    check(hazard, y);
    return hazard;
  }

  /**
   * @param otherwise the level to go on with where none can be read
   */
  private static Risk risk(Yaml y, String key, int otherwise) {
    Yaml levels = y.child(key);
    if (!y.has(key)) {
      y.wrong(key, "is missing; write {likelihood: 1 to 5, severity: 1 to 5}");
      return new Risk(otherwise, otherwise);
    }
    int likelihood = level(levels, "likelihood", otherwise);
    Risk risk = new Risk(likelihood, level(levels, "severity", otherwise));
    levels.nothingElse();
    return risk;
  }

  private static int level(Yaml y, String key, int otherwise) {
    String text = y.textOr(key, "");
    int level = text.matches("\\d") ? Integer.parseInt(text) : 0;
    if (Risk.isLevel(level)) {
      return level;
    }
    y.wrong(key, "must be a whole number from 1 to " + Risk.HIGHEST + ", not \"" + text + "\"");
    return otherwise;
  }

  private static List<Control> controls(String hazard, Yaml y) {
    List<Control> controls = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Yaml> parts = y.children("controls");
    if (parts.isEmpty()) {
      y.wrong("controls", hazard + " has no control; name at least one");
    }
    for (Yaml part : parts) {
      String code = part.text("kind");
      String id = part.text("id");
      String how = part.text("how");
      part.nothingElse();
      Optional<ControlKind> kind = ControlKind.of(code);
      if (kind.isEmpty()) {
        part.wrong("kind", code + " is not one of " + ControlKind.codes());
      } else if (!seen.add(entry(hazard, kind.get(), id))) {
        part.wrong("id", hazard + " names " + id + " twice; keep one");
      } else {
        part.remember(entry(hazard, kind.get(), id), "id");
        controls.add(new Control(kind.get(), id, how));
      }
    }
    return controls;
  }

  /** Under which name the line of a control is remembered. */
  public static String entry(String hazard, ControlKind kind, String id) {
    return hazard + " " + kind.code() + " " + id;
  }

  /** Under which name the line of a hazard's further rules is remembered. */
  public static String furtherRules(String hazard) {
    return hazard + " rules";
  }

  private static HazardStatus status(Yaml y) {
    String code = y.text("status");
    Optional<HazardStatus> status = HazardStatus.of(code);
    if (status.isEmpty()) {
      y.wrong("status", code + " is not one of " + HazardStatus.codes());
    }
    return status.orElse(HazardStatus.OPEN);
  }

  private static void check(Hazard hazard, Yaml y) {
    if (!hazard.residual().isAtMost(hazard.initial())) {
      y.wrong("residual", "a control never makes a hazard worse; correct one of the two");
    }
    boolean accepted = hazard.status() == HazardStatus.ACCEPTED;
    if (accepted == hazard.acceptedBy().isBlank()) {
      y.wrong(
          "acceptedBy",
          "must name who accepted and when if the status is accepted, and must be empty otherwise");
    }
    if (hazard.status() == HazardStatus.TRANSFERRED
        && hazard.controls(ControlKind.DOCUMENT).isEmpty()) {
      y.wrong("status", "transferred needs a document with instructions for the deployer");
    }
    for (String rule : hazard.rules()) {
      if (hazard.controls(ControlKind.RULE).contains(rule)) {
        y.wrong("rules", rule + " is a control already; name it once");
      }
    }
  }
}
