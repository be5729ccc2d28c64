package org.cramptriage.fhir.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.assess.ChartSource;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads age and sex at birth. {@code gender} is administrative and is not read; the US Core
 * extension has the sex recorded at birth.
 */
final class PatientReader {

  private static final String AT_BIRTH =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
  private static final Map<String, String> SEXES = Map.of("F", "female", "M", "male");

  private final RulePack pack;
  private final Optional<LocalDate> on;

  PatientReader(RulePack pack, Optional<LocalDate> on) {
    this.pack = pack;
    this.on = on;
  }

  void read(ChartResource patient, List<ChartStatement> said) {
    ChartSource source = patient.source("", "");
    Optional<LocalDate> born = ChartDate.of(patient.element().textAt("birthDate"));
    if (born.isPresent() && on.isPresent()) {
      long years = ChronoUnit.YEARS.between(born.get(), on.get());
      if (!born.get().isAfter(on.get()) && years <= pack.policies().chart().oldestYears()) {
        said.add(new ChartStatement(pack.item(Role.AGE), String.valueOf(years), source));
      }
    }
    @Nullable Element sex = patient.element().at("extension").member("url", AT_BIRTH);
    String answer = sex == null ? null : SEXES.get(sex.textAt("valueCode"));
    if (answer != null) {
      said.add(new ChartStatement(pack.item(Role.SEX), answer, source));
    }
  }
}
