package org.cramptriage.fhir.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.chart.CodeSystem;

/** Maps the codes of a concept to answers of the questionnaire. */
final class ChartCoding {

  private final ChartCodes codes;

  ChartCoding(RulePack pack) {
    this.codes = pack.chartCodes();
  }

  /**
   * The answers to an item that a concept implies: by its codes, or by its full name if it has no
   * code from a supported terminology.
   */
  void answers(String item, Element concept, ChartResource from, List<ChartStatement> said) {
    byCode(item, concept, from, said);
    boolean coded =
        concept.at("coding").list().stream()
            .anyMatch(coding -> CodeSystem.of(coding.textAt("system")).isPresent());
    if (!coded) {
      byName(item, concept, from, said);
    }
  }

  /** Only the full name counts: "family history of ..." and "no ..." contain the same words. */
  private void byName(String item, Element concept, ChartResource from, List<ChartStatement> said) {
    concept.names().stream()
        .map(ChartCoding::plain)
        .flatMap(name -> codes.answers(item, CodeSystem.TEXT, name).stream())
        .distinct()
        .forEach(answer -> said.add(new ChartStatement(item, answer, from.source("", ""))));
  }

  /** A name in the normal form of the pack; SNOMED CT adds "(disorder)" to names of conditions. */
  private static String plain(String name) {
    String bare = name.strip().replaceFirst("(?i) *\\(disorder\\)$", "");
    return bare.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private void byCode(String item, Element concept, ChartResource from, List<ChartStatement> said) {
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
