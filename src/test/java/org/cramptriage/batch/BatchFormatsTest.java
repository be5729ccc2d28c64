package org.cramptriage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.cramptriage.batch.reading.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which questionnaires may lie there. */
class BatchFormatsTest {

  private static final String A = "{\"id\": \"a\", \"answers\": {\"age\": 1}}";
  private static final String B = "{\"id\": \"b\", \"answers\": {\"age\": 2}}";

  @TempDir Path folder;

  private TrialRun run() {
    return new TrialRun(folder);
  }

  private TrialRun.Outcome of(String name, byte[] bytes) {
    TrialRun run = run();
    run.file(name, bytes);
    return run.go();
  }

  private TrialRun.Outcome of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] both(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }

  // How records are told apart.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\nB\n",
        "A\nB",
        "A\r\nB\r\n",
        "\n\n A \n\n\t\nB\n \n",
        "\uFEFFA\nB\n",
        "[A,B]",
        "\uFEFF [ A\n ,\r\n B ]\n\n",
      })
  void theContentTellsLinesFromAnArray(String layout) {
    String text = layout.replace("A", A).replace("B", B);
    assertThat(of("unnamed", text).ids()).containsExactly("a", "b");
  }

  @Test
  void oneObjectMaySpanLines() {
    assertThat(of("one.json", A.replace(",", ",\n")).ids()).containsExactly("a");
  }

  @Test
  void bracketsAndQuotesInTextsDoNotEndARecord() {
    String odd = "{\"id\": \"]},\\\"\\\\\", \"answers\": {}}";
    assertThat(of("x.json", "[" + odd + "," + A + "]").ids()).containsExactly("]},\"\\", "a");
  }

  @Test
  void aFormatThatIsAskedForIsNotGuessed() {
    TrialRun run = run();
    run.file("x.json", "{broken\n" + A + "\n");
    run.from = Optional.of(InputFormat.NDJSON);
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.ids()).containsExactly("a");
    assertThat(outcome.rejects()).hasSize(1);
  }

  @Test
  void whatFollowsTheEndIsRefusedAndNotLost() {
    TrialRun.Outcome outcome = of("x.json", "[" + A + "]\n[" + B + "]");
    assertThat(outcome.ids()).containsExactly("a");
    assertThat(outcome.rejects()).hasSize(1).first().asString().contains("more text follows");
  }

  @Test
  void anArrayThatIsCutOffKeepsWhatCameBefore() {
    TrialRun.Outcome outcome = of("x.json", "[" + A + "," + B + ",");
    assertThat(outcome.ids()).containsExactly("a", "b");
    assertThat(outcome.rejects()).hasSize(1).first().asString().contains("no end");
  }

  @Test
  void aRecordWithoutAnIdIsCalledByItsPositionInItsFile() {
    TrialRun run = run();
    run.file("1.ndjson", "{broken\n\n{\"answers\": {}}\n");
    run.file("2.ndjson", "{\"answers\": {}}\n");
    assertThat(run.go().ids()).containsExactly("#2", "#1");
  }

  // CSV.

  @Test
  void csvMayHaveQuotedLinesAByteOrderMarkAndAnyOrderOfColumns() {
    String csv = "\uFEFFsite,id,age\r\n\"calf;\nthigh\",\"a,\"\"1\"\"\",\r\n\r\n,b,unknown";
    assertThat(of("x.csv", csv).results())
        .containsExactly(
            "a,\"1\" {site=Several[values=[Text[text=calf], Text[text=thigh]]]}[]",
            "b {age=Text[text=unknown]}[]");
  }

  @Test
  void aRowKeepsItsLineAndByteOffset() {
    TrialRun.Outcome outcome = of("x.csv", "id,site\na,\"1\n2\"\nb,1,2\n");
    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.rejects().get(0))
        .contains("\"line\":4,\"offset\":16", "the row has 3 cells, the header has 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,agee\n1,2\n|did you mean age?",
        "id,age,age\n1,2,3\n|appears twice",
        "id;age\n1;2\n|it uses semicolons, use commas",
        "id\tage\n1\t2\n|it uses tabs, use commas",
        "1,2\n3,4\n|expected a CSV header",
        "\"id,age\n1,2\n|quoted cell",
        "\u0000,\n|UTF-16, UTF-32 or binary",
      })
  void aHeaderThatIsNoneIsRefusedWithAHint(String text) {
    String[] parts = text.split("\\|");
    TrialRun.Outcome outcome = of("x.csv", parts[0]);
    assertThat(outcome.results()).isEmpty();
    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.rejects().get(0)).contains(parts[1]);
    assertThat(outcome.summary().readable()).isFalse();
  }

  @Test
  void aBrokenQuoteCostsItsRowOnly() {
    TrialRun.Outcome outcome = of("x.csv", "id,age\n\"a\"x,1\nb\"c,2\nd,3\n");
    assertThat(outcome.ids()).containsExactly("b\"c", "d");
    assertThat(outcome.rejects()).hasSize(1);
  }

  // Compression.

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() {
    byte[] members = both(gzip(A + "\n"), both(new byte[0], gzip(B)));
    assertThat(of("x.ndjson.gz", members).ids()).containsExactly("a", "b");
    assertThat(of("x.ndjson.gz", both(members, new byte[512])).ids()).containsExactly("a", "b");
  }

  @Test
  void recordsBeforeABreakInGzipAreAssessed() {
    byte[] second = gzip(B + "\n");
    for (int cut = 1; cut < second.length; cut++) {
      byte[] bytes = both(gzip(A + "\n"), java.util.Arrays.copyOf(second, cut));
      TrialRun.Outcome outcome = of("x.gz", bytes);
      assertThat(outcome.ids()).startsWith("a");
      assertThat(outcome.rejects()).hasSize(1);
      assertThat(outcome.rejects().get(0)).contains("cut off");
    }
  }

  @Test
  void damagedGzipAndWhatFollowsItAreNoticed() {
    byte[] damaged = gzip(A + "\n");
    damaged[damaged.length - 6] ^= 1;
    assertThat(of("x.gz", damaged).rejects().get(0)).contains("check sum");
    assertThat(of("x.gz", both(gzip(A), "x".getBytes(StandardCharsets.UTF_8))).rejects().get(0))
        .contains("other bytes follow");
  }

  @Test
  void zstdOfSeveralFramesAndSkippableOnesIsReadToItsEnd() {
    byte[] skippable = {0x53, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9};
    byte[] first = zstd(A + "\n");
    byte[] bytes = both(skippable, both(first, both(skippable, zstd(B))));
    assertThat(of("x.ndjson.zst", bytes).ids()).containsExactly("a", "b");
  }

  @Test
  void zstdThatIsCutOffAnywhereIsNoticed() {
    byte[] second = zstd(B + "\n");
    for (int cut = 1; cut < second.length; cut++) {
      byte[] bytes = both(zstd(A + "\n"), java.util.Arrays.copyOf(second, cut));
      TrialRun.Outcome outcome = of("x.zst", bytes);
      assertThat(outcome.ids()).startsWith("a");
      assertThat(outcome.rejects()).hasSize(1);
      assertThat(outcome.rejects().get(0)).contains("cut off");
    }
  }

  private static byte[] zstd(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(bytes)) {
      zstd.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"504b0304", "fd377a585a00", "425a6839", "fffe3100", "00000031"})
  void foreignFilesAreRefusedInPlainWords(String hex) {
    TrialRun.Outcome outcome = of("x", java.util.HexFormat.of().parseHex(hex));
    assertThat(outcome.rejects()).hasSize(1).first().asString().contains("expected");
  }

  // Which files.

  @Test
  void severalInputsPatternsFoldersAndStandardInputComeInTheirOrder() throws IOException {
    TrialRun run = run();
    run.file("b.ndjson", B);
    run.file("a.ndjson", A);
    run.file("sub/c.ndjson", A.replace("\"a\"", "\"c\""));
    run.file("sub/d.ndjson", A.replace("\"a\"", "\"d\""));
    run.file(".hidden", "x");
    run.standardInput = A.replace("\"a\"", "\"s\"").getBytes(StandardCharsets.UTF_8);
    Path in = folder.resolve("in");
    run.inputs("-", in.resolve("b*"), in, in + "/s*/[c]*");
    TrialRun.Outcome outcome = run.go();
    assertThat(outcome.ids()).containsExactly("s", "b", "a", "c");
    assertThat(outcome.summary().skipped())
        .containsExactly(in + "/b.ndjson (named twice)", in + "/sub (a folder in a folder)");
    Files.delete(in.resolve("a.ndjson"));
    assertThatThrownBy(() -> run.inputs(in.resolve("a.ndjson")).go())
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> run.inputs(in.resolve("z*")).go())
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining("no file matches");
  }

  @Test
  void theOrderOfAFolderDoesNotDependOnTheFileSystem() {
    TrialRun run = run();
    List<String> names = IntStream.range(0, 40).mapToObj("f%02d"::formatted).toList();
    for (int i = names.size() - 1; i >= 0; i--) {
      run.file(names.get(i), A.replace("\"a\"", '"' + names.get(i) + '"'));
    }
    assertThat(run.go().ids()).isEqualTo(names);
  }

  @Test
  void longRecordsAndManyRecordsAreSplitAlike() {
    String filler = "x".repeat(90_000);
    String text =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "{\"id\":"
                        + i
                        + ",\"answers\":{\"age\":\""
                        + filler.substring(i * 300)
                        + "\"}}")
            .collect(Collectors.joining("\n"));
    List<String> lines = of("x.ndjson", text).results();
    assertThat(lines).hasSize(300);
    assertThat(of("x.ndjson", "[" + text.replace("\n", ",") + "]").results()).isEqualTo(lines);
  }
}
