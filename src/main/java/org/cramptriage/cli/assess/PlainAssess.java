package org.cramptriage.cli.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fast path for {@code assess} with only files and {@code --json}: it avoids picocli, which
 * takes longer to start than the assessment. Anything else is left to picocli, which treats these
 * arguments the same way.
 *
 * @param files the files
 * @param json whether to print JSON
 */
public record PlainAssess(List<String> files, boolean json) {

  private static final String NAME = "assess";
  private static final String JSON = "--json";
  private static final String STANDARD_INPUT = "-";

  /** Parses the arguments; empty if picocli has to parse them. */
  public static Optional<PlainAssess> of(String[] args) {
    List<String> words = new ArrayList<>(List.of(args));
    if (words.isEmpty() || !words.remove(0).equals(NAME)) {
      return Optional.empty();
    }
    boolean json = words.remove(JSON);
    return words.isEmpty() || !words.stream().allMatch(PlainAssess::isFile)
        ? Optional.empty()
        : Optional.of(new PlainAssess(words, json));
  }

  private static boolean isFile(String word) {
    return word.equals(STANDARD_INPUT) || !word.isEmpty() && "-@\"".indexOf(word.charAt(0)) < 0;
  }
}
