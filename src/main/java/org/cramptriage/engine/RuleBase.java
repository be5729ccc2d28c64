package org.cramptriage.engine;

import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.cramptriage.questionnaire.CodedSheet;
import org.kie.api.KieBase;

/** The rules of a pack as Drools runs them. */
interface RuleBase {

  /** Where the compiled form of the rules comes from. */
  enum Origin {
    /** The build generated it; Drools compiled nothing at start. */
    GENERATED_BY_THE_BUILD,
    /** Drools compiled it now. */
    COMPILED_NOW
  }

  /** The rules to run for this sheet: at least all that could hold for it. */
  KieBase rules(CodedSheet sheet);

  /** Whether every sheet gets the same rules. */
  boolean isForEverybody();

  /** Where it comes from. */
  Origin origin();

  /**
   * All rules of a pack. The built-in pack includes its compiled form, which needs the optional
   * library drools-model-compiler; without that library, and for every edited pack, Drools compiles
   * the rules now.
   */
  static RuleBase of(RulePack pack) {
    return of(pack, ModelLibrary.isPresent());
  }

  static RuleBase of(RulePack pack, boolean modelSupported) {
    if (pack.isPrepared() && modelSupported) {
      return new AllRules(ExecutableModel.of(pack).all(), Origin.GENERATED_BY_THE_BUILD);
    }
    String drl = new DrlPrinter(pack.fields()).print(pack.rules());
    return new AllRules(DrlCompiler.compile(drl), Origin.COMPILED_NOW);
  }

  /**
   * Rules for one sheet or a few: for each, only those that its answers can reach, where the build
   * generated them; else all.
   */
  static RuleBase forAFew(RulePack pack) {
    return pack.isPrepared() && ModelLibrary.isPresent()
        ? new ReachableRules(pack, ExecutableModel.of(pack))
        : of(pack);
  }

  /**
   * The same rules for everybody.
   *
   * @param rules all rules
   * @param origin where they come from
   */
  record AllRules(KieBase rules, Origin origin) implements RuleBase {
    @Override
    public KieBase rules(CodedSheet sheet) {
      return rules;
    }

    @Override
    public boolean isForEverybody() {
      return true;
    }
  }
}
