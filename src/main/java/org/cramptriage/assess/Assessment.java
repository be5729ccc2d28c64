package org.cramptriage.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.FindingKind;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one person. Not a diagnosis.
 *
 * @param id the id of the questionnaire
 * @param urgency the level to act on now
 * @param range the lowest and highest level still possible
 * @param settled whether no open question can change the urgency
 * @param policy the policies that set the urgency, for example {@code P-VITAL-OPEN}
 * @param recommendations what to do, best first
 * @param findings every rule that held, most urgent first
 * @param withheld advice that fits but is held back, with the reasons
 * @param underReview weak ideas that are not recommendations
 * @param unanswered open questions, the most urgent first
 * @param next the question to ask next, if one was not asked yet
 * @param medicines how each written medicine was read
 * @param warnings what is odd about the answers
 * @param rules version and hash of the rule pack
 * @param notice what this result is not
 * @param chart what a clinic's record added, if one was there
 */
public record Assessment(
    RecordId id,
    Urgency urgency,
    Range range,
    boolean settled,
    List<String> policy,
    List<Recommendation> recommendations,
    List<Finding> findings,
    List<Withheld> withheld,
    List<UnderReview> underReview,
    List<Unanswered> unanswered,
    Optional<Question> next,
    List<Medicine> medicines,
    List<Warning> warnings,
    RulesVersion rules,
    String notice,
    Optional<ChartNotes> chart) {

  /** An assessment by the person's answers alone. */
  public Assessment(
      RecordId id,
      Urgency urgency,
      Range range,
      boolean settled,
      List<String> policy,
      List<Recommendation> recommendations,
      List<Finding> findings,
      List<Withheld> withheld,
      List<UnderReview> underReview,
      List<Unanswered> unanswered,
      Optional<Question> next,
      List<Medicine> medicines,
      List<Warning> warnings,
      RulesVersion rules,
      String notice) {
    this(
        id,
        urgency,
        range,
        settled,
        policy,
        recommendations,
        findings,
        withheld,
        underReview,
        unanswered,
        next,
        medicines,
        warnings,
        rules,
        notice,
        Optional.empty());
  }

  /** Defensive copies. */
  public Assessment {
    policy = List.copyOf(policy);
    recommendations = List.copyOf(recommendations);
    findings = List.copyOf(findings);
    withheld = List.copyOf(withheld);
    underReview = List.copyOf(underReview);
    unanswered = List.copyOf(unanswered);
    medicines = List.copyOf(medicines);
    warnings = List.copyOf(warnings);
  }

  /** Which part of an answer is the chart's and not the person's: codes, or a number. */
  public List<String> fromChart(Because because) {
    List<?> answers = because.answer() instanceof List<?> codes ? codes : List.of(because.answer());
    return chart.stream()
        .flatMap(
            notes ->
                answers.stream()
                    .map(Assessment::plain)
                    .filter(value -> notes.isOfChart(because.item(), value)))
        .toList();
  }

  /** An answer as the notes have it: 70, not 7E+1. */
  private static String plain(Object answer) {
    return answer instanceof BigDecimal number ? number.toPlainString() : answer.toString();
  }

  /** The assessment as one JSON object in the form of the shipped schema. */
  public String toJson() {
    return AssessmentJson.write(this);
  }

  /**
   * The range of urgency.
   *
   * @param atLeast the highest finding that holds
   * @param atMost the highest level that open questions could still bring
   */
  public record Range(Urgency atLeast, Urgency atMost) {}

  /** What kind of recommendation it is. */
  public enum Kind {
    /** A finding that asks for care. */
    SEE_A_DOCTOR("see-a-doctor"),
    /** When to get help at once; always there. */
    SAFETY_NET("safety-net"),
    /** To ask or have checked. */
    ASK_A_CLINICIAN("ask-a-clinician"),
    /** To do oneself. */
    SELF_CARE("self-care");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in the output. */
    public String code() {
      return code;
    }
  }

  /**
   * One thing to do.
   *
   * @param rank its place, from 1
   * @param id the rule
   * @param kind what kind of thing it is
   * @param urgency how urgently; null for advice
   * @param title its heading
   * @param text what to do, where and how fast
   * @param reason why, for a red flag; else empty
   * @param phase when it is useful, for advice
   * @param because the answers that led to it
   * @param rule hash and review state of the rule
   * @param sources keys of the evidence register
   * @param folded findings shown under this one
   * @param askFirst reasons that would withhold it if they held, still open
   */
  public record Recommendation(
      int rank,
      String id,
      Kind kind,
      @Nullable Urgency urgency,
      String title,
      String text,
      String reason,
      @Nullable AdvicePhase phase,
      List<Because> because,
      RuleState rule,
      List<String> sources,
      List<String> folded,
      List<Reason> askFirst) {
    /** Defensive copies. */
    public Recommendation {
      because = List.copyOf(because);
      sources = List.copyOf(sources);
      folded = List.copyOf(folded);
      askFirst = List.copyOf(askFirst);
    }
  }

  /**
   * An answer that led to something.
   *
   * @param item the link id
   * @param answer true, a number, a code, or the ticked codes that matter
   * @param question the question as the person read it
   */
  public record Because(String item, Object answer, String question) {}

  /**
   * Whether a rule was signed by clinicians.
   *
   * @param hash its content hash
   * @param review the state of its review: unsigned, partly-signed, void, objected or signed
   * @param reviewBy the last day on which a signature is good, as {@code 2027-11-30}; empty if the
   *     rule is not signed. The assessment knows no date: who shows it compares.
   */
  public record RuleState(String hash, String review, String reviewBy) {}

  /**
   * A rule that held.
   *
   * @param id the rule
   * @param kind what kind of finding
   * @param urgency its level
   * @param title its heading
   * @param because the answers that led to it
   * @param sources keys of the evidence register
   * @param foldedUnder the finding that it is shown under, or null
   */
  public record Finding(
      String id,
      FindingKind kind,
      Urgency urgency,
      String title,
      List<Because> because,
      List<String> sources,
      @Nullable String foldedUnder) {
    /** Defensive copies. */
    public Finding {
      because = List.copyOf(because);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A reason to withhold advice.
   *
   * @param id the contraindication
   * @param text the reason in plain words
   * @param because the answers that led to it; empty while it is open
   */
  public record Reason(String id, String text, List<Because> because) {
    /** Defensive copy. */
    public Reason {
      because = List.copyOf(because);
    }
  }

  /**
   * Advice that is held back.
   *
   * @param id the advice
   * @param title its heading
   * @param untilAnswered whether it waits for answers; otherwise a reason holds
   * @param by the reasons
   * @param until the items to answer
   */
  public record Withheld(
      String id, String title, boolean untilAnswered, List<Reason> by, List<String> until) {
    /** Defensive copies. */
    public Withheld {
      by = List.copyOf(by);
      until = List.copyOf(until);
    }

    /** The state in the output. */
    public String state() {
      return untilAnswered ? "withheld-until-answered" : "withheld";
    }
  }

  /**
   * A weak idea, for the prescriber or under review.
   *
   * @param id the advice
   * @param title its heading
   * @param text what it says
   * @param note why it is no recommendation
   */
  public record UnderReview(String id, String title, String text, String note) {}

  /**
   * An open question.
   *
   * @param item the link id
   * @param question as the person reads it
   * @param couldRaiseTo the highest level of a finding that it keeps open, or null
   */
  public record Unanswered(String item, String question, @Nullable Urgency couldRaiseTo) {}

  /**
   * A question.
   *
   * @param item the link id
   * @param question as the person reads it
   */
  public record Question(String item, String question) {}

  /**
   * How a written medicine was read.
   *
   * @param written as it was written
   * @param readAs the ingredient, or null if it was not recognised
   * @param classes the kinds of medicine it counts as
   * @param exact whether it was read without a guess and without rest
   */
  public record Medicine(
      String written, @Nullable String readAs, List<String> classes, boolean exact) {
    /** Defensive copy. */
    public Medicine {
      classes = List.copyOf(classes);
    }
  }

  /**
   * Which rules ran.
   *
   * @param version the version of the pack
   * @param hash its content hash
   */
  public record RulesVersion(String version, String hash) {}
}
