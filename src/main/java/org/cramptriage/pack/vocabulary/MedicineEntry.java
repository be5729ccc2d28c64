package org.cramptriage.pack.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One listed medicine of one class.
 *
 * @param drugClass the code of its class
 * @param ingredient the name of the ingredient
 * @param brands names it is sold under; a combination brand is listed under each of its ingredients
 * @param alsoWritten other spellings, salts and group words
 * @param rxnorm the RxNorm code of the ingredient, where known
 * @param answers what its names say about questions that follow up its class
 */
public record MedicineEntry(
    String drugClass,
    String ingredient,
    List<String> brands,
    List<String> alsoWritten,
    @Nullable String rxnorm,
    List<NamedAnswer> answers) {

  /**
   * A code of another item that names stand for.
   *
   * @param item the item, which follows up the list of medicines
   * @param code the code
   * @param names the names that mean it; empty if all names of the medicine do
   */
  public record NamedAnswer(String item, String code, List<String> names) {

    /** Copies the list. */
    public NamedAnswer {
      names = List.copyOf(names);
    }
  }

  /** Copies the lists. */
  public MedicineEntry {
    brands = List.copyOf(brands);
    alsoWritten = List.copyOf(alsoWritten);
    answers = List.copyOf(answers);
  }

  /** Every name of this medicine. */
  public Stream<String> names() {
    return Stream.concat(
        Stream.of(ingredient), Stream.concat(brands.stream(), alsoWritten.stream()));
  }

  /** The codes that one of its names stands for. */
  Stream<ImpliedAnswer> implied(String name) {
    return answers.stream()
        .filter(answer -> answer.names().isEmpty() || answer.names().contains(name))
        .map(answer -> new ImpliedAnswer(answer.item(), answer.code()));
  }
}
