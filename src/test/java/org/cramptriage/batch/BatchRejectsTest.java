package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.SharedTriage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused record is kept whole, can be corrected where it lies, and fed again. */
class BatchRejectsTest {

  @TempDir Path folder;

  private TrialRun run(String name) {
    TrialRun run = new TrialRun(folder);
    run.evaluators = () -> new AssessingEvaluator(SharedTriage.standard(), OutputFormat.NDJSON);
    run.rules = ProgramAndRules.of(SharedTriage.standard().rules());
    run.output = folder.resolve(name);
    return run;
  }

  private String reject(String name, String text) {
    TrialRun run = run("one");
    run.inputs(run.file(name, text));
    List<String> rejects = run.go().rejects();
    assertThat(rejects).hasSize(1);
    return rejects.get(0);
  }

  @Test
  void correctedAndFedAgainTheUnionIsTheRunOfTheCorrectedInput() throws Exception {
    String broken =
        """
        {"id": "a", "answers": {"person.age-years": 68}}
        {"id": "b", "answers": {"person.age-yaers": 68, "episode.site": ["calf"]}, "clinic": "north"}
        {"id": 3, "answers": {"episode.unbearable": "yess"}}
        {"answers": {"person.age-years": "68"}}
        {"id": "e", "answers": {"person.age-years": 68}
        {"answers": {"person.age-years": 6 8}}
        {"id": "g", "answers": {"person.age-years": 30}}
        """;
    TrialRun first = run("first");
    first.inputs(first.file("broken.ndjson", broken));
    TrialRun.Outcome one = first.go();
    assertThat(one.rejects()).hasSize(5);

    TrialRun again = run("again");
    List<String> corrected = one.rejects().stream().map(BatchRejectsTest::corrected).toList();
    again.inputs(again.file("corrected.ndjson", String.join("\n", corrected)));
    TrialRun.Outcome two = again.go();
    assertThat(two.rejects()).isEmpty();

    TrialRun right = run("right");
    right.inputs(
        right.file(
            "right.ndjson", corrected(broken).replace("68}\n{", "68}}\n{").replace("}}}", "}}")));
    List<String> union = new ArrayList<>(one.results());
    union.addAll(two.results());
    TrialRun.Outcome whole = right.go();
    assertThat(whole.rejects()).isEmpty();
    assertThat(union).containsExactlyInAnyOrderElementsOf(whole.results());
    assertThat(Files.exists(folder.resolve("right.checkpoint"))).isFalse();
  }

  private static String corrected(String text) {
    return text.replace("yaers\": 68", "years\": 68")
        .replace("\"yess\"", "true")
        .replace("\"68\"", "68")
        .replace("years\\\": 68}\"", "years\\\": 68}}\"")
        .replace("6 8", "68");
  }

  @Test
  void fedAgainAsTheyAreTheyAreRefusedAgainForTheSameReasons() {
    TrialRun first = run("first");
    first.inputs(
        first.file("1.ndjson", "{x\n{\"id\": 1, \"answers\": {\"x\": 1}}\n[1]\n5\n{}\n\"\"\n"),
        first.file("2.csv", "id,person.age-years\n1,x\n2,1,2\n3,\"4\n"),
        first.file(
            "3.json",
            "[{\"id\": true, \"answers\": {}}, {\"id\": 1, \"id\": 2, \"answers\": {}}]"));
    TrialRun.Outcome one = first.go();
    assertThat(one.results()).isEmpty();
    TrialRun again = run("again");
    again.inputs(first.output.resolveSibling("first.rejects.ndjson"));
    TrialRun.Outcome two = again.go();
    assertThat(two.results()).isEmpty();
    assertThat(two.rejects()).hasSize(one.rejects().size());
    TrialRun third = run("third");
    third.inputs(again.output.resolveSibling("again.rejects.ndjson"));
    assertThat(third.go().rejects().stream().map(BatchRejectsTest::withoutPlace))
        .isEqualTo(two.rejects().stream().map(BatchRejectsTest::withoutPlace).toList());
  }

  private static String withoutPlace(String reject) {
    return reject
        .replaceAll("\"(source|line|offset)\":(\"[^\"]*\"|\\d+),", "")
        .replaceAll("line \\d+, ", "");
  }

  @Test
  void answersStayAsTheyWereWrittenOnOneLine() {
    String text =
        "[\n{\"id\": 1e1,\n \"note\": \"\\u0041\", \"answers\":\n {\"person.age-yaers\": 68.00,\n"
            + "  \"episode.site\": [\"c\\u0061lf\"]}}\n]";
    assertThat(reject("x.json", text))
        .contains("\"line\":2,\"offset\":2,\"id\":1e1,")
        .endsWith(
            "\"note\":\"\\u0041\",\"answers\":{\"person.age-yaers\": 68.00,"
                + "   \"episode.site\": [\"c\\u0061lf\"]}}");
  }

  @Test
  void aRowOfATableBecomesJson() {
    String csv =
        "id,person.age-years,episode.site,episode.unbearable,medication.names\n7,6 8,calf;foot,TRUE,x;y z\n";
    assertThat(reject("x.csv", csv))
        .contains("\"id\":\"7\"", "\"item\":\"person.age-years\",\"value\":\"\\\"6 8\\\"\"")
        .endsWith(
            "\"answers\":{\"person.age-years\":\"6 8\",\"episode.site\":[\"calf\",\"foot\"],"
                + "\"episode.unbearable\":true,\"medication.names\":[\"x\",\"y z\"]}}");
  }

  @Test
  void theIdOfABrokenRecordIsReadIfItStandsBeforeTheBreak() {
    assertThat(reject("x.ndjson", "{\"id\": \"q-7\", \"answers\": {oops"))
        .contains("\"id\":\"q-7\"");
    assertThat(reject("x.ndjson", "\n{\"answers\": {oops"))
        .contains("\"id\":\"#1\"", "line 2, column");
  }

  @Test
  void aLongTextIsCutAndCannotPassForTheWhole() {
    String reject =
        reject("x.ndjson", "{\"id\": \"q\", \"answers\": {}, \"x\": \"" + "é".repeat(90_000));
    assertThat(reject).contains("\"cut\":true");
    assertThat(reject.length()).isLessThan(70_000);
    assertThat(reject("y.ndjson", reject)).contains("not the whole record", "\"cut\":true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\": {}, \"record\": \"{\\\"answers\\\": {\\\"x\\\": 1}}\"}",
        "{\"record\": \"{\\\"record\\\": \\\"{}\\\"}\"}",
      })
  void aWrappedRecordIsReadOneLevelDeepAndOnlyWithoutAnswers(String text) {
    TrialRun run = run("one");
    run.inputs(run.file("x.ndjson", text));
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.summary().assessed()).isEqualTo(text.startsWith("{\"answers") ? 1 : 0);
  }

  @Test
  void csvAndJsonOfTheSameAnswersGiveTheSameBytes() {
    TrialRun json = run("json");
    json.inputs(
        json.file(
            "x.ndjson",
            """
            {"id": "a", "answers": {"person.age-years": 68, "episode.site": ["calf", "foot"], "episode.unbearable": false, "medication.names": ["Lipitor 20 mg"], "sign.leg-swelling": "unknown"}}
            {"answers": {"person.age-years": 200, "medication.list": "unknown"}}
            {"id": "c", "answers": {"person.age-years": "12,5", "episode.unbearable": "yes", "episode.site": ["calff"], "sign.leg-swelling": "one"}}
            """));
    TrialRun csv = run("csv");
    csv.inputs(
        csv.file(
            "x.csv",
            """
            person.age-years,id,episode.site,episode.unbearable,medication.names,sign.leg-swelling,medication.list
            68,a,calf; foot,False,Lipitor 20 mg,unknown,
            200,,,,,,unknown
            "12,5",c,calff,yes,,one,
            """));
    TrialRun.Outcome fromJson = json.go();
    TrialRun.Outcome fromCsv = csv.go();
    assertThat(fromCsv.results()).isEqualTo(fromJson.results()).hasSize(2);
    String reasons =
        fromJson
            .rejects()
            .get(0)
            .replaceFirst(".*\"reasons\"", "")
            .replaceFirst("\"answers\".*", "");
    assertThat(fromCsv.rejects().get(0)).contains(reasons);
  }
}
