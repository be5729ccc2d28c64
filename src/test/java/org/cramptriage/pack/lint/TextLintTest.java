package org.cramptriage.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.SmallPack;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.PackProblem;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.source.WordingReader;
import org.cramptriage.pack.wording.Wording;
import org.cramptriage.pack.wording.WrittenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text of any pack may say, and what its heading must not claim. */
class TextLintTest {

  private static final PackFiles FILES = SmallPack.files();
  private static final RulePack PACK = PackLoader.load(FILES);
  private static final Wording WORDING =
      WordingReader.read(FILES, Set.of("RF-040"), new Problems());
  private static final String TEXTS = "red-flags/long-cramps/texts.yaml";
  private static final String BLEEDING = "red-flags/bleeding/texts.yaml";
  private static final String STATIN = "medicines/cholesterol/texts.yaml";

  /** A pack with one text replaced. */
  private static PackFiles with(String file, String old, String now) {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    String text = files.get(file);
    assertThat(text).as(file).contains(old);
    files.put(file, text.replace(old, now));
    return new PackFiles(files);
  }

  /** The problems of a pack: what is refused, or else what is noted. */
  private record Found(List<PackProblem> refused, List<PackProblem> noted) {
    static Found in(PackFiles files) {
      Problems problems = new Problems();
      try {
        PackLoader.checked(files, problems);
        return new Found(List.of(), problems.notes());
      } catch (InvalidPackException e) {
        return new Found(e.problems(), problems.notes());
      }
    }
  }

  private static PackProblem refused(PackFiles files) {
    List<PackProblem> refused = Found.in(files).refused();
    assertThat(refused).hasSize(1);
    return refused.get(0);
  }

  /** The problems of the small pack with a sentence added to an action. */
  private static List<PackProblem> saying(String sentence) {
    String action = "See a doctor within 3 days. " + sentence;
    Problems problems = new Problems();
    WrittenText text = new WrittenText("RF-085", "action", BLEEDING, 6, action);
    Lint.checkTexts(PACK.rules(), WORDING, List.of(text), problems);
    assertThat(problems.notes()).isEmpty();
    return problems.sorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop your statin.",
        "STOP YOUR STATIN!",
        "Stop taking the blood thinner until you have asked.",
        "Do not stop your insulin, but skip the tablets.",
        "If you bleed, come off your blood thinner.",
        "Halve the dose.",
        "Leave out the next pill.",
        "Take no more of it.",
        "You may pause the medicines for a week.",
        "Don\u2019t take the tablets today.",
        "Do not take\u00a0the tablets today.",
        "Discontinue aspirin."
      })
  void aTextThatTellsAPersonToLeaveOffAMedicineIsRefused(String sentence) {
    PackProblem problem = saying(sentence).get(0);
    assertThat(problem.file()).isEqualTo(BLEEDING);
    assertThat(problem.line()).isEqualTo(6);
    assertThat(problem.text()).contains("RF-085", sentence.substring(0, 4), "Keep taking it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not stop your statin.",
        "Keep taking it unless your doctor or pharmacist tells you to stop.",
        "Stop if your stomach hurts.",
        "Never stop a prescribed medicine on your own."
      })
  void aTextThatTellsAPersonToKeepAMedicinePasses(String sentence) {
    assertThat(saying(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "action|{if RF-085}See a doctor within 3 days.{/if} Rest a little.",
        "action|{if RF-085}See a doctor{/if} within 3 days.",
        "short|Rest a little.",
        "short|{if RF-085}See a doctor within 3 days.{/if}"
      })
  void aLevelThatOnlySomePeopleAreToldIsRefused(String key, String text) {
    assertThat(ofBleeding(key, text).get(0).text()).contains("RF-085", "does not begin with");
  }

  @Test
  void aShortTextThatBeginsWithItsLevelPasses() {
    assertThat(ofBleeding("short", "See a doctor within 3 days.")).isEmpty();
  }

  @Test
  void aMedicineIsNotStoppedAcrossAMark() {
    String hidden = "See a doctor within 3 days. Stop{if RF-085} taking {/if}your statin.";
    assertThat(ofBleeding("action", hidden).get(0).text()).contains("to stop taking a medicine");
  }

  private static List<PackProblem> ofBleeding(String key, String text) {
    Problems problems = new Problems();
    WrittenText written = new WrittenText("RF-085", key, BLEEDING, 6, text);
    Lint.checkTexts(PACK.rules(), WORDING, List.of(written), problems);
    return problems.sorted();
  }

  @Test
  void anApprovedSentenceIsApprovedForItsRuleAndWordForWord() {
    String approved = "Do not take the next cholesterol tablet until a doctor there has told you";
    assertThat(FILES.text("red-flags/muscle-breakdown/texts.yaml"))
        .contains("Do not take the next");
    assertThat(saying(approved + " what to do.").get(0).text()).contains("RF-085");
    PackFiles edited =
        with("red-flags/muscle-breakdown/texts.yaml", "until a doctor there has", "until you have");
    assertThat(refused(edited).text()).contains("RF-040");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 911.",
        "call 1 1 2 now",
        "Ring 0800 123 456.",
        "The line is 116-117.",
        "Dial 15.",
        "Ask 0123456789.",
        "Phone nine one one.",
        "Call \uff19\uff11\uff11.",
        "Call \u0669\u0661\u0661."
      })
  void aNumberToCallInDigitsOrWordsIsRefused(String sentence) {
    PackProblem problem = saying(sentence).get(0);
    assertThat(problem.line()).isEqualTo(6);
    assertThat(problem.text()).contains("{emergency-number}");
  }

  @Test
  void aNumberToCallInATextOfThePackItselfIsRefused() {
    PackFiles files =
        with(PackLayout.PACK, "howFast: Now. Call {emergency-number}.", "howFast: Call 911.");
    PackProblem problem = refused(files);
    assertThat(problem.file()).isEqualTo(PackLayout.PACK);
    assertThat(problem.line()).isPositive();
    assertThat(problem.text()).startsWith("EMERGENCY: howFast");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "P-SELF-CARE|says: Ordinary leg cramps are painful|says: Call 911. Cramps are painful",
        "P-OPEN|Some questions are not answered yet.|Call 112.",
        "P-CONTRADICTIONS|the answer is used|or call 911"
      })
  void aNumberToCallInASentenceOfAPolicyIsRefused(String policy, String old, String now) {
    PackProblem problem = refused(with(PackLayout.POLICIES, old, now));
    assertThat(problem.file()).isEqualTo(PackLayout.POLICIES);
    assertThat(problem.line()).isPositive();
    assertThat(problem.text()).startsWith(policy + ": says names the number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Call your doctor within 3 days.", "Take 400 mg with 2 litres.", "For 24 hours."})
  void aNumberThatNobodyCallsPasses(String sentence) {
    assertThat(saying(sentence)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Maybe see somebody some time.|does not begin with the phrase of its level",
        "Book a doctor's visit within 2 weeks.|begins with a phrase of SOON",
        "Tell your doctor at your next visit.|begins with a phrase of ROUTINE",
        "Call {emergency-number} for an ambulance now if you like.|does not begin",
        "Sip a drink, unless you were told to limit fluids. Wait.|does not begin"
      })
  void anActionThatDoesNotBeginWithThePhraseOfItsLevelIsRefused(String now, String reason) {
    PackProblem problem =
        refused(with(TEXTS, "Call {emergency-number} for an ambulance now. If", now + " If"));
    assertThat(problem.file()).isEqualTo(TEXTS);
    assertThat(problem.text())
        .contains("RF-001", reason, "EMERGENCY", "Call {emergency-number} for an ambulance now");
  }

  @Test
  void anEmergencyThatLacksItsSecondSentenceIsRefused() {
    PackFiles files = with(TEXTS, "Do not drive yourself. If you are alone", "If you are alone");
    assertThat(refused(files).text()).contains("\"Do not drive yourself.\"");
  }

  @Test
  void firstAidMayStandBeforeThePhraseOfTheLevel() {
    PackFiles files =
        with(
            TEXTS,
            "Call {emergency-number} for an ambulance now. If",
            "Move to a cool place now. Call {emergency-number} for an ambulance now. If");
    assertThat(Found.in(files).refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DVT, thrombus and electrolytes", "Palpitations", "A seizure"})
  void aWordThatPatientsMayNotKnowIsNoted(String title) {
    PackFiles files = with(BLEEDING, "New bruises or bleeding without a knock", title);
    Found found = Found.in(files);
    assertThat(found.refused()).isEmpty();
    assertThat(found.noted())
        .isNotEmpty()
        .allMatch(p -> p.file().equals(BLEEDING) && p.line() == 3)
        .allMatch(p -> p.text().contains("patients may not know"));
  }

  @Test
  void theWholeTextThatLintOnceLetPassIsRefused() {
    PackFiles files =
        with(
            "red-flags/alcohol/texts.yaml",
            "Call your doctor within 3 days. Say how much you drink.",
            "Maybe see somebody some time. Stop your statin. Drink plenty. Call 911. ");
    Found found = Found.in(files);
    assertThat(found.refused()).extracting(PackProblem::text).hasSize(3);
    assertThat(found.noted()).anyMatch(p -> p.text().contains("drink plenty"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "levels:|level:|level",
        "    begins:|    begin:|begins",
        "leaveOff: [stop,|leaveOff: [\"...\", stop,|is not a phrase",
        "known: [\"911\"|known: [nine|is not a number to call",
        "  - {not: [DVT, thrombus, thrombi], say: blood clot in the leg}|  - {not: [DVT]}|say"
      })
  void aBrokenFileOfPhrasesIsRefusedWithItsLine(String old, String now, String named) {
    List<PackProblem> refused = Found.in(with(PackLayout.WORDING, old, now)).refused();
    assertThat(refused)
        .isNotEmpty()
        .anyMatch(
            p -> p.file().equals(PackLayout.WORDING) && p.line() > 0 && p.text().contains(named));
  }

  @Test
  void aPackWithoutItsPhrasesIsRefused() {
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.remove(PackLayout.WORDING);
    assertThat(Found.in(new PackFiles(files)).refused())
        .anyMatch(p -> p.file().equals(PackLayout.WORDING) && p.text().contains("missing"));
  }

  @Test
  void aLongTextAndManyGapsAreReadAtOnce() {
    String text = "Book " + "within ".repeat(500) + "2 weeks";
    PackFiles files =
        with(
            PackLayout.WORDING,
            "- Book ... within 2 days ...",
            "- Book " + "... within ".repeat(15));
    Map<String, String> all = new TreeMap<>(files.byPath());
    all.put(TEXTS, all.get(TEXTS).replace("Say how long", text + ". Say how long"));
    assertThat(Found.in(new PackFiles(all)).refused()).isEmpty();
    all.put(
        TEXTS, all.get(TEXTS).replace("Say how long", "word ".repeat(30_000) + ". Say how long"));
    assertThat(Found.in(new PackFiles(all)).refused())
        .anyMatch(p -> p.text().contains("shorten it"));
  }

  @Test
  void aHeadingThatSaysOrOverAConditionThatSaysAndIsNotedUnlessAReasonIsStated() {
    String drl = "red-flags/bleeding/bleeding.drl";
    Map<String, String> files = new TreeMap<>(FILES.byPath());
    files.computeIfPresent(
        drl,
        (f, t) ->
            t.replace(
                "(bruisingBleeding == true)", "(bruisingBleeding == true && feverUnwell == true)"));
    files.computeIfPresent(
        BLEEDING, (f, t) -> t.replace("bruises or bleeding", "bruises and bleeding"));
    files.computeIfPresent(
        drl, (f, t) -> t.replaceFirst("rule \"[^\"]*\"", "rule \"Bruises or fever\""));
    assertThat(Found.in(new PackFiles(files)).noted())
        .anyMatch(p -> p.file().equals(drl) && p.line() > 0 && p.text().contains("headingNote"));
    files.computeIfPresent(
        BLEEDING, (f, t) -> t.replace("  origin: added", "  origin: added\n  headingNote: why"));
    assertThat(Found.in(new PackFiles(files)).noted())
        .noneMatch(p -> p.text().contains("headingNote"));
  }

  @Test
  void theTwoHeadingsThatWereWrongWouldBeNotedAgain() {
    Map<String, String> files = new TreeMap<>(PackFiles.in(Path.of("rules")).byPath());
    files.computeIfPresent(
        "red-flags/withdrawal/texts.yaml",
        (f, t) -> t.replaceFirst("(?s)  headingNote:.*?(?=\\nRF-)", ""));
    assertThat(Found.in(new PackFiles(files)).noted())
        .anyMatch(p -> p.text().startsWith("RF-112: its name says \"or\""))
        .anyMatch(p -> p.text().startsWith("RF-112: its title says \"or\""));
  }

  @Test
  void theReasonOfAHeadingIsNoPartOfWhatIsSigned() {
    PackFiles files = with(STATIN, "MD-001:\n", "MD-001:\n  headingNote: why\n");
    assertThat(PackLoader.load(files).hashes().ofPack())
        .isEqualTo(PackLoader.load(FILES).hashes().ofPack());
  }
}
