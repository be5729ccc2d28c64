package org.cramptriage.pack.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.Control;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.Hazard;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.source.HazardReader;

/** Links from hazards to rules, cases, guarantees, tests and documents, and back from rules. */
final class HazardLint {

  private static final String FILE = PackLayout.HAZARDS;
  private static final String TEST = "[A-Z][A-Za-z0-9]*#[a-z][A-Za-z0-9]*";
  private static final String DOCUMENT = "README\\.md|ARCHITECTURE\\.md|docs(/[a-z0-9-]+)+\\.md";

  private final Map<String, Rule> rules;
  private final HazardLog hazards;
  private final Set<String> cases;
  private final Set<String> guarantees;
  private final Problems problems;

  HazardLint(
      Map<String, Rule> rules,
      HazardLog hazards,
      WorkedCases cases,
      List<Guarantee> guarantees,
      Problems problems) {
    this.rules = rules;
    this.hazards = hazards;
    this.cases = cases.all().stream().map(WorkedCase::id).collect(Collectors.toSet());
    this.guarantees = guarantees.stream().map(Guarantee::id).collect(Collectors.toSet());
    this.problems = problems;
  }

  void check() {
    Set<String> covered = new HashSet<>();
    for (Hazard hazard : hazards.hazards()) {
      hazard.controls().forEach(control -> control(hazard, control));
      hazard.rules().forEach(rule -> rule(hazard, rule));
      covered.addAll(hazard.allRules());
    }
    for (Rule rule : rules.values()) {
      if (mustBelong(rule) && !covered.contains(rule.id())) {
        String text = "%s belongs to no hazard; name it in %s before release";
        Rule.Header header = rule.header();
        problems.note(header.file(), header.line(), text.formatted(rule.id(), FILE));
      }
    }
  }

  /** Every danger, medicine and contraindication exists because something could go wrong. */
  private static boolean mustBelong(Rule rule) {
    return rule instanceof Rule.RedFlag
        || rule instanceof Rule.MedicineFinding
        || rule instanceof Rule.Contraindication;
  }

  private void rule(Hazard hazard, String rule) {
    if (!rules.containsKey(rule)) {
      wrong(hazard.id() + ": there is no rule " + rule, HazardReader.furtherRules(hazard.id()));
    }
  }

  private void control(Hazard hazard, Control control) {
    String id = control.id();
    String complaint =
        switch (control.kind()) {
          case RULE -> rules.containsKey(id) ? "" : "there is no rule " + id;
          case CASE -> cases.contains(id) ? "" : "there is no worked case " + id + " in cases/";
          case GUARANTEE ->
              guarantees.contains(id)
                  ? ""
                  : "there is no guarantee " + id + " in " + PackLayout.GUARANTEES;
          case TEST -> id.matches(TEST) ? "" : id + " is not a test; write TestClass#method";
          case DOCUMENT ->
              id.matches(DOCUMENT)
                  ? ""
                  : id + " is not a document; write docs/name.md or README.md";
        };
    if (!complaint.isEmpty()) {
      String entry = HazardReader.entry(hazard.id(), control.kind(), id);
      wrong(hazard.id() + ": " + complaint, entry);
    }
  }

  private void wrong(String text, String entry) {
    problems.add(FILE, problems.lineOf(FILE, entry), text);
  }
}
