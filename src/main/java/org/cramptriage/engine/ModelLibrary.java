package org.cramptriage.engine;

/**
 * The optional library drools-model-compiler, which turns generated classes into a rule base.
 * {@link ExecutableModel} can only be loaded where that library is; this class can be loaded
 * anywhere.
 */
final class ModelLibrary {

  private ModelLibrary() {}

  /** Whether the library is on the class path. */
  static boolean isPresent() {
    try {
      Class.forName(
          "org.drools.modelcompiler.KieBaseBuilder", false, ModelLibrary.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
