package org.cramptriage.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.model.ThreeValued;
import org.cramptriage.pack.model.Unfolding;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.vocabulary.MedicineVocabulary;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Catalogue;

/** A rule pack that has passed every check: rules, texts, evidence and vocabulary as one unit. */
public final class RulePack {

  private final Parts parts;
  private final Map<String, Rule> rules = new TreeMap<>();
  private final ContentHash hashes;
  private final Map<String, Review> reviews;

  /**
   * What a pack is made of. Evidence and vocabulary are read when they are first used.
   *
   * @param settings version, numbers to call, fixed texts
   * @param policies the clinical decisions that are not the condition of a rule
   * @param catalogue the items of the questionnaire
   * @param skipLogic when items are asked
   * @param fields how items become facts
   * @param rules all rules
   * @param evidence claims, references, numbers, conflicts
   * @param vocabulary the names of medicines
   * @param chartCodes the codes of a clinic's record
   * @param prepared whether this is the built-in pack as the build prepared it
   */
  public record Parts(
      Settings settings,
      Policies policies,
      Catalogue catalogue,
      SkipLogic skipLogic,
      FactFields fields,
      Collection<Rule> rules,
      Lazy<Evidence> evidence,
      Lazy<MedicineVocabulary> vocabulary,
      Lazy<ChartCodes> chartCodes,
      boolean prepared) {
    /** Defensive copy. */
    public Parts {
      rules = List.copyOf(rules);
    }

    private Parts with(Collection<Rule> edited) {
      return new Parts(
          settings,
          policies,
          catalogue,
          skipLogic,
          fields,
          edited,
          evidence,
          vocabulary,
          chartCodes,
          false);
    }
  }

  /**
   * A pack of these parts, which must have passed every check.
   *
   * @param hashes the content hashes; {@link ContentHash#NONE} while they are being computed
   * @param reviews the state of the review of every rule by its id
   */
  public RulePack(Parts parts, ContentHash hashes, Map<String, Review> reviews) {
    this.parts = parts;
    parts.rules().forEach(rule -> rules.put(rule.id(), rule));
    this.hashes = hashes;
    this.reviews = Collections.unmodifiableMap(new TreeMap<>(reviews));
  }

  /**
   * This pack with one rule edited, for a machine that looks at what the edit would do. Hashes and
   * signatures are still those of this pack; the edit has passed no check.
   *
   * @param rule replaces the rule with its id
   */
  public RulePack with(Rule rule) {
    Map<String, Rule> edited = new TreeMap<>(rules);
    edited.put(rule.id(), rule);
    edited.replaceAll((id, one) -> ofLevels(one, edited.values()));
    return new RulePack(parts.with(edited.values()), hashes, reviews);
  }

  private static Rule ofLevels(Rule rule, Collection<Rule> all) {
    return rule instanceof Rule.Contraindication reason ? reason.ofLevels(all) : rule;
  }

  /** The clinical decisions that are not the condition of a rule. */
  public Policies policies() {
    return parts.policies();
  }

  /** Whether an advice is a weak idea, never a recommendation. */
  public boolean isWeak(Rule.Advice advice) {
    return policies().ranking().isWeak(advice.baseRank());
  }

  /** The link id of the item that plays a part. */
  public String item(Role role) {
    return policies().item(role);
  }

  /** Version, numbers to call, fixed texts. */
  public Settings settings() {
    return parts.settings();
  }

  /** The items of the questionnaire. */
  public Catalogue catalogue() {
    return parts.catalogue();
  }

  /** When items are asked. */
  public SkipLogic skipLogic() {
    return parts.skipLogic();
  }

  /** How items become facts. */
  public FactFields fields() {
    return parts.fields();
  }

  /** All rules in the order of their ids. */
  public Collection<Rule> rules() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** All that is reviewed and signed: the rules, then the policies. */
  public List<Rule> reviewed() {
    return Stream.concat(rules.values().stream(), policies().all().stream()).toList();
  }

  /**
   * The rule or policy with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Rule rule(String id) {
    Rule rule = rules.get(id);
    return rule != null
        ? rule
        : policies().find(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
  }

  /** Whether there is a rule or policy with this id. */
  public boolean has(String id) {
    return rules.containsKey(id) || policies().find(id).isPresent();
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

  /** All signs in the order of their ids. */
  public List<Rule.Sign> signs() {
    return of(Rule.Sign.class).toList();
  }

  private <T> Stream<T> of(Class<T> kind) {
    return rules.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether this is the id of a sign. */
  public boolean isSign(String id) {
    return rules.get(id) instanceof Rule.Sign;
  }

  /** The signs that a condition uses, also through other signs, in the order of their ids. */
  public List<Rule> signsOf(Condition condition) {
    Map<String, Rule> signs = new TreeMap<>();
    signsOf(condition, signs);
    return List.copyOf(signs.values());
  }

  private void signsOf(Condition condition, Map<String, Rule> into) {
    condition
        .findings()
        .filter(this::isSign)
        .filter(id -> into.put(id, rule(id)) == null)
        .forEach(id -> signsOf(condition(id), into));
  }

  /** A condition with the conditions of its signs in their places. */
  public Condition unfolded(Condition condition) {
    return Unfolding.of(
        condition, id -> isSign(id) ? Optional.of(condition(id)) : Optional.empty());
  }

  /** The condition of a finding or a sign. */
  public Condition condition(String id) {
    return rule(id).condition();
  }

  /** Claims, references, numbers, conflicts. */
  public Evidence evidence() {
    return parts.evidence().get();
  }

  /** The names of medicines. */
  public MedicineVocabulary vocabulary() {
    return parts.vocabulary().get();
  }

  /** Which codes of a clinic's record mean which answer. */
  public ChartCodes chartCodes() {
    return parts.chartCodes().get();
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
  public Map<String, Review> reviews() {
    return reviews;
  }

  /** Whether this is the built-in pack as the build prepared it, with all that goes with it. */
  public boolean isPrepared() {
    return parts.prepared();
  }

  /** The three-valued reading of this pack over a sheet. */
  public ThreeValued reading(AnswerSheet sheet) {
    return new ThreeValued(parts.catalogue(), parts.skipLogic(), this::condition, sheet);
  }
}
