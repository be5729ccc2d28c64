package org.cramptriage.engine;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Session options. A session serves one thread at a time. No rule has a priority, so rules fire as
 * they are matched, without an agenda, which saves a third of the time (docs/performance.md).
 */
final class SessionOptions {

  private static final KieSessionConfiguration OF_ONE_THREAD =
      KieServices.get().newKieSessionConfiguration();

  static {
    OF_ONE_THREAD.setOption(ThreadSafeOption.NO);
    OF_ONE_THREAD.setOption(DirectFiringOption.YES);
  }

  private SessionOptions() {}

  static KieSession open(KieBase rules) {
    return rules.newKieSession(OF_ONE_THREAD, null);
  }
}
