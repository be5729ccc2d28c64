package org.cramptriage.engine;

import java.util.List;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.Item;
import org.kie.api.KieBase;

/**
 * A rule base with only those rules that the answers of a sheet can reach. No condition depends on
 * something being absent, so a rule that requires a yes or a code that was not given cannot hold
 * and need not be built. Numbers are left to Drools: any number reaches every comparison.
 */
final class ReachableRules implements RuleBase {

  private final RulePack pack;
  private final ExecutableModel model;

  ReachableRules(RulePack pack, ExecutableModel model) {
    this.pack = pack;
    this.model = model;
  }

  @Override
  public KieBase rules(CodedSheet sheet) {
    return model.only(in(sheet));
  }

  /** The ids of the rules in reach. */
  List<String> in(CodedSheet sheet) {
    return pack.rules().stream()
        .filter(rule -> reaches(sheet, rule.condition()))
        .map(Rule::id)
        .toList();
  }

  private boolean reaches(CodedSheet sheet, Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> reaches(sheet, part));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> reaches(sheet, part));
    }
    if (condition instanceof Condition.HasFinding has) {
      return has.ids().stream().anyMatch(id -> reaches(sheet, pack.condition(id)));
    }
    if (condition instanceof Condition.Fact fact) {
      return reaches(sheet, fact.inside());
    }
    return !(condition instanceof Condition.Test test) || given(sheet, test);
  }

  private boolean given(CodedSheet sheet, Condition.Test test) {
    Item item = pack.catalogue().item(test.item());
    if (item.percentChange() != null || sheet.state(item.position()) == CodedSheet.UNKNOWN) {
      return true;
    }
    if (test instanceof Condition.Yes) {
      return sheet.isYes(item.position());
    }
    if (test instanceof Condition.AnyOf any) {
      boolean notTold = any.codes().contains(Item.NOT_TOLD) && !sheet.isFull(item.position());
      return notTold
          || sheet.has(item.position(), pack.catalogue().codes(item.position(), any.codes()));
    }
    return sheet.state(item.position()) == CodedSheet.ANSWERED;
  }

  @Override
  public boolean isForEverybody() {
    return false;
  }

  @Override
  public Origin origin() {
    return Origin.GENERATED_BY_THE_BUILD;
  }
}
