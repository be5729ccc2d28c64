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
 */
public record MedicineEntry(
    String drugClass,
    String ingredient,
    List<String> brands,
    List<String> alsoWritten,
    @Nullable String rxnorm) {

  /** Copies the lists. */
  public MedicineEntry {
    brands = List.copyOf(brands);
    alsoWritten = List.copyOf(alsoWritten);
  }

  /** Every name of this medicine. */
  Stream<String> names() {
    return Stream.concat(
        Stream.of(ingredient), Stream.concat(brands.stream(), alsoWritten.stream()));
  }
}
