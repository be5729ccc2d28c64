package org.cramptriage.engine;

import org.kie.api.runtime.KieSession;

/** What Drools has to load and set up for every session, whatever the rules. */
final class HeadStart {

  private HeadStart() {}

  /** Does it in another thread, while the caller still reads the pack and the answers. */
  static void begin() {
    if (ModelLibrary.isPresent()) {
      Thread ahead = new Thread(HeadStart::tryOut, "head-start");
      ahead.setDaemon(true);
      // Whatever goes wrong here goes wrong again, and is told, where Drools is really needed.
      ahead.setUncaughtExceptionHandler((thread, e) -> {});
      ahead.start();
    }
  }

  /** Builds a few rules of every kind, and throws them away. */
  private static void tryOut() {
    KieSession session = SessionOptions.open(ExecutableModel.builtIn().sample());
    session.fireAllRules();
    session.dispose();
  }
}
