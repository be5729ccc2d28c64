package org.cramptriage.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Questions and answers, on a terminal or through a pipe. */
public final class Dialogue {

  private final BufferedReader in;
  private final PrintWriter out;

  public Dialogue(InputStream in, PrintWriter out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  /** Prints a text. */
  public void say(Object text) {
    out.print(text);
    out.flush();
  }

  /** Asks a question; empty if the input has ended. */
  public Optional<String> ask(String question) {
    say(question + " ");
    try {
      return Optional.ofNullable(in.readLine()).map(String::strip);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Asks until one of these answers is given.
   *
   * @param answers the meaning of each possible answer
   * @return the meaning; empty if the input has ended
   */
  public <T> Optional<T> choose(String question, Map<String, T> answers) {
    while (true) {
      Optional<String> answer = ask(question);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      T meaning = answers.get(answer.get().toLowerCase(java.util.Locale.ROOT));
      if (meaning != null) {
        return Optional.of(meaning);
      }
      say("Please answer with one of the words in brackets.\n");
    }
  }
}
