package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.assess.WorkedCasesTest;
import org.cramptriage.fhir.response.FhirFile;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a QuestionnaireResponse may look like, what it then means, and what is refused. */
class FhirResponsesTest {

  private static final RulePack PACK = SharedTriage.standard().rules();
  private static final FhirResponses RESPONSES = new FhirResponses(PACK);
  private static final String FORM = FhirNames.of(PACK).questionnaire();

  // ---- helpers

  private static String response(String... items) {
    return ("{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"r1\",\"status\":\"completed\","
            + "\"questionnaire\":\"%s\",\"item\":[%s]}")
        .formatted(FORM, String.join(",", items));
  }

  private static String item(String linkId, String... answers) {
    return "{\"linkId\":\"%s\",\"answer\":[%s]}".formatted(linkId, String.join(",", answers));
  }

  private static RawAnswer answer(String linkId, String... answers) {
    return RESPONSES.read(response(item(linkId, answers))).answers().get(linkId);
  }

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(InvalidQuestionnaireException.class, () -> RESPONSES.read(json))
        .problems();
  }

  private static void refused(String json, String... place) {
    assertThat(problems(json)).extracting(Problem::place).containsExactly(place);
  }

  private static String quantity(String value, String code) {
    return "{\"valueQuantity\":{\"value\":%s,\"system\":\"%s\",\"code\":\"%s\"}}"
        .formatted(value, FhirNames.UCUM, code);
  }

  // ---- the same answers, however they are written

  @Test
  void oneOfTenWorkedCasesIsAssessedAsInNativeJson() {
    compareCases(10);
  }

  @Test
  @Tag("exhaustive")
  void everyWorkedCaseIsAssessedAsInNativeJson() {
    compareCases(1);
  }

  private static void compareCases(int step) {
    FhirSamples samples = FhirSamples.plain(PACK);
    Map<String, Map<String, RawAnswer>> cases = WorkedCasesTest.answersById();
    List<String> ids = List.copyOf(cases.keySet());
    for (int i = 0; i < ids.size(); i += step) {
      Map<String, RawAnswer> answers = cases.get(ids.get(i));
      same(ids.get(i), answers, samples.response(ids.get(i), answers));
    }
  }

  @Test
  void answersMeanTheSameInWhateverWayTheyAreWritten() {
    compareWritings(200);
  }

  @Test
  @Tag("exhaustive")
  void answersMeanTheSameInWhateverWayTheyAreWrittenOnManySheets() {
    compareWritings(1_000);
  }

  private static void compareWritings(int count) {
    RandomSheets sheets = new RandomSheets(PACK, 6);
    FhirSamples samples = FhirSamples.varied(PACK, 6);
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> answers = sheets.next();
      same("r" + i, answers, samples.response("r" + i, answers));
    }
  }

  private static void same(String id, Map<String, RawAnswer> answers, String fhir) {
    Questionnaire nativeForm =
        new Questionnaire(
            new org.cramptriage.questionnaire.RecordId(id, false), answers, List.of());
    Questionnaire read = RESPONSES.read(fhir);
    assertThat(read.warnings()).isEmpty();
    assertThat(assess(read)).as(fhir).isEqualTo(assess(nativeForm));
  }

  private static String assess(Questionnaire questionnaire) {
    Assessment assessment = SharedTriage.standard().assess(questionnaire);
    return assessment.toJson();
  }

  // ---- values

  @ParameterizedTest
  @CsvSource({
    "person.age-years, 68, a, 68",
    "person.age-years, 30, mo, 2",
    "person.age-years, 103, wk, 1",
    "person.age-years, 400, d, 1",
    "person.pregnancy-weeks, 13, d, 1",
    "episode.duration-minutes, 600, s, 10",
    "episode.duration-minutes, 2, h, 120",
    "episode.duration-minutes, 1.5, d, 2160.0",
    "lifestyle.fluids-litres, 1500, mL/d, 1.5",
    "lifestyle.fluids-litres, 1500, mL, 1.5",
    "lifestyle.fluids-litres, 4, [cup_us], 0.946352946",
    "lifestyle.alcohol-drinks-per-week, 2, {drinks}/d, 14",
    "lifestyle.exercise-minutes-this-week, 2, h/wk, 120",
    "lifestyle.sitting-hours, 90, min/d, 1.5",
  })
  void quantitiesAreConverted(String item, String value, String code, String expected) {
    RawAnswer answer = answer(item, quantity(value, code));
    assertThat(((RawAnswer.Numeral) answer).value()).isEqualByComparingTo(expected);
  }

  @Test
  void aUnitThatAQuestionDoesNotTakeIsRefusedNotGuessed() {
    String json = response(item("episode.duration-minutes", quantity("3", "mg")));
    refused(json, "QuestionnaireResponse.item[0].answer[0].valueQuantity.code");
    assertThat(problems(json).get(0).expected()).contains("min").contains("h");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":3}",
        "{\"value\":3,\"unit\":\"moments\"}",
        "{\"value\":3,\"system\":\"http://unitsofmeasure.org\"}",
        "{\"value\":3,\"system\":\"urn:other\",\"code\":\"min\"}",
        "{\"value\":\"3\",\"code\":\"min\"}",
        "{\"value\":3,\"code\":\"min\",\"comparator\":\">\"}",
      })
  void aQuantityThatIsNotExactOrHasNoUnitIsRefused(String quantity) {
    String json =
        response(item("episode.duration-minutes", "{\"valueQuantity\":" + quantity + "}"));
    assertThat(problems(json)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "episode.duration-minutes, hours, min",
    "episode.duration-minutes, h, min",
    "episode.duration-minutes, Minutes, h",
    "person.age-years, months, a",
    "lifestyle.sitting-hours, min, h/d",
  })
  void aUnitInWordsThatContradictsItsCodeIsRefused(String item, String words, String code) {
    String quantity = "{\"valueQuantity\":{\"value\":2,\"unit\":\"%s\",\"code\":\"%s\"}}";
    refused(
        response(item(item, quantity.formatted(words, code))),
        "QuestionnaireResponse.item[0].answer[0].valueQuantity.unit");
  }

  @ParameterizedTest
  @CsvSource({
    "episode.duration-minutes, Minuten, min",
    "episode.duration-minutes, mins, min",
    "person.age-years, years, a",
    "lifestyle.sitting-hours, hours a day, h/d",
    "lifestyle.sitting-hours, hours, h/d",
    "lifestyle.exercise-minutes-this-week, minutes, min/wk",
  })
  void aUnitInWordsBesideItsCodeDoesNoHarm(String item, String words, String code) {
    String quantity = "{\"valueQuantity\":{\"value\":2,\"unit\":\"%s\",\"code\":\"%s\"}}";
    assertThat(((RawAnswer.Numeral) answer(item, quantity.formatted(words, code))).value())
        .isEqualByComparingTo("2");
  }

  @Test
  void anAnswerOfAnItemThatSaysThatItHasNoneIsRefused() {
    String item =
        item("episode.unbearable", "{\"valueBoolean\":false}")
            .replaceFirst(
                "\\{",
                "{\"extension\":[{\"url\":\"%s\",\"valueCode\":\"unknown\"}],"
                    .formatted(FhirNames.ABSENT_REASON));
    refused(response(item), "QuestionnaireResponse.item[0]");
    assertThat(
            RESPONSES
                .read(response(item.replace("\"valueBoolean\":false", "")))
                .answers()
                .get("episode.unbearable"))
        .isEqualTo(new RawAnswer.Text("unknown"));
  }

  @Test
  void aCodeAndWordsThatContradictEachOtherAreRefused() {
    String json =
        response(
            item(
                "sign.leg-swelling",
                "{\"valueCoding\":{\"code\":\"none\",\"display\":\"Yes, both legs about the same\"}}"));
    refused(json, "QuestionnaireResponse.item[0].answer[0].valueCoding.display");
  }

  @Test
  void aTranslatedDisplayDoesNotCountBesideACode() {
    assertThat(
            answer(
                "sign.leg-swelling",
                "{\"valueCoding\":{\"code\":\"one-leg\",\"display\":\"Ja, ein Bein\"}}"))
        .isEqualTo(new RawAnswer.Text("one-leg"));
  }

  @Test
  void aCodeOfAnotherSystemIsRefused() {
    String json =
        response(
            item(
                "sign.leg-swelling",
                "{\"valueCoding\":{\"system\":\"http://snomed.info/sct\",\"code\":\"none\"}}"));
    refused(json, "QuestionnaireResponse.item[0].answer[0].valueCoding.system");
  }

  @Test
  void yesAndNoOfHl7AreTakenForABoolean() {
    String coded =
        "{\"valueCoding\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0136\",\"code\":\"%s\"}}";
    assertThat(answer("episode.unbearable", coded.formatted("Y")))
        .isEqualTo(new RawAnswer.Flag(true));
    assertThat(answer("episode.unbearable", coded.formatted("N")))
        .isEqualTo(new RawAnswer.Flag(false));
  }

  // ---- what is missing is never "no"

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"_valueBoolean\":{\"extension\":[{\"url\":\"DAR\",\"valueCode\":\"unknown\"}]}}",
        "{\"extension\":[{\"url\":\"urn:x\",\"valueBoolean\":true},{\"url\":\"DAR\",\"valueCode\":\"asked-declined\"}]}",
        "{\"valueCoding\":{\"system\":\"http://terminology.hl7.org/CodeSystem/data-absent-reason\",\"code\":\"masked\"}}",
        "{\"valueCoding\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-NullFlavor\",\"code\":\"ASKU\"}}",
        "{\"valueCoding\":{\"code\":\"unknown\"}}",
        "{\"valueCoding\":{\"extension\":[{\"url\":\"DAR\",\"valueCode\":\"unknown\"}]}}",
        "{\"valueString\":\"unknown\"}",
      })
  void askedAndNotKnownIsUnknown(String answer) {
    assertThat(answer("episode.unbearable", answer.replace("DAR", FhirNames.ABSENT_REASON)))
        .isEqualTo(new RawAnswer.Text("unknown"));
  }

  @Test
  void notAskedIsAbsent() {
    String reason = "{\"extension\":[{\"url\":\"%s\",\"valueCode\":\"not-asked\"}]}";
    assertThat(answer("episode.unbearable", reason.formatted(FhirNames.ABSENT_REASON)))
        .isEqualTo(new RawAnswer.Absent());
    assertThat(RESPONSES.read(response("{\"linkId\":\"episode.unbearable\"}")).answers()).isEmpty();
  }

  @Test
  void aReasonOnTheItemCounts() {
    String item =
        "{\"linkId\":\"person.age-years\",\"extension\":[{\"url\":\"%s\",\"valueCode\":\"unknown\"}]}";
    assertThat(
            RESPONSES
                .read(response(item.formatted(FhirNames.ABSENT_REASON)))
                .answers()
                .get("person.age-years"))
        .isEqualTo(new RawAnswer.Text("unknown"));
  }

  @Test
  void aValueAndAReasonWhyThereIsNoneIsRefused() {
    String both =
        "{\"valueBoolean\":false,\"_valueBoolean\":{\"extension\":[{\"url\":\"%s\",\"valueCode\":\"unknown\"}]}}";
    refused(
        response(item("episode.unbearable", both.formatted(FhirNames.ABSENT_REASON))),
        "QuestionnaireResponse.item[0].answer[0]");
  }

  // ---- structure

  @Test
  void itemsNestInGroupsAndInAnswers() {
    String json =
        response(
            """
            {"linkId":"person","item":[{"linkId":"person.pregnancy-status",
              "answer":[{"valueCoding":{"code":"pregnant"},
                "item":[{"linkId":"my-group","item":[
                  {"linkId":"person.pregnancy-weeks","answer":[{"valueInteger":20}]}]}]}]}]}""");
    assertThat(RESPONSES.read(json).answers().keySet())
        .containsExactlyInAnyOrder("person.pregnancy-status", "person.pregnancy-weeks");
  }

  @Test
  void answersToOneItemOfSeveralAnswersAddUpWhereverTheyStand() {
    String json =
        response(
            item("episode.site", "{\"valueCoding\":{\"code\":\"calf\"}}"),
            item("episode.site", "{\"valueString\":\"foot\"}"));
    assertThat(RESPONSES.read(json).answers().get("episode.site"))
        .isEqualTo(
            new RawAnswer.Several(List.of(new RawAnswer.Text("calf"), new RawAnswer.Text("foot"))));
  }

  @Test
  void whatIsContainedIsNotRead() {
    String json =
        response(item("episode.unbearable", "{\"valueBoolean\":true}"))
            .replace(
                "\"status\"",
                "\"contained\":[%s],\"status\""
                    .formatted(response(item("person.age-years", "{\"valueInteger\":3}"))));
    assertThat(RESPONSES.read(json).answers().keySet()).containsExactly("episode.unbearable");
  }

  @Test
  void theProfileThatLhcFormsWritesIsAccepted() {
    String json =
        response(item("episode.unbearable", "{\"valueBoolean\":true}"))
            .replace(
                "\"status\"",
                "\"meta\":{\"profile\":[\"http://hl7.org/fhir/4.0/StructureDefinition/QuestionnaireResponse\"]},\"status\"");
    assertThat(RESPONSES.read(json).warnings()).isEmpty();
  }

  // ---- refused, with the place

  @Test
  void everyReasonIsSaidWithItsPlace() {
    refused(
        response(
            item("episode.unbearable", "{\"valueString\":\"maybe\"}"),
            "{\"linkId\":\"sign\",\"item\":[%s,%s]}"
                .formatted(
                    item("sign.leg-swelling", "{\"valueCoding\":{\"code\":\"one-legg\"}}"),
                    item("sign.jaw", "{\"valueBoolean\":true}")),
            item("person.age-years", "{\"valueDecimal\":6.5}")),
        "QuestionnaireResponse.item[0].answer[0].valueString",
        "QuestionnaireResponse.item[1].item[0].answer[0].valueCoding.code",
        "QuestionnaireResponse.item[1].item[1].linkId",
        "QuestionnaireResponse.item[2].answer[0].valueDecimal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'linkId':'episode.unbearable','answer':[{'valueBoolean':true,'valueString':'x'}]} | item[0].answer[0].valueString",
        "{'linkId':'episode.unbearable','answer':[{'valueBoolean':'true'}]} | item[0].answer[0].valueBoolean",
        "{'linkId':'episode.unbearable','answer':[{'valueBoolean':null}]} | item[0].answer[0].valueBoolean",
        "{'linkId':'episode.unbearable','answer':[{'valueBoolean':true},{'valueBoolean':false}]} | item[0].answer",
        "{'linkId':'episode.unbearable','answer':{'valueBoolean':true}} | item[0].answer",
        "{'linkId':'episode.unbearable','anwser':[{'valueBoolean':true}]} | item[0].anwser",
        "{'linkId':'episode.unbearable','modifierExtension':[{'url':'urn:x'}]} | item[0].modifierExtension",
        "{'linkId':'episode.unbearable','answer':[{'valueBoolean':true,'modifierExtension':[]}]} | item[0].answer[0].modifierExtension",
        "{'answer':[{'valueBoolean':true}]} | item[0].linkId",
        "{'linkId':7} | item[0].linkId item[0].linkId",
        "{'linkId':'person.age-years','answer':[{'valueInteger':6.0}]} | item[0].answer[0].valueInteger",
        "{'linkId':'person.age-years','answer':[{'valueDate':'1960-01-01'}]} | item[0].answer[0].valueDate",
        "{'linkId':'person.age-years','answer':[{'valueDecimal':1e999999999999}]} | item[0].answer[0].valueDecimal",
        "{'linkId':'person.age-years','answer':[{'valueDecimal':1e400}]} | item[0].answer[0].valueDecimal",
        "{'linkId':'derived.exercise-change-percent','answer':[{'valueDecimal':1}]} | item[0].answer[0].valueDecimal",
        "7 | item[0]",
      })
  void anItemOfTheWrongFormIsRefusedWithItsPlace(String item, String places) {
    String[] full =
        java.util.Arrays.stream(places.split(" "))
            .map(place -> "QuestionnaireResponse." + place)
            .toArray(String[]::new);
    refused(response(item.replace('\'', '"')), full);
  }

  @Test
  void anItemThatIsAnsweredTwiceIsRefused() {
    refused(
        response(
            item("episode.unbearable", "{\"valueBoolean\":true}"),
            item("episode.unbearable", "{\"valueBoolean\":true}")),
        "QuestionnaireResponse.item[1]");
  }

  @ParameterizedTest
  @CsvSource({
    "completed, true",
    "amended, true",
    "in-progress, true",
    "stopped, true",
    "entered-in-error, false",
    "done, false",
  })
  void theStatusDecidesWhetherAnswersCount(String status, boolean accepted) {
    String json =
        response(item("episode.unbearable", "{\"valueBoolean\":true}"))
            .replace("completed", status);
    if (accepted) {
      List<org.cramptriage.questionnaire.Warning> warnings = RESPONSES.read(json).warnings();
      assertThat(warnings).hasSize(status.equals("stopped") ? 1 : 0);
    } else {
      refused(json, "QuestionnaireResponse.status");
    }
  }

  @Test
  void answersToAnotherFormAreRefused() {
    String json = response(item("episode.unbearable", "{\"valueBoolean\":true}"));
    refused(json.replace(FORM, "http://example.org/other"), "QuestionnaireResponse.questionnaire");
    assertThat(RESPONSES.read(json.replace(FORM, FORM + "|0.9")).warnings()).hasSize(1);
    assertThat(RESPONSES.read(json.replace(FORM, "Questionnaire/17")).warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"modifierExtension\":[{\"url\":\"urn:x\"}],",
        "\"implicitRules\":\"urn:x\",",
        "\"items\":[],",
        "\"subject\":\"Patient/1\",",
        "\"authored\":\"yesterday\",",
      })
  void aResponseThatMeansSomethingElseIsRefused(String member) {
    String json = response(item("episode.unbearable", "{\"valueBoolean\":true}"));
    assertThat(problems(json.replace("\"status\"", member + "\"status\""))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Patient\",\"id\":\"p\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}}]}",
        "{\"resourceType\":\"Bundle\",\"type\":\"history\",\"entry\":[]}",
        "{\"resourceType\":\"Questionnaire\"}",
        "{}",
        "[]",
        "",
        "null",
      })
  void whatIsNoResponseIsRefused(String json) {
    assertThat(problems(json)).hasSize(1);
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    String json =
        response(
            "{\"linkId\":\"episode.unbearable\",\"answer\":[{\"valueBoolean\":true}],\"answer\":[{\"valueBoolean\":false}]}");
    assertThat(problems(json)).hasSize(1).first().asString().contains("Duplicate");
  }

  @Test
  void whatFollowsTheEndIsRefused() {
    assertThat(problems(response() + "{}")).hasSize(1);
    assertThat(problems(response().substring(0, 60))).hasSize(1);
  }

  // ---- hostile input

  @Test
  void nestingOfTenMegabytesIsRefused() {
    String open = "{\"linkId\":\"a\",\"item\":[".repeat(450_000);
    assertThat(problems(response(open))).hasSize(1);
    String contained = "\"contained\":" + "[".repeat(10_000_000);
    assertThat(problems(response().replace("\"item\"", contained + ",\"item\""))).hasSize(1);
  }

  @Test
  void hugeTextsAndCountlessItemsAreRefused() {
    String huge = "x".repeat(9_000_000);
    assertThat(problems(response(item("medication.names", "{\"valueString\":\"" + huge + "\"}"))))
        .hasSize(1);
    String many = (item("episode.unbearable", "{\"valueBoolean\":true}") + ",").repeat(100_000);
    assertThat(problems(response(many + "{}"))).hasSizeLessThanOrEqualTo(101).isNotEmpty();
    assertThat(problems(response("{\"linkId\":\"" + huge + "\",\"answer\":[{}]}"))).hasSize(1);
  }

  @Test
  void aReasonToRefuseIsOneShortLine() {
    String odd = "\\u001b[31m\\n" + "y".repeat(5_000);
    String json =
        response("{\"linkId\":\"" + odd + "\",\"answer\":[{\"valueString\":\"" + odd + "\"}]}");
    assertThat(problems(json))
        .allMatch(p -> p.toString().length() < 500 && p.toString().chars().allMatch(c -> c >= ' '));
  }

  @Test
  void halfCharactersAreRefused() {
    String json = response(item("medication.names", "{\"valueString\":\"\\ud800\"}"));
    assertThatThrownBy(() -> SharedTriage.standard().assess(RESPONSES.read(json)))
        .isInstanceOf(InvalidQuestionnaireException.class);
  }

  // ---- files

  private static List<FhirReading> file(String text, boolean lines) {
    return FhirFile.readAll(RESPONSES, text.getBytes(StandardCharsets.UTF_8), lines);
  }

  private static String bundle(String... resources) {
    List<String> entries = new java.util.ArrayList<>();
    for (String resource : resources) {
      entries.add("{\"fullUrl\":\"urn:uuid:1\",\"resource\":" + resource + "}");
    }
    return "{\"type\":\"searchset\",\"entry\":[%s],\"resourceType\":\"Bundle\"}"
        .formatted(String.join(",", entries));
  }

  @Test
  void aBundleIsReadResponseByResponse() {
    String patient = "{\"resourceType\":\"Patient\",\"id\":\"p\"}";
    String good = response(item("episode.unbearable", "{\"valueBoolean\":true}"));
    String bad = response(item("episode.unbearable", "{\"valueBoolean\":7}"));
    List<FhirReading> readings = file(bundle(patient, good, bad), false);
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).reading()).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Refused) readings.get(1).reading()).problems())
        .extracting(Problem::place)
        .containsExactly("Bundle.entry[2].resource.item[0].answer[0].valueBoolean");
    assertThat(RESPONSES.read(bundle(patient, good)).answers()).hasSize(1);
    assertThat(problems(bundle(good, good))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<1>\n<2>\n", "\uFEFF<1>\r\n\r\n<2>", "[<1>,<2>]", "[<1>\n,<2>]\n", "bundle"})
  void theContentTellsLinesArraysAndBundlesApart(String layout) {
    String a = response(item("episode.unbearable", "{\"valueBoolean\":true}"));
    String b = a.replace("\"r1\"", "\"r2\"");
    String text =
        layout.equals("bundle") ? bundle(a, b) : layout.replace("<1>", a).replace("<2>", b);
    List<String> ids = new java.util.ArrayList<>();
    for (FhirReading reading : file(text, false)) {
      ids.add(((Reading.Read) reading.reading()).questionnaire().id().text());
    }
    assertThat(ids).containsExactly("r1", "r2");
    assertThat(FhirFile.isFhir(text.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void aProblemInALineSaysTheLineAndThePlaceInIt() {
    String bad = response(item("episode.unbearable", "{\"valueBoolean\":7}"));
    Reading reading = file(response() + "\n" + bad + "\n{broken\n", true).get(1).reading();
    assertThat(((Reading.Refused) reading).problems().get(0).place())
        .isEqualTo("line 2, QuestionnaireResponse.item[0].answer[0].valueBoolean");
  }

  @Test
  void nativeJsonIsNotTakenForFhir() {
    String text = "{\"answers\":{\"medication.names\":[\"\\\"resourceType\\\"\"]}}";
    assertThat(FhirFile.isFhir(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void theIdIsThatOfTheResourceElseOfItsIdentifierElseThePosition() {
    String json = response(item("episode.unbearable", "{\"valueBoolean\":true}"));
    String identifier = "\"identifier\":{\"system\":\"urn:x\",\"value\":\"case-7\"},";
    assertThat(RESPONSES.read(json).id().text()).isEqualTo("r1");
    assertThat(RESPONSES.read(json.replace("\"id\":\"r1\",", identifier)).id().text())
        .isEqualTo("case-7");
    assertThat(RESPONSES.read(json.replace("\"id\":\"r1\",", "")).id().text()).isEqualTo("#1");
  }

  @Test
  void manyMayReadAtATime() {
    RandomSheets sheets = new RandomSheets(PACK, 9);
    List<Map<String, RawAnswer>> all =
        java.util.stream.Stream.generate(sheets::next).limit(200).toList();
    FhirSamples samples = FhirSamples.plain(PACK);
    List<String> texts = all.stream().map(a -> samples.response("x", a)).toList();
    List<Map<String, RawAnswer>> read =
        texts.parallelStream().map(t -> RESPONSES.read(t).answers()).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(read.get(i)).isEqualTo(RESPONSES.read(texts.get(i)).answers());
    }
  }

  @Test
  void aResponseAsLhcFormsWritesItIsRead() throws IOException {
    Path file =
        Path.of("src/test/resources/lhc-forms-response.json"); // as the browser test saved it
    Questionnaire read = RESPONSES.read(Files.readString(file));
    Questionnaire meant =
        Questionnaire.fromJson(
            """
            {"answers": {
             "person.age-years": 71, "person.sex-at-birth": "male", "episode.duration-minutes": 1.5,
             "episode.context": ["walking", "standing-long"], "episode.relieved-by-rest": "yes",
             "sign.numbness": ["none", "foot-leg"],
             "history.conditions": ["diabetes", "kidney-disease", "limit-fluids", "unknown"],
             "medication.list": ["none", "loop-diuretic", "unknown"],
             "medication.names": ["Lipitor 40 mg", "bisoprolol 2.5mg", "Nothing anybody knows"]}}
            """);
    assertThat(read.answers()).isEqualTo(meant.answers());
    assertThat(read.warnings()).isEmpty();
  }
}
