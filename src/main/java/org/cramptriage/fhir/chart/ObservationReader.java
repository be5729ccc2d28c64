package org.cramptriage.fhir.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether the person is pregnant, and for how many weeks: the latest valid observation of
 * each.
 */
final class ObservationReader {

  private static final String STATUS = "82810-3";
  private static final String GESTATION = "18185-9";
  private static final String LOINC = "http://loinc.org";

  /** Their codes as a FHIR search parameter. */
  static final String SEARCH = LOINC + "|" + STATUS + "," + LOINC + "|" + GESTATION;

  private static final Set<String> DONE = Set.of("final", "amended", "corrected");

  private static final int MOST_DIGITS = 15;

  private final RulePack pack;
  private final ChartCoding codes;
  private final Optional<LocalDate> on;
  private @Nullable ChartResource status;
  private @Nullable ChartResource gestation;

  ObservationReader(RulePack pack, Optional<LocalDate> on) {
    this.pack = pack;
    this.codes = new ChartCoding(pack);
    this.on = on;
  }

  void read(ChartResource observation) {
    Element element = observation.element();
    if (!DONE.contains(element.textAt("status")) || day(observation).isEmpty()) {
      return;
    }
    for (Element coding : element.at("code").at("coding").list()) {
      if (coding.textAt("system").equals(LOINC) && coding.textAt("code").equals(STATUS)) {
        status = later(status, observation);
      } else if (coding.textAt("system").equals(LOINC) && coding.textAt("code").equals(GESTATION)) {
        gestation = later(gestation, observation);
      }
    }
  }

  /** The day of the observation, if it was not after the assessment. */
  private Optional<LocalDate> day(ChartResource observation) {
    Optional<LocalDate> seen = ChartDate.of(observation.element().textAt("effectiveDateTime"));
    return seen.filter(day -> on.isPresent() && !day.isAfter(on.get()));
  }

  private ChartResource later(@Nullable ChartResource known, ChartResource other) {
    return known != null && day(known).orElseThrow().isAfter(day(other).orElseThrow())
        ? known
        : other;
  }

  /** Adds the statements of the latest observations. */
  void latest(List<ChartStatement> said) {
    if (status != null && age(status) <= pack.policies().chart().pregnancyValidDays()) {
      List<ChartStatement> found = new ArrayList<>();
      codes.answers(
          pack.item(Role.PREGNANCY), status.element().at("valueCodeableConcept"), status, found);
      said.addAll(found);
    }
    if (gestation != null && age(gestation) <= pack.policies().chart().pregnancyValidDays()) {
      weeks(gestation, said);
    }
  }

  private long age(ChartResource observation) {
    return ChronoUnit.DAYS.between(day(observation).orElseThrow(), on.orElseThrow());
  }

  private int lastWeek() {
    return pack.policies().chart().longestPregnancyWeeks();
  }

  /** The completed weeks today: those observed plus those that have passed since. */
  private void weeks(ChartResource observation, List<ChartStatement> said) {
    Element quantity = observation.element().at("valueQuantity");
    String unit = quantity.textAt("code");
    boolean days = unit.equals("d");
    if ((!days && !unit.equals("wk")) || quantity.has("comparator")) {
      return;
    }
    BigDecimal seen;
    try {
      seen = new BigDecimal(quantity.textAt("value"));
    } catch (NumberFormatException e) {
      return;
    }
    // Arithmetic with a huge exponent would never finish.
    if (seen.precision() > MOST_DIGITS || Math.abs((long) seen.scale()) > MOST_DIGITS) {
      return;
    }
    BigDecimal inDays = days ? seen : seen.multiply(BigDecimal.valueOf(7));
    if (inDays.signum() <= 0 || inDays.compareTo(BigDecimal.valueOf(7L * lastWeek())) > 0) {
      return;
    }
    BigDecimal today = inDays.add(BigDecimal.valueOf(age(observation)));
    BigDecimal weeks = today.divide(BigDecimal.valueOf(7), 0, RoundingMode.FLOOR);
    if (weeks.signum() > 0 && weeks.compareTo(BigDecimal.valueOf(lastWeek())) <= 0) {
      said.add(
          new ChartStatement(
              pack.item(Role.PREGNANCY_WEEKS),
              weeks.toPlainString(),
              observation.source(LOINC, GESTATION)));
    }
  }
}
