package org.cramptriage.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Options of a command line: {@code --name value}, or {@code --name} alone for a yes. */
public final class Options {

  private final Map<String, String> values = new LinkedHashMap<>();

  private Options() {}

  /**
   * Reads options.
   *
   * @param usage what to say to whoever gives another option; every known one stands in it
   */
  public static Options of(String[] args, String usage) {
    Options options = new Options();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--") || !usage.contains(args[i])) {
        throw new IllegalArgumentException("no option " + args[i] + "; usage: " + usage);
      }
      boolean alone = i + 1 == args.length || args[i + 1].startsWith("--");
      options.values.put(args[i].substring(2), alone ? "yes" : args[++i]);
    }
    return options;
  }

  /** A text, or what stands for none. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** A whole number, or what stands for none. */
  public long number(String name, long otherwise) {
    return values.containsKey(name) ? Long.parseLong(values.get(name)) : otherwise;
  }

  /** A share from 0 to 1, or what stands for none. */
  public double share(String name, double otherwise) {
    return values.containsKey(name) ? Double.parseDouble(values.get(name)) : otherwise;
  }

  /** Whether the option was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }
}
