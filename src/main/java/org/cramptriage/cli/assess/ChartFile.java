package org.cramptriage.cli.assess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.fhir.chart.ChartReader;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.jspecify.annotations.Nullable;

/** The chart file of {@code assess}. */
final class ChartFile {

  private final String name;
  private final byte[] bytes;
  private final Optional<LocalDate> day;

  private ChartFile(String name, byte[] bytes, Optional<LocalDate> day) {
    this.name = name;
    this.bytes = bytes;
    this.day = day;
  }

  /** The chart in a file, if there is one. */
  static Optional<ChartFile> of(@Nullable String file, @Nullable String date) {
    if (file == null) {
      if (date != null) {
        throw new UsageException("--date can only be used with --chart");
      }
      return Optional.empty();
    }
    return Optional.of(new ChartFile(file, AssessSource.bytes(file, file), day(date)));
  }

  private static Optional<LocalDate> day(@Nullable String date) {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new UsageException("--date " + date + ": is not a date; write it as 2026-11-21");
    }
  }

  /** The chart data of the person who answered. */
  ChartData of(FhirReading answered, RulePack pack) {
    ChartData chart;
    try {
      chart =
          new ChartReader(pack).read(bytes, 0, bytes.length, day.or(() -> answered.header().day()));
    } catch (InvalidQuestionnaireException e) {
      throw new UsageException("--chart " + name + ": " + e.problems().get(0));
    }
    String subject = answered.header().subject();
    String who = subject == null ? "" : subject.substring(subject.lastIndexOf('/') + 1);
    if (!who.isEmpty() && !chart.patient().isEmpty() && !who.equals(chart.patient())) {
      throw new UsageException(
          "--chart "
              + name
              + ": belongs to a different patient than the answers, whose subject is "
              + subject);
    }
    return chart;
  }
}
