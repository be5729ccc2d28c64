package org.cramptriage.pack.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;

/** Which rules, and which questions by their skip logic, compare with which number. */
public final class UsedNumbers {

  /** What stands before an item whose skip logic uses a number. */
  public static final String SKIP = "skip:";

  private UsedNumbers() {}

  /**
   * The users of each number.
   *
   * @return the ids of rules, and items after {@link #SKIP}, by {@linkplain #test test}
   */
  public static Map<String, Set<String>> of(Collection<Rule> rules, SkipLogic skipLogic) {
    Map<String, Set<String>> used = new TreeMap<>();
    rules.forEach(rule -> rule.conditions().forEach(c -> add(rule.id(), c, used)));
    skipLogic.askWhen().forEach((item, condition) -> add(SKIP + item, condition, used));
    return used;
  }

  private static void add(String user, Condition condition, Map<String, Set<String>> into) {
    condition
        .tests()
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .forEach(
            c ->
                into.computeIfAbsent(
                        test(c.item(), c.comparison().sign(), c.limit().toPlainString()),
                        n -> new TreeSet<>())
                    .add(user));
  }

  /** A test as item, sign and number with one space between them. */
  static String test(String item, String sign, String number) {
    return item + " " + sign.replace("==", "=") + " " + number;
  }
}
