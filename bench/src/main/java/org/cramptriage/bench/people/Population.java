package org.cramptriage.bench.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * What people with harmless leg cramps answer: {@code population.txt}, held against the catalogue.
 * Where the file says nothing about an item, the catalogue does.
 */
public final class Population {

  private static final int MOST_WITHOUT_A_LINE = 4;
  private static final String GROUP = "group";

  private final Catalogue catalogue;
  private final double signs;
  private final Map<String, List<Line>> byItem = new LinkedHashMap<>();
  private final Set<String> leftOut = new TreeSet<>();
  private AnswerDistribution.One groups = new AnswerDistribution.One(Map.of("all", 1.0));

  /** A habit of the people of a group (empty: of all) for whom a condition holds. */
  private record Line(String group, Condition of, AnswerDistribution habit) {}

  /**
   * The population.
   *
   * @param signs by how much the shares of signs are multiplied
   * @param more lines that come after those of the file, for people who differ
   */
  Population(Catalogue catalogue, double signs, List<String> more) {
    this.catalogue = catalogue;
    this.signs = signs;
    catalogue.items().forEach(item -> byItem.put(item.id(), new ArrayList<>()));
    Stream.concat(text().lines(), more.stream())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .forEach(this::line);
    catalogue.items().stream()
        .filter(item -> byItem.getOrDefault(item.id(), List.of()).isEmpty())
        .forEach(item -> add(item, "", new Condition.Always(), ordinary(item)));
  }

  /** Items of the file that the catalogue does not have. */
  Set<String> leftOut() {
    return leftOut;
  }

  /** The group of a person. */
  String group(SplittableRandom random) {
    return String.valueOf(groups.draw(random));
  }

  private static String text() {
    try (InputStream in = Population.class.getResourceAsStream("population.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a person of a group who has given these answers so far answers this item. */
  AnswerDistribution habit(Item item, String group, Answers sofar) {
    AnswerDistribution habit = null;
    for (Line line : byItem.get(item.id())) {
      if ((line.group().isEmpty() || line.group().equals(group)) && sofar.hold(line.of())) {
        habit =
            habit instanceof AnswerDistribution.Several several
                ? several.changedBy((AnswerDistribution.Several) line.habit())
                : line.habit();
      }
    }
    return Optional.ofNullable(habit).orElseThrow();
  }

  private void line(String line) {
    String[] sides = line.split(":", 2);
    String[] who = sides[0].split("\\|", 2);
    String id = who[0].strip();
    String of = who.length == 1 ? "" : who[1].strip();
    if (id.equals(GROUP)) {
      groups = new AnswerDistribution.One(weights(sides[1].strip()));
    } else if (catalogue.find(id).isEmpty()) {
      leftOut.add(id);
    } else if (of.startsWith(GROUP + " ")) {
      String group = of.substring(GROUP.length() + 1);
      require(groups.weights().containsKey(group), "no group " + group);
      Item item = catalogue.item(id);
      add(item, group, new Condition.Always(), habit(item, sides[1].strip()));
    } else {
      Item item = catalogue.item(id);
      Condition holds = of.isEmpty() ? new Condition.Always() : condition(of, item);
      add(item, "", holds, habit(item, sides[1].strip()));
    }
  }

  private static Map<String, Double> weights(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String part : text.split(", *")) {
      String[] words = part.split(" +");
      weights.put(words[0], Double.parseDouble(words[1]));
    }
    return weights;
  }

  private void add(Item item, String group, Condition of, AnswerDistribution habit) {
    byItem.get(item.id()).add(new Line(group, of, habit));
  }

  private Condition condition(String text, Item asked) {
    String[] words = text.split(" +");
    Item item = catalogue.item(words[0]);
    require(item.position() < asked.position(), text + " is asked only later");
    if (words.length == 3) {
      Comparison comparison = Comparison.of(words[1]).orElseThrow();
      return new Condition.Compare(item.id(), comparison, new BigDecimal(words[2]));
    }
    return new Condition.AnyOf(item.id(), List.of(known(item, words[1])));
  }

  /** The distribution that a line states for an item. */
  AnswerDistribution habit(Item item, String text) {
    return switch (item.type()) {
      case BOOLEAN ->
          new AnswerDistribution.Yes(
              Double.parseDouble(text.replace("yes ", "")) * (isSign(item, "true") ? signs : 1));
      case CHOICE -> new AnswerDistribution.One(shares(item, text));
      case MULTI_CHOICE -> new AnswerDistribution.Several(shares(item, text), otherwise(item));
      case INTEGER, DECIMAL -> number(item, text);
      default -> throw new IllegalArgumentException(item.id() + " is not drawn from this file");
    };
  }

  private Map<String, Double> shares(Item item, String text) {
    Map<String, Double> shares = new LinkedHashMap<>();
    weights(text)
        .forEach(
            (code, share) ->
                shares.put(known(item, code), share * (isSign(item, code) ? signs : 1)));
    return shares;
  }

  private static boolean isSign(Item item, String code) {
    return item.danger() != null && item.danger().codes().contains(code);
  }

  private static String known(Item item, String code) {
    require(item.choices().containsKey(code), item.id() + " has no code " + code);
    return code;
  }

  private static AnswerDistribution number(Item item, String text) {
    String[] words = text.split(" +");
    double step = words.length > 3 ? Double.parseDouble(words[3]) : 1;
    AnswerDistribution.Number number =
        new AnswerDistribution.Number(
            Double.parseDouble(words[0]),
            Double.parseDouble(words[1]),
            Double.parseDouble(words[2]),
            step);
    require(
        item.range().holds(BigDecimal.valueOf(number.low()))
            && item.range().holds(BigDecimal.valueOf(number.high())),
        item.id() + " goes beyond the plausible range");
    return number;
  }

  private static AnswerDistribution ordinary(Item item) {
    String first = item.choices().keySet().stream().findFirst().orElse("");
    return switch (item.type()) {
      case CHOICE -> new AnswerDistribution.One(Map.of(first, 1.0));
      case INTEGER, DECIMAL -> {
        double low = item.range().from().doubleValue();
        double high = item.range().to().doubleValue();
        yield new AnswerDistribution.Number(low, low, low + (high - low) / MOST_WITHOUT_A_LINE, 1);
      }
      case MULTI_CHOICE -> new AnswerDistribution.Several(Map.of(), otherwise(item));
      default -> new AnswerDistribution.Yes(0);
    };
  }

  private static String otherwise(Item item) {
    return item.choices().containsKey(Item.NONE)
        ? Item.NONE
        : item.choices().keySet().iterator().next();
  }

  private static void require(boolean sound, String text) {
    if (!sound) {
      throw new IllegalArgumentException("population.txt: " + text);
    }
  }
}
