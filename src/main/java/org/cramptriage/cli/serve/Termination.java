package org.cramptriage.cli.serve;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * The end of a service. SIGTERM is how services are told to stop, so it ends the command with 0;
 * Ctrl-C ends it with 130. Either way what runs may finish.
 */
final class Termination {

  private final CountDownLatch told = new CountDownLatch(1);

  /** Waits until the service is told to stop. */
  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on SIGTERM ends the wait instead of the process, where Java can do that. */
  Termination listen() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler release =
          (proxy, method, args) -> {
            told.countDown();
            return null;
          };
      Object onTerm =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, release);
      Object term = signal.getConstructor(String.class).newInstance("TERM");
      signal.getMethod("handle", signal, handler).invoke(null, term, onTerm);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Another Java: SIGTERM runs the shutdown hook, and the exit code is 143.
    }
    return this;
  }
}
