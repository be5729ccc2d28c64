package org.cramptriage.pack.safety;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All hazards, and the way back from what controls them. */
public final class HazardLog {

  private final Map<String, Hazard> byId;

  /** The log of these hazards, in their order. */
  public HazardLog(Map<String, Hazard> byId) {
    this.byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The hazards by their ids. */
  public Map<String, Hazard> byId() {
    return byId;
  }

  /** The hazards in their order. */
  public Collection<Hazard> hazards() {
    return byId.values();
  }

  /** The hazards that a rule is about or controls. */
  public List<Hazard> ofRule(String rule) {
    return those(hazard -> hazard.allRules().contains(rule));
  }

  /** The hazards that this controls. */
  public List<Hazard> controlledBy(ControlKind kind, String id) {
    return those(hazard -> hazard.controls(kind).contains(id));
  }

  /** All ids that are controls of this kind, sorted. */
  public Set<String> controls(ControlKind kind) {
    Set<String> ids = new TreeSet<>();
    byId.values().forEach(hazard -> ids.addAll(hazard.controls(kind)));
    return ids;
  }

  private List<Hazard> those(Predicate<Hazard> wanted) {
    return byId.values().stream().filter(wanted).toList();
  }
}
