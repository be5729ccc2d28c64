package org.cramptriage.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cramptriage.bench.EqualFindings;
import org.cramptriage.bench.Options;
import org.cramptriage.bench.measure.Spread;
import org.cramptriage.bench.measure.Table;
import org.cramptriage.bench.people.GeneratedSheets;
import org.cramptriage.bench.rules.RuleSet;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.questionnaire.AnswerSheet;

/**
 * Runs peers that are no Java: the same rules and records in their own form, findings held against
 * the model, then the time a record takes inside the process, and a whole process for one record.
 */
public final class WholeProcesses {

  private static final String USAGE =
      "processes --folder DIR [--sheets 500] [--turns 5] [--starts 5]";
  private static final String SECONDS = "seconds ";
  private static final int MINUTES = 10;

  private final Path folder;
  private final RuleSet rules = RuleSet.of(PackLoader.builtIn());
  private final List<AnswerSheet> sheets;
  private final int turns;
  private final int starts;

  private WholeProcesses(Options options) throws IOException {
    folder = Files.createDirectories(Path.of(options.text("folder", "target/process")));
    sheets =
        new ArrayList<>(
            GeneratedSheets.plausible(rules.pack(), (int) options.number("sheets", 500), 1));
    turns = (int) options.number("turns", 5);
    starts = (int) options.number("starts", 5);
  }

  /** See {@link #USAGE}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    WholeProcesses all = new WholeProcesses(Options.of(args, USAGE));
    Table.head(
        "Whole processes",
        "engine",
        "\u00b5s a person, inside",
        "ms for one person, whole process");
    all.node();
    all.clips();
  }

  private void node() throws IOException, InterruptedException {
    if (!Files.isDirectory(folder.resolve("node_modules/json-rules-engine"))) {
      System.out.println("| json-rules-engine | skipped: it is not installed | |");
      return;
    }
    NodeRules node = new NodeRules(rules);
    write("rules.json", node.rules());
    write("records.ndjson", node.records(sheets));
    write("one.ndjson", node.records(sheets.subList(0, 1)));
    try (var script = WholeProcesses.class.getResourceAsStream("run.mjs")) {
      Files.write(folder.resolve("run.mjs"), script.readAllBytes());
    }
    measure(
        "json-rules-engine on Node",
        List.of("node", "run.mjs", "rules.json", "records.ndjson", "" + turns),
        List.of("node", "run.mjs", "rules.json", "one.ndjson", "0"));
  }

  private void clips() throws IOException, InterruptedException {
    ClipsRules clips = new ClipsRules(rules);
    write("all.clp", clips.rules() + clips.records(sheets) + ClipsRules.run(sheets.size(), turns));
    write("one.clp", clips.rules() + clips.records(sheets.subList(0, 1)) + ClipsRules.run(1, 0));
    measure("CLIPS", List.of("clips", "-f2", "all.clp"), List.of("clips", "-f2", "one.clp"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void measure(String name, List<String> all, List<String> one)
      throws InterruptedException, IOException {
    List<String> lines;
    try {
      lines = run(all);
    } catch (IOException e) {
      System.out.println("| " + name + " | skipped: it is not installed | |");
      return;
    }
    EqualFindings equal = new EqualFindings(rules, sheets);
    for (int i = 0; i < sheets.size(); i++) {
      String line = lines.get(i).strip();
      equal.same(name, i, line.isEmpty() ? List.of() : List.of(line.split(" +")));
    }
    List<Double> micros =
        lines.stream()
            .filter(line -> line.startsWith(SECONDS))
            .map(line -> Double.parseDouble(line.substring(SECONDS.length())))
            .map(seconds -> seconds * 1e6 / sheets.size())
            .toList();
    Table.row(name, new Spread(micros).toString(), new Spread(starts(one)).toString());
  }

  private List<Double> starts(List<String> command) throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      long before = System.nanoTime();
      run(command);
      millis.add((System.nanoTime() - before) / 1e6);
    }
    return millis;
  }

  private List<String> run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end in " + MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " failed: " + Files.readString(out));
    }
    return Files.readAllLines(out);
  }
}
