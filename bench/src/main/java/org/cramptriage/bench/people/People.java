package org.cramptriage.bench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/**
 * Draws people. The n-th person of a seed is always the same, whatever was drawn before. One thread
 * at a time.
 */
public final class People {

  private static final long APART = 0x9E3779B97F4A7C15L;
  private static final double FULLY_ANSWERED = 0.55;
  private static final double UNSURE = 0.25;
  private static final double UNKNOWN = 0.04;
  private static final double NAMES_WRITTEN = 0.6;
  private static final double SAME_AS_LAST_WEEK = 0.5;

  private final RulePack pack;
  private final long seed;
  private final double dangerShare;
  private final Population population;
  private final DangerSigns dangerSigns;
  private final Packets packets;
  private final Map<String, Condition> askWhen;
  private final Item medicines;
  private final Map<Integer, Item.PercentChange> changes;

  /**
   * People of a seed.
   *
   * @param dangerShare the share of people with danger signs, 0 to 1
   */
  public People(RulePack pack, long seed, double dangerShare) {
    this.pack = pack;
    this.seed = seed;
    this.dangerShare = dangerShare;
    this.population = new Population(pack.catalogue(), 1, List.of());
    this.dangerSigns = new DangerSigns(pack.catalogue());
    this.packets = new Packets(PackFiles.builtIn());
    this.askWhen = pack.skipLogic().askWhen();
    this.medicines =
        pack.catalogue().items().stream()
            .filter(i -> !i.mayBe().isEmpty())
            .findFirst()
            .orElseThrow();
    this.changes =
        pack.catalogue().items().stream()
            .filter(item -> item.percentChange() != null)
            .collect(
                Collectors.toMap(
                    item -> pack.catalogue().item(item.percentChange().from()).position(),
                    Item::percentChange));
  }

  /** The random numbers of the n-th record, apart from those of any other. */
  static SplittableRandom random(long seed, long n) {
    return new SplittableRandom(seed ^ (n * APART)).split();
  }

  /** The n-th person. */
  Answers person(long n) {
    SplittableRandom random = random(seed, n);
    Answers answers = drawn(population, random);
    if (random.nextDouble() < dangerShare) {
      dangerSigns.into(answers, random);
    }
    leaveOut(answers, random);
    return answers;
  }

  /** A person of a population who answers every question that is put. */
  Answers drawn(Population from, SplittableRandom random) {
    Answers answers = new Answers(pack.catalogue());
    String group = from.group(random);
    for (Item item : pack.catalogue().items()) {
      if (item.type() != ItemType.DERIVED && isDue(item, answers)) {
        answers.put(item.position(), answer(from, item, group, answers, random));
      }
    }
    return answers;
  }

  /** Whether the question is put to somebody with these answers. */
  boolean isDue(Item item, Answers answers) {
    Condition due = askWhen.get(item.id());
    return due == null || answers.hold(due);
  }

  private Object answer(
      Population from, Item item, String group, Answers sofar, SplittableRandom random) {
    if (item.type() == ItemType.TEXT_LIST) {
      return names(sofar, random);
    }
    Item.PercentChange change = changes.get(item.position());
    if (change != null && random.nextDouble() < SAME_AS_LAST_WEEK) {
      return sofar.get(pack.catalogue().item(change.to()).position());
    }
    return from.habit(item, group, sofar).draw(random);
  }

  private List<String> names(Answers sofar, SplittableRandom random) {
    boolean written = random.nextDouble() < NAMES_WRITTEN;
    return written && sofar.get(medicines.position()) instanceof List<?> classes
        ? packets.of(classes, random)
        : List.of();
  }

  /** Takes away what was left out, and what the person is not sure of. */
  private void leaveOut(Answers answers, SplittableRandom random) {
    double kept = random.nextDouble() < FULLY_ANSWERED ? 1 : 0.7 + random.nextDouble(0.2);
    double unknown = random.nextDouble() < UNSURE ? UNKNOWN : 0;
    for (Item item : pack.catalogue().items()) {
      int place = item.position();
      boolean keep = random.nextDouble() < kept;
      boolean unsure = random.nextDouble() < unknown;
      Object answer = answers.get(place);
      if (!keep || List.of().equals(answer)) {
        answers.put(place, null);
      } else if (unsure && answer != null) {
        answers.put(place, unsure(item, answer));
      }
    }
  }

  /** The answer of somebody who is not sure. */
  static Object unsure(Item item, Object answer) {
    if (item.type() != ItemType.MULTI_CHOICE
        || !(answer instanceof List<?> list)
        || list.contains(Item.NONE)) {
      return Item.UNKNOWN;
    }
    List<Object> more = new ArrayList<>(list);
    if (!more.contains(Item.UNKNOWN)) {
      more.add(Item.UNKNOWN);
    }
    return more;
  }
}
