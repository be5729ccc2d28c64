package org.cramptriage.review.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.review.AnswerWords;
import org.cramptriage.review.near.NearCase;
import org.cramptriage.review.signing.NearPair;
import org.jspecify.annotations.Nullable;

/**
 * Near cases side by side. The first two, one inside and one outside, are to be predicted before
 * the rule is signed; the hash of the rule decides which comes first.
 *
 * @param people the persons, at most four
 * @param rows the answers that decide, one row a question
 */
public record NearTable(List<Person> people, List<Row> rows) {

  /** Defensive copies. */
  public NearTable {
    people = List.copyOf(people);
    rows = List.copyOf(rows);
  }

  /**
   * A person.
   *
   * @param letter A to D
   * @param holds whether the rule holds
   * @param toPredict whether the reviewer is to say so first
   * @param near all answers
   */
  public record Person(String letter, boolean holds, boolean toPredict, NearCase near) {}

  /**
   * A question and what everybody answers.
   *
   * @param item the link id
   * @param question the question
   * @param cells one for each person
   */
  public record Row(String item, String question, List<Cell> cells) {}

  /**
   * What a person answers.
   *
   * @param answer the answer in words
   * @param changed whether it is another one than on the harmless sheet
   */
  public record Cell(String answer, boolean changed) {}

  static NearTable of(
      Catalogue catalogue, List<NearCase> cases, Map<String, RawAnswer> baseline, String hash) {
    List<Person> people = people(cases, hash);
    Set<String> telling = new LinkedHashSet<>();
    people.forEach(person -> telling.addAll(person.near().telling()));
    List<Row> rows =
        catalogue.items().stream()
            .filter(item -> telling.contains(item.id()))
            .map(item -> row(item, people, baseline))
            .toList();
    return new NearTable(people, rows);
  }

  private static List<Person> people(List<NearCase> cases, String hash) {
    List<NearCase> order = new ArrayList<>(NearPair.of(cases, hash).people());
    int toPredict = order.size();
    cases.stream().filter(c -> !order.contains(c)).forEach(order::add);
    List<Person> people = new ArrayList<>();
    for (NearCase near : order) {
      String letter = String.valueOf((char) ('A' + people.size()));
      people.add(new Person(letter, near.inside(), people.size() < toPredict, near));
    }
    return people;
  }

  private static Row row(Item item, List<Person> people, Map<String, RawAnswer> baseline) {
    List<Cell> cells =
        people.stream()
            .map(p -> cell(item, p.near().answers().get(item.id()), baseline.get(item.id())))
            .toList();
    return new Row(item.id(), item.question(), cells);
  }

  private static Cell cell(Item item, @Nullable RawAnswer answer, @Nullable RawAnswer harmless) {
    return new Cell(AnswerWords.of(item, answer), !Objects.equals(answer, harmless));
  }
}
