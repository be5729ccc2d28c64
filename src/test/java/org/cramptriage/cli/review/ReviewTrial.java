package org.cramptriage.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cramptriage.SmallPack;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.pack.PackFiles;

/** A copy of a rule pack with a few signers, and commands of the review run on it. */
public record ReviewTrial(Path root) {

  static final String DAY = "2026-11-21";

  /** The shipped rules with the cases at their edges, which are not in the jar. */
  public static ReviewTrial in(Path folder) {
    return of(PackFiles.in(Path.of("rules")), folder);
  }

  /** The small pack: loading it takes a tenth of the time. */
  public static ReviewTrial small(Path folder) {
    return of(SmallPack.files(), folder);
  }

  private static ReviewTrial of(PackFiles files, Path folder) {
    ReviewTrial trial = new ReviewTrial(folder.resolve("rules"));
    files.byPath().forEach(trial::write);
    for (String signer :
        List.of(
            "j.doe:\n  name: Jane Doe\n  role: general practitioner\n  clinician: true\n",
            "a.roe:\n  name: Ann Roe\n  role: angiologist\n  clinician: true\n"
                + "  wrote: [red-flags/alcohol/alcohol.drl]\n",
            "b.roe:\n  name: Ann Roe\n  role: nurse\n  clinician: true\n",
            "e.lee:\n  name: Eve Lee\n  role: engineer\n  clinician: false\n")) {
      trial.write("review/signers.yaml", trial.read("review/signers.yaml") + signer);
    }
    return trial;
  }

  public void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void edit(String file, String old, String now) {
    assertThat(read(file)).contains(old);
    write(file, read(file).replace(old, now));
  }

  /** The lines of the ledger. */
  List<String> ledger() {
    return read("review/signoffs.txt").lines().filter(line -> !line.startsWith("#")).toList();
  }

  /** Every file with its content. */
  public Map<String, String> files() {
    return PackFiles.in(root).byPath();
  }

  /** Runs {@code review} on this copy and this day, unless the words name another day. */
  CommandRun run(Object... words) {
    List<Object> all = new ArrayList<>(List.of("review"));
    all.addAll(List.of(words));
    all.addAll(List.of("--rules", root));
    if (!all.contains("--date")) {
      all.addAll(List.of("--date", DAY));
    }
    return CommandRun.of(all.toArray());
  }

  /** The same with these lines on standard input. */
  CommandRun answering(List<String> lines, Object... words) {
    InputStream before = System.in;
    try {
      String text = String.join("\n", lines) + "\n";
      System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return run(words);
    } finally {
      System.setIn(before);
    }
  }

  /** Approves without a prediction. */
  public CommandRun approve(String rule, String signer) {
    CommandRun run =
        run("sign", rule, "--signer", signer, "--decision", "approve", "--no-prediction");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return run;
  }
}
