package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.fhir.form.FhirCodeSystems;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Test;

/** The published form asks what the catalogue asks, when the skip logic asks it. */
class FhirQuestionnaireTest {

  private static final RulePack PACK = SharedTriage.standard().rules();
  private static final JsonNode FORM = tree(FhirQuestionnaire.of(PACK));

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, JsonNode> items(JsonNode in) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (JsonNode item : in.path("item")) {
      all.put(item.path("linkId").asText(), item);
      all.putAll(items(item));
    }
    return all;
  }

  @Test
  void everyQuestionOfTheCatalogueIsOnTheFormOnce() {
    List<String> asked = new ArrayList<>();
    items(FORM).forEach((id, item) -> asked.addAll(isQuestion(item) ? List.of(id) : List.of()));
    assertThat(asked)
        .isEqualTo(
            PACK.catalogue().items().stream()
                .filter(item -> item.type() != ItemType.DERIVED)
                .map(Item::id)
                .toList());
  }

  private static boolean isQuestion(JsonNode item) {
    return !Set.of("group", "display").contains(item.path("type").asText());
  }

  @Test
  void noQuestionMustBeAnsweredAndEveryCodedOneOffersThatItIsNotKnown() {
    items(FORM)
        .forEach(
            (id, item) -> {
              assertThat(item.has("required")).isFalse();
              if (item.path("type").asText().equals("choice")) {
                List<String> codes = new ArrayList<>();
                item.path("answerOption")
                    .forEach(o -> codes.add(o.path("valueCoding").path("code").asText()));
                assertThat(codes).contains("unknown").doesNotHaveDuplicates();
                assertThat(codes).containsAll(PACK.catalogue().item(id).choices().keySet());
              }
            });
  }

  @Test
  void everyCodeOfTheFormStandsInItsCodeSystem() {
    Set<String> codes = new HashSet<>();
    for (JsonNode entry : tree(FhirCodeSystems.of(PACK)).path("entry")) {
      JsonNode system = entry.path("resource");
      for (JsonNode concept : system.path("concept")) {
        codes.add(system.path("url").asText() + "#" + concept.path("code").asText());
      }
    }
    List<JsonNode> codings = FORM.findValues("valueCoding");
    codings.addAll(FORM.findValues("answerCoding"));
    assertThat(codings).hasSizeGreaterThan(200);
    for (JsonNode coding : codings) {
      String system = coding.path("system").asText();
      assertThat(
              system.equals(FhirNames.UCUM)
                  || codes.contains(system + "#" + coding.path("code").asText()))
          .as(coding.toString())
          .isTrue();
    }
  }

  /** {@code enableWhen} as the specification defines it, with answers to hidden items left out. */
  private static final class Form {
    private final Map<String, JsonNode> items = items(FORM);
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, RawAnswer> answers;

    Form(Map<String, RawAnswer> answers) {
      this.answers = answers;
      items.forEach(
          (id, item) -> item.path("item").forEach(c -> parents.put(c.path("linkId").asText(), id)));
    }

    boolean shows(String id) {
      String parent = parents.get(id);
      return (parent == null || shows(parent)) && isEnabled(items.get(id));
    }

    private boolean isEnabled(JsonNode item) {
      JsonNode tests = item.path("enableWhen");
      if (tests.isEmpty()) {
        return true;
      }
      boolean any = item.path("enableBehavior").asText().equals("any");
      for (JsonNode test : tests) {
        if (holds(test) == any) {
          return any;
        }
      }
      return !any;
    }

    private boolean holds(JsonNode test) {
      String question = test.path("question").asText();
      List<Object> given = shows(question) ? values(answers.get(question)) : List.of();
      String operator = test.path("operator").asText();
      Object wanted = wanted(test);
      return switch (operator) {
        case "exists" -> given.isEmpty() != (Boolean) wanted;
        case "=" -> given.stream().anyMatch(value -> order(value, wanted) == 0);
        case "!=" -> given.stream().noneMatch(value -> order(value, wanted) == 0);
        case ">=" -> given.stream().anyMatch(value -> order(value, wanted) >= 0);
        case "<=" -> given.stream().anyMatch(value -> order(value, wanted) <= 0);
        case "<" -> given.stream().anyMatch(value -> order(value, wanted) < 0);
        case ">" -> given.stream().anyMatch(value -> order(value, wanted) > 0);
        default -> throw new AssertionError(operator);
      };
    }

    private static int order(Object value, Object wanted) {
      return value instanceof BigDecimal number
          ? number.compareTo((BigDecimal) wanted)
          : value.equals(wanted) ? 0 : -1;
    }

    private static Object wanted(JsonNode test) {
      if (test.has("answerBoolean")) {
        return test.path("answerBoolean").asBoolean();
      }
      if (test.has("answerCoding")) {
        return test.path("answerCoding").path("code").asText();
      }
      return test.path(test.has("answerInteger") ? "answerInteger" : "answerDecimal")
          .decimalValue();
    }

    private static List<Object> values(RawAnswer answer) {
      if (answer instanceof RawAnswer.Several several) {
        return several.values().stream().flatMap(v -> values(v).stream()).toList();
      }
      if (answer instanceof RawAnswer.Flag flag) {
        return List.of(flag.value());
      }
      if (answer instanceof RawAnswer.Numeral number) {
        return List.of(number.value());
      }
      return answer instanceof RawAnswer.Text text ? List.of(text.text()) : List.of();
    }
  }

  @Test
  void theFormShowsARequiredQuestionUnlessTheAnswersRuleItOutAndOthersOnceTheyAreDue() {
    RandomSheets sheets = new RandomSheets(PACK, 3);
    int hidden = 0;
    for (int i = 0; i < 1_500; i++) {
      Map<String, RawAnswer> answers = sheets.nextWithoutClash();
      if (i % 3 == 0) {
        // Many unanswered parents.
        answers.keySet().removeIf(item -> sheets.random().nextInt(3) > 0);
        answers = sheets.withoutClash(answers);
      }
      // A number's "not known" has no value on the form, as one that was not given.
      answers.entrySet().removeIf(FhirQuestionnaireTest::isUnknownNumber);
      var reading = PACK.reading(sheets.sheet(answers));
      Form form = new Form(answers);
      for (Item item : PACK.catalogue().items()) {
        if (item.type() != ItemType.DERIVED) {
          Truth asked = reading.asked(item.id());
          boolean due = asked == Truth.TRUE || (item.required() && asked == Truth.UNKNOWN);
          boolean shown = form.shows(item.id());
          // The form must say that such a question may not fit.
          boolean tooOften = shown && mayNotFit(item);
          assertThat(shown).as("%s in %s", item.id(), answers).isEqualTo(due || tooOften);
          hidden += shown ? 0 : 1;
        }
      }
    }
    assertThat(hidden).isGreaterThan(1_000);
  }

  @Test
  void onlyAQuestionThatHangsOnTheCodesOfAListMayBeShownTooOften() {
    assertThat(PACK.catalogue().items().stream().filter(FhirQuestionnaireTest::mayNotFit))
        .extracting(Item::id)
        .containsExactly("episode.relieved-by-rest");
  }

  private static boolean mayNotFit(Item item) {
    JsonNode question = items(FORM).get(item.id());
    return question != null && question.path("item").toString().contains("it does not fit you");
  }

  @Test
  void aListThatIsTickedAndEmptiedAgainHidesNothingEvenIfItStillExists() {
    Map<String, RawAnswer> nothing = Map.of();
    for (Map.Entry<String, JsonNode> item : items(FORM).entrySet()) {
      for (JsonNode test : item.getValue().path("enableWhen")) {
        JsonNode question = items(FORM).get(test.path("question").asText());
        if (test.path("operator").asText().equals("exists") && question.has("repeats")) {
          JsonNode without = item.getValue().deepCopy();
          removeExists((ArrayNode) without.path("enableWhen"));
          assertThat(new Form(nothing).isEnabled(without)).as(item.getKey()).isTrue();
        }
      }
    }
  }

  private static void removeExists(ArrayNode tests) {
    for (int i = tests.size() - 1; i >= 0; i--) {
      if (tests.get(i).path("operator").asText().equals("exists")) {
        tests.remove(i);
      }
    }
  }

  @Test
  void aNumberThatIsNotPlausibleHidesNothing() {
    for (String age : List.of("-1", "121", "200")) {
      Form form = new Form(Map.of("person.age-years", new RawAnswer.Numeral(new BigDecimal(age))));
      assertThat(form.shows("person.pregnancy-status")).as(age).isTrue();
      assertThat(form.shows("sign.preeclampsia-signs")).as(age).isTrue();
    }
    Form child = new Form(Map.of("person.age-years", new RawAnswer.Numeral(BigDecimal.ZERO)));
    assertThat(child.shows("person.pregnancy-status")).isFalse();
  }

  private static boolean isUnknownNumber(Map.Entry<String, RawAnswer> answer) {
    return PACK.catalogue().item(answer.getKey()).type().isNumber()
        && answer.getValue() instanceof RawAnswer.Text;
  }

  @Test
  void theSamePackGivesTheSameBytes() {
    assertThat(FhirQuestionnaire.of(PACK)).isEqualTo(FhirQuestionnaire.of(PackLoader.builtIn()));
  }
}
