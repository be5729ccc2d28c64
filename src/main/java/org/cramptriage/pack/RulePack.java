package org.cramptriage.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.vocabulary.MedicineVocabulary;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;

/** A rule pack that has passed every check: rules, texts, evidence and vocabulary as one unit. */
public final class RulePack {

  private final Settings settings;
  private final Catalogue catalogue;
  private final SkipLogic skipLogic;
  private final FactFields fields;
  private final Map<String, Rule> rules;
  private final OnFirstUse<Evidence> evidence;
  private final OnFirstUse<MedicineVocabulary> vocabulary;
  private final OnFirstUse<ChartCodes> chartCodes;
  private final ContentHash hashes;
  private final Map<String, Review> reviews;
  private final boolean prepared;

  private RulePack(
      Settings settings,
      QuestionnaireReader.Read questionnaire,
      Collection<Rule> rules,
      OnFirstUse<Evidence> evidence,
      OnFirstUse<MedicineVocabulary> vocabulary,
      OnFirstUse<ChartCodes> chartCodes,
      Function<RulePack, ContentHash> hashes,
      Function<RulePack, Map<String, Review>> reviews,
      boolean prepared) {
    this.settings = settings;
    this.catalogue = questionnaire.catalogue();
    this.skipLogic = questionnaire.skipLogic();
    this.fields = questionnaire.fields();
    this.rules = new TreeMap<>();
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.chartCodes = chartCodes;
    this.prepared = prepared;
    this.hashes = hashes.apply(this);
    this.reviews = reviews.apply(this);
  }

  /** A pack that has just been read and has passed every check. */
  static RulePack read(
      Settings settings,
      QuestionnaireReader.Read questionnaire,
      Collection<Rule> rules,
      Evidence evidence,
      VocabularyReader.Read vocabulary,
      Function<RulePack, SignOff> signOff) {
    return new RulePack(
        settings,
        questionnaire,
        rules,
        new OnFirstUse<>(() -> evidence),
        new OnFirstUse<>(vocabulary::medicines),
        new OnFirstUse<>(vocabulary::chartCodes),
        pack -> ContentHash.of(pack, vocabulary.text()),
        pack -> pack.reviews(signOff.apply(pack)),
        false);
  }

  private Map<String, Review> reviews(SignOff signOff) {
    Map<String, Review> found = new TreeMap<>();
    rules.keySet().forEach(id -> found.put(id, signOff.standing(id).review()));
    return found;
  }

  /** A pack that passed every check when it was prepared. */
  static RulePack prepared(
      Settings settings,
      QuestionnaireReader.Read questionnaire,
      Collection<Rule> rules,
      OnFirstUse<Evidence> evidence,
      OnFirstUse<MedicineVocabulary> vocabulary,
      OnFirstUse<ChartCodes> chartCodes,
      ContentHash hashes,
      Map<String, Review> reviews) {
    return new RulePack(
        settings,
        questionnaire,
        rules,
        evidence,
        vocabulary,
        chartCodes,
        p -> hashes,
        p -> reviews,
        true);
  }

  /**
   * This pack with one rule edited, for a machine that looks at what the edit would do. Hashes and
   * signatures are still those of this pack; the edit has passed no check.
   *
   * @param rule a rule that stands in the place of the one with its id
   */
  public RulePack with(Rule rule) {
    Map<String, Rule> edited = new TreeMap<>(rules);
    edited.put(rule.id(), rule);
    return new RulePack(
        settings,
        new QuestionnaireReader.Read(catalogue, skipLogic, fields),
        edited.values(),
        evidence,
        vocabulary,
        chartCodes,
        pack -> hashes,
        pack -> reviews,
        false);
  }

  /**
   * What lint would say of this pack with one rule edited, as far as rules name one another.
   *
   * @param rule a rule that stands in the place of the one with its id
   */
  public List<PackProblem> problemsWith(Rule rule) {
    Map<String, Rule> edited = new TreeMap<>(rules);
    edited.put(rule.id(), rule);
    Problems problems = new Problems();
    QuestionnaireReader.Read read = new QuestionnaireReader.Read(catalogue, skipLogic, fields);
    new Lint(read, edited.values(), evidence(), problems).checkEdited(rule);
    return problems.sorted();
  }

  /** The built-in pack, as the build checked and prepared it. */
  public static RulePack builtIn() {
    return PreparedPack.builtIn().pack();
  }

  /**
   * A pack in a folder.
   *
   * @throws InvalidPackException with every reason why it must not be used
   */
  public static RulePack in(java.nio.file.Path folder) {
    return of(PackFiles.in(folder));
  }

  /**
   * A pack whose files were read.
   *
   * @throws InvalidPackException with every reason why it must not be used
   */
  public static RulePack of(PackFiles files) {
    return PackReader.read(files);
  }

  /** Version, numbers to call, fixed texts. */
  public Settings settings() {
    return settings;
  }

  /** The items of the questionnaire. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** When items are asked. */
  public SkipLogic skipLogic() {
    return skipLogic;
  }

  /** How items become facts. */
  public FactFields fields() {
    return fields;
  }

  /** All rules in the order of their ids. */
  public Collection<Rule> rules() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /**
   * The rule with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return rule;
  }

  /** Whether there is a rule with this id. */
  public boolean has(String id) {
    return rules.containsKey(id);
  }

  /** All findings in the order of their ids. */
  public List<Rule.Finding> findings() {
    return of(Rule.Finding.class).toList();
  }

  /** All advice in the order of its ids. */
  public List<Rule.Advice> advice() {
    return of(Rule.Advice.class).toList();
  }

  /** All contraindications in the order of their ids. */
  public List<Rule.Contraindication> contraindications() {
    return of(Rule.Contraindication.class).toList();
  }

  private <T> Stream<T> of(Class<T> kind) {
    return rules.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The condition of a finding. */
  public Condition condition(String id) {
    return rule(id).condition();
  }

  /** Claims, references, numbers, conflicts. */
  public Evidence evidence() {
    return evidence.get();
  }

  /** The names of medicines. */
  public MedicineVocabulary vocabulary() {
    return vocabulary.get();
  }

  /** Which codes of a clinic's record stand for which answer. */
  public ChartCodes chartCodes() {
    return chartCodes.get();
  }

  /** The content hashes of rules and pack. */
  public ContentHash hashes() {
    return hashes;
  }

  /** How far the review of a rule has come. */
  public Review review(String rule) {
    return reviews.getOrDefault(rule, Review.NONE);
  }

  /** The state of the review of every rule by its id. */
  Map<String, Review> reviews() {
    return Collections.unmodifiableMap(reviews);
  }

  /** Whether this is the built-in pack as the build prepared it, with all that goes with it. */
  public boolean isPrepared() {
    return prepared;
  }

  /** The three-valued reading of this pack over a sheet. */
  public ThreeValued reading(AnswerSheet sheet) {
    return new ThreeValued(catalogue, skipLogic, this::condition, sheet);
  }
}
