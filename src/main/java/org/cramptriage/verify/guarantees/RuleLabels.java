package org.cramptriage.verify.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Wording;

/** The words of a rule and what else follows from it, to see whether two packs say the same. */
public final class RuleLabels {

  private RuleLabels() {}

  /** Everything that a person reads when it holds; nothing of a rule that there is not. */
  public static List<String> toPeople(RulePack pack, String id) {
    if (!pack.has(id)) {
      return List.of();
    }
    Rule rule = pack.rule(id);
    List<String> words = new ArrayList<>();
    if (rule instanceof Rule.Finding finding) {
      words.addAll(List.of(finding.kind().code(), finding.urgency().name(), finding.title()));
    }
    if (rule instanceof Rule.RedFlag flag) {
      words.addAll(List.of(flag.reason(), flag.action()));
    } else if (rule instanceof Rule.MedicineFinding medicine) {
      words.addAll(List.of(medicine.whatToSay(), medicine.interactions()));
    } else if (rule instanceof Rule.RiskFactor factor) {
      words.addAll(List.of(factor.explanation(), factor.evidence().name()));
    } else if (rule instanceof Rule.Advice advice) {
      words.addAll(List.of(advice.title(), advice.text(), advice.phase().code()));
      words.addAll(
          List.of(
              Boolean.toString(pack.isWeak(advice)), pack.isWeak(advice) ? advice.strength() : ""));
    } else if (rule instanceof Rule.Contraindication reason) {
      words.add(reason.because());
    }
    Wording wording = rule.header().wording();
    words.add(wording.brief());
    wording.templates().values().forEach(template -> words.add(template.source()));
    return words;
  }

  /** The same, and whatever else follows from the rule. */
  public static List<String> all(RulePack pack, String id) {
    List<String> words = new ArrayList<>(toPeople(pack, id));
    if (!pack.has(id)) {
      return words;
    }
    Rule rule = pack.rule(id);
    Wording wording = rule.header().wording();
    words.addAll(
        List.of(
            wording.does().toString(), wording.forbids().toString(), wording.audience().code()));
    if (rule instanceof Rule.Finding finding) {
      words.add(new TreeSet<>(finding.supersedes()).toString());
    }
    if (rule instanceof Rule.RiskFactor factor) {
      words.add(new TreeSet<>(factor.advice()).toString());
    } else if (rule instanceof Rule.Advice advice) {
      words.add(new TreeSet<>(advice.withheldBy()).toString());
      words.add(Integer.toString(advice.baseRank()));
    } else if (rule instanceof Rule.Contraindication reason) {
      words.add(Boolean.toString(reason.highHazard()));
    }
    return words;
  }
}
