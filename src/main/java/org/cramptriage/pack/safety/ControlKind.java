package org.cramptriage.pack.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a control of a hazard is, and so where its id must be found. */
public enum ControlKind {
  /** A rule of this pack, for example {@code RF-030}. */
  RULE("rule"),
  /** A worked case of this pack, for example {@code TC038}. */
  CASE("case"),
  /** A test of the program, for example {@code GuaranteesTest#aDangerSignNeverLowers}. */
  TEST("test"),
  /** A sentence of safety/guarantees.yaml that is proved. */
  GUARANTEE("guarantee"),
  /** A document for those who deploy or review, below {@code docs/} or the README. */
  DOCUMENT("document");

  private final String code;

  ControlKind(String code) {
    this.code = code;
  }

  /** The word in safety/hazards.yaml. */
  public String code() {
    return code;
  }

  /** The kind with this word. */
  public static Optional<ControlKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** All words. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(ControlKind::code).toList();
  }
}
