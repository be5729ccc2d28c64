package org.cramptriage.cli.review;

import java.util.List;
import java.util.Optional;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.review.Changed;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.review.WordDiff;
import org.cramptriage.review.near.NearCase;

/** Parts of a review for people: people, changes, decisions. */
final class ReadableReview {

  private static final String INDENT = "  ";
  private static final String TWICE = "    ";

  private final OpenReview review;
  private final PersonInWords people;

  ReadableReview(OpenReview review) {
    this.review = review;
    this.people = new PersonInWords(review.pack());
  }

  /** The answers of a person, one per line. */
  void person(NearCase person, String indent, Paragraphs into) {
    for (PersonInWords.Answered answered : people.of(person)) {
      into.wrapped(indent + "- ", indent + INDENT, answered.toString());
    }
  }

  /** The changes since a decision, or a note that they are not known. */
  void changes(Decision since, Paragraphs into) {
    Optional<Changed> changed =
        review.changes().since(review.pack().rule(since.rule()), since.hash());
    if (changed.isEmpty()) {
      String file = SignedContents.file(since.rule(), since.hash());
      into.wrapped(
          INDENT,
          INDENT,
          "The content that was read then was not kept ("
              + file
              + "), so what has changed cannot be shown.");
    } else {
      changes(changed.get(), into);
    }
  }

  private void changes(Changed changed, Paragraphs into) {
    into.wrapped(INDENT, INDENT, "What has changed, with the changed words in [brackets]:");
    if (changed.condition()) {
      into.wrapped(INDENT, INDENT, "the condition");
      changed
          .sentence()
          .ifPresentOrElse(
              words -> words(words, into),
              () -> into.wrapped(TWICE, TWICE, "it referred to something that no longer exists"));
    }
    for (Changed.Wording wording : changed.wordings()) {
      into.wrapped(INDENT, INDENT, wording.what());
      words(wording.words(), into);
    }
    changed.person().ifPresent(person -> differing(person, into));
  }

  private static void words(WordDiff words, Paragraphs into) {
    part("before: ", words.before("[", "]"), into);
    part("now:    ", words.after("[", "]"), into);
  }

  private static void part(String when, String text, Paragraphs into) {
    List<String> lines = text.isBlank() ? List.of("nothing") : text.lines().toList();
    into.wrapped(TWICE + when, TWICE + " ".repeat(when.length()), lines.get(0));
    String under = TWICE + " ".repeat(when.length());
    lines.stream().skip(1).forEach(line -> into.outlined(under + line));
  }

  private void differing(NearCase person, Paragraphs into) {
    String text =
        person.inside()
            ? "A person for whom the rule did not hold before, and holds now:"
            : "A person for whom the rule held before, and does not hold now:";
    into.wrapped(INDENT, INDENT, text);
    person(person, TWICE, into);
  }

  /** One decision on one line. */
  static String decision(Decision d) {
    String comment = d.comment().isEmpty() ? "" : "; \"" + d.comment() + "\"";
    String near = d.prediction().of() == 0 ? "" : "; near cases: " + d.prediction().words();
    return d.date()
        + "  "
        + d.kind().words()
        + ", by "
        + d.name()
        + " ("
        + d.role()
        + ")"
        + near
        + comment;
  }
}
