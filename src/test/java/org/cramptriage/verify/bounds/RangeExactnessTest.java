package org.cramptriage.verify.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.cramptriage.verify.encoding.Completion;
import org.cramptriage.verify.encoding.Levels;
import org.cramptriage.verify.encoding.Sheet;
import org.cramptriage.verify.solver.ConflictLimit;
import org.cramptriage.verify.solver.CutPoints;
import org.cramptriage.verify.solver.FormulaBuilder;
import org.cramptriage.verify.solver.Groups;
import org.cramptriage.verify.solver.NumberIntervals;
import org.cramptriage.verify.solver.SolverCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.logicng.formulas.Literal;

/** The ends of the range hold whatever is answered next, and it is known where they are exact. */
class RangeExactnessTest {

  private static final RawAnswer NOT_KNOWN = new RawAnswer.Text(Item.UNKNOWN);
  private static final int MANY = 50;
  private static final int MOST_OPEN = 12;
  private static final int MOST_COMPLETIONS = 4_200;

  private final RulePack pack = SharedTriage.standard().rules();
  private final CutPoints cutPoints = new CutPoints(pack, List.of()).withEndsOfChange(pack);
  private final Set<String> notKnowing = Completion.notKnowing(pack);

  @Test
  void aRuleIsExactOrMerelySafeWithASheetForWhichNoAnswersMakeItHold() {
    RangeExactness search =
        new RangeExactness(
            SharedTriage.dossier(), SharedTriage.standard()::assess, ConflictLimit.STANDARD);
    assertThat(search.rule(pack.rule("RF-061")).outcome()).isEqualTo(Reachability.Outcome.EXACT);
    Reachability merelySafe = search.rule(pack.rule("RK-005"));
    assertThat(merelySafe.outcome()).isEqualTo(Reachability.Outcome.MERELY_SAFE);
    assertThat(neverComesTrue(merelySafe)).isTrue();
  }

  @Test
  void whatIsNotDecidedWithinTheLimitIsNotCalledExact() {
    RangeExactness search =
        new RangeExactness(
            SharedTriage.dossier(), SharedTriage.standard()::assess, new ConflictLimit(0));
    assertThat(search.rule(pack.rule("RK-005")).outcome())
        .isEqualTo(Reachability.Outcome.NOT_DECIDED);
  }

  @Test
  @Tag("exhaustive")
  void itIsDecidedForEveryRuleAndLevelWhereTheUpperEndIsExact() {
    ExactnessReport exactness =
        new RangeExactness(
                SharedTriage.dossier(), SharedTriage.standard()::assess, ConflictLimit.STANDARD)
            .report(id -> {});
    assertThat(exactness.isDecided()).isTrue();
    List<Reachability> inOrder = new ArrayList<>(exactness.levels());
    inOrder.addAll(exactness.rules());
    inOrder.add(exactness.everySheet());
    inOrder.removeIf(about -> about.outcome() != Reachability.Outcome.EXACT_IN_ORDER);
    assertThat(inOrder).isNotEmpty();
    assertThat(exactness.everySheet().outcome()).isNotEqualTo(Reachability.Outcome.MERELY_SAFE);
    assertThat(exactness.rules()).hasSize(pack.rules().size() - pack.signs().size());
    assertThat(exactness.rules())
        .filteredOn(rule -> rule.outcome() == Reachability.Outcome.MERELY_SAFE)
        .extracting(Reachability::about)
        .containsExactly("AD-029", "RK-005");
    for (Reachability about : inOrder) {
      Map<String, RawAnswer> sheet = about.sheets().get(0).answers();
      ThreeValued reading = pack.reading(checked(sheet));
      assertThat(sheet.keySet())
          .as("answered out of order for %s", about.about())
          .anyMatch(item -> reading.asked(item) != Truth.TRUE);
    }
    assertThat(exactness.levels())
        .allMatch(level -> level.outcome() != Reachability.Outcome.MERELY_SAFE);
    assertThat(exactness.rules().stream().filter(this::neverComesTrue).count()).isGreaterThan(6);
  }

  /**
   * Tries every completion of a sheet for which the solver found none, if they are not too many.
   */
  private boolean neverComesTrue(Reachability merelySafe) {
    if (merelySafe.sheets().isEmpty()) {
      return false;
    }
    Rule rule = pack.rule(merelySafe.about());
    Map<String, RawAnswer> answers = merelySafe.sheets().get(0).answers();
    assertThat(pack.reading(checked(answers)).of(rule.condition())).isEqualTo(Truth.UNKNOWN);
    Set<String> asked = new Groups(pack).of(rule.condition());
    Map<String, RawAnswer> part = new LinkedHashMap<>(answers);
    part.keySet().retainAll(asked);
    if (product(part, open(part).stream().filter(asked::contains).toList()) > MOST_COMPLETIONS) {
      return false;
    }
    assertThat(completions(part, asked))
        .as(rule.id())
        .isNotEmpty()
        .noneMatch(whole -> pack.reading(checked(whole)).of(rule.condition()) == Truth.TRUE);
    return true;
  }

  @Test
  void triedOutOverAllCompletionsTheEndsAreTheHighestAndLowestLevelThatCanBeReached() {
    endsAreReached(2);
  }

  @Test
  @Tag("exhaustive")
  void onFiftySheetsTheEndsAreTheHighestAndLowestLevelThatCanBeReached() {
    endsAreReached(MANY);
  }

  private void endsAreReached(int sheets) {
    RandomSheets random = new RandomSheets(pack, 51);
    int tried = 0;
    int widest = 0;
    int lower = 0;
    for (int i = 0; i < 4_000 && tried < sheets; i++) {
      Map<String, RawAnswer> sheet = inOrder(blanked(random, 1 + i % MOST_OPEN, i % 2 == 0));
      List<String> open = open(sheet);
      if (open.isEmpty() || open.size() > MOST_OPEN || product(sheet, open) > MOST_COMPLETIONS) {
        continue;
      }
      tried++;
      widest = Math.max(widest, open.size());
      Assessment now = SharedTriage.standard().assess(RandomSheets.of(sheet));
      List<Urgency> reached =
          completions(sheet, items()).stream().map(whole -> level(checked(whole))).toList();
      Urgency most = Collections.max(reached);
      Urgency least = Collections.min(reached);
      assertThat(now.range().atMost())
          .as("%s", sheet)
          .isEqualTo(most.isAtLeast(now.urgency()) ? most : now.urgency());
      assertThat(least).as("%s", sheet).isGreaterThanOrEqualTo(now.range().atLeast());
      lower += least == now.range().atLeast() ? 0 : 1;
    }
    assertThat(tried).isEqualTo(sheets);
    assertThat(widest).isGreaterThanOrEqualTo(sheets < MANY ? 1 : 8);
    assertThat(lower).as("sheets whose lower end is merely a sound floor").isLessThan(8);
  }

  @Test
  void onHalfEmptySheetsTheSolverReachesTheUpperEndAndNeverFallsBelowTheLower() throws Exception {
    reachesTheUpperEnd(30, 3);
  }

  @Test
  @Tag("exhaustive")
  void onManyHalfEmptySheetsTheSolverReachesTheUpperEnd() throws Exception {
    reachesTheUpperEnd(300, MANY);
  }

  private void reachesTheUpperEnd(int sheets, int least) throws Exception {
    FormulaBuilder builder = new FormulaBuilder();
    Sheet start = Sheet.of(pack, builder, cutPoints);
    Completion completion = new Completion(start, cutPoints);
    Levels ends = new Levels(completion.end());
    SolverCall search = new SolverCall(builder, ConflictLimit.STANDARD);
    RandomSheets random = new RandomSheets(pack, 52);
    int open = 0;
    for (int i = 0; i < sheets; i++) {
      Map<String, RawAnswer> sheet = inOrder(blanked(random, 5 + i % 40, false));
      Assessment now = SharedTriage.standard().assess(RandomSheets.of(sheet));
      List<Literal> all = new ArrayList<>(completion.pinned(sheet));
      all.add(completion.whole());
      Urgency most = now.range().atMost();
      if (most != now.urgency()) {
        open++;
        all.add(ends.atLeast(most));
        assertThat(search.find(all)).as("%s reaches %s", sheet, most).isPresent();
        all.remove(all.size() - 1);
      }
      for (Urgency above : Urgency.values()) {
        if (!most.isAtLeast(above)) {
          assertThat(search.find(with(all, ends.atLeast(above)))).as("%s", sheet).isEmpty();
        }
      }
      if (everythingIsTold(sheet)) {
        Literal below = ends.atLeast(now.range().atLeast()).negate();
        assertThat(search.find(with(all, below))).as("%s", sheet).isEmpty();
      }
    }
    assertThat(open).isGreaterThan(least);
  }

  /** Whether no question is due whose answer could calm. */
  private boolean everythingIsTold(Map<String, RawAnswer> sheet) {
    ThreeValued reading = pack.reading(checked(sheet));
    return pack.catalogue().items().stream()
        .filter(item -> item.isCalming() && reading.asked(item.id()) == Truth.TRUE)
        .noneMatch(item -> !sheet.containsKey(item.id()) || checked(sheet).isUnknown(item.id()));
  }

  @Test
  void asAnswersArriveTheUpperEndNeverRisesAndTheLowerNeverFalls() {
    endsOnlyNarrow(15);
  }

  @Test
  @Tag("exhaustive")
  void onManySheetsTheUpperEndNeverRisesAndTheLowerNeverFalls() {
    endsOnlyNarrow(150);
  }

  private void endsOnlyNarrow(int sheets) {
    RandomSheets random = new RandomSheets(pack, 53);
    for (int i = 0; i < sheets; i++) {
      Map<String, RawAnswer> whole = random.nextWithoutClash();
      List<String> order = new ArrayList<>(whole.keySet());
      Collections.shuffle(order, random.random());
      Map<String, RawAnswer> sheet = new LinkedHashMap<>();
      Assessment.Range before = range(sheet);
      for (String item : order) {
        sheet.put(item, Optional.ofNullable(whole.get(item)).orElseThrow());
        Assessment.Range after = range(sheet);
        if (!(notKnowing.contains(item) && NOT_KNOWN.equals(whole.get(item)))) {
          assertThat(before.atMost()).as(item).isGreaterThanOrEqualTo(after.atMost());
          if (!pack.catalogue().item(item).isCalming()) {
            assertThat(after.atLeast()).as(item).isGreaterThanOrEqualTo(before.atLeast());
          }
        }
        before = after;
      }
    }
  }

  private Assessment.Range range(Map<String, RawAnswer> sheet) {
    return SharedTriage.standard().assess(RandomSheets.of(sheet)).range();
  }

  private static List<Literal> with(List<Literal> all, Literal one) {
    List<Literal> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  /** A sheet without some of its answers, and without those that are not read as they stand. */
  private Map<String, RawAnswer> blanked(RandomSheets random, int count, boolean onlyYesNo) {
    Map<String, RawAnswer> sheet = random.nextWithoutClash();
    sheet.entrySet().removeIf(answer -> !isReadAsItStands(answer.getKey(), answer.getValue()));
    List<String> items = new ArrayList<>(sheet.keySet());
    items.removeIf(item -> onlyYesNo && pack.catalogue().item(item).type() != ItemType.BOOLEAN);
    Collections.shuffle(items, random.random());
    items.stream().limit(count).forEach(sheet::remove);
    return sheet;
  }

  private boolean isReadAsItStands(String item, RawAnswer answer) {
    if (notKnowing.contains(item) && answer.equals(NOT_KNOWN)) {
      return false; // a finding of its own, which an answer takes away
    }
    Item.Range range = pack.catalogue().item(item).range();
    if (answer instanceof RawAnswer.Several several) {
      boolean one = several.values().size() == 1;
      return !several.values().contains(one ? NOT_KNOWN : new RawAnswer.Text(Item.NONE));
    }
    return !(answer instanceof RawAnswer.Numeral number)
        || range == null
        || range.holds(number.value());
  }

  /** Without answers to questions that lead from an open one. */
  private Map<String, RawAnswer> inOrder(Map<String, RawAnswer> sheet) {
    boolean changed = true;
    while (changed) {
      ThreeValued reading = pack.reading(checked(sheet));
      changed = sheet.keySet().removeIf(item -> reading.asked(item) != Truth.TRUE);
    }
    return sheet;
  }

  private AnswerSheet checked(Map<String, RawAnswer> answers) {
    return AnswerCheck.check(pack.catalogue(), RandomSheets.of(answers)).sheet();
  }

  private Set<String> items() {
    return pack.catalogue().items().stream().map(Item::id).collect(Collectors.toSet());
  }

  private Urgency level(AnswerSheet sheet) {
    ThreeValued reading = pack.reading(sheet);
    return pack.findings().stream()
        .filter(finding -> reading.finding(finding.id()) == Truth.TRUE)
        .map(Rule.Finding::urgency)
        .max(java.util.Comparator.naturalOrder())
        .orElse(Urgency.SELF_CARE);
  }

  private List<String> open(Map<String, RawAnswer> sheet) {
    AnswerSheet checked = checked(sheet);
    ThreeValued reading = pack.reading(checked);
    return pack.catalogue().items().stream()
        .filter(item -> item.type() != ItemType.DERIVED && item.type() != ItemType.TEXT_LIST)
        .map(Item::id)
        .filter(id -> checked.get(id).isEmpty() || checked.isUnknown(id) || isPartly(sheet.get(id)))
        .filter(id -> reading.asked(id) != Truth.FALSE)
        .toList();
  }

  private static boolean isPartly(@org.jspecify.annotations.Nullable RawAnswer answer) {
    return answer instanceof RawAnswer.Several several && several.values().contains(NOT_KNOWN);
  }

  private long product(Map<String, RawAnswer> sheet, List<String> open) {
    long product = 1;
    for (String item : open) {
      product *= values(pack.catalogue().item(item), sheet.get(item)).size();
      if (product > MOST_COMPLETIONS) {
        return product;
      }
    }
    return product;
  }

  /** All ways to answer what is open and due, question by question. */
  private List<Map<String, RawAnswer>> completions(
      Map<String, RawAnswer> sheet, Set<String> items) {
    List<Map<String, RawAnswer>> whole = new ArrayList<>();
    complete(sheet, items, new TreeSet<>(), whole);
    return whole;
  }

  private void complete(
      Map<String, RawAnswer> sheet,
      Set<String> items,
      Set<String> done,
      List<Map<String, RawAnswer>> whole) {
    ThreeValued reading = pack.reading(checked(sheet));
    if (sheet.keySet().stream().anyMatch(item -> reading.asked(item) == Truth.FALSE)) {
      return; // the answer to another question shows that this one was not due
    }
    Optional<String> next =
        open(sheet).stream()
            .filter(item -> items.contains(item) && !done.contains(item))
            .min(java.util.Comparator.comparing(item -> reading.asked(item) != Truth.TRUE));
    if (next.isEmpty()) {
      whole.add(sheet);
      return;
    }
    Item item = pack.catalogue().item(next.get());
    Set<String> further = new TreeSet<>(done);
    further.add(item.id());
    for (RawAnswer value : values(item, sheet.get(item.id()))) {
      Map<String, RawAnswer> more = new LinkedHashMap<>(sheet);
      more.put(item.id(), value);
      complete(more, items, further, whole);
    }
  }

  /**
   * Real answers to an open question, at least one of each kind that rules tell apart. Of several
   * codes: none, each alone, and all together, to which no test can say less than to fewer.
   */
  private List<RawAnswer> values(Item item, @org.jspecify.annotations.Nullable RawAnswer now) {
    List<RawAnswer> codes = new ArrayList<>();
    item.choices().keySet().stream()
        .filter(code -> !code.equals(Item.UNKNOWN))
        .forEach(code -> codes.add(new RawAnswer.Text(code)));
    return switch (item.type()) {
      case BOOLEAN -> List.of(new RawAnswer.Flag(true), new RawAnswer.Flag(false));
      case CHOICE -> {
        if (notKnowing.contains(item.id())) {
          codes.add(NOT_KNOWN);
        }
        yield codes;
      }
      case MULTI_CHOICE -> several(item, codes, now);
      default -> numbers(item);
    };
  }

  private static List<RawAnswer> several(
      Item item, List<RawAnswer> codes, @org.jspecify.annotations.Nullable RawAnswer now) {
    RawAnswer none = new RawAnswer.Text(Item.NONE);
    Set<RawAnswer> ticked = new java.util.LinkedHashSet<>();
    if (now instanceof RawAnswer.Several several) {
      ticked.addAll(several.values());
      ticked.remove(NOT_KNOWN);
    }
    List<RawAnswer> all = new ArrayList<>();
    Set<RawAnswer> most = new java.util.LinkedHashSet<>(ticked);
    for (RawAnswer code : codes) {
      boolean isNone = code.equals(none);
      if (!isNone) {
        most.add(code);
      }
      if (!isNone || ticked.isEmpty()) {
        Set<RawAnswer> more = new java.util.LinkedHashSet<>(ticked);
        more.add(code);
        all.add(new RawAnswer.Several(List.copyOf(more)));
      }
    }
    if (!ticked.isEmpty()) {
      all.add(new RawAnswer.Several(List.copyOf(ticked)));
    }
    all.add(new RawAnswer.Several(List.copyOf(most)));
    return all;
  }

  private List<RawAnswer> numbers(Item item) {
    Item.Range range = java.util.Objects.requireNonNull(item.range(), item.id());
    NumberIntervals cells =
        new NumberIntervals(
            range.from(), range.to(), cutPoints.of(item.id()), item.type() == ItemType.INTEGER);
    Set<BigDecimal> values = new TreeSet<>();
    cells.all().forEach(cell -> values.add(cell.sample()));
    return values.stream().map(value -> (RawAnswer) new RawAnswer.Numeral(value)).toList();
  }
}
