package org.cramptriage.review;

import java.util.List;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** A condition in words: a nested list, as a reviewer reads it. */
public sealed interface Sentence {

  /**
   * Several parts under a word that says how many must hold.
   *
   * @param word all, at least one, or none
   * @param parts the parts
   */
  record Group(Word word, List<Sentence> parts) implements Sentence {
    /** Defensive copy. */
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** How many parts of a group must hold. */
  enum Word {
    /** Every part. */
    ALL("ALL OF"),
    /** One part or more. */
    ANY("AT LEAST ONE OF"),
    /** No part. */
    NONE("NONE OF");

    private final String words;

    Word(String words) {
      this.words = words;
    }

    /** The word as it is printed. */
    public String words() {
      return words;
    }
  }

  /**
   * A question and the answers that count.
   *
   * @param item the link id
   * @param question the question as the person reads it
   * @param answer what must be answered
   */
  record Answered(String item, String question, String answer) implements Sentence {}

  /**
   * Other rules, of which at least one must hold.
   *
   * @param findings their ids and titles
   * @param level the level of which these are all findings; null where they are named
   */
  record Holds(List<Named> findings, @Nullable Urgency level) implements Sentence {
    /** Defensive copy. */
    public Holds {
      findings = List.copyOf(findings);
    }

    /** What comes before the findings. */
    public String head() {
      if (level != null) {
        return "any finding of the level " + level + " holds, at present:";
      }
      return findings.size() == 1 ? "this rule holds:" : "one of these rules holds:";
    }
  }

  /**
   * A sign that must hold.
   *
   * @param id its id
   * @param name its name: the criterion in words
   */
  record Sign(String id, String name) implements Sentence {}

  /**
   * A rule by its id and title.
   *
   * @param id its id
   * @param title its heading
   */
  record Named(String id, String title) {
    /** Both as one text. */
    public String words() {
      return id + " (" + title + ")";
    }
  }

  /** Holds for everybody. */
  record Always() implements Sentence {}
}
