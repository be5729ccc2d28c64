package org.cramptriage.pack.lint;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.OpenQuestions;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** Sources, claims and numbers. */
record EvidenceLint(
    Catalogue catalogue,
    SkipLogic skipLogic,
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
    String file = OpenQuestions.FILE;
    missing(named, rules.keySet())
        .forEach(id -> problems.add(file, problems.lineOf(file, entry), entry + ": no rule " + id));
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
    skipLogic.askWhen().forEach((item, c) -> numbers(SKIP + item, c, used));
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
    Optional<Item> item = catalogue.find(t.of());
    Optional<String> reason =
        number.isEmpty()
            ? Optional.of(PackNumber.refusal(t.value()))
            : item.flatMap(i -> PackNumber.misfit(catalogue, i, number.get()));
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
      String file = QuestionnaireLint.FILE;
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
