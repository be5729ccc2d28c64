package org.cramptriage.bench.peers;

import java.util.Collection;
import org.cramptriage.questionnaire.CodedSheet;

/**
 * One way to find the rules that hold for a person. One thread at a time.
 *
 * @param <I> what this engine reads: facts, arrays, a sheet
 */
public interface Peer<I> {

  /** Makes what the engine reads from the answers. */
  I input(CodedSheet sheet);

  /** The ids of the rules that hold, each once, in any order. */
  Collection<String> holding(I input);

  /** From answers to ids. */
  default Collection<String> holdingOf(CodedSheet sheet) {
    return holding(input(sheet));
  }
}
