package org.cramptriage.bench.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Urgency;

/**
 * One danger of {@code stress/}: whom it strikes, how it presents itself, and what makes it untidy.
 * The format is in {@code stress/README.md}.
 */
final class StressDanger {

  private final String name;
  private final Catalogue catalogue;
  private final List<String> who = new ArrayList<>();
  private final List<Presentation> presentations = new ArrayList<>();
  private final List<MainSign> mainSigns = new ArrayList<>();
  private final List<Given> calming = new ArrayList<>();
  private final Set<String> leftOut = new TreeSet<>();
  private final List<String> calmingLines = new ArrayList<>();
  private String title = "";
  private Urgency owed = Urgency.EMERGENCY;

  /** A way in which the danger presents itself. */
  record Presentation(double weight, Urgency owed, List<String> lines, List<Given> answers) {}

  /** An answer to an item, by its shares. */
  record Given(Item item, AnswerDistribution shares) {}

  /** A sign that some lack: an item, or one of its codes if the code is not empty. */
  record MainSign(Item item, String code) {}

  private StressDanger(String name, Catalogue catalogue) {
    this.name = name;
    this.catalogue = catalogue;
  }

  /** Reads a danger by the name of its file. */
  static StressDanger read(String name, Catalogue catalogue) {
    StressDanger danger = new StressDanger(name, catalogue);
    String section = "";
    for (String line : text(name).lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = line;
        danger.section(line);
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        danger.line(section, line);
      }
    }
    danger.resolve();
    return danger;
  }

  private static String text(String name) {
    String path = "/org/cramptriage/bench/stress/" + name + ".txt";
    try (InputStream in = StressDanger.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no danger " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void section(String line) {
    String[] words = line.substring(1).replace("]", "").split(" +");
    if (!words[0].equals("main") && !words[0].equals("calming")) {
      boolean level = words.length > 1 && List.of("EMERGENCY", "URGENT", "SOON").contains(words[1]);
      presentations.add(
          new Presentation(
              Double.parseDouble(words[0]),
              level ? Urgency.valueOf(words[1]) : owed,
              new ArrayList<>(),
              new ArrayList<>()));
    }
  }

  private void line(String section, String line) {
    if (section.isEmpty() && line.startsWith("who ")) {
      who.add(line.substring("who ".length()));
    } else if (section.isEmpty()) {
      String[] sides = line.split(": *", 2);
      if (sides[0].equals("title")) {
        title = sides[1];
      } else if (sides[0].equals("owed")) {
        owed = Urgency.valueOf(sides[1]);
      } else {
        throw new IllegalArgumentException(name + ".txt: " + line + " is not known");
      }
    } else if (section.equals("[main]")) {
      String[] words = line.split(" +");
      catalogue
          .find(words[0])
          .ifPresentOrElse(
              item -> mainSigns.add(new MainSign(item, words.length > 1 ? words[1] : "")),
              () -> leftOut.add(words[0]));
    } else if (section.equals("[calming]")) {
      calmingLines.add(line);
    } else {
      presentations.get(presentations.size() - 1).lines().add(line);
    }
  }

  private void resolve() {
    Population population = population(1);
    leftOut.addAll(population.leftOut());
    calmingLines.forEach(line -> given(line, population, calming));
    presentations.forEach(p -> p.lines().forEach(line -> given(line, population, p.answers())));
  }

  private void given(String line, Population population, List<Given> into) {
    String[] sides = line.split(": *", 2);
    catalogue
        .find(sides[0])
        .ifPresentOrElse(
            item -> into.add(new Given(item, population.habit(item, sides[1]))),
            () -> leftOut.add(sides[0]));
  }

  /** The population from which these people come. */
  Population population(double signs) {
    return new Population(catalogue, signs, who);
  }

  String name() {
    return name;
  }

  String title() {
    return title;
  }

  List<Presentation> presentations() {
    return presentations;
  }

  List<MainSign> mainSigns() {
    return mainSigns;
  }

  List<Given> calming() {
    return calming;
  }

  /** Items that the questionnaire does not have. */
  Set<String> leftOut() {
    return leftOut;
  }
}
