package org.cramptriage.verify.guarantees;

import java.util.List;
import org.cramptriage.verify.encoding.Sheet;
import org.logicng.formulas.Literal;

/**
 * One case of a guarantee.
 *
 * @param name what it is about, in words
 * @param sheet the answers
 * @param later the same person with other answers; the same sheet if there is only one
 * @param claim what is claimed
 * @param what the literal that must never hold, or that must be able to hold
 * @param sisters findings that must not all hold whenever {@code what} does
 * @param replay what the engine must show if the claim is false
 */
public record Instance(
    String name,
    Sheet sheet,
    Sheet later,
    Claim claim,
    Literal what,
    List<String> sisters,
    Replay replay) {

  /** What can be claimed. */
  enum Claim {
    /** It holds for nobody. */
    NEVER,
    /** It holds for someone. */
    SOMETIMES,
    /** No sister holds for everybody for whom it holds. */
    NOT_ALWAYS_WITH_A_SISTER
  }

  /** That something never holds on a sheet. */
  public static Instance never(String name, Sheet sheet, Literal what, Replay replay) {
    return new Instance(name, sheet, sheet, Claim.NEVER, what, List.of(), replay);
  }

  /** That something never holds between two sheets of a person. */
  public static Instance never(String name, Sheet sheet, Sheet later, Literal what, Replay replay) {
    return new Instance(name, sheet, later, Claim.NEVER, what, List.of(), replay);
  }
}
