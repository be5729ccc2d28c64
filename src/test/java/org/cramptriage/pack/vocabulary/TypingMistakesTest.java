package org.cramptriage.pack.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cramptriage.pack.vocabulary.TestVocabulary.ENTRIES;
import static org.cramptriage.pack.vocabulary.TestVocabulary.VOCABULARY;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes one mistake in every listed name and looks whether it is ever read as another class. */
class TypingMistakesTest {

  @Test
  void neverReadsOneMistakeAsAnotherClass() {
    makeMistakes(6);
  }

  @Test
  @Tag("exhaustive")
  void neverReadsOneOfSixtyMistakesAsAnotherClass() {
    makeMistakes(60);
  }

  private static void makeMistakes(int edits) {
    Random random = new Random(20240517);
    int exact = 0;
    int guessed = 0;
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    Set<String> otherNames = new TreeSet<>();
    for (String name : names()) {
      List<String> classes = VOCABULARY.read(name).classes();
      for (int edit = 0; edit < edits; edit++) {
        String typed = edited(name, random);
        MedicineReading reading = VOCABULARY.read(typed);
        if (!reading.recognised()) {
          refused++;
        } else if (reading.classes().equals(classes)) {
          exact += reading.exact() ? 1 : 0;
          guessed += reading.exact() ? 0 : 1;
        } else if (reading.exact()) {
          otherNames.add(name + " > " + typed + " " + reading.classes());
        } else if (reading.unread().isEmpty() && reading.ambiguous().isEmpty()
            || !classes.containsAll(reading.classes())) {
          wrong.add(name + " > " + typed + " " + reading.classes());
        } else {
          refused++;
        }
      }
    }
    System.out.printf(
        "edits: read %d, guessed %d, refused %d, other listed names %d, wrong %d%n%s%n",
        exact, guessed, refused, otherNames.size(), wrong.size(), otherNames);
    assertThat(wrong).isEmpty();
    assertThat(otherNames)
        .allMatch(line -> LISTED_NEIGHBOURS.contains(line.replaceAll(" \\[.*", "")));
  }

  /**
   * Edits that make another listed name, letter for letter: nobody can tell these from that name.
   */
  private static final Set<String> LISTED_NEIGHBOURS =
      Set.of("hct > hrt", "tavor > tahor", "tylenol 3 > tylenol ");

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    ENTRIES.forEach(entry -> entry.names().forEach(names::add));
    return names;
  }

  private static String edited(String name, Random random) {
    String edited = name;
    while (edited.equals(name)) {
      int at = random.nextInt(name.length());
      char letter = (char) ('a' + random.nextInt(26));
      edited =
          switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default ->
                at + 1 == name.length()
                    ? name
                    : name.substring(0, at)
                        + name.charAt(at + 1)
                        + name.charAt(at)
                        + name.substring(at + 2);
          };
    }
    return edited;
  }
}
