package org.cramptriage.engine;

import org.kie.api.runtime.KieSession;

/** Initialisation that Drools needs for any rules, done early in another thread. */
final class HeadStart {

  private HeadStart() {}

  /** Starts it in another thread, while the caller reads the pack and the answers. */
  static void begin() {
    if (ModelLibrary.isPresent()) {
      Thread ahead = new Thread(HeadStart::tryOut, "head-start");
      ahead.setDaemon(true);
      // A failure here occurs again, and is reported, when Drools is actually used.
      ahead.setUncaughtExceptionHandler((thread, e) -> {});
      ahead.start();
    }
  }

  /** Builds a few rules of every kind and discards them. */
  private static void tryOut() {
    KieSession session = SessionOptions.open(ExecutableModel.builtIn().sample());
    session.fireAllRules();
    session.dispose();
  }
}
