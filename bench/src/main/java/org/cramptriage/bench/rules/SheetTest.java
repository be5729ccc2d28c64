package org.cramptriage.bench.rules;

/** One condition over answers as Java code: what a programmer hands to an engine as a lambda. */
@FunctionalInterface
public interface SheetTest {

  /** Whether the condition holds. */
  boolean holds(SheetView view);
}
