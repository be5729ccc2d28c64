package org.cramptriage.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The only ways in which a rule may test a calming item, and what such an item needs. */
class CalmingLintTest {

  private static final String RULES = "red-flags/follow-ups/follow-ups.drl";

  private static String problem(String file, String old, String now) {
    Map<String, String> files = new TreeMap<>(SmallPack.withFollowUps().byPath());
    assertThat(files.get(file)).contains(old);
    files.computeIfPresent(file, (path, text) -> text.replace(old, now));
    try {
      PackLoader.load(new PackFiles(files));
      return "";
    } catch (InvalidPackException refused) {
      return refused.getMessage();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a code that is not calming left out | FaintKind.FIT, FaintKind.NOT_TOLD | FaintKind.NOT_TOLD"
            + " | must name every code that is not calming: fit",
        "a calming code without NOT_TOLD | FaintKind.FIT, FaintKind.NOT_TOLD"
            + " | FaintKind.FAINTED_KNOWN_HARMLESS | must name NOT_TOLD too",
        "every code | FaintKind.FIT, FaintKind.NOT_TOLD"
            + " | FaintKind.FIT, FaintKind.FAINTED_KNOWN_HARMLESS, FaintKind.NOT_TOLD"
            + " | names every code; leave it out",
        "without its trigger | swelling == Swelling.BOTH_LEGS && | | without the answer",
        "with an answer that does not make it due | swelling == Swelling.BOTH_LEGS &&"
            + " | swelling in (Swelling.BOTH_LEGS, Swelling.NONE) && | without the answer",
        "with a number that does not make it due | durationMinutes > 10 && worstWhen"
            + " | durationMinutes >= 10 && worstWhen | without the answer",
      })
  void otherTestsAreRefused(String name, String old, String now, String problem) {
    assertThat(problem(RULES, old, now == null ? "" : now)).contains(problem);
  }

  @Test
  void aRuleMayNameACalmingCodeBesideNotTold() {
    assertThat(
            problem(
                RULES,
                "SignSince.MONTHS_WORSE, SignSince.NOT_TOLD",
                "SignSince.MONTHS_WORSE, SignSince.MONTHS_SAME, SignSince.NOT_TOLD"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a code that does not exist | [longer-ago] | [longer-than-ago] | calms must name some codes",
        "all codes | [longer-ago] | [now, today, this-week, longer-ago] | calms must name some codes",
        "never due | askWhen: {item: episode.duration-minutes, above: 10} | | needs askWhen",
        "due by two answers | askWhen: {item: episode.duration-minutes, above: 10}"
            + " | askWhen: {any: [{item: sign.leg-cold, anyOf: [true]}, {item: sign.calf-tender, anyOf:"
            + " [true]}]} | needs askWhen",
        "required | required: false~askWhen: {item: episode.duration-minutes, above: 10}"
            + " | required: true~askWhen: {item: episode.duration-minutes, above: 10} | is not required",
        "a retired code that does not exist | fact: Cramp.worstWhen"
            + " | fact: Cramp.worstWhen~retired: [ever] | retired must name",
      })
  void anItemThatCannotCalmIsRefused(String name, String old, String now, String problem) {
    String text = now == null ? "" : lines(now);
    assertThat(problem(PackLayout.QUESTIONNAIRE, lines(old), text)).contains(problem);
  }

  /** The entries of an item that stand one below the other. */
  private static String lines(String entries) {
    return entries.replace("~", "\n    ");
  }
}
