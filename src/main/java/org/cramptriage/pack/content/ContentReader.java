package org.cramptriage.pack.content;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.CanonicalCondition;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;

/**
 * Gathers the content of rules: what a signature covers. A finding that a condition names is
 * covered by its id: it is a rule of its own, with a signature of its own. Of a sign everything is
 * covered: a rule means what its signs mean.
 */
public final class ContentReader {

  /** Which other rules use a number, and where it stands, is nothing about this rule. */
  private static final Set<String> NOT_ABOUT_THE_RULE = Set.of("usedBy", "file");

  private final RulePack pack;
  private final CanonicalCondition canonical;
  private final Map<String, Pattern> settings = new LinkedHashMap<>();

  /** Contents of this pack's rules. */
  public ContentReader(RulePack pack) {
    this.pack = pack;
    this.canonical = new CanonicalCondition(pack.fields());
    pack.settings().values().entrySet().stream()
        .sorted(Comparator.comparing(setting -> -setting.getValue().length()))
        .forEach(setting -> settings.put(setting.getKey(), whole(setting.getValue())));
  }

  /** The content of a rule. */
  public RuleContent of(Rule rule) {
    Lines lines = new Lines();
    lines.add("rule", rule.id());
    lines.add(RuleContent.CONDITION, canonical.print(rule.condition()));
    List<Rule> read = new ArrayList<>(List.of(rule));
    for (Rule sign : pack.signsOf(rule.condition())) {
      sign(sign, lines);
      read.add(sign);
    }
    Lines conclusion = new Lines();
    conclusion(rule, conclusion);
    conclusion.all.forEach(line -> lines.add(line.label(), unfilled(line.text())));
    questions(read, lines);
    evidence(read, lines);
    lines.add("no claim", pack.evidence().withoutClaim().getOrDefault(rule.id(), ""));
    return new RuleContent(lines.all);
  }

  /** A sign that a rule uses means to it what it said when the rule was read. */
  private void sign(Rule sign, Lines lines) {
    String label = RuleContent.SIGN + sign.id();
    lines.add(label + " name", sign.header().name());
    lines.add(label + " " + RuleContent.CONDITION, canonical.print(sign.condition()));
    lines.add(label + " sources", names(sign.header().sources()));
    lines.add(label + " claims", names(sign.header().claims()));
  }

  /**
   * A text with the names of settings in place of their values: who sets the numbers to call at a
   * place changes no rule.
   */
  private String unfilled(String text) {
    String plain = text;
    for (Map.Entry<String, Pattern> setting : settings.entrySet()) {
      String name = Matcher.quoteReplacement("{" + setting.getKey() + "}");
      plain = setting.getValue().matcher(plain).replaceAll(name);
    }
    return plain;
  }

  private static Pattern whole(String words) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])");
  }

  private static void conclusion(Rule rule, Lines lines) {
    if (rule instanceof Rule.Finding finding) {
      lines.add("urgency", finding.urgency().name());
      lines.add("supersedes", names(finding.supersedes()));
      lines.add("title", finding.title());
    }
    if (rule instanceof Rule.RedFlag flag) {
      lines.add("reason", flag.reason());
      lines.add("action", flag.action());
    } else if (rule instanceof Rule.MedicineFinding medicine) {
      lines.add("strength of evidence", medicine.evidence().name());
      lines.add("what to say", medicine.whatToSay());
      lines.add("interactions", medicine.interactions());
    } else if (rule instanceof Rule.RiskFactor factor) {
      lines.add("strength of evidence", factor.evidence().name());
      lines.add("explanation", factor.explanation());
      lines.add("makes more useful", names(factor.advice()));
    } else if (rule instanceof Rule.Advice advice) {
      advice(advice, lines);
    } else if (rule instanceof Rule.Contraindication reason) {
      lines.add("because", reason.because());
      lines.add("while unknown", reason.highHazard() ? "withhold" : "ask first");
    } else if (rule instanceof Rule.Sign) {
      lines.add("name", rule.header().name());
    }
  }

  private static void advice(Rule.Advice advice, Lines lines) {
    lines.add("title", advice.title());
    lines.add("text", advice.text());
    lines.add("phase", advice.phase().code());
    lines.add("rank", Integer.toString(advice.baseRank()));
    lines.add("withheld by", names(advice.withheldBy()));
    lines.add("proof", advice.strength());
  }

  private static String names(Collection<String> ids) {
    return String.join(", ", new TreeSet<>(ids));
  }

  /** The wording of every question that is tested, and of the answers that count. */
  private void questions(List<Rule> rules, Lines lines) {
    Map<String, TreeSet<String>> codes = new TreeMap<>();
    rules.stream()
        .flatMap(rule -> rule.condition().tests())
        .forEach(
            test -> {
              TreeSet<String> tested = codes.computeIfAbsent(test.item(), i -> new TreeSet<>());
              tested.addAll(test instanceof Condition.AnyOf any ? any.codes() : List.of());
            });
    codes.forEach((item, tested) -> question(pack.catalogue().item(item), tested, lines));
  }

  private void question(Item item, Collection<String> codes, Lines lines) {
    lines.add("question " + item.id(), item.question());
    Item.Unit unit = item.unit();
    lines.add("unit " + item.id(), unit == null ? "" : unit.label());
    codes.forEach(code -> lines.add("answer " + item.id() + " " + code, item.label(code)));
    Item.PercentChange change = item.percentChange();
    if (change != null) {
      lines.add("worked out " + item.id(), change.toString());
      question(pack.catalogue().item(change.from()), List.of(), lines);
      question(pack.catalogue().item(change.to()), List.of(), lines);
    }
  }

  private void evidence(List<Rule> rules, Lines lines) {
    Evidence evidence = pack.evidence();
    for (String key : each(rules, rule -> rule.header().sources())) {
      record("source " + key, evidence.references().get(key), lines);
    }
    for (String id : each(rules, rule -> rule.header().claims())) {
      record("claim " + id, evidence.claims().get(id), lines);
    }
    Set<String> ids = each(rules, rule -> List.of(rule.id()));
    new TreeMap<>(evidence.thresholds())
        .values().stream()
            .filter(threshold -> threshold.usedBy().stream().anyMatch(ids::contains))
            .forEach(threshold -> record("number " + threshold.id(), threshold, lines));
  }

  private static Set<String> each(List<Rule> rules, Function<Rule, List<String>> of) {
    return rules.stream()
        .flatMap(rule -> of.apply(rule).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One line for every field of an evidence record. */
  private static void record(String label, @org.jspecify.annotations.Nullable Record of, Lines to) {
    if (of == null) {
      return;
    }
    for (RecordComponent field : of.getClass().getRecordComponents()) {
      if (NOT_ABOUT_THE_RULE.contains(field.getName())) {
        continue;
      }
      try {
        Object value = field.getAccessor().invoke(of);
        to.add(label + " " + field.getName(), said(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("records of evidence are public", e);
      }
    }
  }

  private static String said(Object value) {
    return value instanceof Collection<?> several
        ? String.join(", ", new TreeSet<>(several.stream().map(String::valueOf).toList()))
        : String.valueOf(value);
  }

  /** Lines in their order, each label once, without empty ones. */
  private static final class Lines {
    private final List<RuleContent.Line> all = new ArrayList<>();
    private final TreeSet<String> labels = new TreeSet<>();

    void add(String label, String text) {
      if (!text.isBlank() && labels.add(label)) {
        all.add(new RuleContent.Line(label, text));
      }
    }
  }
}
