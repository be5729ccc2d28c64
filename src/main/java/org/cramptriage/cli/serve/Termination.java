package org.cramptriage.cli.serve;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * Waits for the end of the service. SIGTERM is the normal way to stop a service, so the exit code
 * is 0; with Ctrl-C it is 130. In both cases requests in progress are finished.
 */
final class Termination {

  private final CountDownLatch told = new CountDownLatch(1);

  /** Waits until the service is to stop. */
  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes SIGTERM end the wait instead of the process, where the JVM supports it. */
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
      // Not supported by this JVM: SIGTERM runs the shutdown hook, and the exit code is 143.
    }
    return this;
  }
}
