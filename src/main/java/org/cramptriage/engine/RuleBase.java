package org.cramptriage.engine;

import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.drl.DrlPrinter;
import org.kie.api.KieBase;

/**
 * The rules of a pack as Drools runs them.
 *
 * @param rules what sessions are made from
 * @param origin how it came to be
 */
record RuleBase(KieBase rules, Origin origin) {

  /** Where the compiled form of the rules comes from. */
  enum Origin {
    /** The build generated it; Drools compiled nothing at the start. */
    GENERATED_BY_THE_BUILD,
    /** Drools compiled it now. */
    COMPILED_NOW
  }

  /**
   * The rule base of a pack. The built-in pack brings its compiled form along, which needs the
   * optional library drools-model-compiler; without that library, and for every edited pack, Drools
   * compiles the rules now.
   */
  static RuleBase of(RulePack pack) {
    return of(pack, ExecutableModel.isSupported());
  }

  static RuleBase of(RulePack pack, boolean modelSupported) {
    if (pack.isPrepared() && modelSupported) {
      return new RuleBase(ExecutableModel.of(pack), Origin.GENERATED_BY_THE_BUILD);
    }
    String drl = new DrlPrinter(pack.fields()).print(pack.rules());
    return new RuleBase(DrlCompiler.compile(drl), Origin.COMPILED_NOW);
  }
}
