package org.cramptriage.pack.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meaning of a listed name; no classes for a product that is known but not listed. */
record Listed(Set<String> ingredients, Set<String> classes, Set<ImpliedAnswer> implied) {

  static final Listed OTHER = new Listed(Set.of(), Set.of(), Set.of());

  static Listed of(MedicineEntry entry, String name) {
    return new Listed(
        Set.of(entry.ingredient()),
        Set.of(entry.drugClass()),
        entry.implied(name).collect(Collectors.toUnmodifiableSet()));
  }

  Listed with(Listed other) {
    return new Listed(
        union(ingredients, other.ingredients),
        union(classes, other.classes),
        union(implied, other.implied));
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

  private static <T> Set<T> union(Set<T> one, Set<T> two) {
    return Stream.concat(one.stream(), two.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
