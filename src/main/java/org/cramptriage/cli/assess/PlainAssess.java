package org.cramptriage.cli.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code assess} with nothing but files and {@code --json}: understood without the parser of the
 * command line, which takes longer to start than the assessment. Everything else, and everything
 * odd, is left to the parser; both understand these words alike.
 *
 * @param files the files
 * @param json whether JSON is wanted
 */
public record PlainAssess(List<String> files, boolean json) {

  private static final String NAME = "assess";
  private static final String JSON = "--json";
  private static final String STANDARD_INPUT = "-";

  /** What these words ask for; empty if the parser has to say. */
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
