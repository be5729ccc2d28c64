package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.batch.reading.InputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped goes on where it was, or says why it must not. */
class BatchResumeTest {

  @TempDir Path folder;

  @BeforeEach
  void inputs() {
    writeInputs(new TrialRun(folder));
  }

  /** Every format, refused records, a broken file, an empty one. */
  static void writeInputs(TrialRun run) {
    String lines = records(0, 700, "\n");
    run.file("a.ndjson", lines);
    run.file("b.json.gz", gzip("[\n" + records(700, 1300, ",\n") + "\n]"));
    run.file("c.csv", "age,id\n" + csv() + "\"1\n2\",last\n");
    byte[] cut = gzip(records(2000, 2600, "\n"));
    run.file("d-cut.ndjson.gz", java.util.Arrays.copyOf(cut, cut.length - 20));
    run.file("e-empty.ndjson", "\n");
    run.file("f-cut.json", "[" + records(3000, 3100, ",") + ", {\"id\": 1, ");
    run.file("g.ndjson", records(4000, 4010, "\n"));
  }

  private static String records(int from, int to, String between) {
    return IntStream.range(from, to)
        .mapToObj(BatchResumeTest::record)
        .collect(Collectors.joining(between));
  }

  private static String record(int i) {
    String id = i % 10 == 3 ? "" : "\"id\": " + i + ", ";
    String item = i % 7 == 5 ? "bad" : "age";
    return "{" + id + "\"answers\": {\"" + item + "\": " + i + "}}";
  }

  private static String csv() {
    return IntStream.range(0, 500)
        .mapToObj(
            i -> i % 9 == 4 ? "1,2,3\n" : "\"" + i + "\"," + (i % 4 == 0 ? "" : "c" + i) + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private TrialRun run(String output) {
    TrialRun run = new TrialRun(folder);
    run.output = folder.resolve(output);
    return run;
  }

  /** A run that is stopped when so many chunks were written. */
  private TrialRun stopped(String output, int chunks, boolean resume) {
    TrialRun run = run(output);
    run.resume = resume;
    int[] seen = {0};
    run.progress =
        (read, total, records, levels) -> {
          if (++seen[0] == chunks) {
            run.stop.request();
          }
        };
    return run;
  }

  @Test
  void stoppedAtAnyChunkAndResumedTheFilesAreThoseOfOneRun() {
    TrialRun.Outcome whole = run("whole").go();
    assertThat(whole.results()).hasSizeGreaterThan(2_000);
    for (int chunks : List.of(1, 2, 3, 5, 8, 11, 13, 16, 19, 21, 24, 27, 29, 32, 34, 36, 37, 38)) {
      stopped("out" + chunks, chunks, false).go();
      TrialRun again = run("out" + chunks);
      again.resume = true;
      same(again.go(), whole);
    }
  }

  @Test
  void stoppedAgainAndAgainTheFilesAreThoseOfOneRun() {
    TrialRun.Outcome whole = run("whole").go();
    TrialRun.Outcome outcome = stopped("out", 1, true).go();
    int runs = 1;
    while (!outcome.summary().complete()) {
      outcome = stopped("out", 1, true).go();
      runs++;
    }
    assertThat(runs).isGreaterThan(30);
    same(outcome, whole);
  }

  private void same(TrialRun.Outcome outcome, TrialRun.Outcome whole) {
    assertThat(outcome.results()).isEqualTo(whole.results());
    assertThat(outcome.rejects()).isEqualTo(whole.rejects());
    assertThat(outcome.summary().complete()).isTrue();
    assertThat(outcome.summary().read()).isEqualTo(whole.summary().read());
    assertThat(outcome.summary().byUrgency()).isEqualTo(whole.summary().byUrgency());
    assertThat(outcome.summary().findings()).isEqualTo(whole.summary().findings());
    assertThat(outcome.summary().empty()).isEqualTo(whole.summary().empty());
  }

  @Test
  void resumeWithoutACheckpointStartsFromTheBeginning() {
    TrialRun.Outcome whole = run("whole").go();
    TrialRun again = run("whole");
    again.resume = true;
    same(again.go(), whole);
  }

  @Test
  void anUnfinishedRunIsNotOverwrittenUnasked() throws IOException {
    stopped("out", 3, false).go();
    byte[] before = Files.readAllBytes(folder.resolve("out"));
    refused(run("out"), "an earlier run was not finished; add --resume");
    assertThat(Files.readAllBytes(folder.resolve("out"))).isEqualTo(before);
  }

  private static void refused(TrialRun run, String why) {
    assertThatThrownBy(run::go).isInstanceOf(BatchRefusedException.class).hasMessageContaining(why);
  }

  private TrialRun resuming() {
    TrialRun run = run("out");
    run.resume = true;
    return run;
  }

  @Test
  void whateverWouldChangeBytesRefusesToResume() throws IOException {
    stopped("out", 3, false).go();
    TrialRun otherPack = resuming();
    otherPack.rules = rules("1.0.0", "sha256:other");
    refused(otherPack, "another rule pack (version 1.0.0, sha256:test)");
    TrialRun otherProgram = resuming();
    otherProgram.rules = rules("1.0.1", "sha256:test");
    refused(otherProgram, "by another version of the program (1.0.0, this is 1.0.1)");
    TrialRun otherOptions = resuming();
    otherOptions.from = Optional.of(InputFormat.NDJSON);
    refused(otherOptions, "its options were --format ndjson");
    Path first = folder.resolve("in/a.ndjson");
    byte[] bytes = Files.readAllBytes(first);
    bytes[5] ^= 1;
    Files.write(first, bytes);
    refused(resuming(), "a.ndjson has changed since");
    bytes[5] ^= 1;
    Files.write(first, bytes);
    Path more = Files.writeString(folder.resolve("in/h.ndjson"), "{}");
    refused(resuming(), "that run had 7 input files, now there are 8");
    Files.delete(more);
    Files.write(folder.resolve("out"), new byte[5]);
    refused(resuming(), "is shorter than the earlier run left it");
    Files.writeString(folder.resolve("out.checkpoint"), "{");
    refused(resuming(), "is not a checkpoint");
  }

  private static ProgramAndRules rules(String program, String hash) {
    return new ProgramAndRules(program, "1.0.0", hash, TrialRun.RULES.catalogue());
  }

  /** Changes a byte of a file in place. */
  private static void damage(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void anInputChangedInPlaceWhereItWasReadRefusesToResume() throws IOException {
    TrialRun inputs = new TrialRun(folder);
    Path done = inputs.file("1-done.ndjson", records(0, 5_000, "\n"));
    Path begun = inputs.file("2-begun.ndjson", records(0, 9_000, "\n"));
    Path packed = inputs.file("3-packed.ndjson.gz", gzip(records(0, 500, "\n")));
    TrialRun.Outcome whole = run("whole").inputs(done, packed, begun).go();
    stopped("out", 200, false).inputs(done, packed, begun).go();
    for (Path input : List.of(done, packed, begun)) {
      long at = input.equals(packed) ? 500 : 150_000;
      damage(input, at);
      refused(resuming().inputs(done, packed, begun), input.getFileName() + " has changed since");
      damage(input, at);
    }
    same(resuming().inputs(done, packed, begun).go(), whole);
  }

  @Test
  void anInputChangedWhereItWasNotYetReadGivesTheFilesOfOneRunOverTheNewInput() throws IOException {
    Path large = run("out").file("large.ndjson", records(0, 60_000, "\n"));
    stopped("out", 20, false).inputs(large).go();
    String changed = Files.readString(large).replace("{\"age\": 59999}", "{\"age\": 11111}");
    Files.writeString(large, changed);
    TrialRun.Outcome whole = run("whole").inputs(large).go();
    assertThat(whole.results().toString()).contains("11111");
    same(resuming().inputs(large).go(), whole);
  }

  @Test
  void anOutputThatIsNotWhatTheRunWroteRefusesToResumeAndStaysAsItIs() throws IOException {
    stopped("out", 30, false).go();
    for (String name : List.of("out", "out.rejects.ndjson")) {
      Path file = folder.resolve(name);
      damage(file, 40);
      byte[] before = Files.readAllBytes(file);
      refused(resuming(), name + ": was changed after the earlier run wrote it");
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      damage(file, 40);
    }
    assertThat(resuming().go().summary().complete()).isTrue();
  }

  @Test
  void rejectsThatWentElsewhereRefuseToResumeAndTouchNoOtherFile() throws IOException {
    stopped("out", 30, false).go();
    Path strange = Files.writeString(folder.resolve("strange"), "x".repeat(100_000));
    for (Path other : List.of(strange, folder.resolve("new"))) {
      TrialRun run = resuming();
      run.rejects = other;
      refused(run, "its rejects went to out.rejects.ndjson");
    }
    assertThat(strange).hasSize(100_000);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aFolderWithOutputAndRejectsMayBeMoved() throws IOException {
    TrialRun.Outcome whole = run("whole").go();
    Files.createDirectory(folder.resolve("first"));
    stopped("first/out", 3, false).go();
    Files.move(folder.resolve("first"), folder.resolve("second"));
    TrialRun again = run("second/out");
    again.resume = true;
    same(again.go(), whole);
  }

  @Test
  void rejectsMustNotGoWhereTheResultsOrTheCheckpointGo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), folder);
    Path dangling =
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("out.checkpoint.draft"));
    List<Path> clashing =
        List.of(
            folder.resolve("out.checkpoint"),
            folder.resolve("out.checkpoint.draft"),
            folder.resolve("OUT.checkpoint.Draft"),
            folder.resolve("Out"),
            link.resolve("out"),
            link.resolve("out.checkpoint"),
            dangling);
    for (Path rejects : clashing) {
      TrialRun run = run("out");
      run.rejects = rejects;
      refused(run, "would be the same file");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aVanishedInputStopsTheRunAndCanBeBroughtBack() throws IOException {
    TrialRun.Outcome whole = run("whole").go();
    TrialRun run = run("out");
    Path last = folder.resolve("in/g.ndjson");
    byte[] bytes = Files.readAllBytes(last);
    // Not read before some chunks were written: what is under way is bounded.
    run.progress = (read, total, records, levels) -> delete(last);
    run.threads = 1;
    assertThatThrownBy(run::go)
        .isInstanceOf(BatchStoppedException.class)
        .hasMessageEndingWith("g.ndjson has vanished");
    refused(resuming(), "that run had 7 input files, now there are 6");
    Files.write(last, bytes);
    same(resuming().go(), whole);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anInputThatChangesWhileItIsReadStopsTheRun() {
    TrialRun run = run("out");
    Path large = run.file("large.ndjson", records(0, 100_000, "\n"));
    run.inputs(large);
    run.progress =
        (read, total, records, levels) -> {
          try {
            Files.writeString(large, "\n", StandardOpenOption.APPEND);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    assertThatThrownBy(run::go)
        .isInstanceOf(BatchStoppedException.class)
        .hasMessageContaining("changed while it was read");
  }

  @Test
  void noOutputIsAnInputNotEvenThroughALink() throws IOException {
    Path in = folder.resolve("in/a.ndjson");
    byte[] before = Files.readAllBytes(in);
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    Path hard = Files.createLink(folder.resolve("hard"), in);
    for (Path output : List.of(in, link, hard)) {
      TrialRun run = run("out").inputs(in);
      run.output = output;
      refused(run, "is an input and an output");
      TrialRun rejecting = run("out").inputs(in);
      rejecting.rejects = output;
      refused(rejecting, "is an input and an output");
    }
    TrialRun same = run("out");
    same.rejects = folder.resolve("in/../out");
    refused(same, "would be the same file");
    assertThat(Files.readAllBytes(in)).isEqualTo(before);
  }

  @Test
  void outputsInTheFolderOfTheInputsAreNotRead() {
    TrialRun.Outcome whole = run("whole").go();
    stopped("in/out", 4, false).go();
    TrialRun again = run("in/out");
    again.resume = true;
    same(again.go(), whole);
    same(run("in/out").go(), whole);
  }

  @Test
  void twoRunsDoNotWriteTheSameFile() {
    TrialRun run = run("out");
    run.progress =
        (read, total, records, levels) -> {
          TrialRun second = run("out");
          second.resume = true;
          refused(second, "another run is writing");
        };
    assertThat(run.go().summary().complete()).isTrue();
  }

  @Test
  void standardInputCanBeResumedIfItIsTheSame() {
    TrialRun run = stopped("out", 2, false).inputs("-");
    run.standardInput = records(0, 1000, "\n").getBytes(StandardCharsets.UTF_8);
    run.go();
    TrialRun other = resuming().inputs("-");
    other.standardInput = records(1, 1000, "\n").getBytes(StandardCharsets.UTF_8);
    refused(other, "standard input has changed");
    TrialRun again = resuming().inputs("-");
    again.standardInput = run.standardInput;
    assertThat(again.go().summary().read()).isEqualTo(1000);
  }

  @Test
  void standardInputThatWasReadToItsEndMustEndThereAgain() {
    Path next = run("out").file("next.ndjson", records(0, 5_000, "\n"));
    TrialRun run = stopped("out", 25, false).inputs("-", next);
    run.standardInput = records(0, 500, "\n").getBytes(StandardCharsets.UTF_8);
    run.go();
    TrialRun longer = resuming().inputs("-", next);
    longer.standardInput = records(0, 501, "\n").getBytes(StandardCharsets.UTF_8);
    refused(longer, "standard input does not end where the earlier run left it");
    TrialRun shorter = resuming().inputs("-", next);
    shorter.standardInput = records(0, 499, "\n").getBytes(StandardCharsets.UTF_8);
    refused(shorter, "standard input has changed since");
    TrialRun again = resuming().inputs("-", next);
    again.standardInput = run.standardInput;
    assertThat(again.go().summary().read()).isEqualTo(5_500);
  }

  @Test
  void aCheckpointIsWrittenBeforeAnyResult() {
    TrialRun run = run("out");
    run.checkpointEvery = Duration.ofDays(1);
    Path checkpoint = folder.resolve("out.checkpoint");
    run.progress = (read, total, records, levels) -> assertThat(checkpoint).exists();
    run.go();
    assertThat(checkpoint).doesNotExist();
  }
}
