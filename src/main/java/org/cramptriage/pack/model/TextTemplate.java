package org.cramptriage.pack.model;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with parts that only some people read: {@code Keep warm.{if sign.fever=yes} Not while you
 * have a fever.{/if}}. A part is left out only for people for whom its condition is false; while it
 * is unknown, the part is shown.
 *
 * @param parts the parts in reading order; each carries its own spaces
 */
public record TextTemplate(List<Part> parts) {

  /** Defensive copy. */
  public TextTemplate {
    parts = List.copyOf(parts);
  }

  /** A part of a text. */
  public sealed interface Part {
    /** Its words. */
    String words();
  }

  /** A part that everybody reads. */
  public record Always(String words) implements Part {}

  /**
   * A part for some people.
   *
   * @param condition left out for people for whom this is false
   * @param written the condition as it is written in the text
   * @param words its words
   */
  public record OnlyIf(Condition condition, String written, String words) implements Part {}

  /** The text for one person. */
  public String of(Predicate<Condition> mayHold) {
    return joined(part -> mayHold.test(part.condition()) ? part.words() : "");
  }

  /** The text with all its parts. */
  public String whole() {
    return joined(OnlyIf::words);
  }

  /** The text as it is written in the pack, with the settings filled in. */
  public String source() {
    return joined(part -> "{if " + part.written() + "}" + part.words() + "{/if}");
  }

  /** The text with each part that only some people read as this says it. */
  public String joined(Function<OnlyIf, String> said) {
    return parts.stream()
        .map(part -> part instanceof OnlyIf some ? said.apply(some) : part.words())
        .collect(Collectors.joining());
  }

  /** The conditions of its parts, in reading order. */
  public Stream<Condition> conditions() {
    return parts.stream().filter(OnlyIf.class::isInstance).map(part -> ((OnlyIf) part).condition());
  }
}
