package org.cramptriage.bench.people;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.CrampTriage;
import org.cramptriage.bench.Options;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.terms.Urgency;

/** Which level people with dangers in untidy form get, and which level harmless people get. */
public final class Stress {

  private static final List<String> DANGERS =
      List.of(
          "clot",
          "artery",
          "compartment",
          "muscle-breakdown",
          "cauda-equina",
          "tetanus",
          "salts",
          "sepsis",
          "pre-eclampsia",
          "poison");

  private static final String USAGE =
      "stress [--people 1000] [--harmless 20000] [--seed 1] [--signs 1] [--rules DIR] [--out DIR]";

  private final CrampTriage triage;
  private final RulePack pack;

  private Stress(CrampTriage triage) {
    this.triage = triage;
    this.pack = triage.rules();
  }

  /** See {@link #USAGE}: prints a table; with {@code --out}, writes the people to files instead. */
  public static void main(String[] args) throws IOException {
    Options options = Options.of(args, USAGE);
    String rules = options.text("rules", "");
    Stress stress =
        new Stress(rules.isEmpty() ? CrampTriage.standard() : CrampTriage.load(Path.of(rules)));
    StressPeople people =
        new StressPeople(stress.pack, options.number("seed", 1), options.share("signs", 1));
    int count = Math.toIntExact(options.number("people", 1_000));
    int harmless = Math.toIntExact(options.number("harmless", 20_000));
    if (options.has("out")) {
      stress.write(people, count, harmless, Path.of(options.text("out", "")));
    } else {
      stress.table(people, count, harmless);
    }
  }

  private void table(StressPeople people, int count, int harmless) throws IOException {
    Set<String> leftOut = new TreeSet<>();
    System.out.println(
        "| people | of | below what is owed | EMERGENCY | URGENT | SOON | ROUTINE | SELF_CARE |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (String name : DANGERS) {
      StressDanger danger = StressDanger.read(name, pack.catalogue());
      leftOut.addAll(danger.leftOut());
      Tally tally = new Tally();
      for (StressPeople.Person person : people.with(danger, count)) {
        tally.add(level(person.answers()), person.owed());
      }
      tally.print(danger.title(), true);
    }
    Tally all = new Tally();
    Tally noSign = new Tally();
    Tally noReason = new Tally();
    for (StressPeople.Person person : people.harmless(harmless)) {
      Urgency level = level(person.answers());
      all.add(level, person.owed());
      if (!hasSign(person.answers())) {
        noSign.add(level, person.owed());
        if (!hasReason(person.answers())) {
          noReason.add(level, person.owed());
        }
      }
    }
    all.print("Harmless cramps, with the signs that such people have", false);
    noSign.print("Harmless cramps and no other sign", false);
    noReason.print("... and no reason for a visit by the NHS page", false);
    if (!leftOut.isEmpty()) {
      System.out.println("\nThe questionnaire does not have: " + String.join(", ", leftOut));
    }
  }

  /** Any danger sign but pain, and soreness of the calf, which belongs to a cramp. */
  private boolean hasSign(Answers answers) {
    return pack.catalogue().items().stream()
        .filter(item -> !item.id().startsWith("episode.pain-severity"))
        .filter(item -> !item.id().equals("episode.duration-minutes"))
        .filter(item -> !item.id().equals("sign.calf-tender"))
        .anyMatch(item -> DangerSigns.isDanger(item, answers.get(item.position())));
  }

  /** A cramp of over 10 minutes, or sleep that is spoilt on most nights. */
  private boolean hasReason(Answers answers) {
    Object minutes = get(answers, "episode.duration-minutes");
    return minutes instanceof Double number && number > 10
        || "most-nights".equals(get(answers, "sleep.disturbed"));
  }

  private Object get(Answers answers, String id) {
    Item item = pack.catalogue().item(id);
    Object answer = answers.get(item.position());
    return answer == null ? "" : answer;
  }

  private Urgency level(Answers answers) throws IOException {
    return triage.assess(Questionnaire.fromJson(json("p", answers))).urgency();
  }

  private String json(String id, Answers answers) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    JsonLines lines = new JsonLines(pack.catalogue(), bytes);
    lines.person(id, answers);
    lines.end();
    return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Writes {@code cases.ndjson} and {@code expected.csv}. */
  private void write(StressPeople people, int count, int harmless, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<String> expected = new ArrayList<>(List.of("id,accept_min,accept_max,tag"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("cases.ndjson"))) {
      JsonLines lines = new JsonLines(pack.catalogue(), out);
      for (String name : DANGERS) {
        StressDanger danger = StressDanger.read(name, pack.catalogue());
        int n = 0;
        for (StressPeople.Person person : people.with(danger, count)) {
          String id = name + "-" + ++n;
          lines.person(id, person.answers());
          lines.end();
          expected.add(id + "," + person.owed() + ",EMERGENCY," + name);
        }
      }
      int n = 0;
      for (StressPeople.Person person : people.harmless(harmless)) {
        String id = "harmless-" + ++n;
        boolean quiet = !hasSign(person.answers()) && !hasReason(person.answers());
        lines.person(id, person.answers());
        lines.end();
        expected.add(id + ",SELF_CARE," + (quiet ? "ROUTINE" : "URGENT") + ",harmless");
      }
    }
    Files.write(folder.resolve("expected.csv"), expected);
  }

  /** How many people got which level. */
  private static final class Tally {
    private final Map<Urgency, Integer> levels = new EnumMap<>(Urgency.class);
    private int people;
    private int below;

    void add(Urgency level, Urgency owed) {
      people++;
      levels.merge(level, 1, Integer::sum);
      below += level.isAtLeast(owed) ? 0 : 1;
    }

    void print(String title, boolean danger) {
      StringBuilder line = new StringBuilder("| " + title + " | " + people + " | ");
      line.append(danger ? share(below) : "").append(" |");
      for (Urgency level :
          List.of(
              Urgency.EMERGENCY,
              Urgency.URGENT,
              Urgency.SOON,
              Urgency.ROUTINE,
              Urgency.SELF_CARE)) {
        line.append(' ').append(share(levels.getOrDefault(level, 0))).append(" |");
      }
      System.out.println(line);
    }

    private String share(int count) {
      return String.format(Locale.ROOT, "%.1f %%", people == 0 ? 0 : 100.0 * count / people);
    }
  }
}
