package org.cramptriage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job says clearly what it did and what it cannot do. */
class TriageJobTest {

  private static final Path RULES = Path.of("..", "rules");
  private static final String ONE = "{\"id\": \"a\", \"answers\": {\"person.age-years\": 70}}\n";

  @TempDir Path folder;

  private Path one() {
    try {
      return Files.writeString(folder.resolve("one.ndjson"), ONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refused(String message, Object... words) {
    Trial.Said said = Trial.job(words);
    assertThat(said.err().lines().findFirst().orElse("")).contains(message);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void mistakesInTheCallAreSaidInOneLine() throws IOException {
    Path out = folder.resolve("out");
    refused("nowhere: there is no such file", "nowhere", "-o", out);
    refused("cannot read standard input", "-", "-o", out);
    refused(
        "--format: expected one of [ndjson, csv, parquet], not xml",
        one(),
        "-o",
        out,
        "--format",
        "xml");
    refused("--part-mb must lie between 1 and 1024", one(), "-o", out, "--part-mb", "0");
    refused(
        "--compression: expected one of [none, gzip, lz4] for --format ndjson, not zstd",
        one(),
        "-o",
        out,
        "--compression",
        "zstd");
    refused("Parquet and other inputs need two jobs", one(), "x.parquet", "-o", out);
    refused("is an input and an output", folder, "-o", folder);
    refused("--rejects and -o lie in one another", one(), "-o", out, "--rejects", out);
    refused("--rejects and -o lie in one another", one(), "-o", out, "--rejects", folder);
    refused("name of a file or folder is empty", one(), "-o", "");
    refused("this Spark has no such file system", "nosuch://clinic/1", "-o", out);
    refused("this Spark has no such file system", one(), "-o", "nosuch://clinic/1");
    refused("--output", one());
    refused("no such folder or zip file", one(), "-o", out, "--rules", "nowhere");
    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.doc"), "years of work");
    refused("holds thesis.doc", one(), "-o", foreign);
    assertThat(foreign.resolve("thesis.doc")).exists();
    assertThat(out).doesNotExist();
  }

  @Test
  void theSummaryIsThatOfBatch() {
    Trial.Said said = Trial.job(one(), "-o", folder.resolve("out"));
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .containsSubsequence("Read", "1", "Assessed", "1", "Refused", "0", "SELF_CARE", "Rate");
    Path empty = folder.resolve("empty.ndjson");
    assertThat(empty.toFile()).satisfies(file -> Files.writeString(empty, "\n"));
    Trial.Said none = Trial.job(empty, "-o", folder.resolve("out"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).isEqualTo("nothing could be read: there is no record in the input\n");
  }

  @Test
  void aFolderWithoutAFileDoesNotReplaceAnEarlierRun() throws IOException {
    Path out = folder.resolve("out");
    Trial.job(one(), "-o", out);
    List<String> before = Trial.lines(out, "assessed");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    refused("nothing could be read: there is no file in " + empty, empty, "-o", out);
    assertThat(before).isNotEmpty().isEqualTo(Trial.lines(out, "assessed"));
  }

  @Test
  void whoDidNotAskForIdsToBeComparedIsNotToldThatNoneRepeats() throws IOException {
    Path twice = Files.writeString(folder.resolve("twice.ndjson"), ONE + ONE);
    Path out = folder.resolve("out");
    assertThat(Trial.job(twice, "-o", out, "--json").out()).contains("\"repeated\":null,");
    assertThat(Trial.job(twice, "-o", out, "--json", "--check-ids").out())
        .contains("\"repeated\":1,");
  }

  @Test
  void aDamagedZipFileOfRulesIsRefused() throws IOException {
    Path edited = folder.resolve("edited");
    Path zip = folder.resolve("edited.zip");
    copy(edited, zip);
    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 1_000));
    refused("damaged zip file", one(), "-o", folder.resolve("out"), "--rules", zip);
  }

  @Test
  void whatIsPackedIsCountedAndReadByAll() throws IOException {
    for (String codec : new String[] {"gzip", "lz4"}) {
      Path out = folder.resolve(codec);
      assertThat(Trial.job(one(), "-o", out, "--compression", codec, "--json").out())
          .contains("\"read\":1,\"assessed\":1");
      assertThat(Trial.spark().read().text(out.resolve("outcome=assessed").toString()).count())
          .isEqualTo(1);
    }
  }

  @Test
  void helpNeedsNoCluster() {
    Trial.Said said = Trial.job("--help");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("spark-submit", "--rejects", "Exit codes");
  }

  @Test
  void anEditedPackTravelsAsAFolderAndAsAZip() throws IOException {
    Path edited = folder.resolve("edited");
    Path zip = folder.resolve("edited.zip");
    copy(edited, zip);
    Path asFolder = folder.resolve("a");
    Path asZip = folder.resolve("b");
    Trial.job(one(), "-o", asFolder, "--rules", edited);
    Trial.job(one(), "-o", asZip, "--rules", zip);
    String result = Trial.lines(asFolder, "assessed").get(0);
    assertThat(result).contains("\"version\":\"9.9.9\"");
    assertThat(result).doesNotContain(Trial.TRIAGE.rules().hashes().ofPack());
    assertThat(Trial.lines(asZip, "assessed")).containsExactly(result);
    Path broken = edited.resolve("red-flags/broken/broken.drl");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "rule");
    refused("broken.drl", one(), "-o", folder.resolve("c"), "--rules", edited);
  }

  private static void copy(Path edited, Path zip) throws IOException {
    try (Stream<Path> all = Files.walk(RULES);
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = RULES.relativize(file).toString();
        String text = Files.readString(file);
        if (name.equals("pack.yaml")) {
          text = text.replaceFirst("(?m)^version: .*$", "version: 9.9.9");
        }
        Files.createDirectories(edited.resolve(name).getParent());
        Files.writeString(edited.resolve(name), text);
        out.putNextEntry(new ZipEntry("edited/" + name));
        out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }
}
