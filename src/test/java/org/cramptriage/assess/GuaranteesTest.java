package org.cramptriage.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.cramptriage.CrampTriage;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Truth;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.terms.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold for every answer sheet, tried on thousands of seeded ones. */
class GuaranteesTest {

  /**
   * Items whose not being known is a finding of its own (POLICY: exempt from the blanking promise).
   */
  private static final Set<String> NOT_KNOWING_IS_A_FINDING =
      Set.of("person.pregnancy-status", "exposure.recent-wound", "exposure.tetanus-vaccine");

  private final CrampTriage triage = SharedTriage.standard();
  private final RulePack pack = triage.rules();

  private Assessment assess(Map<String, RawAnswer> sheet) {
    return triage.assess(RandomSheets.of(sheet));
  }

  /**
   * {@link Assessor} gives no result where Drools and the model differ, so a result is the proof.
   */
  @Test
  void modelAndDroolsAgree() {
    agree(1_000);
  }

  @Test
  @Tag("exhaustive")
  void modelAndDroolsAgreeOnTenThousandSheets() {
    agree(10_000);
  }

  private void agree(int count) {
    RandomSheets sheets = new RandomSheets(pack, 1);
    Map<Urgency, Integer> seen = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      seen.merge(assess(sheets.next()).urgency(), 1, Integer::sum);
    }
    assertThat(seen).containsOnlyKeys(Urgency.values());
  }

  @Test
  void aDangerSignNeverLowersTheUrgencyNorEitherEndOfTheRange() {
    addDangerSigns(150);
  }

  @Test
  @Tag("exhaustive")
  void aDangerSignNeverLowersTheLevelOnManySheets() {
    addDangerSigns(1_500);
  }

  private void addDangerSigns(int count) {
    RandomSheets sheets = new RandomSheets(pack, 2);
    int tried = 0;
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> sheet = sheets.nextWithoutClash();
      Assessment before = assess(sheet);
      for (Item item : pack.catalogue().items()) {
        RawAnswer danger = danger(item, sheet, sheets.random());
        if (danger == null) {
          continue;
        }
        Map<String, RawAnswer> worse = new LinkedHashMap<>(sheet);
        worse.put(item.id(), danger);
        if (sheets.withoutClash(worse).size() == worse.size()) {
          tried++;
          assertNotLower(assess(worse), before, item.id());
        }
      }
    }
    assertThat(tried).isGreaterThan(3 * count);
  }

  private static void assertNotLower(Assessment after, Assessment before, String item) {
    assertThat(after.urgency()).as(item).isGreaterThanOrEqualTo(before.urgency());
    assertThat(after.range().atLeast()).as(item).isGreaterThanOrEqualTo(before.range().atLeast());
    assertThat(after.range().atMost()).as(item).isGreaterThanOrEqualTo(before.range().atMost());
  }

  /**
   * A danger code in the place of a harmless answer; null if the item has none or is not answered.
   */
  private static @org.jspecify.annotations.Nullable RawAnswer danger(
      Item item, Map<String, RawAnswer> sheet, RandomGenerator random) {
    Item.Danger danger = item.danger();
    RawAnswer now = sheet.get(item.id());
    if (danger == null || now == null || random.nextInt(4) > 0 || now.shown().contains("unknown")) {
      return null;
    }
    if (danger.codes().isEmpty()) {
      BigDecimal above = danger.above();
      BigDecimal limit = above == null ? danger.atLeast() : above.add(BigDecimal.ONE);
      boolean harmless = now instanceof RawAnswer.Numeral n && n.value().compareTo(limit) < 0;
      return harmless ? new RawAnswer.Numeral(java.util.Objects.requireNonNull(limit)) : null;
    }
    String code = danger.codes().get(random.nextInt(danger.codes().size()));
    return switch (item.type()) {
      case BOOLEAN -> new RawAnswer.Flag(true);
      case CHOICE ->
          danger.codes().stream().anyMatch(c -> now.shown().equals('"' + c + '"'))
              ? null
              : new RawAnswer.Text(code);
      default -> with(now, code);
    };
  }

  private static RawAnswer with(RawAnswer ticked, String code) {
    List<RawAnswer> codes = new ArrayList<>(List.of(new RawAnswer.Text(code)));
    if (ticked instanceof RawAnswer.Several several) {
      several.values().stream()
          .filter(v -> !v.equals(new RawAnswer.Text(Item.NONE)))
          .forEach(codes::add);
    }
    return new RawAnswer.Several(codes);
  }

  @Test
  void blankingAnAnswerNeverLowersWhatIsStillPossible() {
    blank(150);
  }

  @Test
  @Tag("exhaustive")
  void blankingAnAnswerNeverLowersWhatIsStillPossibleOnManySheets() {
    blank(1_000);
  }

  private void blank(int count) {
    RandomSheets sheets = new RandomSheets(pack, 3);
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> sheet = sheets.nextWithoutClash();
      Urgency before = assess(sheet).range().atMost();
      List<String> items = new ArrayList<>(sheet.keySet());
      Collections.shuffle(items, sheets.random());
      for (String item : items.subList(0, Math.min(5, items.size()))) {
        Map<String, RawAnswer> blanked = new LinkedHashMap<>(sheet);
        blanked.remove(item);
        boolean clash = sheets.withoutClash(blanked).size() < blanked.size();
        if (!clash && !NOT_KNOWING_IS_A_FINDING.contains(item)) {
          assertThat(assess(blanked).range().atMost()).as(item).isGreaterThanOrEqualTo(before);
        }
      }
    }
  }

  @Test
  void noAdviceIsShownToSomebodyWhomItsContraindicationsName() {
    compareAdvice(500);
  }

  @Test
  @Tag("exhaustive")
  void noAdviceIsShownAgainstAContraindicationOnManySheets() {
    compareAdvice(3_000);
  }

  private void compareAdvice(int count) {
    RandomSheets sheets = new RandomSheets(pack, 4);
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> sheet = sheets.next();
      AnswerSheet checked = sheets.sheet(sheet);
      ThreeValued reading = pack.reading(checked);
      for (String shown : adviceShown(assess(sheet))) {
        for (String id : ((Rule.Advice) pack.rule(shown)).withheldBy()) {
          Rule.Contraindication c = (Rule.Contraindication) pack.rule(id);
          Truth truth = reading.of(c.condition());
          assertThat(truth).as(shown + " with " + id).isNotEqualTo(Truth.TRUE);
          assertThat(truth == Truth.UNKNOWN && c.highHazard()).as(shown + " " + id).isFalse();
        }
      }
    }
  }

  private static Set<String> adviceShown(Assessment a) {
    Set<String> shown =
        a.underReview().stream().map(Assessment.UnderReview::id).collect(Collectors.toSet());
    a.recommendations().stream()
        .filter(r -> r.kind() != Assessment.Kind.SEE_A_DOCTOR)
        .forEach(r -> shown.add(r.id()));
    return shown;
  }

  @Test
  void selfCareIsNeverTheAnswerWhileADangerQuestionIsOpen() {
    lookForSelfCare(500);
  }

  @Test
  @Tag("exhaustive")
  void selfCareIsNeverTheAnswerWhileADangerQuestionIsOpenOnManySheets() {
    lookForSelfCare(3_000);
  }

  private void lookForSelfCare(int count) {
    RandomSheets sheets = new RandomSheets(pack, 5);
    int selfCare = 0;
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> sheet = sheets.next();
      Assessment a = assess(sheet);
      if (a.urgency() == Urgency.SELF_CARE) {
        selfCare++;
        assertThat(dangersIn(sheet)).isEmpty();
        assertThat(a.range().atMost()).isLessThan(Urgency.URGENT);
        assertThat(a.findings()).allMatch(f -> f.urgency() == Urgency.SELF_CARE);
        assertThat(a.unanswered()).noneMatch(u -> pack.catalogue().item(u.item()).required());
      }
    }
    assertThat(selfCare).isPositive();
  }

  /** The items of a sheet that hold an answer which the questionnaire calls a danger sign. */
  private List<String> dangersIn(Map<String, RawAnswer> sheet) {
    return pack.catalogue().items().stream()
        .filter(item -> item.danger() != null && sheet.containsKey(item.id()))
        .filter(item -> isDanger(item.danger(), sheet.get(item.id())))
        .map(Item::id)
        .toList();
  }

  private static boolean isDanger(Item.Danger danger, RawAnswer answer) {
    if (answer instanceof RawAnswer.Numeral number) {
      BigDecimal above = danger.above();
      BigDecimal atLeast = danger.atLeast();
      return (above != null && number.value().compareTo(above) > 0)
          || (atLeast != null && number.value().compareTo(atLeast) >= 0);
    }
    if (answer instanceof RawAnswer.Several several) {
      return several.values().stream().anyMatch(one -> isDanger(danger, one));
    }
    return answer.equals(new RawAnswer.Flag(true))
        || danger.codes().stream().anyMatch(code -> answer.equals(new RawAnswer.Text(code)));
  }

  @Test
  void theOrderOfAnswersAndOfFilesAndRulesChangesNoByte() {
    shuffle(60);
  }

  @Test
  @Tag("exhaustive")
  void theOrderOfAnswersAndOfFilesAndRulesChangesNoByteOnManySheets() {
    shuffle(300);
  }

  private void shuffle(int count) {
    PackFiles files = PackFiles.builtIn();
    RulePack shuffled = PackLoader.load(reversed(files));
    assertThat(shuffled.hashes().ofPack()).isEqualTo(pack.hashes().ofPack());
    Assessor other = new Assessor(shuffled);
    RandomSheets sheets = new RandomSheets(pack, 6);
    for (int i = 0; i < count; i++) {
      Map<String, RawAnswer> sheet = sheets.next();
      List<String> items = new ArrayList<>(sheet.keySet());
      Collections.shuffle(items, sheets.random());
      Map<String, RawAnswer> mixed = new LinkedHashMap<>();
      items.forEach(item -> mixed.put(item, mixedCodes(sheet.get(item))));
      String expected = assess(sheet).toJson();
      assertThat(assess(mixed).toJson()).isEqualTo(expected);
      assertThat(other.assess(RandomSheets.of(sheet)).toJson()).isEqualTo(expected);
    }
  }

  private static RawAnswer mixedCodes(@org.jspecify.annotations.Nullable RawAnswer answer) {
    if (answer instanceof RawAnswer.Several several) {
      List<RawAnswer> reversed = new ArrayList<>(several.values());
      Collections.reverse(reversed);
      return new RawAnswer.Several(reversed);
    }
    return java.util.Objects.requireNonNull(answer);
  }

  /** The same rules in reverse order in every file, and each file under another name. */
  private static PackFiles reversed(PackFiles files) {
    Map<String, String> changed = new TreeMap<>();
    files
        .byPath()
        .forEach(
            (path, text) -> {
              String topic = PackLayout.folder(path);
              String name = PackLayout.name(topic);
              String other = new StringBuilder(name).reverse().toString();
              changed.put(
                  PackLayout.isTopic(topic) ? path.replace("/" + name, "/" + other) : path,
                  path.endsWith(".drl") ? reversedRules(text) : text);
            });
    return new PackFiles(changed);
  }

  private static String reversedRules(String drl) {
    int first = drl.indexOf("\nrule ");
    List<String> rules = new ArrayList<>(List.of(drl.substring(first).split("(?<=\nend)\n")));
    Collections.reverse(rules);
    return drl.substring(0, first) + String.join("\n", rules) + "\n";
  }

  @Test
  void oneObjectServesManyThreadsWithTheSameBytes() throws Exception {
    serveManyThreads(50);
  }

  @Test
  @Tag("exhaustive")
  void oneObjectServesManyThreadsWithTheSameBytesOnManySheets() throws Exception {
    serveManyThreads(400);
  }

  private void serveManyThreads(int count) throws Exception {
    RandomSheets sheets = new RandomSheets(pack, 7);
    List<Map<String, RawAnswer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(sheets.next());
    }
    List<String> expected = all.stream().map(s -> assess(s).toJson()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int t = 0; t < 16; t++) {
        results.add(threads.submit(() -> all.stream().map(s -> assess(s).toJson()).toList()));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
