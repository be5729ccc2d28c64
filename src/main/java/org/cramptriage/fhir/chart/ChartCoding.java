package org.cramptriage.fhir.chart;

import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.chart.CodeSystem;

/** What the codes of a concept mean for the questionnaire. */
final class ChartCoding {

  private final ChartCodes codes;

  ChartCoding(RulePack pack) {
    this.codes = pack.chartCodes();
  }

  /** The answers to an item that a concept stands for. */
  void answers(String item, Element concept, ChartResource from, List<ChartStatement> said) {
    for (Element coding : concept.at("coding").list()) {
      Optional<CodeSystem> system = CodeSystem.of(coding.textAt("system"));
      String code = coding.textAt("code");
      if (system.isPresent()) {
        for (String answer : codes.answers(item, system.get(), code)) {
          said.add(new ChartStatement(item, answer, from.source(coding.textAt("system"), code)));
        }
      }
    }
  }
}
