package org.cramptriage.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.pack.signoff.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing, and what stands of it, as reviewers and scripts do it. */
class ReviewCommandTest {

  private static final RulePack PACK = PackLoader.dossier(SmallPack.files()).pack();

  @TempDir Path folder;
  private ReviewTrial trial;

  @BeforeEach
  void copy() {
    trial = ReviewTrial.small(folder);
  }

  private void usage(CommandRun run, String... words) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  /** Which of the two people the rule holds for, in the order in which they are shown. */
  private List<String> rightAnswers(String rule) {
    CommandRun run =
        trial.run("sign", rule, "--signer", "j.doe", "--decision", "approve", "--predict", "y,n");
    boolean firstInside = !run.out().contains("0 of 2");
    trial.write("review/signoffs.txt", "");
    return firstInside ? List.of("yes", "no") : List.of("no", "yes");
  }

  // Help and usage.

  @ParameterizedTest
  @ValueSource(strings = {"", "report", "status", "sign", "export", "import"})
  void everyCommandHasHelp(String command) {
    CommandRun run = CommandRun.of((Object[]) ("review " + command + " --help").split(" +"));
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: cramp-triage review").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "status --date yesterday; 2026-11-30",
        "status --rule RF-03O; did you mean RF-03",
        "status --rule RF-030 --release; --release",
        "sign RF-030 --decision approve --no-prediction; --signer",
        "sign --signer j.doe --decision approve; name the rules",
        "sign RF-030 --signer j.doe --decision agree; approve, change, reject",
        "sign RF-030 --signer j.doe --decision approve; --predict",
        "sign RF-030 --signer j.doe --decision approve --predict yes; 2 people",
        "sign RF-030 --signer j.doe --decision approve --predict yes,maybe; maybe",
        "sign RF-030 RF-031 --signer j.doe --decision approve --predict yes,no; one rule",
        "sign RF-030 --signer j.doe --decision change; comment",
        "sign RF-030 --signer e.lee --decision approve --no-prediction; is not listed as a clinician",
        "sign RF-030 --signer n.one --decision approve --no-prediction; --new-signer",
        "sign RF-030 --predict yes,no; --decision",
        "sign RF-030 --show --release; cannot be combined",
        "sign RF-030 --json; --json",
        "sign --release; --signer",
        "sign RF-030 --show --name X; --new-signer",
        "sign RF-030 --show --new-signer --signer j.doe --name X --role Y; is already in review/signers.yaml",
        "sign RF-030 --show --new-signer --signer J.Doe --name X --role Y; lower-case letters",
        "sign RF-030 --show --new-signer --signer x --role Y; --name"
      })
  void aMistakeIsOneClearLine(String words, String said) {
    CommandRun run = trial.run((Object[]) words.split(" "));
    usage(run, said.strip());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(trial.ledger()).isEmpty();
  }

  @Test
  void withoutRulesThereIsAClearLine() {
    usage(
        CommandRun.of("review", "status", "--rules", folder.resolve("nowhere")),
        "nowhere",
        "no such folder");
  }

  @Test
  void withoutANamedFolderItIsThatOfTheInstallation() {
    String before = System.getProperty(RulesFolder.HOME);
    try {
      System.setProperty(RulesFolder.HOME, folder.toString());
      assertThat(CommandRun.of("review", "status").out()).contains(trial.root().toString());
      System.setProperty(RulesFolder.HOME, folder.resolve("empty").toString());
      assertThat(CommandRun.of("review", "status").out()).contains("Review of rules on 2");
    } finally {
      System.clearProperty(RulesFolder.HOME);
      if (before != null) {
        System.setProperty(RulesFolder.HOME, before);
      }
    }
  }

  // Status.

  @Test
  void theStatusOfTheShippedRulesNeedsNoSignatureAndOneScreen() {
    trial = ReviewTrial.in(folder.resolve("shipped"));
    unsignedRulesAreNotAnError();
  }

  @Test
  void unsignedRulesAreNotAnError() {
    CommandRun run = trial.run("status");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("EMERGENCY", "never signed", "RF-001");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80, "80 columns").hasSizeLessThan(25);
  }

  @Test
  void aReleaseNeedsEverythingAndSaysWhatIsMissingInGroups() {
    CommandRun run = trial.run("status", "--release");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("rules never signed: RF-001", "more (--all)", "released");
    assertThat(run.lines()).hasSizeLessThan(25);
    assertThat(trial.run("status", "--release", "--all").out()).contains("RK-042");
    assertThat(trial.run("status", "--release", "--json").out())
        .containsPattern("\"release\":\\{\"hash\":\"sha256:[0-9a-f]{64}\",\"done\":false");
  }

  @Test
  void aMalformedLedgerIsRefusedWithItsLine() {
    trial.write("review/signoffs.txt", "# The ledger.\n2026-11-21 | RF-030\n");
    CommandRun run = trial.run("status");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("review/signoffs.txt:2: has 2 fields", "correct the line");
  }

  @Test
  void everyOddLineIsSaidWithItsNumber() {
    trial.approve("RF-061", "a.roe");
    trial.write(
        "review/signoffs.txt", trial.read("review/signoffs.txt").replace("RF-061", "RF-999"));
    CommandRun run = trial.run("status");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("review/signoffs.txt:\\d+: RF-999: there is no such rule");
    assertThat(trial.run("status", "--json").out()).contains("\"kind\":\"unknown-rule\"");
  }

  @Test
  void theLinesOfARetiredRuleAreHistory() {
    trial.approve("RF-061", "j.doe");
    trial.edit("review/signoffs.txt", "| RF-061 |", "| RF-999 |");
    assertThat(trial.run("status").out().replaceAll("\\s+", " "))
        .contains("name it under retired in pack.yaml");
    trial.edit("pack.yaml", "retired: []", "retired: [RF-999]");
    assertThat(trial.run("status").exit()).isZero();
    trial.edit("pack.yaml", "retired: [RF-999]", "retired: [RF-030]");
    assertThat(trial.run("status").err()).contains("RF-030 is retired by pack.yaml");
  }

  @Test
  void aKeptContentThatWasEditedIsSaid() throws Exception {
    trial.approve("RF-061", "j.doe");
    String file = SignedContents.file("RF-061", PACK.hashes().of("RF-061"));
    trial.edit(file, "SOON", "ROUTINE");
    CommandRun run = trial.run("status");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " ")).contains(file + ": was changed after it was");
  }

  // Sign, edit, and what is said then.

  @Test
  void aSignatureIsAppendedAndWhatWasReadIsKept() {
    trial.write("review/signoffs.txt", "# No end of line");
    CommandRun run = trial.approve("RF-061", "j.doe");
    String hash = PACK.hashes().of("RF-061");
    assertThat(run.out()).startsWith("Written: RF-061, approve, by Jane Doe.");
    assertThat(trial.read("review/signoffs.txt"))
        .isEqualTo(
            "# No end of line\n2026-11-21 | RF-061 | "
                + hash
                + " | approve | j.doe | Jane Doe | general practitioner | not asked |\n");
    assertThat(trial.read(SignedContents.file("RF-061", hash)))
        .startsWith(
            "rule: RF-061\nname: More than 21 alcoholic drinks a week\n"
                + "condition: exists Lifestyle(alcoholDrinksPerWeek > 21)\n");
    assertThat(trial.run("status", "--rule", "rf-061").out()).contains("signed until 2");
  }

  @Test
  void theSameDecisionIsNotWrittenTwice() {
    trial.approve("RF-061", "j.doe");
    Map<String, String> before = trial.files();
    assertThat(trial.approve("RF-061", "j.doe").out()).contains("Unchanged", "already recorded");
    assertThat(trial.files()).isEqualTo(before);
  }

  @Test
  void anEditedThresholdMakesTheSignatureVoidAndSaysWhyWithAPerson() {
    trial.approve("RF-061", "j.doe");
    trial.edit("red-flags/alcohol/alcohol.drl", "PerWeek > 21", "PerWeek > 14");
    CommandRun run = trial.run("status");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .containsSubsequence(
            "RF-061",
            "void: changed since it was signed",
            "Jane Doe signed it on 2026-11-21",
            "before:",
            "more than [21] drinks a week",
            "now:",
            "more than [14] drinks a week",
            "A person for whom the rule did not hold before, and holds now:",
            "drinks a week",
            "review/signoffs.txt:",
            "RF-061: has changed since Jane Doe decided");
    assertThat(trial.run("status", "--json").out())
        .contains(
            "\"state\":\"void\"", "{\"gone\":\"21 \"},{\"new\":\"14 \"}", "\"holdsNow\":true");
    assertThat(trial.run("status", "--rule", "RF-030").exit()).isZero();
  }

  @Test
  void anEditedTextShowsOnlyTheChangedWords() {
    trial.approve("RF-003", "j.doe");
    trial.edit(
        "red-flags/long-cramps/texts.yaml",
        "doctor's visit within 2 weeks",
        "doctor's visit within 3 days");
    assertThat(trial.run("status").out().replaceAll("\\s+", " "))
        .contains("the action text before: Book a doctor's visit within [2 weeks.]")
        .contains("now: Book a doctor's visit within [3 days.]");
  }

  @Test
  void ifWhatWasReadIsGoneItIsSaid() throws Exception {
    trial.approve("RF-061", "j.doe");
    Files.delete(trial.root().resolve(SignedContents.file("RF-061", PACK.hashes().of("RF-061"))));
    trial.edit("red-flags/alcohol/alcohol.drl", "PerWeek > 21", "PerWeek > 14");
    assertThat(trial.run("status").out().replaceAll("\\s+", " "))
        .contains("The content that was read then was not kept (review/signed/RF-061-");
  }

  @Test
  void anEmergencyNeedsTwoAndTheFirstIsToldSo() {
    assertThat(trial.approve("RF-001", "j.doe").out().replaceAll("\\s+", " "))
        .contains("not yet signed: an emergency rule needs 1 more signature");
    CommandRun partly = trial.run("status");
    assertThat(partly.exit()).isZero();
    assertThat(partly.out()).contains("NEEDS ATTENTION", "RF-001", "1 more signature");
    assertThat(trial.approve("RF-001", "a.roe").out()).doesNotContain("not enough");
    assertThat(trial.run("status", "--rule", "RF-001").out()).contains("signed until");
  }

  @Test
  void theAuthorMayNotBeTheOnlyOne() {
    assertThat(trial.approve("RF-061", "a.roe").out().replaceAll("\\s+", " "))
        .contains("not yet signed: only its author has signed it");
    assertThat(trial.run("status").exit()).isEqualTo(1);
    trial.approve("RF-061", "j.doe");
    assertThat(trial.run("status").exit()).isZero();
  }

  @Test
  void anObjectionIsShownWithItsComment() {
    trial.run(
        "sign",
        "RF-061",
        "--signer",
        "e.lee",
        "--decision",
        "change",
        "--comment",
        "Why | 21?\n=x");
    CommandRun run = trial.run("status");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("objected to", "Eve Lee (change): Why | 21? =x");
    assertThat(trial.ledger())
        .singleElement()
        .asString()
        .endsWith("| not asked | Why \\| 21?\\n=x");
  }

  @Test
  void aSignatureExpires() {
    trial.approve("RF-061", "j.doe");
    CommandRun run = trial.run("status", "--date", "2031-01-01");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("expired", "was good until 2");
  }

  // Predictions.

  @Test
  void theTwoPeopleAreShownWithoutSayingWhoIsInside() {
    CommandRun run = trial.run("sign", "RF-061", "--show");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Person A", "Person B").doesNotContain("inside", "outside");
    String json = trial.run("sign", "RF-061", "--show", "--json").out();
    assertThat(json).contains("\"name\":\"Person A\"", "\"answers\"").doesNotContain("inside");
    assertThat(trial.ledger()).isEmpty();
  }

  @Test
  void theOrderOfThePeopleGivesNothingAway() {
    long insideFirst =
        List.of("RF-001", "RF-003", "RF-030", "RF-031", "RF-061", "MD-001", "RK-042", "RF-040")
            .stream()
            .filter(rule -> rightAnswers(rule).get(0).equals("yes"))
            .count();
    assertThat(insideFirst).isBetween(1L, 7L);
  }

  @Test
  void aPredictionIsStoredWithTheDecision() {
    List<String> right = rightAnswers("RF-061");
    String predict = String.join(",", right);
    trial.run("sign", "RF-061", "--signer", "j.doe", "--decision", "approve", "--predict", predict);
    assertThat(trial.ledger()).singleElement().asString().contains("| 2 of 2 |");
    CommandRun wrong =
        trial.run(
            "sign", "RF-061", "--signer", "a.roe", "--decision", "approve", "--predict", "y,y");
    assertThat(wrong.out()).contains("predicted 1 of 2");
    assertThat(trial.ledger().get(1)).contains("| 1 of 2 |");
  }

  // The conversation.

  @Test
  void aReviewerIsAskedAndTheAnswersAreWritten() {
    List<String> right = rightAnswers("RF-061");
    CommandRun run =
        trial.answering(
            List.of("j.doe", right.get(0), right.get(1), "maybe", "a", "Fine, für mich."),
            "sign",
            "RF-061");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsSubsequence(
            "Who are you?",
            "Jane Doe, general practitioner: one rule",
            "IF",
            "more than 21",
            "THEN",
            "BECAUSE OF",
            "STATUS",
            "never signed",
            "Person A",
            "Does the rule hold for this person?",
            "Person B",
            "your answer was right",
            "Your decision?",
            "Please answer with one of the words",
            "Comment",
            "Recorded: RF-061, approve.",
            "1 decision written");
    assertThat(trial.ledger()).singleElement().asString().endsWith("| 2 of 2 | Fine, für mich.");
  }

  @Test
  void aWrongPredictionShowsTheSentenceAgainAndMayEndIt() {
    List<String> right = rightAnswers("RF-061");
    List<String> wrong = List.of(right.get(1), right.get(1));
    CommandRun stopped =
        trial.answering(
            List.of(wrong.get(0), wrong.get(1), "n"), "sign", "RF-061", "--signer", "j.doe");
    assertThat(stopped.out())
        .containsSubsequence("your answer was wrong", "once more", "more than 21", "still want");
    assertThat(trial.ledger()).isEmpty();
    trial.answering(
        List.of(wrong.get(0), wrong.get(1), "y", "approve", ""),
        "sign",
        "RF-061",
        "--signer",
        "j.doe");
    assertThat(trial.ledger()).singleElement().asString().contains("| 1 of 2 |");
  }

  @Test
  void withoutIdsEverythingThatNeedsTheSignerComesTheMostUrgentFirst() {
    trial.approve("RF-001", "j.doe");
    String left = " of " + (PACK.reviewed().size() - 1);
    CommandRun run =
        trial.answering(
            List.of("y", "y", "y", "s", "n", "n", "y", "q"), "sign", "--signer", "j.doe");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(PACK.reviewed().size() - 1 + " rules to read", "1" + left, "2" + left)
        .contains("RF-006 ", "RF-031 ")
        .doesNotContain("3" + left, "RF-001 ")
        .endsWith("0 decisions written.\n");
  }

  @Test
  void anEndOfInputEndsItAndLosesNothing() {
    List<String> right = rightAnswers("RF-061");
    CommandRun run =
        trial.answering(
            List.of(right.get(0), right.get(1), "a", "", "y"),
            "sign",
            "RF-061",
            "RF-003",
            "--signer",
            "j.doe");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).endsWith("1 decision written.\n");
    assertThat(trial.ledger()).hasSize(1);
  }

  @Test
  void whoIsNoClinicianIsToldAndMayObject() {
    List<String> right = rightAnswers("RF-061");
    CommandRun run =
        trial.answering(
            List.of(right.get(0), right.get(1), "a", "", "c", "", "c", "21 is not sourced."),
            "sign",
            "RF-061",
            "--signer",
            "e.lee");
    assertThat(run.out())
        .containsSubsequence(
            "Refused", "not listed as a clinician", "Refused", "needs a comment", "Recorded");
    assertThat(trial.ledger()).singleElement().asString().contains("change", "21 is not sourced.");
  }

  @Test
  void whatChangedSinceTheSignersLastDecisionIsShown() {
    trial.approve("RF-061", "j.doe");
    trial.edit("red-flags/alcohol/alcohol.drl", "PerWeek > 21", "PerWeek > 14");
    assertThat(trial.run("sign", "RF-061", "--signer", "j.doe", "--show").out())
        .containsSubsequence("SINCE YOU DECIDED ON 2026-11-21", "[21]", "[14]");
    assertThat(trial.run("sign", "RF-061", "--signer", "b.roe", "--show").out())
        .doesNotContain("SINCE YOU");
  }

  // Signers.

  @Test
  void aNewSignerIsAddedWithWhateverName() {
    String name = "Dr. Zoë \"Z\" O'Neill: #1 \\ {x}";
    CommandRun run =
        trial.run(
            "sign",
            "RF-061",
            "--new-signer",
            "--signer",
            "z.o",
            "--name",
            name,
            "--role",
            "Ärztin: Innere",
            "--clinician",
            "--decision",
            "approve",
            "--no-prediction");
    assertThat(run.err()).isEmpty();
    Signer added = PackLoader.dossier(PackFiles.in(trial.root())).signOff().signers().get("z.o");
    assertThat(added).isEqualTo(new Signer("z.o", name, "Ärztin: Innere", true, List.of()));
    assertThat(trial.run("status", "--rule", "RF-061").out()).contains("signed until");
  }

  // Release.

  @Test
  void aReleaseIsRefusedWhileAnythingIsMissing() {
    CommandRun run = trial.run("sign", "--release", "--signer", "j.doe");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("not ready for release", "never signed");
    assertThat(trial.ledger()).isEmpty();
  }

  @Test
  void aPackThatIsSignedThroughoutIsReleasedUntilItChanges() {
    List<String> lines = new ArrayList<>();
    for (Rule rule : PACK.reviewed()) {
      lines.add(approval(rule.id(), "j.doe"));
      lines.add(approval(rule.id(), "b.roe"));
    }
    trial.write("review/signoffs.txt", String.join("\n", lines));
    CommandRun waiting = trial.run("status", "--release");
    assertThat(waiting.exit()).isEqualTo(1);
    assertThat(waiting.out()).contains("Everything is signed. It has not been released yet.");
    usage(trial.run("sign", "--release", "--signer", "e.lee"), "not listed as a clinician");
    assertThat(trial.run("sign", "--release", "--signer", "j.doe").exit()).isZero();
    assertThat(trial.run("sign", "--release", "--signer", "j.doe").out()).contains("Unchanged");
    CommandRun released = trial.run("status", "--release");
    assertThat(released.out()).contains("Released by Jane Doe");
    assertThat(released.exit()).isZero();
    String guarantees = trial.read("safety/guarantees.yaml");
    trial.edit("safety/guarantees.yaml", "atLeast: URGENT", "atLeast: SOON");
    assertThat(trial.run("status", "--release").exit()).as("guarantees that say less").isEqualTo(1);
    assertThat(trial.run("status").exit()).as("every rule is still signed").isZero();
    trial.write("safety/guarantees.yaml", "# A comment.\n" + guarantees);
    assertThat(trial.run("status", "--release").exit()).as("the same guarantees").isZero();
    trial.edit("pack.yaml", "title: Leg cramps", "title: Cramps of the leg");
    trial.edit("pack.yaml", "version: 1.0.0", "version: 1.0.1");
    assertThat(trial.run("status", "--release").exit()).as("another pack").isEqualTo(1);
    assertThat(trial.run("status").exit()).as("every rule is still signed").isZero();
  }

  private static String approval(String rule, String signer) {
    return new Decision(
            LocalDate.of(2026, 11, 1),
            rule,
            PACK.hashes().of(rule),
            DecisionKind.APPROVE,
            signer,
            "Name",
            "role",
            Prediction.NONE,
            "")
        .line();
  }

  @Test
  void anExplanationSaysThatARuleIsSigned() {
    trial.approve("RF-061", "j.doe");
    assertThat(CommandRun.of("rules", "explain", "RF-061", "--rules", trial.root()).out())
        .contains("  signed, to be reviewed by 2");
  }

  private static final String ALCOHOL = "red-flags/alcohol/alcohol.drl";

  private void level(String before, String after) {
    String id = "@id(RF-061) @urgency(";
    trial.edit(ALCOHOL, id + before + ")", id + after + ")");
  }

  @Test
  void aFindingThatIsLessUrgentThanWhenItWasSignedWantsOneMoreSigner() {
    trial.approve("RF-061", "j.doe");
    level("SOON", "ROUTINE");
    CommandRun one = trial.approve("RF-061", "j.doe");
    assertThat(one.out()).contains("it is less urgent", "1 more signature");
    level("ROUTINE", "SELF_CARE");
    assertThat(trial.approve("RF-061", "j.doe").out()).contains("1 more signature");
    assertThat(trial.approve("RF-061", "b.roe").out()).doesNotContain("more signature");
    level("SELF_CARE", "SOON");
    assertThat(trial.approve("RF-061", "j.doe").out()).doesNotContain("more signature");
  }

  @Test
  void onlyWhatEnoughPeopleSignedCountsAsTheLevelBefore() {
    trial.approve("RF-061", "j.doe");
    level("SOON", "ROUTINE");
    trial.approve("RF-061", "j.doe");
    trial.edit(ALCOHOL, "alcoholDrinksPerWeek > 21", "alcoholDrinksPerWeek > 22");
    assertThat(trial.approve("RF-061", "j.doe").out()).contains("1 more signature");
    assertThat(trial.approve("RF-061", "b.roe").out()).doesNotContain("more signature");
    trial.edit(ALCOHOL, "alcoholDrinksPerWeek > 22", "alcoholDrinksPerWeek > 23");
    assertThat(trial.approve("RF-061", "j.doe").out()).doesNotContain("more signature");
  }
}
