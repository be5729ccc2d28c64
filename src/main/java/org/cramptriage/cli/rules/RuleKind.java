package org.cramptriage.cli.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of rule, with its folder, its ids, and what its template needs. */
enum RuleKind {
  RED_FLAG("red-flag", "red-flags", "RF-", "@urgency(SOON)", "title reason action"),
  RISK_FACTOR("risk-factor", "risk-factors", "RK-", "@evidence(mixed)", "title explanation"),
  MEDICINE("medicine", "medicines", "MD-", "@urgency(ROUTINE) @evidence(mixed)", "title whatToSay"),
  ADVICE("advice", "advice", "AD-", "@phase(FILL-IN) @rank(50)", "title text"),
  CONTRAINDICATION("contraindication", "contraindications", "CI-", "@hazard(normal)", "because"),
  SIGN("sign", "signs", "SG-", "", "");

  final String word;
  final String folder;
  final String prefix;
  final String metadata;
  private final String texts;

  RuleKind(String word, String folder, String prefix, String metadata, String texts) {
    this.word = word;
    this.folder = folder;
    this.prefix = prefix;
    this.metadata = metadata;
    this.texts = texts;
  }

  /** The keys of the texts that people read; a sign has none. */
  List<String> texts() {
    return texts.isEmpty() ? List.of() : List.of(texts.split(" "));
  }

  /** Whether results show such a rule as a finding. */
  boolean isFinding() {
    return this == RED_FLAG || this == RISK_FACTOR || this == MEDICINE;
  }

  /** Further keys with the values of a template. */
  String more() {
    return switch (this) {
      case RED_FLAG -> "  origin: added\n";
      case RISK_FACTOR -> "  modifiable: true\n";
      case ADVICE -> "  area: any\n  evidence: expert\n";
      default -> "";
    };
  }

  /** Whether such a rule answers a danger, so that a hazard must name it. */
  boolean belongsToHazard() {
    return this == RED_FLAG || this == MEDICINE || this == CONTRAINDICATION;
  }

  static Optional<RuleKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(kind -> kind.word).collect(Collectors.joining(", "));
  }
}
