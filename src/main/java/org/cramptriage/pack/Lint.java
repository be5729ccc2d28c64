package org.cramptriage.pack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Urgency;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** The checks that need the pack as a whole: names that must exist, rings, completeness. */
final class Lint {

  /** The item whose answer lists the kinds of medicines. */
  static final String MEDICINES = "medication.list";

  private static final String EMERGENCY = "CI-EMERG";
  private static final String SAFETY_NET = "AD-064";
  private static final Set<String> SAFE_IN_EMERGENCY = Set.of("AD-001", "AD-017", SAFETY_NET);

  private final QuestionnaireReader.Read questionnaire;
  private final Map<String, Rule> rules = new TreeMap<>();
  private final Evidence evidence;
  private final Problems problems;

  Lint(
      QuestionnaireReader.Read questionnaire,
      Collection<Rule> rules,
      Evidence evidence,
      Problems problems) {
    this.questionnaire = questionnaire;
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    this.evidence = evidence;
    this.problems = problems;
  }

  void check() {
    rules.values().forEach(this::rule);
    emergency();
    rules.values().forEach(this::ring);
    rules.values().forEach(this::numbers);
    new LintQuestionnaire(questionnaire, problems).check();
    if (problems.isEmpty()) {
      new LintEvidence(questionnaire, rules, evidence, problems).check();
    }
  }

  /** What rules say of one another, where one rule of a sound pack was edited. */
  void checkEdited(Rule edited) {
    rule(edited);
    if (edited instanceof Rule.Advice) {
      rules.values().stream().filter(Rule.Contraindication.class::isInstance).forEach(this::rule);
    }
    emergency();
    ring(edited);
  }

  private void wrong(Rule rule, String text) {
    problems.add(rule.header().file(), rule.header().line(), rule.id() + ": " + text);
  }

  private void rule(Rule rule) {
    for (String id : rule.condition().findings().collect(Collectors.toCollection(TreeSet::new))) {
      if (!(rules.get(id) instanceof Rule.Finding)) {
        wrong(rule, "names " + id + ", which is no finding");
      }
    }
    boolean always = rule.condition().walk().anyMatch(Condition.Always.class::isInstance);
    if (always && !(rule instanceof Rule.Advice && rule.condition() instanceof Condition.Always)) {
      wrong(rule, "exists Person() holds for everybody; only an advice may rest on it, and alone");
    }
    if (rule instanceof Rule.Finding finding) {
      supersedes(finding);
    }
    if (rule instanceof Rule.RiskFactor factor) {
      named(rule, "@advice", factor.advice(), Rule.Advice.class);
    }
    if (rule instanceof Rule.Advice advice) {
      advice(advice);
    }
    if (rule instanceof Rule.Contraindication
        && advices().noneMatch(a -> a.withheldBy().contains(rule.id()))) {
      wrong(rule, "no advice names it in @withheldBy; it would do nothing");
    }
  }

  private Stream<Rule.Advice> advices() {
    return rules.values().stream()
        .filter(Rule.Advice.class::isInstance)
        .map(Rule.Advice.class::cast);
  }

  private void named(Rule rule, String where, Collection<String> ids, Class<? extends Rule> kind) {
    for (String id : ids) {
      if (!kind.isInstance(rules.get(id))) {
        wrong(rule, where + " names " + id + ", which is no " + kind.getSimpleName());
      }
    }
  }

  private void supersedes(Rule.Finding finding) {
    named(finding, "@supersedes", finding.supersedes(), Rule.Finding.class);
    for (String id : finding.supersedes()) {
      if (rules.get(id) instanceof Rule.Finding other
          && !finding.urgency().isAtLeast(other.urgency())) {
        wrong(finding, "must not fold " + id + ", which is more urgent");
      }
    }
  }

  private void advice(Rule.Advice advice) {
    named(advice, "@withheldBy", advice.withheldBy(), Rule.Contraindication.class);
    boolean safe = SAFE_IN_EMERGENCY.contains(advice.id());
    if (safe == advice.withheldBy().contains(EMERGENCY)) {
      String text = "in an emergency only %s are shown: all others need @withheldBy(%s)";
      wrong(advice, text.formatted(new TreeSet<>(SAFE_IN_EMERGENCY), EMERGENCY));
    }
    boolean net = advice.id().equals(SAFETY_NET);
    if (net && !(advice.withheldBy().isEmpty() && advice.condition() instanceof Condition.Always)) {
      wrong(advice, "the safety net is always shown: nothing may withhold or condition it");
    }
  }

  private void emergency() {
    Rule emergency = rules.get(EMERGENCY);
    if (emergency == null || !rules.containsKey(SAFETY_NET)) {
      problems.add("pack.yaml", 0, EMERGENCY + " and " + SAFETY_NET + " must exist");
      return;
    }
    Set<String> wanted = new TreeSet<>();
    for (Rule rule : rules.values()) {
      if (rule instanceof Rule.Finding f && f.urgency() == Urgency.EMERGENCY) {
        wanted.add(f.id());
      }
    }
    Set<String> named =
        emergency.condition().findings().collect(Collectors.toCollection(TreeSet::new));
    if (!named.equals(wanted) || !(emergency.condition() instanceof Condition.HasFinding)) {
      wrong(emergency, "must name exactly the EMERGENCY findings " + wanted);
    }
  }

  /** A number that no answer can reach is a slip, and some break the engines that compare it. */
  private void numbers(Rule rule) {
    Catalogue catalogue = questionnaire.catalogue();
    rule.condition()
        .tests()
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .flatMap(c -> PackNumber.misfit(catalogue, catalogue.item(c.item()), c.limit()).stream())
        .forEach(reason -> wrong(rule, reason));
  }

  private void ring(Rule rule) {
    if (reaches(rule.id(), rule.id(), new LinkedHashSet<>(), false)) {
      wrong(rule, "depends on itself through other findings");
    }
    if (reaches(rule.id(), rule.id(), new LinkedHashSet<>(), true)) {
      wrong(rule, "folds itself through other findings");
    }
  }

  private boolean reaches(String from, String target, Set<String> seen, boolean folding) {
    for (String next : next(from, folding)) {
      if (next.equals(target) || (seen.add(next) && reaches(next, target, seen, folding))) {
        return true;
      }
    }
    return false;
  }

  private List<String> next(String id, boolean folding) {
    Rule rule = rules.get(id);
    if (rule == null) {
      return List.of();
    }
    return folding
        ? rule instanceof Rule.Finding f ? List.copyOf(f.supersedes()) : List.of()
        : rule.condition().findings().toList();
  }

  /** The items and their skip logic. */
  private record LintQuestionnaire(QuestionnaireReader.Read read, Problems problems) {
    private static final String FILE = "questionnaire.yaml";

    void check() {
      Catalogue catalogue = read.catalogue();
      for (Item item : catalogue.items()) {
        if (item.type().isCoded() == item.choices().isEmpty()) {
          wrong(item.id() + ": choices and type do not fit", item.id());
        }
        Item.Danger danger = item.danger();
        if (danger != null
            && item.type().isCoded()
            && !item.choices().keySet().containsAll(danger.codes())) {
          wrong(item.id() + ": a danger code is no code of the item", item.id());
        }
        number(item);
        read.skipLogic().of(item.id()).ifPresent(condition -> asked(item, condition));
        twice(item);
      }
      if (catalogue.find(MEDICINES).isEmpty()) {
        problems.add(FILE, 0, "the item " + MEDICINES + " must exist");
      }
    }

    /** Numbers have a range, and only they; what marks a danger lies within it. */
    private void number(Item item) {
      boolean answered = item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL;
      Item.Range range = item.range();
      if (answered == (range == null)) {
        String text = "%s: a number needs a plausible range {from, to}; no other item has one";
        wrong(text.formatted(item.id()), item.id() + " range", item.id());
      }
      if (range != null && range.from().compareTo(range.to()) >= 0) {
        String text = "%s: the range from %s to %s is empty; write the lower end first";
        wrong(text.formatted(item.id(), range.from(), range.to()), item.id() + " range");
      } else if (range != null && answered) {
        Stream.of(range.from(), range.to()).forEach(end -> fits(item, end, " range"));
      }
      Item.Danger danger = item.danger();
      if (danger != null) {
        Stream.of(Optional.ofNullable(danger.above()), Optional.ofNullable(danger.atLeast()))
            .flatMap(Optional::stream)
            .forEach(limit -> fits(item, limit, " danger"));
      }
      change(item);
    }

    private void fits(Item item, BigDecimal number, String key) {
      if (!item.type().isNumber()) {
        wrong(item.id() + ": only a number has limits such as above", item.id() + key);
      } else {
        PackNumber.misfit(read.catalogue(), item, number)
            .ifPresent(reason -> wrong(reason, item.id() + key));
      }
    }

    /** A change in percent is worked out from two numbers. */
    private void change(Item item) {
      Item.PercentChange change = item.percentChange();
      if ((item.type() == ItemType.DERIVED) == (change == null)) {
        String text = "%s: a derived item needs percentChange {from, to}; no other item has one";
        wrong(text.formatted(item.id()), item.id() + " percentChange", item.id());
      }
      if (change == null) {
        return;
      }
      for (String id : List.of(change.from(), change.to())) {
        Item.Range range = read.catalogue().find(id).map(Item::range).orElse(null);
        if (range == null || range.from().signum() < 0) {
          String text = "%s: percentChange names %s, which is not a number from 0 up; name one";
          wrong(text.formatted(item.id(), id), item.id() + " percentChange");
        }
      }
    }

    /** A sentence names a question and an answer by their words: they must not be mistaken. */
    private void twice(Item item) {
      Set<String> labels = new TreeSet<>();
      for (Map.Entry<String, String> choice : item.choices().entrySet()) {
        if (!labels.add(choice.getValue())) {
          String text = "%s: two answers read \"%s\"; word them apart";
          wrong(text.formatted(item.id(), choice.getValue()), item.id());
        }
      }
      for (Item other : read.catalogue().items()) {
        if (other.position() < item.position() && other.question().equals(item.question())) {
          String text = "%s: asks the same as %s; word the questions apart";
          wrong(text.formatted(item.id(), other.id()), item.id());
        }
      }
    }

    private void asked(Item item, Condition condition) {
      for (Condition.Test test : condition.tests().toList()) {
        Item other = read.catalogue().find(test.item()).orElse(null);
        boolean fits =
            other != null
                && other.position() < item.position()
                && (test instanceof Condition.AnyOf any
                    ? other.choices().keySet().containsAll(any.codes())
                    : other.type().isNumber());
        String at = item.id() + " askWhen";
        if (!fits) {
          String text = "%s: askWhen names %s, which does not come before it or lacks the code";
          wrong(text.formatted(item.id(), test.item()), at + " " + test.item(), at);
        } else if (test instanceof Condition.Compare c) {
          PackNumber.misfit(read.catalogue(), other, c.limit())
              .ifPresent(reason -> wrong(reason, at + " " + test.item(), at));
        }
      }
    }

    private void wrong(String text, String... entries) {
      problems.add(FILE, problems.lineOf(FILE, entries), text);
    }
  }

  /** Sources, claims and numbers. */
  private record LintEvidence(
      QuestionnaireReader.Read read,
      Map<String, Rule> rules,
      Evidence evidence,
      Problems problems) {

    private static final String CLAIMS = "evidence/claims.yaml";
    private static final String THRESHOLDS = "evidence/thresholds.yaml";
    private static final String SKIP = "skip:";

    void check() {
      rules.values().forEach(this::sources);
      claims();
      numbers();
      openQuestions();
    }

    private void openQuestions() {
      evidence.openQuestions().levels().values().forEach(l -> known(l.id(), l.rules()));
      evidence.openQuestions().questions().values().forEach(q -> known(q.id(), q.rules()));
    }

    private void known(String entry, Collection<String> named) {
      String file = EvidenceReader.OPEN_QUESTIONS;
      missing(named, rules.keySet())
          .forEach(
              id -> problems.add(file, problems.lineOf(file, entry), entry + ": no rule " + id));
    }

    private void sources(Rule rule) {
      Rule.Header h = rule.header();
      if (h.sources().isEmpty() && !(rule instanceof Rule.Contraindication)) {
        problems.add(h.file(), h.line(), rule.id() + ": @sources is missing; name at least one");
      }
      missing(h.sources(), evidence.references().keySet())
          .forEach(s -> problems.add(h.file(), h.line(), s + " is not in references.yaml"));
      missing(h.claims(), evidence.claims().keySet())
          .forEach(c -> problems.add(h.file(), h.line(), c + " is not in claims.yaml"));
      if (h.claims().isEmpty() != evidence.withoutClaim().containsKey(rule.id())) {
        String text = "%s needs @claims, or a reason in rules-without-claim.yaml, and not both";
        problems.add(h.file(), h.line(), text.formatted(rule.id()));
      }
    }

    private static List<String> missing(Collection<String> names, Set<String> known) {
      return names.stream().filter(name -> !known.contains(name)).toList();
    }

    private void claims() {
      Set<String> encoded = new TreeSet<>();
      rules.values().forEach(rule -> encoded.addAll(rule.header().claims()));
      evidence.thresholds().values().forEach(t -> encoded.addAll(t.claims()));
      for (Claim claim : evidence.claims().values()) {
        if (claim.notEncoded().isBlank() && !encoded.contains(claim.id())) {
          String text = "%s: no rule or number names it; encode it or say why not in notEncoded";
          wrong(claim, text.formatted(claim.id()));
        }
        missing(claim.references(), evidence.references().keySet())
            .forEach(r -> wrong(claim, claim.id() + ": no reference " + r));
      }
    }

    private void wrong(Claim claim, String text) {
      problems.add(CLAIMS, problems.lineOf(CLAIMS, claim.id()), text);
    }

    private void numbers() {
      Map<String, Set<String>> used = new TreeMap<>();
      rules.values().forEach(rule -> numbers(rule.id(), rule.condition(), used));
      read.skipLogic().askWhen().forEach((item, c) -> numbers(SKIP + item, c, used));
      Map<String, Threshold> known = new TreeMap<>();
      for (Threshold t : evidence.thresholds().values()) {
        if (t.test()) {
          possible(t);
          known.put(t.of() + " " + t.comparison().replace("==", "=") + " " + t.value(), t);
        }
      }
      for (Map.Entry<String, Set<String>> number : used.entrySet()) {
        Threshold threshold = known.remove(number.getKey());
        if (threshold == null) {
          number.getValue().forEach(user -> withoutEvidence(user, number.getKey()));
        } else if (!new TreeSet<>(threshold.usedBy()).equals(number.getValue())) {
          String text = "%s: the number %s is used by %s; correct usedBy before release";
          note(threshold, text.formatted(threshold.id(), threshold.value(), number.getValue()));
        }
      }
      String text = "%s: no rule uses the number %s any more; correct the entry before release";
      known.values().forEach(t -> note(t, text.formatted(t.id(), t.value())));
    }

    private void possible(Threshold t) {
      Optional<BigDecimal> number = PackNumber.parse(t.value());
      Optional<Item> item = read.catalogue().find(t.of());
      Optional<String> reason =
          number.isEmpty()
              ? Optional.of(PackNumber.refusal(t.value()))
              : item.flatMap(i -> PackNumber.misfit(read.catalogue(), i, number.get()));
      int line = problems.lineOf(THRESHOLDS, t.id());
      reason.ifPresent(text -> problems.add(THRESHOLDS, line, t.id() + ": " + text));
    }

    private void note(Threshold threshold, String text) {
      problems.note(THRESHOLDS, problems.lineOf(THRESHOLDS, threshold.id()), text);
    }

    private void withoutEvidence(String user, String number) {
      String text =
          "the number %s in %s (%s) has no entry in %s; add one with its source before release"
              .formatted(number.substring(number.lastIndexOf(' ') + 1), user, number, THRESHOLDS);
      Rule rule = rules.get(user);
      if (rule != null) {
        problems.note(rule.header().file(), rule.header().line(), text);
      } else {
        String item = user.substring(SKIP.length());
        String file = LintQuestionnaire.FILE;
        problems.note(file, problems.lineOf(file, item + " askWhen"), text);
      }
    }

    private static void numbers(String user, Condition condition, Map<String, Set<String>> into) {
      condition
          .tests()
          .filter(Condition.Compare.class::isInstance)
          .map(Condition.Compare.class::cast)
          .forEach(
              c -> {
                String sign = c.comparison().sign().replace("==", "=");
                String number = c.item() + " " + sign + " " + c.limit().toPlainString();
                into.computeIfAbsent(number, n -> new TreeSet<>()).add(user);
              });
    }
  }
}
