package org.cramptriage.cli.terminal;

import org.cramptriage.terms.Urgency;
import picocli.CommandLine;

/** Colours of a terminal, or none. */
public enum Colours {
  /** ANSI colours. */
  ON,
  /** Plain text. */
  OFF;

  /** Colours if standard output is a terminal that supports them. */
  public static Colours ofThisTerminal() {
    return CommandLine.Help.Ansi.AUTO.enabled() ? ON : OFF;
  }

  public String bold(String text) {
    return in("1", text);
  }

  /** White on red for an emergency, down to green for self-care. */
  public String level(Urgency urgency, String text) {
    return switch (urgency) {
      case EMERGENCY -> in("1;97;41", text);
      case URGENT -> in("1;31", text);
      case SOON -> in("1;33", text);
      case ROUTINE -> in("1;36", text);
      case SELF_CARE -> in("1;32", text);
    };
  }

  private String in(String code, String text) {
    return this == ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
