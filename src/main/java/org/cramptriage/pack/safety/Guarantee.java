package org.cramptriage.pack.safety;

import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.terms.Urgency;

/**
 * A sentence about the rules that is proved over all possible answer sheets.
 *
 * @param id for example {@code G-001}; never reused
 * @param kind what kind of sentence it is
 * @param says the sentence in plain words
 * @param hazard the hazard that it controls
 * @param every the scope that it covers as a whole, if any
 * @param signs the conditions that it is about, each on its own
 * @param atLeast the level of a floor; {@link Urgency#SELF_CARE} for other kinds
 * @param advice the advice that it is about
 * @param with the advice that must not be shown together with it
 * @param rules the rules that it is about, if it does not name all
 * @param except what it is not stated for: rules, items, or an item with a code ({@code item=code})
 * @param alsoWhileOpen whether advice must also wait while the condition is open
 * @param unless for a floor on one sign: the answers with any of which it is not stated
 * @param line its line in safety/guarantees.yaml
 */
public record Guarantee(
    String id,
    GuaranteeKind kind,
    String says,
    String hazard,
    Optional<GuaranteeScope> every,
    List<Condition> signs,
    Urgency atLeast,
    List<String> advice,
    List<String> with,
    List<String> rules,
    List<String> except,
    boolean alsoWhileOpen,
    List<Condition> unless,
    int line) {

  /** Defensive copies. */
  public Guarantee {
    signs = List.copyOf(signs);
    advice = List.copyOf(advice);
    with = List.copyOf(with);
    rules = List.copyOf(rules);
    except = List.copyOf(except);
    unless = List.copyOf(unless);
  }

  /**
   * Its whole content except its place in the file. It is hashed, so the names of the components
   * must not change.
   */
  public String content() {
    return new Guarantee(
            id,
            kind,
            says,
            hazard,
            every,
            signs,
            atLeast,
            advice,
            with,
            rules,
            except,
            alsoWhileOpen,
            unless,
            0)
        .toString();
  }

  /** Whether it is stated for all of these. */
  public boolean isFor(GuaranteeScope wanted) {
    return every.filter(wanted::equals).isPresent();
  }
}
