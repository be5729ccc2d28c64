package org.cramptriage.pack.source;

import org.cramptriage.pack.problem.HiddenCharacters;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML text on their way from the parser to the composer. Stops at aliases, which
 * can form a cycle, and at nesting too deep for a recursive reader.
 */
final class PlainEvents implements Parser {

  private static final int DEEPEST = 20;

  private final Parser parser;
  private final @Nullable StringBuilder content;
  private int depth;

  /**
   * Events of a parser.
   *
   * @param content takes every event in its order; these do not depend on comments or blank lines
   */
  PlainEvents(Parser parser, @Nullable StringBuilder content) {
    this.parser = parser;
    this.content = content;
  }

  /** A text that is valid YAML, but not of the form that a pack may use. */
  static final class NotPlainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    private NotPlainException(Event event, String text) {
      super(text);
      line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The line, from 1, or 0. */
    int line() {
      return line;
    }
  }

  @Override
  public boolean checkEvent(Event.ID kind) {
    return plain(parser.peekEvent()).getEventId() == kind;
  }

  @Override
  public Event peekEvent() {
    return plain(parser.peekEvent());
  }

  @Override
  public Event next() {
    Event event = plain(parser.next());
    if (event instanceof CollectionStartEvent) {
      depth++;
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    if (content != null) {
      content.append(event).append('\n');
    }
    return event;
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  /** The composer looks at an event before it takes it. */
  private Event plain(Event event) {
    boolean tooDeep = event instanceof CollectionStartEvent && depth >= DEEPEST;
    if (tooDeep || event instanceof AliasEvent) {
      throw new NotPlainException(
          event,
          "aliases (*name) and nesting deeper than " + DEEPEST + " are not allowed; write it out");
    }
    if (event instanceof ScalarEvent scalar) {
      HiddenCharacters.in(scalar.getValue())
          .ifPresent(
              hidden -> {
                throw new NotPlainException(event, "a text has " + hidden.text());
              });
    }
    return event;
  }
}
