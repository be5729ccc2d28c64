package org.cramptriage.pack.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One hazard of the product, with the fields of DCB0129.
 *
 * @param id for example {@code HZ-001}; never reused
 * @param title what could go wrong, in a few words
 * @param causes why the product could do so
 * @param effect what the product then does
 * @param hazard the danger in which this puts the person
 * @param harm what may become of it
 * @param initial the risk without any controls
 * @param residual the risk with the controls, as far as it was judged
 * @param controls the measures against it, at least one
 * @param rules further rules that it is about, in addition to those that are controls
 * @param owner who answers for it
 * @param status how far it is dealt with
 * @param acceptedBy who accepted what is left, and when; empty unless accepted
 * @param note what a reviewer should know; may be empty
 */
public record Hazard(
    String id,
    String title,
    List<String> causes,
    String effect,
    String hazard,
    String harm,
    Risk initial,
    Risk residual,
    List<Control> controls,
    List<String> rules,
    String owner,
    HazardStatus status,
    String acceptedBy,
    String note) {
  /** Defensive copies. */
  public Hazard {
    causes = List.copyOf(causes);
    controls = List.copyOf(controls);
    rules = List.copyOf(rules);
  }

  /** The ids of its controls of one kind, in their order. */
  public List<String> controls(ControlKind kind) {
    return controls.stream().filter(c -> c.kind() == kind).map(Control::id).toList();
  }

  /** All rules that it is about: those that control it, then the further ones. */
  public Set<String> allRules() {
    Set<String> all = new LinkedHashSet<>(controls(ControlKind.RULE));
    all.addAll(rules);
    return all;
  }
}
