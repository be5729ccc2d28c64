package org.cramptriage.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.review.workbook.SheetPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions that went out as a spreadsheet, or come from the report, and what comes back. */
class ReviewImportTest {

  private static final RulePack PACK = PackLoader.dossier(SmallPack.files()).pack();
  private static final int RULES = PACK.reviewed().size();

  private static byte[] plain;

  @TempDir Path folder;
  private ReviewTrial trial;

  @BeforeEach
  void copy() {
    trial = ReviewTrial.small(folder);
  }

  private Path exported(Object... words) {
    Path file = folder.resolve("review.xlsx");
    Object[] all = new Object[words.length + 3];
    System.arraycopy(words, 0, all, 3, words.length);
    all[0] = "export";
    all[1] = "-o";
    all[2] = file;
    CommandRun run = trial.run(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return file;
  }

  /**
   * What is exported of the copy before anything in it is edited; made once, as it takes a while.
   */
  private SheetPages pages() {
    try {
      if (plain == null) {
        plain = Files.readAllBytes(exported("--signer", "j.doe"));
      }
      return SheetPages.open(Files.write(folder.resolve("plain.xlsx"), plain));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is exported of the copy as it is now. */
  private SheetPages pagesNow() {
    return SheetPages.open(exported("--signer", "j.doe", "--force"));
  }

  private CommandRun imported(SheetPages pages, Object... more) {
    Object[] all = new Object[more.length + 2];
    System.arraycopy(more, 0, all, 2, more.length);
    all[0] = "import";
    all[1] = pages.save(folder.resolve("back.xlsx"));
    return trial.run(all);
  }

  private Decision last() {
    List<String> ledger = trial.ledger();
    return Decision.parse(ledger.get(ledger.size() - 1));
  }

  // Export.

  @Test
  void theSheetHoldsEveryRuleInWords() {
    SheetPages pages = pages();
    assertThat(pages.names()).containsExactly("How to", "Review", "content");
    assertThat(pages.review()).hasSize(RULES + 1);
    assertThat(pages.cell("RF-061", "topic")).isEqualTo("alcohol");
    assertThat(pages.cell("RF-061", "urgency")).isEqualTo("SOON");
    assertThat(pages.cell("RF-061", "when")).contains("more than 21 drinks a week");
    assertThat(pages.cell("RF-061", "then")).contains("What to do: Call your doctor");
    assertThat(pages.cell("RF-061", "why")).contains("C108");
    assertThat(pages.cell("RF-061", "case inside")).contains("22 drinks a week");
    assertThat(pages.cell("RF-061", "case outside")).contains("21 drinks a week");
    assertThat(pages.cell("RF-061", "state")).contains("never signed");
    assertThat(pages.cell("RF-061", "name")).isEqualTo("Jane Doe");
    assertThat(pages.cell("RF-061", "hash")).isEqualTo(PACK.hashes().of("RF-061"));
    assertThat(pages.cell("AD-064", "case inside")).isEqualTo("everybody");
    assertThat(pages.rowOf("RF-001")).isLessThan(pages.rowOf("RF-061"));
  }

  @Test
  void readOnlyCellsAreLocked() throws IOException {
    String sheet = part(exported(), "xl/worksheets/sheet2.xml");
    assertThat(sheet)
        .contains("<sheetProtection ", "sheet=\"true\"", "approve,change,reject,not my field")
        .contains("state=\"frozen\"", "<autoFilter ref=\"A1:P" + (RULES + 1) + "\">")
        .doesNotContain("password");
    assertThat(part(exported("--force"), "xl/styles.xml")).contains("locked=\"false\"");
    assertThat(part(exported("--force"), "xl/workbook.xml")).contains("state=\"hidden\"");
  }

  private static String part(Path file, String name) throws IOException {
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSameRulesGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(exported());
    assertThat(Files.readAllBytes(exported("--force"))).isEqualTo(first);
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() {
    Path file = exported();
    CommandRun again = trial.run("export", "-o", file);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("--force");
  }

  @Test
  void onlyWhatIsOpenCanBeExported() {
    trial.approve("RF-061", "j.doe");
    trial.approve("RF-001", "j.doe");
    assertThat(ids("--open")).contains("RF-001", "RF-030").doesNotContain("RF-061");
    assertThat(ids("--open", "--signer", "j.doe")).contains("RF-030").doesNotContain("RF-001");
    assertThat(ids("--all")).contains("RF-061");
    assertThat(trial.run("export", "-o", "x.xlsx", "--open", "--all").exit()).isEqualTo(2);
  }

  private List<String> ids(Object... words) {
    Object[] all = new Object[words.length + 1];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--force";
    return SheetPages.open(exported(all)).review().stream().map(row -> row.get(0)).toList();
  }

  @Test
  void whatChangedSinceTheSignerDecidedIsSaid() {
    trial.approve("RF-061", "j.doe");
    trial.edit("red-flags/alcohol/alcohol.drl", "PerWeek > 21", "PerWeek > 14");
    assertThat(pagesNow().cell("RF-061", "changed since you signed"))
        .startsWith("since Jane Doe decided on 2026-11-21: the condition: \"21\" → \"14\"");
  }

  // There and back.

  @Test
  void importingAnUneditedExportChangesNothing() {
    untouched(RULES);
  }

  @Test
  @Tag("exhaustive")
  void importingAnUneditedExportOfTheShippedRulesChangesNothing() {
    trial = ReviewTrial.in(folder.resolve("shipped"));
    untouched(PackLoader.builtIn().reviewed().size());
  }

  private void untouched(int rules) {
    trial.approve("RF-061", "j.doe");
    Map<String, String> before = trial.files();
    CommandRun direct = trial.run("import", exported("--signer", "j.doe"));
    CommandRun saved = imported(pagesNow());
    for (CommandRun run : List.of(direct, saved)) {
      assertThat(run.exit()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.lines())
          .singleElement()
          .asString()
          .endsWith(
              "0 written, 0 already in the ledger, 0 refused, " + rules + " without a decision");
    }
    assertThat(trial.files()).isEqualTo(before);
  }

  @Test
  void aDecisionIsWrittenAsSignWouldWriteIt() {
    CommandRun run = imported(pages().write("RF-061", "decision", "approve"));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("written: RF-061, approve, by Jane Doe", "1 written");
    List<String> imported = trial.ledger();
    Map<String, String> files = trial.files();
    trial.write("review/signoffs.txt", "");
    trial.approve("RF-061", "j.doe");
    assertThat(trial.ledger()).isEqualTo(imported);
    assertThat(trial.files().keySet()).isEqualTo(files.keySet());
    assertThat(imported(pages().write("RF-061", "decision", "Approve")).out())
        .contains("unchanged", "1 already in the ledger");
    assertThat(trial.ledger()).hasSize(1);
  }

  @Test
  void everyCommentComesBackAsItWasWritten() {
    for (String comment :
        List.of(
            "=HYPERLINK(\"http://x\",\"y\")",
            "Ärzte | Übelkeit \\ 漢字 🦵",
            "two\nlines\n\n@end",
            "-5",
            "x|".repeat(5_000))) {
      SheetPages pages = pages();
      pages.write("RF-061", "decision", "change").write("RF-061", "comment", comment);
      CommandRun run = imported(pages);
      assertThat(run.exit()).as(run.out()).isZero();
      assertThat(last().comment()).isEqualTo(comment);
      assertThat(trial.run("status").exit()).isEqualTo(1);
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsInertInTheSheet() {
    trial.edit("review/signers.yaml", "name: Jane Doe", "name: \"=cmd|'/C calc'!A1\"");
    SheetPages pages = pagesNow();
    assertThat(pages.cell("RF-061", "name")).isEqualTo("'=cmd|'/C calc'!A1");
    assertThat(imported(pages.write("RF-061", "decision", "approve")).exit()).isZero();
    assertThat(last().name()).isEqualTo("=cmd|'/C calc'!A1");
  }

  @Test
  void rowsAndColumnsMayHaveMoved() {
    SheetPages pages = pages().write("RF-061", "decision", "not my field");
    Collections.reverse(pages.review().subList(1, pages.review().size()));
    pages.review().forEach(row -> row.add(0, row.remove(row.size() - 1)));
    CommandRun run = imported(pages);
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(last().rule()).isEqualTo("RF-061");
  }

  @Test
  void anEditOfTheLogicIsIgnoredWithANotice() {
    SheetPages pages = pages();
    int row = pages.rowOf("RF-061");
    pages.write("RF-061", "then", "EMERGENCY: run").write("RF-061", "decision", "approve");
    pages.write("RF-003", "case inside", "nobody").write("RF-030", "id", "RF-999");
    Map<String, String> before = trial.files();
    CommandRun run = imported(pages);
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "row " + row + ": column \"then\" was edited", "column \"case inside\" was edited")
        .contains("column \"id\" was edited", "1 written");
    assertThat(trial.files().keySet()).hasSize(before.size() + 1);
    before.forEach(
        (file, text) -> {
          if (!file.equals("review/signoffs.txt")) {
            assertThat(trial.read(file)).isEqualTo(text);
          }
        });
  }

  @Test
  void aStaleRowIsRefusedWithWhatHasChangedAndAllOthersAreTaken() {
    SheetPages pages = pages();
    for (String rule : List.of("RF-003", "RF-061", "RF-030")) {
      pages.write(rule, "decision", "approve");
    }
    trial.edit(
        "red-flags/long-cramps/texts.yaml",
        "doctor's visit within 2 weeks",
        "doctor's visit within 3 days");
    trial.edit("red-flags/alcohol/alcohol.drl", "PerWeek > 21", "PerWeek > 14");
    CommandRun run = imported(pages);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "row " + pages.rowOf("RF-003") + ": refused: RF-003 has changed since it was read")
        .contains("the action text: \"2 weeks.\" → \"3 days.\"; read it again")
        .contains("RF-061 has changed since it was read: the condition: \"21\" → \"14\"")
        .contains("written: RF-030", "1 written, 0 already in the ledger, 2 refused");
    assertThat(trial.ledger()).hasSize(1);
  }

  @Test
  void aContentTooLongForACellIsJoinedAgain() {
    String reason = "reason: Most cramps end sooner.";
    trial.edit(
        "red-flags/long-cramps/texts.yaml",
        reason,
        "reason: " + "Very long 🦵 ".repeat(6_000) + ".");
    SheetPages pages = pagesNow().write("RF-003", "decision", "approve");
    assertThat(pages.cell("RF-003", "then").length()).isLessThan(32_768);
    trial.edit(
        "red-flags/long-cramps/texts.yaml",
        "doctor's visit within 2 weeks",
        "doctor's visit within 3 days");
    assertThat(imported(pages).out()).contains("the action text: \"2 weeks.\" → \"3 days.\"");
  }

  @Test
  void aMissingHiddenSheetIsSaid() {
    SheetPages pages = pages().write("RF-061", "decision", "approve").without("content");
    CommandRun run = imported(pages);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("hidden sheet \"content\" is gone", "1 written");
  }

  // Rows that are refused, each with its own words.

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "decision=agree; \"agree\" is not a decision",
        "decision=release; \"release\" is not a decision",
        "decision=change; needs a comment",
        "decision=approve, name=Eve Lee, role=; not listed as a clinician",
        "decision=approve, name=Nobody; no signer \"Nobody\"",
        "decision=approve, name=, role=; the name is missing",
        "decision=approve, name=Ann Roe, role=; more than one signer is named Ann Roe",
        "decision=approve, role=dentist; not dentist",
        "decision=approve, hash=sha256:0; no rule of this pack"
      })
  void aRowThatCannotBeTakenSaysWhyAndTheOthersAreTaken(String edits, String words) {
    SheetPages pages = pages().write("RF-030", "decision", "approve");
    for (String edit : edits.split(", ")) {
      String[] parts = edit.split("=", 2);
      pages.write("RF-061", parts[0], parts[1]);
    }
    CommandRun run = imported(pages);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("row " + pages.rowOf("RF-061") + ": refused: ", words.strip())
        .contains("1 written, 0 already in the ledger, 1 refused");
    assertThat(trial.ledger()).hasSize(1);
  }

  @Test
  void aRowWhoseColumnsWereSortedApartSignsNothing() {
    SheetPages pages =
        pages().write("RF-061", "decision", "approve").write("RF-061", "id", "RF-085");
    CommandRun run = imported(pages);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("the id says RF-085", "is that of RF-061", "0 written");
    assertThat(trial.ledger()).isEmpty();
  }

  @Test
  void aFormulaIsNoDecision() {
    SheetPages pages = pages().write("RF-061", "decision", "approve");
    pages.formula("RF-061", "comment", "1+1").formula("RF-030", "decision", "A1");
    CommandRun run = imported(pages);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("holds a formula in \"comment\"", "holds a formula in \"decision\"");
    assertThat(trial.ledger()).isEmpty();
  }

  @Test
  void aSecondDecisionAboutTheSameRuleIsRefused() {
    SheetPages pages = pages().write("RF-061", "decision", "approve");
    List<String> copy = new java.util.ArrayList<>(pages.review().get(pages.rowOf("RF-061") - 1));
    pages.review().add(copy);
    CommandRun run = imported(pages);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("j.doe decides a second time about RF-061; the first is", "1 written");
  }

  @Test
  void ofTwoWithOneNameTheRoleOrTheIdDecides() {
    SheetPages pages = pages();
    pages.write("RF-061", "decision", "approve").write("RF-061", "name", "ann  roe");
    pages.write("RF-061", "role", "Nurse");
    pages.write("RF-030", "decision", "approve").write("RF-030", "name", "a.roe");
    pages.write("RF-030", "role", "");
    assertThat(imported(pages).exit()).isZero();
    assertThat(trial.ledger())
        .anyMatch(line -> line.contains("| RF-061 |") && line.contains("b.roe"));
    assertThat(trial.ledger())
        .anyMatch(line -> line.contains("| RF-030 |") && line.contains("a.roe"));
  }

  @Test
  void theNamedSignerStandsForEmptyNamesAndNobodyElse() {
    SheetPages pages = pages().write("RF-061", "decision", "approve");
    pages.write("RF-061", "name", "").write("RF-061", "role", "");
    pages.write("RF-030", "decision", "approve");
    CommandRun run = imported(pages, "--signer", "b.roe");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("written: RF-061, approve, by Ann Roe", "it is the decision of j.doe");
  }

  @Test
  void somebodyNewCanBeAddedOnImport() {
    SheetPages pages = pages().write("RF-061", "decision", "approve");
    pages.write("RF-061", "name", "Zoë New").write("RF-061", "role", "internist");
    Object[] who = {
      "--new-signer", "--signer", "z.new", "--name", "Zoë New", "--role", "internist", "--clinician"
    };
    assertThat(imported(pages, who).exit()).isZero();
    assertThat(trial.read("review/signers.yaml")).endsWith("clinician: true\n").contains("z.new:");
    assertThat(last().signer()).isEqualTo("z.new");
    assertThat(trial.run("status").exit()).isZero();
  }

  @Test
  void aDryRunWritesNothingAndSaysTheLine() {
    Map<String, String> before = trial.files();
    CommandRun run = imported(pages().write("RF-061", "decision", "approve"), "--dry-run");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("would write: 2026-11-21 | RF-061 | sha256:", "1 would be written");
    assertThat(trial.files()).isEqualTo(before);
  }

  @Test
  void jsonSaysTheSame() {
    SheetPages pages = pages().write("RF-061", "decision", "approve");
    pages.write("RF-030", "decision", "agree");
    CommandRun run = imported(pages, "--json");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"place\":\"row " + pages.rowOf("RF-061") + "\",\"refused\":false")
        .contains("\"refused\":true", "is not a decision", "\"undecided\":" + (RULES - 2));
  }

  // What the report saves.

  private Path report(String decisions) {
    return report("{\"id\":\"j.doe\",\"name\":\"Jane Doe\",\"role\":\"\"}", decisions);
  }

  private Path report(String signer, String decisions) {
    try {
      return Files.writeString(
          folder.resolve("report.json"),
          "{\"format\":\"cramp-triage-review-1\",\"pack\":{\"version\":\"1\",\"hash\":\"sha256:x\"},"
              + "\"signer\":"
              + signer
              + ",\"decisions\":["
              + decisions
              + "]}");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String decision(String rule, String hash, String content, String more) {
    return "{\"rule\":\"%s\",\"hash\":\"%s\",\"content\":\"%s\",\"comment\":\"\",%s}"
        .formatted(rule, hash, content, more);
  }

  private static String of(String rule) {
    String content = new ContentReader(PACK).of(PACK.rule(rule)).text();
    return content.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static final String APPROVE =
      "\"decision\":\"approve\",\"prediction\":\"2 of 2\",\"date\":\"2026-11-20\"";

  @Test
  void theReportsDecisionsAreWrittenWithPredictionAndDate() {
    String hash = PACK.hashes().of("RF-061");
    CommandRun run = trial.run("import", report(decision("RF-061", hash, of("RF-061"), APPROVE)));
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(last().line())
        .startsWith("2026-11-20 | RF-061 | " + hash + " | approve | j.doe | Jane Doe |")
        .contains("| 2 of 2 |");
  }

  @Test
  void aStaleDecisionOfTheReportIsRefusedWithWhatHasChanged() {
    Path report = report(decision("RF-061", PACK.hashes().of("RF-061"), of("RF-061"), APPROVE));
    trial.edit("red-flags/alcohol/alcohol.drl", "PerWeek > 21", "PerWeek > 14");
    CommandRun run = trial.run("import", report);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("decision 1: refused: RF-061 has changed", "\"21\" → \"14\"");
  }

  @Test
  void everyDecisionOfTheReportThatCannotBeTakenSaysWhy() {
    String hash = PACK.hashes().of("RF-061");
    Map<String, String> bad =
        Map.of(
            decision("RF-999", "sha256:" + "0".repeat(64), "", APPROVE),
            "there is no rule RF-999",
            decision("RF-030", hash, "", APPROVE),
            "its hash is that of RF-061",
            decision("RF-061", hash, of("RF-030"), APPROVE),
            "does not have the hash",
            decision("PACK", PACK.hashes().ofPack(), "", APPROVE),
            "there is no rule PACK",
            decision("RF-061", hash, "", APPROVE.replace("2026-11-20", "2026-12-01")),
            "after 2026",
            decision("RF-061", hash, "", APPROVE.replace("2026-11-20", "soon")),
            "is not a date",
            decision("RF-061", hash, "", APPROVE.replace("2 of 2", "both")),
            "the prediction",
            "{\"rule\":\"RF-061\"}",
            "lacks",
            "7",
            "lacks");
    bad.forEach(
        (decision, words) -> {
          CommandRun run = trial.run("import", report(decision));
          assertThat(run.exit()).as(run.err()).isEqualTo(1);
          assertThat(run.out()).contains("decision 1: refused: ", words);
        });
    String wrongName = "{\"id\":\"j.doe\",\"name\":\"John Doe\"}";
    assertThat(trial.run("import", report(wrongName, decision("RF-061", hash, "", APPROVE))).out())
        .contains("j.doe is Jane Doe in review/signers.yaml, not John Doe");
    assertThat(trial.ledger()).isEmpty();
  }

  // Files that are none.

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; is neither a spreadsheet",
        "id,decision; is neither a spreadsheet",
        "PK nothing; not a readable .xlsx file",
        "{; is broken JSON in line 1",
        "{} {}; broken JSON",
        "{\"a\":1,\"a\":2}; broken JSON",
        "{}; \"format\" is not",
        "{\"format\":\"cramp-triage-review-1\"}; list \"decisions\" is missing"
      })
  void whatIsNoReviewIsRefusedAsAWhole(String text, String words) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), text);
    Path good = pages().write("RF-061", "decision", "approve").save(folder.resolve("good.xlsx"));
    CommandRun run = trial.run("import", good, bad);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains(bad.toString(), words.strip());
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(trial.ledger()).as("nothing was taken").isEmpty();
  }

  @Test
  void foldersMissingAndHugeFilesAreRefused() throws IOException {
    Path huge = folder.resolve("huge.xlsx");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(30L << 20);
    }
    assertThat(trial.run("import", huge).err()).contains("larger than 20 MB");
    assertThat(trial.run("import", folder).err()).contains("is not a regular file");
    assertThat(trial.run("import", folder.resolve("none")).err()).contains("no such file");
    assertThat(trial.run("import", folder.resolve("none")).exit()).isEqualTo(2);
    assertThat(imported(pages().without("Review")).err()).contains("no sheet \"Review\"");
    SheetPages headless = pages();
    headless.review().remove(0);
    assertThat(trial.run("import", headless.save(folder.resolve("h.xlsx"))).err())
        .contains("lacks the column \"decision\"");
  }
}
