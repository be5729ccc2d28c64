package org.cramptriage.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirSamples;
import org.cramptriage.fhir.response.FhirResponses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list has at most 200 values, in whatever form it is sent. */
class LongListsTest {

  private static List<RawAnswer> values(int count, String value) {
    return Collections.nCopies(count, new RawAnswer.Text(value));
  }

  private static String json(String item, int count, String value) {
    return "{\"answers\":{\"%s\":[%s]}}"
        .formatted(item, String.join(",", Collections.nCopies(count, '"' + value + '"')));
  }

  private static Questionnaire fhir(String item, int count, String value) {
    RawAnswer several = new RawAnswer.Several(values(count, value));
    String response =
        FhirSamples.plain(SharedTriage.standard().rules()).response("#1", Map.of(item, several));
    return new FhirResponses(SharedTriage.standard().rules()).read(response);
  }

  private static Questionnaire csv(String item, int count, String value) {
    String cell = String.join(";", Collections.nCopies(count, value));
    Reading reading =
        CsvQuestionnaires.of(SharedTriage.standard().rules().catalogue(), List.of(item))
            .read(List.of(cell), 1);
    return ((Reading.Read) reading).questionnaire();
  }

  private static boolean isReadFast(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return SharedTriage.standard().newSession(false).add(bytes, 0, bytes.length, 1, json);
  }

  @ParameterizedTest
  @CsvSource({"medication.names, Lipitor 20 mg", "episode.site, calf", "medication.list, statin"})
  void longerListsAreRefusedWithCountAndLimit(String item, String value) {
    String json = json(item, 201, value);
    assertThat(isReadFast(json)).isFalse();
    for (Questionnaire questionnaire :
        List.of(Questionnaire.fromJson(json), fhir(item, 201, value), csv(item, 201, value))) {
      List<Problem> problems =
          Objects.requireNonNull(
                  catchThrowableOfType(
                      InvalidQuestionnaireException.class,
                      () -> SharedTriage.standard().assess(questionnaire)))
              .problems();
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).item()).isEqualTo(item);
      assertThat(problems.get(0).expected()).isEqualTo("expected at most 200 values, found 201");
    }
  }

  @ParameterizedTest
  @CsvSource({"medication.names, Lipitor 20 mg", "episode.site, calf", "medication.list, statin"})
  void listsOfTwoHundredValuesAreRead(String item, String value) {
    String json = json(item, 200, value);
    assertThat(isReadFast(json)).isTrue();
    Assessment expected = SharedTriage.standard().assess(Questionnaire.fromJson(json));
    for (Questionnaire questionnaire : List.of(fhir(item, 200, value), csv(item, 200, value))) {
      Assessment assessment = SharedTriage.standard().assess(questionnaire);
      assertThat(assessment.range()).isEqualTo(expected.range());
      assertThat(assessment.medicines()).isEqualTo(expected.medicines());
    }
  }

  @ParameterizedTest
  @CsvSource({"x, 1000000", "statin, 1000000"})
  void hugeListsOfCodesGiveOneProblemAndNotOneEach(String code, int count) {
    Questionnaire questionnaire = Questionnaire.fromJson(json("medication.list", count, code));
    assertThat(
            Objects.requireNonNull(
                    catchThrowableOfType(
                        InvalidQuestionnaireException.class,
                        () -> SharedTriage.standard().assess(questionnaire)))
                .problems())
        .hasSize(1);
  }
}
