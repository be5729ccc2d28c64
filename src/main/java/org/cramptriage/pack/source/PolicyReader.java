package org.cramptriage.pack.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Grading;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Wording;
import org.cramptriage.pack.policy.ChartLimits;
import org.cramptriage.pack.policy.Contradiction;
import org.cramptriage.pack.policy.Emergency;
import org.cramptriage.pack.policy.OpenDanger;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.PolicyId;
import org.cramptriage.pack.policy.Ranking;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.policy.SafetyNet;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.Urgency;

/**
 * Reads {@code policies.yaml}. What it says of rules and evidence is checked when those are read.
 */
public final class PolicyReader {

  private static final String JUDGEMENT = "judgement";
  private static final int MOST_POINTS = 100;
  private static final int MOST_FACTORS = 10;
  private static final int MOST_YEARS = 150;
  private static final int MOST_WEEKS = 50;
  private static final int MOST_DAYS = 366;

  private final Catalogue catalogue;
  private final Map<String, String> values;
  private final GuaranteeConditionReader tests;
  private final Problems problems;
  private final Yaml yaml;
  private final Map<String, Yaml> entries = new HashMap<>();
  private final Map<String, Map<String, String>> settings = new HashMap<>();
  private final WrittenTexts written = new WrittenTexts();

  /**
   * A reader.
   *
   * @param values the settings that sentences may name
   */
  public PolicyReader(
      PackFiles files, Catalogue catalogue, Map<String, String> values, Problems problems) {
    this.catalogue = catalogue;
    this.values = values;
    this.tests = new GuaranteeConditionReader(catalogue, Set.of());
    this.problems = problems;
    this.yaml = Yaml.of(files, PackLayout.POLICIES, problems);
  }

  /** The policies; what is wrong with them is added to the problems. */
  public Policies read() {
    for (String id : PolicyId.IDS) {
      if (!yaml.has(id)) {
        yaml.wrong(id, "is missing; every pack needs this policy");
      }
      entries.put(id, yaml.has(id) ? yaml.child(id) : yaml.unsaid());
      settings.put(id, new LinkedHashMap<>());
    }
    yaml.nothingElse();
    OpenDanger vital = openDanger(PolicyId.VITAL_OPEN);
    Urgency open = level(PolicyId.OPEN, "atLeast");
    Emergency emergency = emergency();
    SafetyNet net =
        new SafetyNet(
            text(PolicyId.SAFETY_NET, "advice"), level(PolicyId.SAFETY_NET, "comeBackBelow"));
    Ranking ranking = ranking();
    List<Contradiction> contradictions = contradictions();
    OpenDanger conflict = openDanger(PolicyId.CHART);
    Map<Role, String> roles = roles();
    ChartLimits chart = chart(roles.getOrDefault(Role.MEDICINES, ""));
    List<Rule.Policy> all = PolicyId.IDS.stream().map(this::policy).toList();
    return new Policies(
        all, vital, open, emergency, net, ranking, contradictions, conflict, chart, roles);
  }

  /** The sentences of the policies that were read, as they are written. */
  public List<WrittenText> texts() {
    return written.all();
  }

  private Yaml entry(String id) {
    return entries.getOrDefault(id, yaml);
  }

  private Rule.Policy policy(String id) {
    Yaml y = entry(id);
    boolean saying = Set.of(PolicyId.VITAL_OPEN, PolicyId.OPEN, PolicyId.SELF_CARE).contains(id);
    String says = saying ? SettingsReader.filled(y, "says", y.text("says"), values) : "";
    written.add(y, id, saying ? List.of("says") : List.of());
    Optional<Object> grounds = y.plain("sources");
    boolean judgement = grounds.filter(JUDGEMENT::equals).isPresent();
    List<String> sources = judgement ? List.of() : y.texts("sources");
    if (!judgement && sources.isEmpty()) {
      y.wrong("sources", "name sources of registers/references.yaml, or write " + JUDGEMENT);
    }
    Rule.Header header =
        new Rule.Header(
            id,
            y.text("title"),
            new Condition.Always(),
            sources,
            y.texts("claims"),
            PackLayout.POLICIES,
            yaml.lineOf(id),
            Grading.NONE,
            Wording.NONE);
    Rule.Policy read =
        new Rule.Policy(header, says, settings.getOrDefault(id, Map.of()), y.text("why"));
    y.nothingElse();
    return read;
  }

  private void note(String id, String key, Object value) {
    settings.getOrDefault(id, new HashMap<>()).put(key, String.valueOf(value));
  }

  private String text(String id, String key) {
    String text = entry(id).text(key);
    note(id, key, text);
    return text;
  }

  private List<String> texts(String id, String key) {
    List<String> texts = entry(id).texts(key);
    if (new HashSet<>(texts).size() < texts.size()) {
      entry(id).wrong(key, "names something twice; keep one");
    }
    return texts;
  }

  private Set<String> names(String id, String key) {
    Set<String> names = new TreeSet<>(texts(id, key));
    note(id, key, String.join(", ", names));
    return names;
  }

  private <T extends Enum<T>> T oneOf(
      Yaml y, String key, String word, T[] all, Function<T, String> name) {
    for (T one : all) {
      if (name.apply(one).equals(word)) {
        return one;
      }
    }
    List<String> known = Arrays.stream(all).map(name).toList();
    y.wrong(key, "\"" + word + "\" is not one of " + known);
    return all[0];
  }

  private Urgency level(String id, String key) {
    return oneOf(entry(id), key, text(id, key), Urgency.values(), Enum::name);
  }

  private int number(String id, String key, int most) {
    Optional<BigDecimal> number = entry(id).number(key);
    number.ifPresent(n -> note(id, key, n.stripTrailingZeros().toPlainString()));
    BigDecimal value = number.orElse(BigDecimal.ZERO);
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      entry(id).wrong(key, "must be a whole number from 0 to " + most);
      return 0;
    }
    return value.intValue();
  }

  /** What is only possible is never more urgent than what it could turn out to be. */
  private OpenDanger openDanger(String id) {
    OpenDanger read = new OpenDanger(level(id, "whileOpen"), level(id, "atLeast"));
    if (!read.whileOpen().isAtLeast(read.atLeast())) {
      entry(id).wrong("atLeast", "must not be above whileOpen: nobody knows that it is so");
    }
    return read;
  }

  private Emergency emergency() {
    return new Emergency(
        level(PolicyId.EMERGENCY, "level"),
        text(PolicyId.EMERGENCY, "withheldBy"),
        names(PolicyId.EMERGENCY, "stays"));
  }

  private Ranking ranking() {
    String id = PolicyId.RANKING;
    return new Ranking(
        number(id, "factorBonus", MOST_POINTS),
        number(id, "mostFactors", MOST_FACTORS),
        number(id, "askFirstMalus", MOST_POINTS),
        number(id, "weakBelow", MOST_POINTS),
        phases("usually"),
        phases("inACramp"));
  }

  private List<AdvicePhase> phases(String key) {
    List<String> words = texts(PolicyId.RANKING, key);
    Yaml y = entry(PolicyId.RANKING);
    note(PolicyId.RANKING, key, String.join(", ", words));
    List<AdvicePhase> phases =
        words.stream()
            .map(word -> oneOf(y, key, word, AdvicePhase.values(), AdvicePhase::code))
            .toList();
    if (new HashSet<>(phases).size() < AdvicePhase.values().length) {
      List<String> all = Stream.of(AdvicePhase.values()).map(AdvicePhase::code).toList();
      y.wrong(key, "must name every phase once: " + all);
    }
    return phases;
  }

  private List<Contradiction> contradictions() {
    List<Contradiction> read = new ArrayList<>();
    for (Yaml pair : entry(PolicyId.CONTRADICTIONS).children("pairs")) {
      Contradiction one = contradiction(pair);
      read.add(one);
      note(
          PolicyId.CONTRADICTIONS,
          "pair " + read.size(),
          String.join(" and ", one.when().stream().map(PolicyReader::words).toList())
              + ": "
              + one.item()
              + " "
              + one.says()
              + (one.inCases().isEmpty() ? "" : " (in made-up cases: " + one.inCases() + ")"));
    }
    return read;
  }

  private static String words(Condition.Test test) {
    if (test instanceof Condition.Compare c) {
      return c.item() + " " + c.comparison().sign() + " " + c.limit().toPlainString();
    }
    return test instanceof Condition.AnyOf any
        ? any.item() + " is " + String.join(" or ", any.codes())
        : test.item() + " is yes";
  }

  private Contradiction contradiction(Yaml y) {
    String item = y.text("item");
    String says = y.text("says");
    written.add(y, PolicyId.CONTRADICTIONS, List.of("says"));
    List<Condition.Test> when = new ArrayList<>();
    for (Condition test : tests.read(y, "when")) {
      if (test instanceof Condition.Test one && !isDerived(one)) {
        when.add(one);
      } else if (!(test instanceof Condition.Always)) { // which was reported
        y.wrong("when", "may only test items that are asked");
      }
    }
    if (when.stream().noneMatch(test -> test.item().equals(item))) {
      y.wrong("item", "must be one of the items that \"when\" tests");
    }
    limitsAreSaid(y, says, when);
    String code = y.textOr("inCases", "");
    catalogue.find(item).ifPresent(it -> inCases(y, code, it, when));
    y.nothingElse();
    return new Contradiction(item, says, when, code);
  }

  private boolean isDerived(Condition.Test test) {
    return catalogue.find(test.item()).filter(i -> i.type() == ItemType.DERIVED).isPresent();
  }

  private static void limitsAreSaid(Yaml y, String says, List<Condition.Test> when) {
    for (Condition.Test test : when) {
      if (test instanceof Condition.Compare c
          && !List.of(says.split("[^0-9.]+")).contains(c.limit().toPlainString())) {
        y.wrong("says", "must name the number " + c.limit().toPlainString() + " of its test");
      }
    }
  }

  private static void inCases(Yaml y, String code, Item item, List<Condition.Test> when) {
    boolean tested =
        when.stream().anyMatch(t -> t instanceof Condition.AnyOf any && any.codes().contains(code));
    if (!code.isEmpty() && (tested || !item.choices().containsKey(code))) {
      y.wrong("inCases", "must be a code of " + item.id() + " that does not contradict the others");
    }
  }

  private Map<Role, String> roles() {
    Map<Role, String> roles = new EnumMap<>(Role.class);
    Yaml y = entry(PolicyId.ROLES);
    for (Role role : Role.values()) {
      String id = text(PolicyId.ROLES, role.key());
      Optional<Item> item = catalogue.find(id);
      if (item.filter(i -> i.type() == role.type()).isEmpty()) {
        String what = "\"" + id + "\" is not an item of the type " + role.type().code();
        y.wrong(role.key(), what + "; see questionnaire/questionnaire.yaml");
      }
      roles.put(role, id);
    }
    return roles;
  }

  private ChartLimits chart(String medicines) {
    String id = PolicyId.CHART;
    Set<String> skin = names(id, "alsoOnTheSkin");
    for (String code : skin) {
      if (catalogue.find(medicines).filter(i -> i.choices().containsKey(code)).isEmpty()) {
        entry(id).wrong("alsoOnTheSkin", medicines + " has no code " + code);
      }
    }
    return new ChartLimits(
        number(id, "oldestYears", MOST_YEARS),
        number(id, "longestPregnancyWeeks", MOST_WEEKS),
        number(id, "pregnancyValidDays", MOST_DAYS),
        skin);
  }

  /** Checks what the policies say of rules and evidence. */
  public void check(Policies policies, List<Rule> rules, Evidence evidence) {
    Map<String, Rule> byId = new HashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    emergency(policies, byId);
    if (!(byId.get(policies.safetyNet().advice()) instanceof Rule.Advice)) {
      entry(PolicyId.SAFETY_NET)
          .wrong("advice", "there is no advice " + policies.safetyNet().advice());
    }
    for (Rule.Policy policy : policies.all()) {
      Yaml y = entry(policy.id());
      if (problems.isReadable(PackLayout.REFERENCES)) {
        missing(y, "sources", policy.header().sources(), evidence.references().keySet());
      }
      if (problems.isReadable(PackLayout.CLAIMS)) {
        missing(y, "claims", policy.header().claims(), evidence.claims().keySet());
      }
    }
  }

  private void emergency(Policies policies, Map<String, Rule> rules) {
    Emergency emergency = policies.emergency();
    Yaml y = entry(PolicyId.EMERGENCY);
    if (!(rules.get(emergency.withheldBy()) instanceof Rule.Contraindication)) {
      y.wrong("withheldBy", "there is no contraindication " + emergency.withheldBy());
    }
    for (String id : emergency.stays()) {
      if (!(rules.get(id) instanceof Rule.Advice)) {
        y.wrong("stays", "there is no advice " + id);
      }
    }
    if (emergency.withholds(policies.safetyNet().advice())) {
      y.wrong("stays", "must name the safety net " + policies.safetyNet().advice());
    }
  }

  private static void missing(Yaml y, String key, List<String> ids, Set<String> known) {
    for (String id : ids) {
      if (!known.contains(id)) {
        y.wrong(key, id + " is not in the register");
      }
    }
  }
}
