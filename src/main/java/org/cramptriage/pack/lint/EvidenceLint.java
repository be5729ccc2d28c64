package org.cramptriage.pack.lint;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.pack.evidence.Claim;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.Threshold;
import org.cramptriage.pack.evidence.UsedNumbers;
import org.cramptriage.pack.layout.PackLayout;
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
    String file = PackLayout.OPEN_QUESTIONS;
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
    boolean free = rule instanceof Rule.Sign && h.claims().isEmpty();
    if (!free && h.claims().isEmpty() != evidence.withoutClaim().containsKey(rule.id())) {
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
    problems.add(PackLayout.CLAIMS, problems.lineOf(PackLayout.CLAIMS, claim.id()), text);
  }

  private void numbers() {
    Map<String, Set<String>> used = UsedNumbers.of(rules.values(), skipLogic);
    for (Threshold t : evidence.thresholds().values()) {
      if (t.test()) {
        possible(t);
        if (t.usedBy().isEmpty()) {
          String text = "%s: no rule uses the number %s any more; correct the entry before release";
          problems.note(t.file(), line(t), text.formatted(t.id(), t.value()));
        } else if (used.remove(t.asTest()) == null) {
          String text = "%s: another entry has the same number of the same item; keep one";
          problems.add(t.file(), line(t), text.formatted(t.id()));
        }
      }
    }
    used.forEach((number, users) -> users.forEach(user -> withoutEvidence(user, number)));
  }

  private int line(Threshold of) {
    return problems.lineOf(of.file(), of.id());
  }

  private void possible(Threshold t) {
    Optional<BigDecimal> number = PackNumber.parse(t.value());
    Optional<Item> item = catalogue.find(t.of());
    Optional<String> reason =
        number.isEmpty()
            ? Optional.of(PackNumber.refusal(t.value()))
            : item.flatMap(i -> PackNumber.misfit(catalogue, i, number.get()));
    reason.ifPresent(text -> problems.add(t.file(), line(t), t.id() + ": " + text));
  }

  private void withoutEvidence(String user, String number) {
    Rule rule = rules.get(user);
    String home =
        rule == null ? PackLayout.SHARED_NUMBERS : rule.header().topic() + "/numbers.yaml";
    String text =
        "the number %s in %s (%s) has no entry in %s; add one with its source before release"
            .formatted(number.substring(number.lastIndexOf(' ') + 1), user, number, home);
    if (rule != null) {
      problems.note(rule.header().file(), rule.header().line(), text);
    } else {
      String item = user.substring(UsedNumbers.SKIP.length());
      String file = PackLayout.QUESTIONNAIRE;
      problems.note(file, problems.lineOf(file, item + " askWhen"), text);
    }
  }
}
