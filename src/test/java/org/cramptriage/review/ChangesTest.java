package org.cramptriage.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.review.near.NearCases;
import org.junit.jupiter.api.Test;

/** What has changed is said by the words that changed, and by a person for whom it matters. */
class ChangesTest {

  private static final Dossier DOSSIER = SharedTriage.dossier();
  private static final Changes CHANGES =
      new Changes(DOSSIER, new NearCases(DOSSIER.pack(), DOSSIER.cases().baseline()));
  private static final Rule ALCOHOL = DOSSIER.pack().rule("RF-061");

  /** What changed, if the content had been another one. */
  private static Changed since(String now, String before) {
    return since(ALCOHOL, now, before);
  }

  private static Changed since(Rule rule, String now, String before) {
    String text = new ContentReader(DOSSIER.pack()).of(rule).text();
    assertThat(text).contains(now);
    return CHANGES.since(rule, RuleContent.parse(text.replace(now, before)));
  }

  @Test
  void anotherNameIsShown() {
    assertThat(since("name: More than 21", "name: Over 21").inShort())
        .isEqualTo("the name: \"Over\" → \"More than\"");
  }

  @Test
  void onlyTheChangedWordsAreMarked() {
    WordDiff words = WordDiff.between("Call today, or go there.", "Call at once, or go there.");
    assertThat(words.before("[", "]")).isEqualTo("Call [today,] or go there.");
    assertThat(words.after("[", "]")).isEqualTo("Call [at once,] or go there.");
    assertThat(words.inShort()).isEqualTo("\"today,\" → \"at once,\"");
  }

  @Test
  void wordsThatCameOrWentAreMarkedOnOneSide() {
    assertThat(WordDiff.between("Go.", "Go. Now.").before("[", "]")).isEqualTo("Go. ");
    assertThat(WordDiff.between("Go.", "Go. Now.").after("[", "]")).isEqualTo("Go. [Now.]");
    assertThat(WordDiff.between("", "New.").inShort()).isEqualTo("added \"New.\"");
    assertThat(WordDiff.between("Old.", "").inShort()).isEqualTo("removed \"Old.\"");
    assertThat(WordDiff.between("the same", "the  same").pieces())
        .extracting(WordDiff.Piece::kind)
        .containsOnly(WordDiff.Kind.SAME);
  }

  @Test
  void aChangedThresholdShowsBothSentencesAndAPersonBetween() {
    Changed changed = since("alcoholDrinksPerWeek > 21", "alcoholDrinksPerWeek > 14");
    assertThat(changed.condition()).isTrue();
    assertThat(changed.wordings()).isEmpty();
    WordDiff sentence = changed.sentence().orElseThrow();
    assertThat(sentence.before("[", "]")).contains("more than [14] drinks a week");
    assertThat(sentence.after("[", "]")).contains("more than [21] drinks a week");
    assertThat(changed.person().orElseThrow().inside()).isFalse();
    assertThat(new PersonInWords(DOSSIER.pack()).of(changed.person().orElseThrow()))
        .singleElement()
        .satisfies(a -> assertThat(a.answer()).matches("(1[5-9]|2[01]) drinks a week"));
    assertThat(changed.inShort()).isEqualTo("the condition: \"14\" → \"21\"");
  }

  @Test
  void theOrderInTheRuleFileDoesNotLookLikeAChange() {
    // Its file names the pain that cannot be borne first, the canonical text the number.
    Rule longCramp = DOSSIER.pack().rule("RF-001");
    assertThat(since(longCramp, "durationMinutes > 10", "durationMinutes > 15").inShort())
        .isEqualTo("the condition: \"15\" → \"10\"");
  }

  @Test
  void aChangedTextIsNamedInPlainWords() {
    Changed changed = since("how much you drink, and about", "about");
    assertThat(changed.condition()).isFalse();
    assertThat(changed.person()).isEmpty();
    assertThat(changed.wordings())
        .extracting(Changed.Wording::what)
        .containsExactly("the action text");
    assertThat(changed.inShort()).contains("the action text: ", "how much you drink");
  }

  @Test
  void aConditionOfThingsThatAreGoneIsStillSaidToHaveChanged() {
    for (String gone :
        List.of("exists Lifestyle(teaCups > 21)", "exists Finding(id == \"RF-999\")")) {
      Changed changed = since("exists Lifestyle(alcoholDrinksPerWeek > 21)", gone);
      assertThat(changed.condition()).isTrue();
      assertThat(changed.sentence()).isEmpty();
      assertThat(changed.person()).isEmpty();
      assertThat(changed.inShort()).isEqualTo("the condition");
    }
  }

  @Test
  void whatWasNotKeptCannotBeTold() {
    assertThat(CHANGES.since(ALCOHOL, "sha256:" + "0".repeat(64))).isEmpty();
  }

  @Test
  void everyLabelOfEveryContentHasPlainWords() {
    ContentReader contents = new ContentReader(DOSSIER.pack());
    for (Rule rule : DOSSIER.pack().rules()) {
      for (RuleContent.Line line : contents.of(rule).lines()) {
        assertThat(Labels.words(line.label())).as(line.label()).isNotEqualTo(line.label());
      }
    }
  }
}
