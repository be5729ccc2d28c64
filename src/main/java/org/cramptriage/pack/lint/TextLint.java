package org.cramptriage.pack.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.Phrase;
import org.cramptriage.pack.wording.Wording;
import org.cramptriage.pack.wording.Words;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.terms.Urgency;

/**
 * What people read. A text that could lead somebody to wait too long, to call a number that does
 * not exist where they live, or to stop a prescribed medicine is refused; an unusual word, or a
 * text that is more urgent than its rule, is noted.
 */
record TextLint(Map<String, Rule> rules, Wording wording, Problems problems) {

  /** What only maintainers and reviewers read. */
  private static final Set<String> NOT_READ =
      Set.of(
          "origin",
          "note",
          "headingNote",
          "evidence",
          "area",
          "modifiable",
          "does",
          "forbids",
          "audience");

  /** The texts of a red flag that begin with the phrase of its level. */
  private static final Set<String> LEVEL_FIRST = Set.of("action", "short");

  private static final int LONGEST = 100_000;

  /** So many digits in a row, with or without something between them, are a number to call. */
  private static final int DIGITS = 5;

  void check(Collection<WrittenText> texts) {
    for (WrittenText text : texts) {
      if (!NOT_READ.contains(text.key())) {
        check(text);
      }
    }
  }

  private void check(WrittenText text) {
    if (text.text().length() > LONGEST) {
      wrong(text, "is longer than " + LONGEST + " characters; shorten it");
      return;
    }
    if (text.text().contains(WrittenText.PLACEHOLDER)) {
      wrong(text, "is still that of a template; write it");
      return;
    }
    List<String> all = Words.of(text.text());
    number(text, all);
    avoided(text, all);
    for (String sentence : Words.sentences(Words.withoutMarks(text.text()))) {
      stopping(text, sentence);
    }
    if (rules.get(text.owner()) instanceof Rule.Finding finding) {
      if (finding instanceof Rule.RedFlag && LEVEL_FIRST.contains(text.key())) {
        level(text, finding.urgency());
      } else if (text.key().equals("whatToSay") && finding.urgency().isAtLeast(Urgency.SOON)) {
        levelOfMedicine(text, finding.urgency());
      }
    }
  }

  private void level(WrittenText text, Urgency urgency) {
    Wording.Level wanted = wording.levels().get(urgency);
    if (wanted == null) {
      return;
    }
    List<List<String>> sentences = saidToEverybody(text);
    List<String> first =
        sentences.stream()
            .filter(s -> wording.firstAid().stream().noneMatch(p -> p.isAll(s)))
            .findFirst()
            .orElse(List.of());
    if (wanted.begins().stream().noneMatch(p -> p.isAll(first))) {
      Optional<Urgency> other =
          wording.levels().entrySet().stream()
              .filter(e -> e.getValue().begins().stream().anyMatch(p -> p.isAll(first)))
              .map(Map.Entry::getKey)
              .findFirst();
      String say =
          other
                  .map(level -> "begins with a phrase of " + level)
                  .orElse("does not begin with the phrase of its level")
              + ", but the rule is "
              + urgency
              + "; begin with one of: "
              + listed(wanted.begins());
      if (other.filter(level -> level.isAtLeast(urgency)).isPresent()) {
        problems.note(text.file(), text.line(), named(text) + say);
      } else {
        wrong(text, say);
      }
      return;
    }
    for (Phrase must : text.key().equals("short") ? List.<Phrase>of() : wanted.says()) {
      if (sentences.stream().noneMatch(must::isAll)) {
        wrong(
            text, "does not say \"" + must + ".\", as every text of " + urgency + " does; add it");
      }
    }
  }

  private static List<List<String>> saidToEverybody(WrittenText text) {
    return Words.sentences(Words.forEverybody(text.text())).stream().map(Words::of).toList();
  }

  /** A text about a medicine may first explain, but says somewhere how soon to ask. */
  private void levelOfMedicine(WrittenText text, Urgency urgency) {
    Wording.Level wanted = wording.levels().get(urgency);
    List<List<String>> sentences = saidToEverybody(text);
    if (wanted != null
        && wanted.begins().stream()
            .noneMatch(p -> sentences.stream().anyMatch(s -> !p.in(s).isEmpty()))) {
      String say = "does not contain the phrase of its level, %s; write one of: %s";
      wrong(text, say.formatted(urgency, listed(wanted.begins())));
    }
  }

  private static String listed(List<Phrase> phrases) {
    return phrases.stream().map(p -> "\"" + p + "\"").collect(Collectors.joining(", "));
  }

  private void stopping(WrittenText text, String sentence) {
    Wording.Stopping stopping = wording.stopping();
    List<String> words = new ArrayList<>(Words.of(sentence));
    if (stopping.medicine().stream().allMatch(p -> p.in(words).isEmpty())
        || stopping.approved().getOrDefault(text.owner(), Set.of()).contains(sentence)) {
      return;
    }
    stopping.keep().forEach(keep -> keep.blankOut(words));
    if (stopping.leaveOff().stream().anyMatch(p -> !p.in(words).isEmpty())) {
      String say =
          "\"%s\" tells a person to stop taking a medicine; write \"Keep taking it unless your doctor"
              + " or pharmacist tells you to stop.\", or add the approved sentence to stopping:"
              + " approved: in %s";
      wrong(text, say.formatted(sentence, PackLayout.WORDING));
    }
  }

  private void number(WrittenText text, List<String> words) {
    String found = calledNumber(words);
    if (!found.isEmpty()) {
      String say =
          "names the number \"%s\"; numbers to call differ from place to place: write"
              + " {emergency-number} or {nurse-line}";
      wrong(text, say.formatted(found));
    }
  }

  private String calledNumber(List<String> words) {
    Wording.Numbers numbers = wording.numbers();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder digits = new StringBuilder();
      for (int at = from; at < words.size() && isNumber(words.get(at)); at++) {
        digits.append(inLatinDigits(words.get(at)));
        boolean whole = at + 1 == words.size() || !isNumber(words.get(at + 1));
        if (digits.length() >= DIGITS
            || whole && (numbers.known().contains(digits.toString()) || called(words, from))) {
          return digits.toString();
        }
      }
    }
    return numbers.spelled().stream()
        .map(p -> String.join(" ", p.in(words)))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  private boolean called(List<String> words, int at) {
    return at > 0
        && wording.numbers().calling().stream().anyMatch(p -> p.isAll(words.subList(at - 1, at)));
  }

  private static boolean isNumber(String word) {
    return word.codePoints().allMatch(Character::isDigit);
  }

  private static String inLatinDigits(String word) {
    StringBuilder digits = new StringBuilder();
    word.codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  private void avoided(WrittenText text, List<String> words) {
    for (Wording.Instead instead : wording.words()) {
      for (Phrase phrase : instead.not()) {
        List<String> found = phrase.in(words);
        if (!found.isEmpty()) {
          String say = "says \"%s\"; patients may not know it or mistake it: write \"%s\"";
          problems.note(
              text.file(),
              text.line(),
              named(text) + say.formatted(String.join(" ", found), instead.say()));
        }
      }
    }
  }

  private void wrong(WrittenText text, String say) {
    problems.add(text.file(), text.line(), named(text) + say);
  }

  private static String named(WrittenText text) {
    return text.owner() + ": " + text.key() + " ";
  }
}
