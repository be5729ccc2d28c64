package org.cramptriage.cli.serve;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * Waits for SIGTERM, which is how services are stopped, so that the command ends with 0 then.
 * Ctrl-C ends it with 130. Either way requests that were read are answered.
 */
final class Termination {

  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Waits until the service is stopped. */
  void await() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on SIGTERM ends the wait instead of the process, where Java supports that. */
  Termination listen() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler release =
          (proxy, method, args) -> {
            stopped.countDown();
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
