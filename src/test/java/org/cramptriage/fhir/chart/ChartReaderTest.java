package org.cramptriage.fhir.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cramptriage.fhir.chart.Charts.bundle;
import static org.cramptriage.fhir.chart.Charts.coded;
import static org.cramptriage.fhir.chart.Charts.coding;
import static org.cramptriage.fhir.chart.Charts.condition;
import static org.cramptriage.fhir.chart.Charts.named;
import static org.cramptriage.fhir.chart.Charts.order;
import static org.cramptriage.fhir.chart.Charts.patient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.chart.ChartData;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A chart says only what is surely there now. */
class ChartReaderTest {

  private static final ChartReader READER = new ChartReader(SharedTriage.standard().rules());
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 21));
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String ATC = "http://www.whocc.no/atc";

  private static ChartData read(String... resources) {
    return READER.read(bundle(resources), DAY);
  }

  private static List<String> says(String... resources) {
    return read(resources).statements().stream().map(s -> s.item() + "=" + s.value()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct, 84114007, heart-failure",
    "http://snomed.info/sct, 105502003, dialysis",
    "http://snomed.info/sct, 194828000, coronary-disease",
    "http://hl7.org/fhir/sid/icd-10-cm, I50.9, heart-failure",
    "http://hl7.org/fhir/sid/icd-10-cm, E11.9, diabetes",
    "http://hl7.org/fhir/sid/icd-10-cm, N18.4, kidney-disease",
    "http://hl7.org/fhir/sid/icd-10-cm, H40.11, glaucoma-prostate",
  })
  void anActiveConditionIsTakenByItsCode(String system, String code, String answer) {
    assertThat(says(condition(system, code))).containsExactly("history.conditions=" + answer);
  }

  @ParameterizedTest
  @CsvSource({
    "E10.9, diabetes",
    "E11.65, diabetes",
    "I1A.0, hypertension",
    "I25.810, coronary-disease",
    "I70.244, peripheral-artery-disease",
    "I70.263, peripheral-artery-disease",
    "G20.A1, parkinsons",
    "G61.81, neuropathy",
    "D68.1, ulcer-or-bleeding",
    "R26.81, balance-falls",
    "R33.8, glaucoma-prostate",
  })
  void aCodeBelowAListedBeginningIsTaken(String code, String answer) {
    assertThat(says(condition(ICD, code))).containsExactly("history.conditions=" + answer);
  }

  @Test
  void oneCodeMayStandForSeveralAnswers() {
    assertThat(says(condition(ICD, "I13.0")))
        .containsExactly(
            "history.conditions=heart-failure",
            "history.conditions=hypertension",
            "history.conditions=kidney-disease");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H40.00", "R73.03", "O24.4", "I44.7", "M48.02", "I70.208", "Z99.89", "E10.A1", "E11.A",
        "G20.C", "K75.0", "K76.89", "I24.81", "I25.85", "E04.1", "E05.40", "E07.81", "J45.990",
        "J43.0", "J44.81", "M51.14", "M51.24", "Z91.81", "I70.25", "Z33.2", "D68.51", "K92.2"
      })
  void aNeighbouringCodeIsNotTaken(String code) {
    assertThat(says(condition(ICD, code))).isEmpty();
  }

  @Test
  void aCodeOfAnotherSystemIsNotTaken() {
    assertThat(says(condition("http://hl7.org/fhir/sid/icd-9-cm", "I50.9"))).isEmpty();
    assertThat(says(condition("", "84114007"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Heart failure", "congestive  HEART failure", "Heart failure (disorder)"})
  void aConditionWithoutAKnownCodeIsTakenByItsWholeName(String name) {
    String coded = "{\"system\":\"urn:local\",\"code\":\"7\",\"display\":\"" + name + "\"}";
    assertThat(says(condition(coded, "active", "")))
        .containsExactly("history.conditions=heart-failure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Family history of heart failure", "No heart failure", "Heart failure?", "heart"})
  void aNameThatIsOnlyLikeItIsNotTaken(String name) {
    String coded = "{\"system\":\"urn:local\",\"code\":\"7\",\"display\":\"" + name + "\"}";
    assertThat(says(condition(coded, "active", ""))).isEmpty();
  }

  @Test
  void aKnownCodeCountsBeforeAName() {
    String coded = "{\"system\":\"" + ICD + "\",\"code\":\"E11.9\",\"display\":\"Heart failure\"}";
    assertThat(says(condition(coded, "active", ""))).containsExactly("history.conditions=diabetes");
    assertThat(says(condition(coded.replace("E11.9", "E11.A"), "active", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inactive", "resolved", "remission", "unknown"})
  void aConditionThatIsNotThereNowIsNotTaken(String state) {
    assertThat(says(condition(coding(SNOMED, "84114007"), state, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"refuted", "entered-in-error", "unconfirmed", "provisional", "differential"})
  void aConditionThatIsNotConfirmedIsNotTaken(String state) {
    String more = ",\"verificationStatus\":{\"coding\":[{\"code\":\"" + state + "\"}]}";
    assertThat(says(condition(coding(SNOMED, "84114007"), "active", more))).isEmpty();
  }

  @Test
  void aConditionThatHasEndedIsNotTaken() {
    String more = ",\"abatementDateTime\":\"2025-01-01\"";
    assertThat(says(condition(coding(SNOMED, "84114007"), "active", more))).isEmpty();
  }

  @Test
  void aResourceWhoseMeaningIsChangedIsNotReadAndNamed() {
    String more = ",\"modifierExtension\":[{\"url\":\"urn:not\",\"valueBoolean\":true}]";
    ChartData chart = read(condition(coding(SNOMED, "84114007"), "active", more));
    assertThat(chart.statements()).isEmpty();
    assertThat(chart.warnings().toString()).contains("Bundle.entry[0].resource was not read");
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.nlm.nih.gov/research/umls/rxnorm, 83367, statin",
    "http://www.nlm.nih.gov/research/umls/rxnorm, 11289, anticoagulant",
    "http://www.whocc.no/atc, B01AF02, anticoagulant",
    "http://www.whocc.no/atc, C03CA01, loop-diuretic",
    "http://www.whocc.no/atc, H02AB06, oral-steroid",
    "http://www.whocc.no/atc, M01AE02, naproxen",
    "http://www.whocc.no/atc, M01AE01, other-nsaid",
    "http://www.whocc.no/atc, M01AH01, celecoxib",
    "http://www.whocc.no/atc, N05CF01, opioid-sedative",
    "http://www.whocc.no/atc, N05CF02, zolpidem",
    "http://www.whocc.no/atc, C03BA11, thiazide-diuretic",
  })
  void aMedicineIsTakenByItsCode(String system, String code, String answer) {
    assertThat(says(order(coded(coding(system, code)))))
        .containsExactly("medication.list=" + answer);
  }

  @Test
  void aKindThatSaysTooLittleIsLeftOut() {
    assertThat(says(order(coded(coding(ATC, "C03XA01"))))).isEmpty();
    assertThat(says(order(coded(coding(RXNORM, "6809"))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M01AX05", "J01FA10", "G03XC02", "H05AA04", "C08DA02", "C03BD01"})
  void aMedicineBesideAClassIsNotTaken(String atc) {
    assertThat(says(order(coded(coding(ATC, atc))))).isEmpty();
  }

  @Test
  void aMedicineIsTakenByItsNameIfNothingIsLeftOver() {
    assertThat(says(order(named("Simvastatin 20 MG Oral Tablet"))))
        .containsExactly("medication.list=statin");
    assertThat(says(order(named("Simvastatin stopped")))).isEmpty();
    assertThat(says(order(named("Simvasomething")))).isEmpty();
  }

  @Test
  void whatMayBePutOnTheSkinCountsOnlyIfItIsSwallowed() {
    String hydrocortisone = coded(coding(RXNORM, "5492"));
    String route = ",\"dosageInstruction\":[{\"route\":{\"coding\":[{\"code\":\"26643006\"}]}}]";
    assertThat(says(order(hydrocortisone))).isEmpty();
    assertThat(says(order(hydrocortisone + route))).containsExactly("medication.list=oral-steroid");
    assertThat(says(order(named("hydrocortisone 1 % cream")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"status\":\"stopped\",\"intent\":\"order\"",
        "\"status\":\"entered-in-error\",\"intent\":\"order\"",
        "\"status\":\"completed\",\"intent\":\"order\"",
        "\"status\":\"active\",\"intent\":\"plan\"",
        "\"status\":\"active\",\"intent\":\"proposal\"",
        "\"status\":\"active\",\"intent\":\"order\",\"doNotPerform\":true",
      })
  void whatIsNotTakenNowIsNotTaken(String state) {
    assertThat(says(order(coded(coding(RXNORM, "83367")), state))).isEmpty();
  }

  @Test
  void aStatementCountsWhileItIsActive() {
    String statement =
        "{\"resourceType\":\"MedicationStatement\",\"status\":\"%s\","
            + coded(coding(RXNORM, "83367"))
            + "}";
    assertThat(says(statement.formatted("active"))).containsExactly("medication.list=statin");
    assertThat(says(statement.formatted("not-taken"))).isEmpty();
  }

  @Test
  void aMedicineThatIsReferredToIsFoundInTheBundleAndInside() {
    String medication =
        "{\"resourceType\":\"Medication\",\"id\":\"m1\",\"code\":{\"coding\":["
            + coding(RXNORM, "83367")
            + "]}}";
    String there = "\"medicationReference\":{\"reference\":\"Medication/m1\"}";
    String inside = "\"medicationReference\":{\"reference\":\"#m1\"}";
    assertThat(says(order(there), medication)).containsExactly("medication.list=statin");
    assertThat(says(order(inside + ",\"contained\":[" + medication + "]")))
        .containsExactly("medication.list=statin");
    assertThat(says(order(there))).isEmpty();
  }

  @Test
  void aStatementWhoseTimeIsOverIsNotTaken() {
    String statement =
        "{\"resourceType\":\"MedicationStatement\",\"status\":\"active\",\"effectivePeriod\":"
            + "{\"start\":\"2010-01-01\",\"end\":\"%s\"},"
            + coded(coding(RXNORM, "4603"))
            + "}";
    assertThat(says(statement.formatted("2026-11-20"))).isEmpty();
    assertThat(says(statement.formatted("2026-11-21")))
        .containsExactly("medication.list=loop-diuretic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuted", "entered-in-error", "provisional"})
  void aConditionOfWhichTheRecordSaysBothIsNotTaken(String also) {
    String both =
        ",\"verificationStatus\":{\"coding\":[{\"code\":\"confirmed\"},{\"code\":\"%s\"}]}";
    assertThat(says(condition(coding(ICD, "I50.9"), "active", both.formatted(also)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-99999999", "1e99999999", "1e-2147483647", "20.0000000000000001"})
  void weeksThatNobodyCanReckonWithAreNotTaken(String value) {
    String weeks = "\"valueQuantity\":{\"value\":" + value + ",\"code\":\"wk\"}";
    assertThat(says(observation("18185-9", weeks, "2026-11-20"))).isEmpty();
  }

  @Test
  void aSubjectByIdentifierIsAPersonToo() {
    String other =
        condition(ICD, "I50.9")
            .replace("{\"reference\":\"Patient/p1\"}", "{\"identifier\":{\"value\":\"7\"}}");
    assertThatThrownBy(() -> says(patient(""), other))
        .isInstanceOf(InvalidQuestionnaireException.class)
        .hasMessageContaining("more than one patient");
    assertThat(says(patient(",\"identifier\":[{\"value\":\"7\"}]"), other))
        .containsExactly("history.conditions=heart-failure");
  }

  @Test
  void whatWasNotSentOrNotFoundIsNamed() {
    String page =
        bundle(condition(ICD, "I50.9"))
            .replace("\"entry\"", "\"link\":[{\"relation\":\"next\",\"url\":\"x\"}],\"entry\"");
    assertThat(READER.read(page, DAY).warnings().toString()).contains("Bundle has further pages");
    String failed = "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"%s\"}]}";
    assertThat(read(failed.formatted("error")).warnings().toString())
        .contains("Bundle.entry[0].resource reports that a search failed");
    assertThat(read(failed.formatted("information")).warnings()).isEmpty();
  }

  @Test
  void manyResourcesAreReadInOneGo() {
    String[] many = new String[20_000];
    for (int i = 0; i < many.length; i += 2) {
      String id = "m" + i;
      many[i] = order("\"medicationReference\":{\"reference\":\"Medication/" + id + "\"}");
      many[i + 1] =
          "{\"resourceType\":\"Medication\",\"id\":\"%s\",\"code\":{\"coding\":[%s]}}"
              .formatted(id, coding(RXNORM, "83367"));
    }
    assertThat(says(many)).hasSize(many.length / 2).containsOnly("medication.list=statin");
  }

  @Test
  void ageComesFromTheDayOfTheAnswersAndSexFromBirth() {
    String sex =
        ",\"gender\":\"male\",\"extension\":[{\"url\":"
            + "\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex\","
            + "\"valueCode\":\"F\"}]";
    assertThat(says(patient(",\"birthDate\":\"1960-11-22\"" + sex)))
        .containsExactly("person.age-years=65", "person.sex-at-birth=female");
    assertThat(says(patient(",\"birthDate\":\"1960-11-21\"")))
        .containsExactly("person.age-years=66");
  }

  @Test
  void anInexactBirthdayAFutureOneAndNoDayGiveNoAge() {
    assertThat(says(patient(",\"birthDate\":\"1960\",\"gender\":\"female\""))).isEmpty();
    assertThat(says(patient(",\"birthDate\":\"2030-01-01\""))).isEmpty();
    String known = bundle(patient(",\"birthDate\":\"1960-11-22\""));
    assertThat(READER.read(known, Optional.empty()).statements()).isEmpty();
  }

  private static String observation(String code, String value, String day) {
    return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":["
        + coding("http://loinc.org", code)
        + "]},\"effectiveDateTime\":\""
        + day
        + "\","
        + value
        + "}";
  }

  @Test
  void aPregnancyAndItsWeeksAreTakenWhileTheyAreFresh() {
    String pregnant =
        "\"valueCodeableConcept\":{\"coding\":[" + coding("http://loinc.org", "LA15173-0") + "]}";
    String weeks = "\"valueQuantity\":{\"value\":20,\"code\":\"wk\"}";
    assertThat(
            says(
                observation("82810-3", pregnant, "2026-11-10"),
                observation("18185-9", weeks, "2026-11-07")))
        .containsExactly("person.pregnancy-status=pregnant", "person.pregnancy-weeks=22");
    assertThat(says(observation("82810-3", pregnant, "2026-01-10"))).isEmpty();
    assertThat(says(observation("82810-3", pregnant, "2026-12-10"))).isEmpty();
  }

  @Test
  void theLatestStatementOnAPregnancyCountsAndNotPregnantIsNoAnswer() {
    String pregnant =
        "\"valueCodeableConcept\":{\"coding\":[" + coding("http://loinc.org", "LA15173-0") + "]}";
    String not = pregnant.replace("LA15173-0", "LA26683-5");
    assertThat(
            says(
                observation("82810-3", not, "2026-11-12"),
                observation("82810-3", pregnant, "2026-11-10")))
        .isEmpty();
  }

  @Test
  void aConditionOfPregnancyCountsForItsLength() {
    String began = ",\"onsetDateTime\":\"%s\"";
    String coding = coding(SNOMED, "72892002");
    assertThat(says(condition(coding, "active", began.formatted("2026-08-01T10:00:00Z"))))
        .containsExactly("person.pregnancy-status=pregnant");
    assertThat(says(condition(coding, "active", began.formatted("2024-08-01")))).isEmpty();
    assertThat(says(condition(coding, "active", ""))).isEmpty();
  }

  @Test
  void aBundleOfSeveralPatientsIsRefused() {
    String other = condition(SNOMED, "84114007").replace("Patient/p1", "Patient/p2");
    assertThatThrownBy(() -> read(patient(""), other))
        .isInstanceOf(InvalidQuestionnaireException.class)
        .hasMessageContaining("more than one patient");
    assertThat(says(patient(""), patient(""))).isEmpty();
    assertThatThrownBy(() -> read(patient(""), patient("").replace("p1", "p2")))
        .hasMessageContaining("more than one patient");
    String younger = ",\"birthDate\":\"1990-01-01\"";
    assertThatThrownBy(() -> read(patient(""), patient(younger)))
        .hasMessageContaining("more than one patient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"resourceType\":\"Patient\"}", "{\"entry\":[", "{}{}"})
  void whatIsNoBundleIsRefused(String json) {
    assertThatThrownBy(() -> READER.read(json, DAY))
        .isInstanceOf(InvalidQuestionnaireException.class);
  }

  /**
   * Made once with Synthea 3.3.0 (Apache-2.0): {@code -s 17 -cs 17 -p 8 -a 30-85 -r 20261101}; of
   * each patient the resources and elements that the reader looks at were kept, names and addresses
   * were not.
   */
  @Test
  void patientsOfSyntheaAreReadAsTheirRecordsSay() throws IOException {
    List<String> charts = Files.readAllLines(Path.of("src/test/resources/synthea-charts.ndjson"));
    List<List<String>> said =
        charts.stream()
            .map(chart -> READER.read(chart, Optional.empty()))
            .map(c -> c.statements().stream().map(s -> s.value()).distinct().toList())
            .toList();
    assertThat(said)
        .containsExactly(
            List.of("32", "female", "combined-contraceptive"),
            List.of(
                "72",
                "male",
                "opioid-sedative",
                "hypertension",
                "kidney-disease",
                "diabetes",
                "coronary-disease",
                "anticoagulant",
                "statin",
                "beta-blocker",
                "arb",
                "thiazide-diuretic"),
            List.of("81", "male", "coronary-disease", "statin", "beta-blocker", "opioid-sedative"),
            List.of("40", "female", "pregnant"),
            List.of("31", "female", "diabetes", "pregnant"),
            List.of("47", "male", "hypertension", "anticoagulant", "calcium-channel-blocker"),
            List.of(
                "48",
                "male",
                "hypertension",
                "kidney-disease",
                "diabetes",
                "calcium-channel-blocker"),
            List.of(
                "83",
                "male",
                "osteoarthritis",
                "hypertension",
                "coronary-disease",
                "anticoagulant",
                "statin",
                "beta-blocker",
                "kidney-disease",
                "diabetes",
                "ace-inhibitor"));
  }
}
