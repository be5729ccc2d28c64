package org.cramptriage.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.questionnaire.Warning;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.Audience;
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
 * @param policy the policies that determined the urgency, for example {@code P-VITAL-OPEN}
 * @param recommendations what to do, best first
 * @param findings every rule that holds, most urgent first
 * @param withheld advice that fits but is withheld, with the reasons
 * @param underReview weak ideas that are not recommendations
 * @param unanswered open questions, the most urgent first
 * @param next the question to ask next, if any has not been asked yet
 * @param medicines how each written medicine was read
 * @param warnings implausible or unclear answers
 * @param rules version and hash of the rule pack
 * @param notice the disclaimer
 * @param chart what the chart added, if there was one
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

  /** Creates an assessment of the person's answers alone. */
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

  /** The part of an answer that comes from the chart: codes or a number. */
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

  /** An answer in the notation of the notes: 70, not 7E+1. */
  private static String plain(Object answer) {
    return answer instanceof BigDecimal number ? number.toPlainString() : answer.toString();
  }

  /** The assessment as one JSON object that conforms to the published schema. */
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

  /** The kind of a recommendation. */
  public enum Kind {
    /** A finding that asks for care. */
    SEE_A_DOCTOR("see-a-doctor"),
    /** When to get help at once; always included. */
    SAFETY_NET("safety-net"),
    /** Something to ask about or have checked. */
    ASK_A_CLINICIAN("ask-a-clinician"),
    /** Self-care. */
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
   * A recommendation.
   *
   * @param rank its rank, from 1
   * @param id the rule
   * @param kind its kind
   * @param urgency its urgency; null for advice
   * @param title its heading
   * @param text what to do, where and how fast
   * @param brief the same in at most 25 words; null if the rule has no such text
   * @param reason the reason, for a red flag; otherwise empty
   * @param phase when it is useful, for advice
   * @param because the answers that support it
   * @param rule hash and review state of the rule
   * @param sources keys of the evidence register
   * @param folded findings shown under this one
   * @param askFirst open contraindications that would withhold it
   */
  public record Recommendation(
      int rank,
      String id,
      Kind kind,
      @Nullable Urgency urgency,
      String title,
      String text,
      @Nullable String brief,
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
   * An answer that supports a conclusion.
   *
   * @param item the link id
   * @param answer true, a number, a code, or the relevant selected codes; {@code unknown} if the
   *     person does not know, {@code not-told} if it counts that the answer is missing or not known
   * @param question the question as the person read it
   */
  public record Because(String item, Object answer, String question) {}

  /**
   * Whether a rule was signed by clinicians.
   *
   * @param hash its content hash
   * @param review the state of its review: unsigned, partly-signed, void, objected or signed
   * @param reviewBy the last day on which a signature is good, as {@code 2027-11-30}; empty if the
   *     rule is not signed. The assessment does not use today's date; compare when displaying it.
   */
  public record RuleState(String hash, String review, String reviewBy) {}

  /**
   * A rule that holds.
   *
   * @param id the rule
   * @param kind what kind of finding
   * @param urgency its level
   * @param title its heading
   * @param because the answers that support it
   * @param sources keys of the evidence register
   * @param foldedUnder the finding under which it is shown, or null
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
   * @param because the answers that support it; empty while it is open
   */
  public record Reason(String id, String text, List<Because> because) {
    /** Defensive copy. */
    public Reason {
      because = List.copyOf(because);
    }
  }

  /**
   * Withheld advice.
   *
   * @param id the advice
   * @param title its heading
   * @param untilAnswered whether it waits for answers; otherwise a contraindication holds
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
   * An idea with weak evidence, for the prescriber or under review.
   *
   * @param id the advice
   * @param title its heading
   * @param text what it says
   * @param note why it is not a recommendation
   * @param audience who it may be shown to
   */
  public record UnderReview(String id, String title, String text, String note, Audience audience) {}

  /**
   * An open question.
   *
   * @param item the link id
   * @param question as the person reads it
   * @param couldRaiseTo the highest level of a finding that it keeps open, or null
   * @param couldLowerTo for a question about something that counts as its worst until it is told:
   *     the lowest level that its answer, perhaps together with others, could lead to; else null
   */
  public record Unanswered(
      String item,
      String question,
      @Nullable Urgency couldRaiseTo,
      @Nullable Urgency couldLowerTo) {}

  /**
   * A question.
   *
   * @param item the link id
   * @param question as the person reads it
   */
  public record Question(String item, String question) {}

  /**
   * How the written name of a medicine was read.
   *
   * @param written as it was written
   * @param readAs the ingredient, or null if it was not recognised
   * @param classes the kinds of medicine it counts as
   * @param exact whether it was read completely and without guessing
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
