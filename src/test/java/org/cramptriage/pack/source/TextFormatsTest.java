package org.cramptriage.pack.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.PackWithParts;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Activity;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.Wording;
import org.cramptriage.pack.prepared.ValueReader;
import org.cramptriage.pack.prepared.ValueWriter;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.review.Conclusion;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.terms.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code texts.yaml} and the registers may say besides plain texts. */
class TextFormatsTest {

  private static final RulePack PACK = PackLoader.load(PackWithParts.files());
  private static final String LONG = "red-flags/long-cramps/texts.yaml";
  private static final String TITLE = "  title: Cramp that lasted over 10 minutes";
  private static final String BREAK = "%";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{if sign.weaknes=sudden} a{/if}       | no item sign.weaknes; did you mean sign.weakness?",
        "{if sign.weakness=suden} a{/if}       | no code suden; did you mean sudden?",
        "{if medication.list=statins} a{/if}   | no code statins; did you mean statin?",
        "{if sign.cannot-walk=true} a{/if}     | sign.cannot-walk has no code true",
        "{if sign.weakness>=3} a{/if}          | sign.weakness is not a number",
        "{if medication.names=x} a{/if}        | medication.names has no codes",
        "{if episode.pain-severity=9} a{/if}   | has no codes; write episode.pain-severity>=number",
        "{if episode.pain-severity>=99} a{/if} | outside the range",
        "{if episode.pain-severity>=9.5} a{/if}| whole number",
        "{if episode.pain-severity>=ten} a{/if}| not a number that a pack may contain",
        "{if episode.pain-severity>9} a{/if}   | is not a condition",
        "{if sign.weakness = sudden} a{/if}    | is not a condition",
        "{if AD-001} a{/if}                    | is not a condition",
        "{if } a{/if}                          | is not a condition",
        "{if} a{/if}                           | is not a condition",
        "{if RF-999} a{/if}                    | no rule RF-999",
        "{if CI-NOTHING} a{/if}                | no rule CI-NOTHING",
        "{if SG-001} a{/if}                    | no rule SG-001",
        "{if RF-001} a{if RF-030} b{/if}{/if}  | stands inside another part",
        "{if RF-001} a{else} b{/if}            | {else} does not exist",
        "{if RF-001} a                         | is never closed",
        "{if RF-001 a                          | has a bracket",
        "{if episode.pain-severity>={nurse-line}} a{/if} | has a bracket",
        "{/if}                                 | closes nothing",
        "{if RF-001}{/if}                      | is empty; write its words",
        "{if RF-001} a {/if} b                 | has a space too many",
        "; {if RF-001}a{/if} b                 | has a space too many",
        "{if RF-001} {no-setting}{/if}         | is not a setting",
      })
  void aMistakeInAPartIsRefusedWithItsLine(String part, String reason) {
    String title = TITLE.replace("Cramp that", "\"Cramp that") + part + '"';
    assertThat(refused(LONG, TITLE, title))
        .anySatisfy(
            problem -> {
              assertThat(problem.text()).contains(reason);
              assertThat(problem.file()).isEqualTo(LONG);
              assertThat(problem.line()).isEqualTo(lineOf(title));
            });
  }

  private static int lineOf(String words) {
    String text = PackWithParts.with(LONG, TITLE, words).byPath().get(LONG);
    return (int) text.substring(0, text.indexOf(words)).lines().count() + 1;
  }

  @Test
  void aTextThatCouldBeEmptyIsRefused() {
    String title = "  title: \"{if RF-001}A long cramp{/if}\"";
    assertThat(refused(LONG, TITLE, title))
        .extracting(PackProblem::text)
        .anySatisfy(text -> assertThat(text).contains("is empty where every part is left out"));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added{if RF-001} a{/if}' | origin: has a bracket",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  short: a b c d e f g h i j k l m n o p q r s t u v w x y {nurse-line}' | short: has 26 words",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  short: \"\"' | short: is missing or empty",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  short: Call {nobody}' | {nobody} is not a setting",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  does: [massge]' | massge is not known; did you mean massage?",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  forbids: [fly-to-the-moon]' | is not known; known are alcohol, anti-inflammatory",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  does: [call, call]' | names call twice",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  does: [heat]%  forbids: [rest, heat]' | heat is also in does",
        "red-flags/alcohol/texts.yaml | '  origin: added' | '  origin: added%  audience: clinician' | audience: is not known here",
        "risk-factors/night/texts.yaml | '  modifiable: false' | '  modifiable: false%  short: Cramps' | short: is not known here",
        "contraindications/leg/texts.yaml | '  because: your leg is weak' | '  because: your leg is weak%  does: [rest]' | does: is not known here",
        "advice/bedtime/texts.yaml | '  area: any' | '  area: any%  audience: nurses' | nurses is not known; write people or clinician",
        "advice/bedtime/texts.yaml | '  area: any' | '  area: any%  audience: clinician' | only weak advice",
        "registers/claims.yaml | '  category:' | '  audience: all%  category:' | all is not known; write people or clinician",
      })
  void aMistakeInAnotherKeyIsRefused(String file, String old, String now, String reason) {
    assertThat(refused(file, old, now.replace(BREAK, "\n")))
        .anySatisfy(
            problem -> {
              assertThat(problem.toString()).contains(reason);
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.line()).isPositive();
            });
  }

  private static List<PackProblem> refused(String file, String old, String now) {
    try {
      PackLoader.load(PackWithParts.with(file, old, now));
    } catch (InvalidPackException e) {
      return e.problems();
    }
    return List.of();
  }

  @Test
  void aNumberInAPartNeedsItsEvidence() {
    Problems problems = new Problems();
    PackLoader.load(PackWithParts.files(), problems);
    assertThat(problems.notes())
        .extracting(PackProblem::text)
        .anySatisfy(text -> assertThat(text).startsWith("the number 50 in RF-061"));
  }

  @Test
  void theModelHasTheTextsWithAllPartsAndSaysWhoReadsWhich() {
    Rule.RedFlag flag = (Rule.RedFlag) PACK.rule("RF-003");
    Wording wording = flag.header().wording();
    assertThat(flag.title())
        .isEqualTo("Cramp that lasted over 10 minutes, with a leg that became weak");
    assertThat(wording.templates()).containsOnlyKeys(TextKey.TITLE, TextKey.REASON, TextKey.SHORT);
    assertThat(wording.does()).isEqualTo(Set.of(Activity.CALL));
    assertThat(wording.forbids()).containsExactly(Activity.MASSAGE, Activity.WAIT);
    assertThat(PACK.rule("AD-013").header().wording().audience()).isEqualTo(Audience.CLINICIAN);
    assertThat(PACK.rule("RF-001").header().wording()).isEqualTo(Wording.NONE);
  }

  @Test
  void thePreparedFormKeepsAllOfIt() {
    List<Rule> rules = List.copyOf(PACK.rules());
    List<?> read = ValueReader.values(ValueWriter.bytes(List.of(rules)));
    assertThat(read.get(0)).isEqualTo(rules).hasToString(rules.toString());
  }

  @Test
  void aSignatureCoversPartsShortTextActivitiesAndAudience() {
    ContentReader contents = new ContentReader(PACK);
    RuleContent flag = contents.of(PACK.rule("RF-003"));
    assertThat(flag.text())
        .contains("{if sign.weakness=sudden}, with a leg that became weak{/if}")
        .contains("Book a visit within 3 days{if sign.cannot-walk=yes} and rest the leg{/if}.")
        .contains("call {emergency-number}.")
        .contains("massage, wait")
        .contains("Is the leg weak, even without a cramp?");
    assertThat(contents.of(PACK.rule("AD-013")).text()).contains("clinician");
    RulePack plain = PackLoader.load(SmallPack.files());
    for (String id : List.of("RF-003", "RF-030", "RK-039", "CI-WEAK", "AD-025")) {
      assertThat(PACK.hashes().of(id)).as(id).isNotEqualTo(plain.hashes().of(id));
    }
    assertThat(PACK.hashes().of("RF-001")).isEqualTo(plain.hashes().of("RF-001"));
  }

  @Test
  void reviewersReadForWhomAPartIsAndWhatATextTellsPeopleToDo() {
    RuleSentence sentences = new RuleSentence(PACK);
    assertThat(Conclusion.of(PACK, PACK.rule("RF-003"), sentences).parts())
        .contains(
            new Conclusion.Part(
                "Heading",
                "Cramp that lasted over 10 minutes [only if \"Is the leg weak, even without a"
                    + " cramp?\" "
                    + PACK.catalogue().item("sign.weakness").label("sudden")
                    + ": , with a leg that became weak]"),
            new Conclusion.Part("Tells people to", "call"),
            new Conclusion.Part("Tells people not to", "massage, wait"))
        .extracting(Conclusion.Part::label)
        .contains("In short");
    assertThat(Conclusion.of(PACK, PACK.rule("AD-013"), sentences).parts())
        .contains(new Conclusion.Part("Shown to", "clinicians only"));
  }

  @Test
  void claimsAndOpenQuestionsSayWhoTheyMayBeShownTo() {
    var files = new TreeMap<>(SmallPack.files().byPath());
    files.put(
        "registers/open-questions.yaml",
        """
        levels:
          L01:
            rules: [RF-003]
            now: SOON
            proposed: ROUTINE
            why: Two sources disagree.
            audience: clinician
        questions:
          Q01: Is RF-001 right?
          Q02:
            question: Is RF-003 right?
            audience: clinician
        """);
    files.replace(
        "registers/claims.yaml",
        files
            .get("registers/claims.yaml")
            .replaceFirst("  category:", "  audience: clinician\n  category:"));
    Dossier dossier = PackLoader.dossier(new PackFiles(files));
    var evidence = dossier.pack().evidence();
    var questions = evidence.openQuestions();
    assertThat(questions.levels().get("L01").audience()).isEqualTo(Audience.CLINICIAN);
    assertThat(questions.questions().get("Q01").audience()).isEqualTo(Audience.PEOPLE);
    assertThat(questions.questions().get("Q02").audience()).isEqualTo(Audience.CLINICIAN);
    assertThat(questions.questions().get("Q02").rules()).containsExactly("RF-003");
    assertThat(evidence.claims().values())
        .filteredOn(claim -> claim.audience() == Audience.CLINICIAN)
        .hasSize(1);
  }
}
