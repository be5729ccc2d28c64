package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.GuaranteeKind;
import org.cramptriage.pack.safety.GuaranteeScope;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.terms.Urgency;

/** Reads {@code safety/guarantees.yaml}: sentences about the rules that are to be proved. */
public final class GuaranteeReader {

  private static final List<String> FIELDS =
      List.of("signs", "atLeast", "advice", "with", "rules", "except", "alsoWhileOpen", "unless");

  private final PackFiles files;
  private final Problems problems;
  private final Catalogue catalogue;
  private final Map<String, Rule> rules = new TreeMap<>();
  private final Set<String> hazards;
  private final GuaranteeConditionReader signs;

  public GuaranteeReader(
      PackFiles files,
      Catalogue catalogue,
      Collection<Rule> rules,
      Set<String> hazards,
      Problems problems) {
    this.files = files;
    this.problems = problems;
    this.catalogue = catalogue;
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    this.hazards = hazards;
    this.signs = new GuaranteeConditionReader(catalogue, this.rules.keySet());
  }

  /** The guarantees in the order of the file; none if the pack has no such file. */
  public List<Guarantee> read() {
    String text = files.text(PackLayout.GUARANTEES);
    if (text == null) {
      return List.of();
    }
    List<Guarantee> read = new ArrayList<>();
    Yaml yaml = Yaml.of(files, PackLayout.GUARANTEES, problems);
    for (String id : yaml.keys()) {
      if (!id.matches("G-\\d{3}")) {
        yaml.wrong(id, "is not the id of a guarantee; write G- and three digits");
      }
      Yaml entry = yaml.child(id);
      read(id, yaml.lineOf(id), entry).ifPresent(read::add);
      entry.nothingElse();
    }
    if (yaml.keys().isEmpty()) {
      yaml.wrong("holds no guarantee; state at least one");
    }
    return read;
  }

  private Optional<Guarantee> read(String id, int line, Yaml y) {
    String code = y.text("kind");
    Optional<GuaranteeKind> kind = GuaranteeKind.of(code);
    if (kind.isEmpty()) {
      y.wrong("kind", code + " is not one of " + GuaranteeKind.codes());
      FIELDS.forEach(y::has);
      List.of("says", "hazard", "for").forEach(y::has);
      return Optional.empty();
    }
    Guarantee read = guarantee(id, kind.get(), line, y);
    fields(read, y);
    return Optional.of(read);
  }

  private Guarantee guarantee(String id, GuaranteeKind kind, int line, Yaml y) {
    return new Guarantee(
        id,
        kind,
        y.text("says"),
        hazard(y),
        scope(kind, y),
        kind.takes("signs") ? signs.read(y, "signs") : List.of(),
        kind.takes("atLeast") ? level(y) : Urgency.SELF_CARE,
        advice(kind, y, "advice"),
        advice(kind, y, "with"),
        named(kind, y, "rules"),
        named(kind, y, "except"),
        kind.takes("alsoWhileOpen") && y.isTrue("alsoWhileOpen"),
        kind.takes("unless") && y.has("unless") ? signs.read(y, "unless") : List.of(),
        line);
  }

  private String hazard(Yaml y) {
    String hazard = y.text("hazard");
    if (!hazards.contains(hazard)) {
      y.wrong("hazard", "there is no hazard " + hazard + " in safety/hazards.yaml");
    }
    return hazard;
  }

  private static Optional<GuaranteeScope> scope(GuaranteeKind kind, Yaml y) {
    String code = y.textOr("for", "");
    Optional<GuaranteeScope> scope = GuaranteeScope.of(code);
    if (!code.isEmpty() && scope.filter(kind.scopes()::contains).isEmpty()) {
      List<String> known = kind.scopes().stream().map(GuaranteeScope::code).sorted().toList();
      y.wrong("for", code + " does not go with kind " + kind.code() + "; known are " + known);
    }
    return scope;
  }

  private static Urgency level(Yaml y) {
    String level = y.text("atLeast");
    try {
      return Urgency.valueOf(level);
    } catch (IllegalArgumentException e) {
      y.wrong("atLeast", "\"" + level + "\" is not a level of urgency");
      return Urgency.SELF_CARE;
    }
  }

  private List<String> advice(GuaranteeKind kind, Yaml y, String key) {
    List<String> ids = kind.takes(key) ? y.texts(key) : List.of();
    for (String id : ids) {
      if (!(rules.get(id) instanceof Rule.Advice)) {
        y.wrong(key, "there is no advice " + id);
      }
    }
    return ids;
  }

  private List<String> named(GuaranteeKind kind, Yaml y, String key) {
    List<String> names = kind.takes(key) ? y.texts(key) : List.of();
    for (String name : names) {
      int code = name.indexOf('=');
      String item = code < 0 ? name : name.substring(0, code);
      boolean known =
          rules.containsKey(name)
              || catalogue
                  .find(item)
                  .filter(i -> code < 0 || i.choices().containsKey(name.substring(code + 1)))
                  .isPresent();
      if (!known) {
        y.wrong(key, "there is no rule, item or answer " + name);
      }
    }
    return names;
  }

  /** Whether it is stated for something, and for all of its kind or for what it names. */
  private static void fields(Guarantee g, Yaml y) {
    boolean all = g.every().isPresent();
    boolean some = !g.signs().isEmpty() || !g.advice().isEmpty() || !g.rules().isEmpty();
    if (all == some) {
      y.wrong(
          "must either apply to all of a kind (for) or name what it is about (signs, advice, rules)");
    }
    if (!g.unless().isEmpty() && g.signs().size() != 1) {
      y.wrong("unless", "unless goes with exactly one sign: write a guarantee for each");
    }
    if (!g.unless().stream().allMatch(Condition.Test.class::isInstance)) {
      y.wrong("unless", "unless takes tests of answers, any of which is enough");
    }
    boolean pair = g.kind() == GuaranteeKind.NEVER_TOGETHER && g.with().isEmpty();
    boolean never = g.kind() == GuaranteeKind.CONTRAINDICATED && some && g.signs().isEmpty();
    boolean what = g.kind() == GuaranteeKind.CONTRAINDICATED && some && g.advice().isEmpty();
    if (pair || never || what) {
      y.wrong("kind", g.kind().code() + " needs " + (pair ? "with" : never ? "signs" : "advice"));
    }
  }
}
