package org.cramptriage.pack.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.FindingKind;
import org.cramptriage.terms.Urgency;

/**
 * One rule of the pack: a condition, one conclusion, and its metadata and texts. Everything else
 * about a rule (what Drools compiles, its sentence, its hash) is made from this.
 */
public sealed interface Rule {

  /** What every rule has. */
  Header header();

  /** The id, for example {@code RF-030}; never reused. */
  default String id() {
    return header().id();
  }

  /** When the rule holds. */
  default Condition condition() {
    return header().condition();
  }

  /** Its condition, and the conditions of the parts of its texts. */
  default Stream<Condition> conditions() {
    return Stream.concat(Stream.of(condition()), header().wording().conditions());
  }

  /**
   * What every rule has.
   *
   * @param id its id
   * @param name its name in the DRL: a clinical sentence of the condition, the offer, or the reason
   * @param condition when it holds
   * @param sources keys of the evidence register
   * @param claims ids of the founding claims that it encodes
   * @param file the DRL file below the pack's root
   * @param line the line of the rule in that file
   * @param grading how sure its evidence is and how strong it is
   * @param wording what its texts say beyond what every rule of its kind has
   */
  record Header(
      String id,
      String name,
      Condition condition,
      List<String> sources,
      List<String> claims,
      String file,
      int line,
      Grading grading,
      Wording wording) {
    /** Defensive copies. */
    public Header {
      sources = List.copyOf(sources);
      claims = List.copyOf(claims);
    }

    /** The folder of the rule's topic below the pack's root, such as {@code red-flags/tetanus}. */
    public String topic() {
      return PackLayout.folder(file);
    }
  }

  /** A rule that concludes something about the person: red flag, risk factor or medicine. */
  sealed interface Finding extends Rule {
    /** The level that this finding asks for. */
    Urgency urgency();

    /** Findings that are shown folded under this one. */
    Set<String> supersedes();

    /** What the person reads as its heading. */
    String title();

    /** What kind of finding it is, as the contract names it. */
    FindingKind kind();
  }

  /**
   * A sign that asks for care.
   *
   * @param header what every rule has
   * @param urgency how urgently
   * @param supersedes findings folded under it
   * @param title its heading
   * @param reason why it matters
   * @param action what to do, where and how fast
   * @param origin whether it stems from the founding texts or was added
   * @param note a note for reviewers
   */
  record RedFlag(
      Header header,
      Urgency urgency,
      Set<String> supersedes,
      String title,
      String reason,
      String action,
      String origin,
      String note)
      implements Finding {
    @Override
    public FindingKind kind() {
      return FindingKind.RED_FLAG;
    }
  }

  /**
   * A contributing factor, never "the" cause.
   *
   * @param header what every rule has
   * @param evidence how well the link is supported
   * @param advice ids of advice that this factor makes more useful
   * @param title its heading
   * @param explanation what it means
   * @param modifiable whether the person can change it
   */
  record RiskFactor(
      Header header,
      Evidence evidence,
      Set<String> advice,
      String title,
      String explanation,
      boolean modifiable)
      implements Finding {
    @Override
    public Urgency urgency() {
      return Urgency.SELF_CARE;
    }

    @Override
    public Set<String> supersedes() {
      return Set.of();
    }

    @Override
    public FindingKind kind() {
      return FindingKind.RISK_FACTOR;
    }
  }

  /**
   * A medicine, or a pair of them.
   *
   * @param header what every rule has
   * @param urgency how urgently to ask about it
   * @param supersedes findings folded under it
   * @param evidence how well the link is supported
   * @param title its heading
   * @param whatToSay what the person should know and ask
   * @param interactions what it does not go together with
   */
  record MedicineFinding(
      Header header,
      Urgency urgency,
      Set<String> supersedes,
      Evidence evidence,
      String title,
      String whatToSay,
      String interactions)
      implements Finding {
    @Override
    public FindingKind kind() {
      return FindingKind.MEDICINE;
    }
  }

  /** How well a claim or link is supported, in the order in which findings are shown. */
  enum Evidence {
    /** Good sources agree. */
    SUPPORTED,
    /** Sources disagree or are weak. */
    MIXED,
    /** Added from the literature for safety. */
    ADDED,
    /** No source was found. */
    UNSUPPORTED,
    /** The founding texts contradict each other. */
    CONTRADICTORY_IN_SEEDS,
    /** Harmful if said without its conditions. */
    HARMFUL_IF_UNQUALIFIED
  }

  /**
   * One thing to do or to discuss.
   *
   * @param header what every rule has
   * @param phase when it is useful
   * @param baseRank usefulness and evidence, 0 to 100
   * @param withheldBy contraindications, in order, with the one of emergencies
   * @param title its heading
   * @param text what to do
   * @param area the part of the body it is for
   * @param strength how strong the proof is, in words
   * @param note a note for reviewers
   */
  record Advice(
      Header header,
      AdvicePhase phase,
      int baseRank,
      List<String> withheldBy,
      String title,
      String text,
      String area,
      String strength,
      String note)
      implements Rule {
    /** Defensive copy. */
    public Advice {
      withheldBy = List.copyOf(withheldBy);
    }
  }

  /**
   * A reason to withhold advice.
   *
   * @param header what every rule has
   * @param highHazard whether the advice waits until the answer is known
   * @param because the reason in plain words; fits after "because" and "ask first if"
   */
  record Contraindication(Header header, boolean highHazard, String because) implements Rule {

    /** This rule with the findings of each level that its condition means. */
    public Contraindication ofLevels(Collection<? extends Rule> rules) {
      Header h = header;
      Condition condition = h.condition().ofLevels(rules);
      return new Contraindication(
          new Header(
              h.id(),
              h.name(),
              condition,
              h.sources(),
              h.claims(),
              h.file(),
              h.line(),
              h.grading(),
              h.wording()),
          highHazard,
          because);
    }
  }

  /**
   * A clinical decision that is not the condition of a rule. It is reviewed and signed like one,
   * and no engine evaluates it.
   *
   * @param header what every rule has; its name is the title, its condition always holds
   * @param says the sentence that a result shows where it applies; empty if there is none
   * @param settings its numbers, levels and names in words, by their keys
   * @param why the reason
   */
  record Policy(Header header, String says, Map<String, String> settings, String why)
      implements Rule {
    /** Defensive copy. */
    public Policy {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /**
   * A named clinical criterion that other rules use: its name says when it holds. It concludes
   * nothing of its own, and no result names it.
   *
   * @param header what every rule has
   */
  record Sign(Header header) implements Rule {}
}
