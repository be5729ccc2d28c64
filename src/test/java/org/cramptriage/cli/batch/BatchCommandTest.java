package org.cramptriage.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.Main;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.fhir.chart.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code batch} as people and scripts use it. */
class BatchCommandTest {

  @TempDir Path folder;

  private CommandRun run(Object... args) {
    return CommandRun.of(args);
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String records(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "{\"id\": %d, \"answers\": {\"person.age-years\": %d}}\n".formatted(i, i % 90))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "IN/none.ndjson -o OUT,there is no such file",
        "IN/*.none -o OUT,no file matches",
        "IN/a.ndjson -o IN/a.ndjson,is an input and an output",
        "IN/a.ndjson -o IN/none/out,there is no folder",
        "IN/a.ndjson -o - --resume,--resume needs an output file",
        "IN/a.ndjson -o OUT.gz,written uncompressed",
        "IN/a.ndjson -o OUT --threads 0,--threads must lie between",
        "IN/a.ndjson -o OUT --engine fast,`--engine: expected one of [drools, compiled], not fast`",
        "IN/a.ndjson -o OUT --format xml,`--format: expected one of [ndjson, csv, fhir], not xml`",
        "IN/a.ndjson -o OUT --from xml,`--from: expected one of [ndjson, json, csv, fhir], not xml`",
      })
  void badUsageIsOneClearLineAndExitCode2(String words, String why) {
    file("a.ndjson", records(1));
    String line = words.replace("IN", folder.toString()).replace("OUT", folder + "/out");
    List<String> args = new ArrayList<>(List.of("batch"));
    args.addAll(List.of(line.split(" ")));
    CommandRun run = run(args.toArray());
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(why).hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void helpTellsWhatAScriptMustKnow() {
    CommandRun run = run("batch", "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out().replaceAll("\\s+", ""))
        .contains("--resume", "--rejects", "--engine", "--threads", "OUT.rejects.ndjson")
        .contains("130interrupted", "standarderror", "Repeatedidsarecounted");
  }

  @Test
  void aRunEndsWithASummary() throws IOException {
    Path in = file("in.ndjson", records(70) + "{broken\n" + records(1));
    Path out = folder.resolve("out.ndjson");
    CommandRun run = run("batch", in, "-o", out);
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "Read 72",
            "Assessed 71",
            "Refused 1 see " + out + ".rejects.ndjson",
            "Repeated ids 1 0")
        .anyMatch(line -> line.startsWith("SOON 71"))
        .anyMatch(line -> line.endsWith(" a second"));
    assertThat(Files.readAllLines(out)).hasSize(71).allMatch(line -> line.startsWith("{\"id\":"));
    assertThat(Files.readAllLines(folder.resolve("out.ndjson.rejects.ndjson"))).hasSize(1);
  }

  @Test
  void theSheetHasARowForEachPersonAndNoFormulas() throws IOException {
    Path in =
        file(
            "in.ndjson",
            "{\"id\": \"=HYPERLINK(1)\", \"answers\": {\"sign.leg-swelling\": \"one-leg\"}}\n"
                + "{\"id\": \"+1,2\", \"answers\": {}}\n{\"id\": -5, \"answers\": {}}\n");
    Path out = folder.resolve("out.csv");
    assertThat(run("batch", in, "-o", out, "--format", "csv", "--quiet").out()).isEmpty();
    String sheet = Files.readString(out);
    assertThat(sheet)
        .startsWith(
            "id,urgency,at-least,at-most,settled,top-reasons,advice,withheld,rules,chart,warnings\r\n")
        .contains("\r\n'=HYPERLINK(1),URGENT,URGENT,EMERGENCY,false,RF-030 ")
        .contains("\r\n\"'+1,2\",SOON,", "\r\n'-5,SOON,", "AD-064");
    assertThat(sheet.lines()).hasSize(4);
  }

  @Test
  void theSheetSaysWhatIsOfTheChartAndWhatToCheck() throws IOException {
    String response =
        "{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"r\",\"status\":\"completed\",\"item\":["
            + "{\"linkId\":\"medication.list\",\"answer\":[{\"valueCoding\":{\"code\":\"none\"}}]}]}";
    String bundle =
        Charts.bundle(
            response,
            Charts.condition("http://hl7.org/fhir/sid/icd-10-cm", "I50.9"),
            Charts.order(Charts.named("Furosemide 40 MG Oral Tablet")));
    Path out = folder.resolve("out.csv");
    run("batch", file("in.ndjson", bundle), "-o", out, "--format", "csv", "--quiet");
    assertThat(Files.readString(out))
        .contains("history.conditions=heart-failure; conflict medication.list=loop-diuretic,")
        .contains("was taken from the chart; check it with the person");
  }

  @Test
  void nothingReadableIsExitCode2() {
    Path in = file("in.ndjson", "\n");
    CommandRun run = run("batch", in, "-o", folder.resolve("out"), "--quiet");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("nothing could be read").hasLineCount(1);
  }

  // What only a process of its own shows.

  private Process start(Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Stream.of(args).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Test
  void interruptedItLeavesWhatCanBeResumed() throws Exception {
    Path in = file("in.ndjson", records(20_000));
    Path out = folder.resolve("out");
    Process process = start("batch", in, "-o", out, "--quiet");
    while (process.isAlive() && (!Files.exists(out) || Files.size(out) == 0)) {
      Thread.onSpinWait();
    }
    boolean ignored = isIgnored(2);
    String signal = ignored ? "-TERM" : "-INT";
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(ignored ? 143 : Exit.INTERRUPTED);
    assertThat(err()).contains("stopped at ", "run again with --resume").hasLineCount(1);
    assertThat(folder.resolve("out.checkpoint")).exists();
    List<String> results = Files.readAllLines(out);
    assertThat(results).hasSizeBetween(1, 19_999);
    assertThat(results.get(results.size() - 1))
        .startsWith("{\"id\":" + (results.size() - 1) + ",")
        .endsWith("}");
  }

  /** Whether this process, and so its children, ignores a signal. */
  private static boolean isIgnored(int signal) throws IOException {
    String mask =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.replaceAll(".*\\s", ""))
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) == 1;
  }

  @Test
  void aReaderThatGoesAwayStopsTheRun() throws Exception {
    Process process = start("batch", file("in.ndjson", records(5_000)), "-o", "-", "--quiet");
    try (InputStream results = process.getInputStream()) {
      assertThat(new String(results.readNBytes(8), StandardCharsets.UTF_8)).isEqualTo("{\"id\":0,");
    }
    assertThat(process.waitFor()).isEqualTo(Exit.STOPPED);
    assertThat(err()).contains("standard output cannot be written").hasLineCount(1);
  }

  @Test
  void aFullDiskStopsTheRunAndItCanBeResumed() throws IOException {
    Path in = file("in.ndjson", "{broken\n" + records(3));
    Path out = folder.resolve("out");
    CommandRun full = run("batch", in, "-o", out, "--rejects", "/dev/full");
    assertThat(full.exit()).isEqualTo(Exit.STOPPED);
    assertThat(full.err()).contains("/dev/full cannot be written").hasLineCount(1);
    CommandRun again = run("batch", in, "-o", out, "--resume", "--json");
    assertThat(again.exit()).isEqualTo(Exit.FOUND);
    assertThat(again.err()).isEmpty();
    assertThat(again.out())
        .startsWith(
            "{\"read\":4,\"assessed\":3,\"refused\":1,\"agreed\":0,\"byUrgency\":{\"EMERGENCY\":0,")
        .contains("\"complete\":true}")
        .hasLineCount(1);
    assertThat(Files.readAllLines(out)).hasSize(3);
  }
}
