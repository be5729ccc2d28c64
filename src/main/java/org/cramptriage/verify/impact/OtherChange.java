package org.cramptriage.verify.impact;

import java.util.Locale;

/**
 * Something outside the rules that differs between two packs.
 *
 * @param part where
 * @param id the item, text, record, case or file
 * @param what what differs, from the earlier to the later pack
 */
public record OtherChange(Part part, String id, String what) {

  /** The parts of a pack other than its rules. */
  public enum Part {
    /** Questions, codes, ranges, danger answers, skip logic. */
    QUESTIONNAIRE("may change the level: it is part of the search over all answer sheets"),
    /** Names of medicines. */
    VOCABULARY(
        "changes which kinds of medicine a written name counts as, and so may change levels"),
    /** Clinical decisions that are not the condition of a rule. */
    POLICIES("may change the level, the order of advice and what is withheld"),
    /** Words of levels, numbers to call, version. */
    SETTINGS("changes words and numbers that every result shows, no level"),
    /** Claims, references, numbers with their source, conflicts. */
    EVIDENCE("changes what rules rest on and until when signatures are good, no result"),
    /** Worked cases. */
    CASES("changes what the rules are tested with, no result"),
    /** Guarantees. */
    GUARANTEES("changes what is proved, no result"),
    /** Hazards. */
    HAZARDS("changes the hazard log, no result"),
    /** Signers and ledger. */
    SIGN_OFF("changes who has signed, no result but the state of the review"),
    /** A file whose change is none of those above. */
    FILES("layout, comments, notes for reviewers, or order");

    private final String affects;

    Part(String affects) {
      this.affects = affects;
    }

    /** What such a change affects, in plain words. */
    public String affects() {
      return affects;
    }

    /** The part as a word in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
