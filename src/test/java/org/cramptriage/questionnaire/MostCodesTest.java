package org.cramptriage.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.lint.Lint;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are bits: up to 64 in one item are told apart, and lint refuses more. */
class MostCodesTest {

  private static Item item(int codes) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (int i = 1; i <= codes; i++) {
      choices.put("c" + i, "Code " + i);
    }
    return new Item(
        "one",
        0,
        "?",
        ItemType.MULTI_CHOICE,
        choices,
        null,
        null,
        false,
        null,
        Map.of(),
        null,
        Set.of(),
        Set.of(),
        List.of(),
        "",
        "");
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64})
  void everyCodeIsTickedOnItsOwn(int codes) {
    Catalogue catalogue = new Catalogue(List.of(item(codes)));
    CodedSheet sheet = new CodedSheet(catalogue);
    for (int i = 1; i <= codes; i++) {
      String code = "c" + i;
      sheet.fill(new AnswerSheet(Map.of("one", new Answer.Codes(List.of(code), false))));
      assertThat(sheet.codes(0, -1L)).containsExactly(code);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64, 65})
  void lintRefusesMoreThan64(int codes) {
    Problems problems = new Problems();
    Lint.questionnaire(new Catalogue(List.of(item(codes))), new SkipLogic(Map.of()), problems);
    assertThat(problems.isEmpty()).isEqualTo(codes <= 64);
  }
}
