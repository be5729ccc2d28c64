package org.cramptriage.pack.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    rules.forEach(rule -> of(rule).forEach(test -> add(test, rule.id(), used)));
    skipLogic
        .askWhen()
        .forEach((item, condition) -> tests(condition).forEach(t -> add(t, SKIP + item, used)));
    return used;
  }

  private static void add(String test, String user, Map<String, Set<String>> into) {
    into.computeIfAbsent(test, t -> new TreeSet<>()).add(user);
  }

  /** The {@linkplain #test tests} in which a rule compares with a number. */
  public static Set<String> of(Rule rule) {
    return rule.conditions()
        .flatMap(UsedNumbers::tests)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> tests(Condition condition) {
    return condition
        .tests()
        .filter(Condition.Compare.class::isInstance)
        .map(Condition.Compare.class::cast)
        .map(c -> test(c.item(), c.comparison().sign(), c.limit().toPlainString()));
  }

  /** A test as item, sign and number with one space between them. */
  static String test(String item, String sign, String number) {
    return item + " " + sign.replace("==", "=") + " " + number;
  }
}
