package org.cramptriage.bench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.terms.Urgency;

/** Draws people with a danger in untidy form, and people with harmless cramps. */
final class StressPeople {

  private static final double OLD = 0.5;
  private static final double NOT_IN_ONE_LEG = 1 / 3.0;
  private static final double MAIN_SIGN_MISSING = 0.3;
  private static final double FALSELY_CALMING = 0.1;
  private static final double NOT_SURE = 0.2;

  private final RulePack pack;
  private final People people;
  private final long seed;
  private final double signs;

  /**
   * People of a seed.
   *
   * @param signs by how much the shares of signs in the population are multiplied
   */
  StressPeople(RulePack pack, long seed, double signs) {
    this.pack = pack;
    this.people = new People(pack, seed, 0);
    this.seed = seed;
    this.signs = signs;
  }

  /**
   * A person.
   *
   * @param owed the level that a careful general practitioner owes
   */
  record Person(Answers answers, Urgency owed) {}

  /** The first people with harmless cramps. */
  List<Person> harmless(int count) {
    Population population = new Population(pack.catalogue(), signs, List.of());
    List<Person> drawn = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      SplittableRandom random = People.random(seed, n);
      Answers answers = people.drawn(population, random);
      if (random.nextDouble() < NOT_SURE) {
        unknown(answers, random);
      }
      drawn.add(new Person(answers, Urgency.SELF_CARE));
    }
    return drawn;
  }

  /** The first people with this danger. */
  List<Person> with(StressDanger danger, int count) {
    Population population = danger.population(signs);
    List<Person> drawn = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      SplittableRandom random = People.random(seed + danger.name().hashCode(), n);
      Answers answers = people.drawn(population, random);
      StressDanger.Presentation presentation = presentation(danger, random);
      presentation.answers().forEach(given -> give(answers, given, random));
      untidy(danger, answers, random);
      putFollowUps(population, answers, random);
      if (random.nextDouble() < FALSELY_CALMING) {
        List<StressDanger.Given> due =
            danger.calming().stream().filter(g -> answers.get(g.item().position()) != null).toList();
        if (!due.isEmpty()) {
          StressDanger.Given calming = due.get(random.nextInt(due.size()));
          answers.put(calming.item().position(), calming.shares().draw(random));
        }
      }
      if (random.nextDouble() < NOT_SURE) {
        unknown(answers, random);
      }
      drawn.add(new Person(answers, presentation.owed()));
    }
    return drawn;
  }

  private static StressDanger.Presentation presentation(
      StressDanger danger, SplittableRandom random) {
    double all =
        danger.presentations().stream().mapToDouble(StressDanger.Presentation::weight).sum();
    double left = random.nextDouble(all);
    for (StressDanger.Presentation presentation : danger.presentations()) {
      left -= presentation.weight();
      if (left < 0) {
        return presentation;
      }
    }
    return danger.presentations().get(0);
  }

  private static void give(Answers answers, StressDanger.Given given, SplittableRandom random) {
    Object answer = given.shares().draw(random);
    int place = given.item().position();
    if (answer instanceof List<?> ticked && answers.get(place) instanceof List<?> before) {
      List<Object> all = new ArrayList<>(before);
      ticked.stream().filter(code -> !all.contains(code)).forEach(all::add);
      if (all.size() > 1) {
        all.remove(Item.NONE);
      }
      answers.put(place, all);
    } else {
      answers.put(place, answer);
    }
  }

  private void untidy(StressDanger danger, Answers answers, SplittableRandom random) {
    Catalogue catalogue = pack.catalogue();
    if (random.nextDouble() < OLD) {
      boolean months = random.nextDouble() < 0.6;
      put(answers, catalogue.item("episode.onset"), months ? "months" : "long");
      put(answers, catalogue.item("episode.trend"), random.nextDouble() < 0.5 ? "worse" : "same");
    }
    if (random.nextDouble() < NOT_IN_ONE_LEG) {
      put(answers, catalogue.item("episode.side"), random.nextBoolean() ? "both" : "alternates");
    }
    if (random.nextDouble() < MAIN_SIGN_MISSING) {
      StressDanger.MainSign sign =
          danger.mainSigns().get(random.nextInt(danger.mainSigns().size()));
      takeAway(answers, sign);
    }
  }

  private static void put(Answers answers, Item item, Object answer) {
    answers.put(item.position(), answer);
  }

  private static void takeAway(Answers answers, StressDanger.MainSign sign) {
    Item item = sign.item();
    Object before = answers.get(item.position());
    if (before == null) {
      return;
    }
    if (before instanceof List<?> ticked) {
      List<Object> left = new ArrayList<>(ticked);
      left.removeIf(code -> sign.code().isEmpty() || code.equals(sign.code()));
      String otherwise = item.choices().containsKey(Item.NONE) ? Item.NONE : Item.UNKNOWN;
      put(answers, item, left.isEmpty() ? List.of(otherwise) : left);
    } else {
      put(answers, item, item.type() == ItemType.BOOLEAN ? (Object) false : Item.NONE);
    }
  }

  /** Answers what the new answers ask for, and drops what is no longer asked. */
  private void putFollowUps(Population population, Answers answers, SplittableRandom random) {
    for (Item item : pack.catalogue().items()) {
      boolean due = item.type() != ItemType.DERIVED && people.isDue(item, answers);
      if (!due) {
        answers.put(item.position(), null);
      } else if (answers.get(item.position()) == null && item.type() != ItemType.TEXT_LIST) {
        answers.put(item.position(), population.habit(item, "", answers).draw(random));
      }
    }
  }

  private void unknown(Answers answers, SplittableRandom random) {
    List<Item> answered =
        pack.catalogue().items().stream()
            .filter(item -> answers.get(item.position()) != null)
            .filter(item -> item.type() != ItemType.TEXT_LIST)
            .toList();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Item item = answered.get(random.nextInt(answered.size()));
      Object answer = answers.get(item.position());
      if (answer != null) {
        answers.put(item.position(), People.unsure(item, answer));
      }
    }
  }
}
