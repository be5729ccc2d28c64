package org.cramptriage.fhir.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;

/** Reads conditions that are active and confirmed. */
final class ConditionReader {

  private static final Set<String> THERE = Set.of("active", "recurrence", "relapse");
  private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");
  private static final Set<String> CONFIRMED = Set.of("confirmed");
  private static final Set<String> UNSURE =
      Set.of("unconfirmed", "provisional", "differential", "refuted", "entered-in-error");

  private final RulePack pack;
  private final ChartCoding codes;
  private final Optional<LocalDate> on;

  ConditionReader(RulePack pack, Optional<LocalDate> on) {
    this.pack = pack;
    this.codes = new ChartCoding(pack);
    this.on = on;
  }

  void read(ChartResource condition, List<ChartStatement> said) {
    if (!isThere(condition.element())) {
      return;
    }
    Element code = condition.element().at("code");
    codes.answers(pack.item(Role.CONDITIONS), code, condition, said);
    if (began(condition.element())) {
      codes.answers(pack.item(Role.PREGNANCY), code, condition, said);
    }
  }

  /** Conditions without a status, and those that have ended or were not confirmed, are not used. */
  private static boolean isThere(Element condition) {
    boolean sure =
        !condition.has("verificationStatus")
            || isOnly(condition.at("verificationStatus"), CONFIRMED, UNSURE);
    return sure
        && isOnly(condition.at("clinicalStatus"), THERE, OVER)
        && !condition.hasAny("abatement");
  }

  /**
   * Whether a concept, which may have several codings, has one of the first codes and none of the
   * others.
   */
  private static boolean isOnly(Element concept, Set<String> these, Set<String> against) {
    return concept.isCoded(these) && !concept.isCoded(against);
  }

  /** Whether it began within the length of a pregnancy before the day of the assessment. */
  private boolean began(Element condition) {
    String onset = condition.textAt("onsetDateTime");
    Optional<LocalDate> day =
        ChartDate.of(onset.isEmpty() ? condition.textAt("recordedDate") : onset);
    return day.isPresent()
        && on.isPresent()
        && !day.get().isAfter(on.get())
        && day.get().plusWeeks(pack.policies().chart().longestPregnancyWeeks()).isAfter(on.get());
  }
}
