package org.cramptriage.pack.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/**
 * The three-valued reading of conditions over one answer sheet. An open question makes a test
 * unknown, a question that does not apply makes it false. A test that names NOT_TOLD holds while
 * its question is due and open. For one sheet and one thread.
 */
public final class ThreeValued {

  private final Catalogue catalogue;
  private final SkipLogic skipLogic;
  private final Function<String, Condition> findings;
  private final AnswerSheet sheet;
  private final Map<String, Truth> asked = new HashMap<>();
  private final Map<String, Truth> reached = new HashMap<>();

  /**
   * Reads conditions over this sheet.
   *
   * @param catalogue the items
   * @param skipLogic when items are asked
   * @param findings the condition of a finding by its id
   * @param sheet the answers
   */
  public ThreeValued(
      Catalogue catalogue,
      SkipLogic skipLogic,
      Function<String, Condition> findings,
      AnswerSheet sheet) {
    this.catalogue = catalogue;
    this.skipLogic = skipLogic;
    this.findings = findings;
    this.sheet = sheet;
  }

  /** Whether a condition holds. */
  public Truth of(Condition condition) {
    if (condition instanceof Condition.All all) {
      Truth truth = Truth.TRUE;
      for (Condition part : all.parts()) {
        truth = truth.and(of(part));
      }
      return truth;
    }
    if (condition instanceof Condition.Any any) {
      Truth truth = Truth.FALSE;
      for (Condition part : any.parts()) {
        truth = truth.or(of(part));
      }
      return truth;
    }
    return single(condition);
  }

  private Truth single(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return test(test);
    }
    if (condition instanceof Condition.Fact fact) {
      return of(fact.inside());
    }
    if (condition instanceof Condition.Not not) {
      return of(not.part()).not();
    }
    if (condition instanceof Condition.HasFinding has) {
      return has.ids().stream().map(this::finding).reduce(Truth.FALSE, Truth::or);
    }
    return Truth.TRUE;
  }

  /** Whether a finding holds. */
  public Truth finding(String id) {
    Truth known = reached.get(id);
    if (known == null) {
      known = of(findings.apply(id));
      reached.put(id, known);
    }
    return known;
  }

  /** Whether this person is asked an item. */
  public Truth asked(String item) {
    Truth known = asked.get(item);
    if (known == null) {
      known = skipLogic.of(item).map(this::of).orElse(Truth.TRUE);
      asked.put(item, known);
    }
    return known;
  }

  /**
   * Whether an item could still get an answer that is not there: not answered, and not ruled out.
   */
  public boolean isOpen(String item) {
    Item.PercentChange change = catalogue.item(item).percentChange();
    if (change != null) {
      return sheet.change(change).isOpen();
    }
    return sheet.get(item).isEmpty() && asked(item) != Truth.FALSE;
  }

  private Truth test(Condition.Test test) {
    Item item = catalogue.item(test.item());
    Item.PercentChange change = item.percentChange();
    if (change != null && test instanceof Condition.Compare compare) {
      return changed(sheet.change(change), compare);
    }
    Answer answer = sheet.get(test.item()).orElse(null);
    if (names(Item.NOT_TOLD, test) && isNotTold(test.item())) {
      return Truth.TRUE;
    }
    if (answer == null) {
      return asked(test.item()) == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (answer instanceof Answer.Unknown) {
      return Truth.of(names(Item.UNKNOWN, test)).or(Truth.UNKNOWN);
    }
    return answered(item, test, answer);
  }

  /** Whether the question is due, and its answer is missing or not known, at least in part. */
  public boolean isNotTold(String item) {
    boolean told = sheet.get(item).isPresent() && !sheet.isUnknown(item);
    return !told && asked(item) == Truth.TRUE;
  }

  private static Truth changed(AnswerSheet.Change change, Condition.Compare compare) {
    if (change.isOpen()) {
      return Truth.UNKNOWN;
    }
    List<BigDecimal> value = change.value();
    return Truth.of(!value.isEmpty() && compare.comparison().holds(value.get(0), compare.limit()));
  }

  private static boolean names(String code, Condition.Test test) {
    return test instanceof Condition.AnyOf any && any.codes().contains(code);
  }

  private static Truth answered(Item item, Condition.Test test, Answer answer) {
    if (test instanceof Condition.Yes && answer instanceof Answer.YesNo yesNo) {
      return Truth.of(yesNo.yes());
    }
    if (test instanceof Condition.Compare compare && answer instanceof Answer.Quantity number) {
      return Truth.of(compare.comparison().holds(number.value(), compare.limit()));
    }
    if (test instanceof Condition.AnyOf any) {
      return answer instanceof Answer.Codes codes
          ? ticked(item, any, codes)
          : Truth.of(answer instanceof Answer.Code code && any.codes().contains(code.code()));
    }
    throw new IllegalStateException("the test does not fit item " + item.id());
  }

  private static Truth ticked(Item item, Condition.AnyOf any, Answer.Codes codes) {
    if (codes.ticked().stream().anyMatch(any.codes()::contains)) {
      return Truth.TRUE;
    }
    boolean perhaps =
        codes.alsoUnknown()
            || codes.ticked().stream()
                .flatMap(code -> item.mayBe().getOrDefault(code, Set.of()).stream())
                .anyMatch(any.codes()::contains);
    return perhaps ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** The true tests on the true branches of a condition that holds, through findings. */
  public void reasons(Condition condition, List<Condition.Test> into) {
    if (of(condition) != Truth.TRUE) {
      return;
    }
    if (condition instanceof Condition.Test test) {
      into.add(test);
    } else if (condition instanceof Condition.HasFinding has) {
      has.ids().stream()
          .filter(id -> finding(id) == Truth.TRUE)
          .forEach(id -> reasons(findings.apply(id), into));
    } else {
      condition.parts().forEach(part -> reasons(part, into));
    }
  }

  /** The items in the undecided part of a condition that is unknown, through findings. */
  public Set<String> undecided(Condition condition) {
    Set<String> items = new TreeSet<>();
    undecided(condition, items);
    return items;
  }

  private void undecided(Condition condition, Set<String> into) {
    if (of(condition) != Truth.UNKNOWN) {
      return;
    }
    if (condition instanceof Condition.Test test) {
      Item.PercentChange change = catalogue.item(test.item()).percentChange();
      if (change == null) {
        into.add(test.item());
      } else {
        java.util.stream.Stream.of(change.from(), change.to())
            .filter(item -> isOpen(item) || sheet.isUnknown(item))
            .forEach(into::add);
      }
    } else if (condition instanceof Condition.HasFinding has) {
      has.ids().forEach(id -> undecided(findings.apply(id), into));
    } else {
      condition.parts().forEach(part -> undecided(part, into));
    }
  }
}
