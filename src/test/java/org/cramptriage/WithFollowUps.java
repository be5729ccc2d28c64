package org.cramptriage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.cramptriage.facts.FactSources;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs the test methods of a class in a copy of the program whose facts are generated from the
 * questionnaire of {@link FollowUpPack}: as the program will be once the questionnaire has such
 * items. Fields are not injected, and what needs that program must not stand in a static field of
 * the class.
 */
public final class WithFollowUps implements InvocationInterceptor {

  private static final ClassLoader PROGRAM = program();

  /** Creates the extension. */
  public WithFollowUps() {}

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    invocation.skip();
    run(test);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> test,
      ExtensionContext context)
      throws Throwable {
    invocation.skip();
    run(test);
  }

  private static void run(ReflectiveInvocationContext<Method> test) throws Throwable {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(PROGRAM);
    try {
      Class<?> copy = PROGRAM.loadClass(test.getTargetClass().getName());
      var constructor = copy.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method method =
          copy.getDeclaredMethod(
              test.getExecutable().getName(), test.getExecutable().getParameterTypes());
      method.setAccessible(true);
      method.invoke(constructor.newInstance(), test.getArguments().toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static ClassLoader program() {
    try {
      Path folder = Files.createTempDirectory("follow-ups");
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder + ""));
      arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
      for (var source : FactSources.of(FollowUpPack.questionnaire()).entrySet()) {
        Path file = folder.resolve(source.getKey());
        Files.writeString(file, source.getValue());
        arguments.add(file + "");
      }
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (exit != 0) {
        throw new IllegalStateException("the generated facts do not compile");
      }
      return new OwnClasses(folder.toUri().toURL(), at(CrampTriage.class), at(FollowUpPack.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL at(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** Loads the project's classes itself, and shares all others. */
  private static final class OwnClasses extends URLClassLoader {

    OwnClasses(URL... places) {
      super(places, WithFollowUps.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.cramptriage.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
