package org.cramptriage.engine;

/** What Drools needs for every session, whatever the rules. */
final class HeadStart {

  private HeadStart() {}

  /** Starts it in another thread, while the caller still reads the pack and the answers. */
  static void begin() {
    if (ExecutableModel.isSupported()) {
      Thread ahead = new Thread(() -> SessionOptions.open(ExecutableModel.empty()).dispose());
      ahead.setDaemon(true);
      // Whatever goes wrong here goes wrong again, and is told, where Drools is really needed.
      ahead.setUncaughtExceptionHandler((thread, e) -> {});
      ahead.start();
    }
  }
}
