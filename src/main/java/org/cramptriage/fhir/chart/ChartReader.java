package org.cramptriage.fhir.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.JsonRefusal;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Warning;

/**
 * Reads the chart of one patient from a Bundle: Patient, Condition, MedicationRequest,
 * MedicationStatement (with Medication) and Observation. Only what is certain and current is used;
 * everything else stays unknown. Thread-safe.
 */
public final class ChartReader {

  /** The codes of the Observations that are read, as a FHIR search parameter. */
  public static final String OBSERVATIONS = ObservationReader.SEARCH;

  private final RulePack pack;
  private final Runnable checkCancelled;

  /** Creates a reader for the codes of this pack. */
  public ChartReader(RulePack pack) {
    this(pack, () -> {});
  }

  private ChartReader(RulePack pack, Runnable checkCancelled) {
    this.pack = pack;
    this.checkCancelled = checkCancelled;
  }

  /**
   * The same reader, for callers that limit how long it may take.
   *
   * @param check runs before each resource, code and name; an exception that it throws ends the
   *     reading and reaches the caller
   */
  public ChartReader cancelledBy(Runnable check) {
    return new ChartReader(pack, check);
  }

  /**
   * Reads a chart.
   *
   * @param bundle a FHIR R4 Bundle of one patient
   * @param on the day of the assessment, for age and pregnancy; if empty, the day of the Bundle's
   *     timestamp; without either, age and pregnancy are not read
   * @throws InvalidQuestionnaireException if it is malformed, not such a Bundle, or contains the
   *     records of more than one patient
   */
  public ChartData read(String bundle, Optional<LocalDate> on) {
    byte[] bytes = bundle.getBytes(StandardCharsets.UTF_8);
    return read(bytes, 0, bytes.length, on);
  }

  /**
   * Reads a chart from several documents about one patient, each a Bundle or a single resource,
   * such as the results of several searches.
   */
  public ChartData read(List<ChartDocument> documents, Optional<LocalDate> on) {
    ChartBundle bundle = new ChartBundle();
    for (ChartDocument document : documents) {
      read(document, bundle);
    }
    bundle.refusal().ifPresent(why -> refuse("", why));
    return chart(bundle, on);
  }

  /** The day of a FHIR date or dateTime; empty if it is less precise than a day, or malformed. */
  public static Optional<LocalDate> day(String written) {
    return ChartDate.of(written);
  }

  /** Reads a chart from UTF-8 bytes; see {@link #read(String, Optional)}. */
  public ChartData read(byte[] bytes, int from, int to, Optional<LocalDate> on) {
    ChartBundle bundle = new ChartBundle();
    read(new ChartDocument(ChartBundle.TYPE, ChartBundle.TYPE, bytes, from, to), bundle);
    bundle.refusal().ifPresent(why -> refuse(ChartBundle.TYPE, why));
    return chart(bundle, on.or(() -> ChartDate.of(bundle.timestamp())));
  }

  private static void read(ChartDocument document, ChartBundle bundle) {
    int length = document.to() - document.from();
    try (JsonParser json =
        JsonLimits.FHIR.createParser(document.bytes(), document.from(), length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw refused(document.name(), "is not a JSON object");
      } else if (document.type().equals(ChartBundle.TYPE)) {
        bundle.read(json, document.name());
      } else {
        bundle.single(json, document.name());
      }
      if (json.nextToken() != null) {
        throw refused(document.name(), "broken JSON: more text follows after the end");
      }
    } catch (IOException e) {
      throw new InvalidQuestionnaireException(List.of(JsonRefusal.of(e)));
    }
  }

  private static void refuse(String place, String why) {
    throw refused(place, why);
  }

  private static InvalidQuestionnaireException refused(String place, String why) {
    return new InvalidQuestionnaireException(List.of(new Problem(place, "", "", why)));
  }

  private ChartData chart(ChartBundle bundle, Optional<LocalDate> on) {
    List<ChartStatement> said = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>(bundle.warnings());
    PatientReader patients = new PatientReader(pack, on);
    ConditionReader conditions = new ConditionReader(pack, on);
    MedicineReader medicines = new MedicineReader(pack, bundle, on, checkCancelled);
    ObservationReader observations = new ObservationReader(pack, on);
    for (ChartResource resource : bundle.resources()) {
      checkCancelled.run();
      if (resource.element().has("modifierExtension") || resource.element().has("implicitRules")) {
        String why = " was not read: it has a modifierExtension or implicitRules";
        warnings.add(new Warning("", resource.at() + why));
        continue;
      }
      switch (resource.type()) {
        case "Patient" -> patients.read(resource, said);
        case "Condition" -> conditions.read(resource, said);
        case "MedicationRequest", "MedicationStatement" -> medicines.read(resource, said);
        case "Observation" -> observations.read(resource);
        default -> {}
      }
    }
    observations.latest(said);
    return new ChartData(bundle.patient(), said, warnings);
  }
}
