package org.cramptriage.pack.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RecordId;

/**
 * Whether worked cases show each rule holding and not holding, and each number from both sides.
 * What is shown already is not looked at again, so that few cases are read for most rules.
 */
record CaseLint(
    Catalogue catalogue,
    SkipLogic skipLogic,
    Map<String, Rule> rules,
    WorkedCases cases,
    Problems problems) {

  /** A condition that is still to be seen true or, for {@code wanted} false, not true. */
  private record Open(Rule rule, Condition condition, Truth wanted, String text) {
    boolean isShown(ThreeValued reading) {
      Truth truth = reading.of(condition);
      boolean whole = condition == rule.condition();
      return truth == wanted || whole && wanted == Truth.FALSE && truth == Truth.UNKNOWN;
    }
  }

  void check() {
    List<Open> open = open();
    for (int i = 0; i < cases.all().size() && !open.isEmpty(); i++) {
      ThreeValued reading = reading(i);
      open.removeIf(o -> o.isShown(reading));
    }
    for (WorkedCase worked : cases.all()) {
      if (worked.title().contains(WrittenText.PLACEHOLDER)) {
        String text = "%s: its title is still that of a template; write it before release";
        problems.note(worked.topic() + "/cases.yaml", 0, text.formatted(worked.id()));
      }
    }
    open.forEach(o -> problems.note(o.rule().header().file(), o.rule().header().line(), o.text()));
  }

  private ThreeValued reading(int number) {
    Questionnaire sheet =
        new Questionnaire(
            new RecordId("case", false), cases.answers(cases.all().get(number)), List.of());
    return new ThreeValued(
        catalogue, skipLogic, this::finding, AnswerCheck.check(catalogue, sheet).sheet());
  }

  private Condition finding(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalStateException("no rule " + id);
    }
    return rule.condition();
  }

  private List<Open> open() {
    List<Open> open = new ArrayList<>();
    Map<Condition, Rule> numbers = new LinkedHashMap<>();
    for (Rule rule : rules.values()) {
      open.add(new Open(rule, rule.condition(), Truth.TRUE, missing(rule, "in which it holds")));
      if (!(rule.condition() instanceof Condition.Always)) {
        open.add(
            new Open(
                rule, rule.condition(), Truth.FALSE, missing(rule, "in which it does not hold")));
      }
      rule.condition()
          .tests()
          .filter(Condition.Compare.class::isInstance)
          .forEach(test -> numbers.putIfAbsent(test, rule));
    }
    numbers.forEach(
        (test, rule) -> {
          open.add(new Open(rule, test, Truth.TRUE, side(rule, test, "holds")));
          open.add(new Open(rule, test, Truth.FALSE, side(rule, test, "does not hold")));
        });
    return open;
  }

  private static String missing(Rule rule, String which) {
    String text = "%s: there is no worked case %s; add one to %s/cases.yaml before release";
    return text.formatted(rule.id(), which, rule.header().topic());
  }

  private static String side(Rule rule, Condition test, String which) {
    Condition.Compare c = (Condition.Compare) test;
    String text =
        "%s: there is no worked case in which \"%s %s %s\" %s; add one to %s/cases.yaml before"
            + " release: each number is shown from both sides";
    return text.formatted(
        rule.id(),
        c.item(),
        c.comparison().sign(),
        c.limit().toPlainString(),
        which,
        rule.header().topic());
  }
}
