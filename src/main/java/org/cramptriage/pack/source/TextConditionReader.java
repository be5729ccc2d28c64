package org.cramptriage.pack.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.pack.model.Comparison;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.PackNumber;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Spelling;

/** Reads the condition of a part of a text: {@code item=code}, {@code item>=number}, or an id. */
record TextConditionReader(Catalogue catalogue, Consumer<String> wrong) {

  private static final Pattern RULE = Pattern.compile("(RF|RK|MD|SG)-\\d{3}|CI-[A-Z0-9]+");
  private static final Pattern TEST = Pattern.compile("([a-z0-9.-]+)(>=|=)(\\S+)");
  private static final List<String> YES_NO = List.of("yes", "no");

  /** The condition; if it cannot be read, a complaint is made and it holds always. */
  Condition read(String written) {
    Matcher test = TEST.matcher(written);
    if (RULE.matcher(written).matches()) {
      return new Condition.HasFinding(List.of(written));
    }
    if (!test.matches()) {
      return refused(
          written
              + " is not a condition; write item=code, item>=number or the id of a finding, such as"
              + " sign.fever=yes or RF-001");
    }
    Optional<Item> item = catalogue.find(test.group(1));
    if (item.isEmpty()) {
      return refused("no item " + test.group(1) + near(test.group(1), ids()));
    }
    return test.group(2).equals("=")
        ? coded(item.get(), test.group(3))
        : compared(item.get(), test.group(3));
  }

  private Condition coded(Item item, String code) {
    if (item.type() == ItemType.BOOLEAN) {
      Condition yes = new Condition.Yes(item.id());
      return switch (code) {
        case "yes" -> yes;
        case "no" -> new Condition.Not(yes);
        default -> noCode(item, code, YES_NO);
      };
    }
    if (item.choices().isEmpty()) {
      return refused(item.id() + " has no codes; write " + item.id() + ">=number");
    }
    if (!item.choices().containsKey(code)) {
      return noCode(item, code, item.choices().keySet());
    }
    if (isCalming(item, code)) {
      return refused(
          code
              + " of "
              + item.id()
              + " is a calming code, which no text names; name the finding that is left without it");
    }
    return new Condition.AnyOf(item.id(), List.of(code));
  }

  /** Whether a code may lower the urgency. No item of this catalogue has such codes. */
  private static boolean isCalming(Item item, String code) {
    return item.calms().contains(code);
  }

  private Condition noCode(Item item, String code, Collection<String> codes) {
    return refused("%s has no code %s%s".formatted(item.id(), code, near(code, codes)));
  }

  private Condition compared(Item item, String written) {
    boolean number =
        switch (item.type()) {
          case INTEGER, DECIMAL, DERIVED -> true;
          default -> false;
        };
    if (!number) {
      return refused(item.id() + " is not a number; write " + item.id() + "=code");
    }
    Optional<BigDecimal> limit = PackNumber.parse(written);
    if (limit.isEmpty()) {
      return refused(PackNumber.refusal(written));
    }
    Optional<String> misfit = PackNumber.misfit(catalogue, item, limit.get());
    return misfit.isPresent()
        ? refused(misfit.get())
        : new Condition.Compare(item.id(), Comparison.AT_LEAST, limit.get());
  }

  private List<String> ids() {
    return catalogue.items().stream().map(Item::id).toList();
  }

  private static String near(String written, Collection<String> known) {
    return Spelling.nearest(written, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private Condition refused(String text) {
    wrong.accept("{if ...}: " + text);
    return new Condition.Always();
  }
}
