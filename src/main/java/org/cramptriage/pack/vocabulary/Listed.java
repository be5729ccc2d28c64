package org.cramptriage.pack.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The meaning of a listed name; no classes for a product that is known but not listed. */
record Listed(Set<String> ingredients, Set<String> classes) {

  static final Listed OTHER = new Listed(Set.of(), Set.of());

  static Listed of(MedicineEntry entry) {
    return new Listed(Set.of(entry.ingredient()), Set.of(entry.drugClass()));
  }

  Listed with(Listed other) {
    return new Listed(union(ingredients, other.ingredients), union(classes, other.classes));
  }

  boolean covers(Listed other) {
    return ingredients.containsAll(other.ingredients);
  }

  String readAs() {
    return String.join(" + ", new TreeSet<>(ingredients));
  }

  List<String> sortedClasses() {
    return classes.stream().sorted().toList();
  }

  private static Set<String> union(Set<String> one, Set<String> two) {
    return Set.copyOf(
        Stream.concat(one.stream(), two.stream()).toList().stream().distinct().toList());
  }
}
