package org.cramptriage.pack.wording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.terms.Urgency;

/**
 * How texts must and must not be worded: {@code lint.yaml} of a pack.
 *
 * @param levels how the action of a finding of each level begins
 * @param firstAid sentences that may stand before the phrase of the level
 * @param stopping what tells a person to stop taking a medicine
 * @param numbers numbers to call
 * @param words words that patients may not know or mistake, with those to use instead
 */
public record Wording(
    Map<Urgency, Level> levels,
    List<Phrase> firstAid,
    Stopping stopping,
    Numbers numbers,
    List<Instead> words) {

  /** Defensive copies. */
  public Wording {
    levels = Map.copyOf(levels);
    firstAid = List.copyOf(firstAid);
    words = List.copyOf(words);
  }

  /**
   * The phrases of a level.
   *
   * @param begins one of them is the first sentence of the action
   * @param says sentences that the action must contain
   */
  public record Level(List<Phrase> begins, List<Phrase> says) {
    /** Defensive copies. */
    public Level {
      begins = List.copyOf(begins);
      says = List.copyOf(says);
    }
  }

  /**
   * A sentence tells a person to stop taking a medicine if it has a phrase of {@code leaveOff}
   * outside those of {@code keep}, and one of {@code medicine}.
   *
   * @param approved the sentences that are approved, by the rule
   */
  public record Stopping(
      List<Phrase> leaveOff,
      List<Phrase> medicine,
      List<Phrase> keep,
      Map<String, Set<String>> approved) {
    /** Defensive copies. */
    public Stopping {
      leaveOff = List.copyOf(leaveOff);
      medicine = List.copyOf(medicine);
      keep = List.copyOf(keep);
      approved = Map.copyOf(approved);
    }
  }

  /**
   * Numbers to call differ from place to place, so that texts name a setting instead.
   *
   * @param calling words after which any number is one to call
   * @param known numbers that are called somewhere
   * @param spelled such numbers in words
   */
  public record Numbers(List<Phrase> calling, Set<String> known, List<Phrase> spelled) {
    /** Defensive copies. */
    public Numbers {
      calling = List.copyOf(calling);
      known = Set.copyOf(known);
      spelled = List.copyOf(spelled);
    }
  }

  /**
   * Words to avoid.
   *
   * @param not the words
   * @param say what to write instead
   */
  public record Instead(List<Phrase> not, String say) {
    /** Defensive copy. */
    public Instead {
      not = List.copyOf(not);
    }
  }
}
