package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The valid answers of one person as numbers, by the position of the item: the input of the
 * evaluators. Absent, unknown and answered remain distinct. A sheet can be reused; it is not
 * thread-safe.
 */
public final class CodedSheet {

  /** Not answered. */
  public static final byte ABSENT = 0;

  /** Asked, and the person does not know. */
  public static final byte UNKNOWN = 1;

  /** Answered, possibly with a part that the person does not know. */
  public static final byte ANSWERED = 2;

  private final Catalogue catalogue;
  private final byte[] states;
  private final long[] codes;
  private final boolean[] alsoUnknown;
  private final @Nullable BigDecimal[] numbers;
  private final double[] doubles;
  private List<String> lines = List.of();

  /** Creates an empty sheet. */
  public CodedSheet(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.states = new byte[catalogue.size()];
    this.codes = new long[catalogue.size()];
    this.alsoUnknown = new boolean[catalogue.size()];
    this.numbers = new BigDecimal[catalogue.size()];
    this.doubles = new double[catalogue.size()];
  }

  /** Empties the sheet. */
  public void clear() {
    Arrays.fill(states, ABSENT);
    Arrays.fill(codes, 0);
    Arrays.fill(alsoUnknown, false);
    Arrays.fill(numbers, null);
    Arrays.fill(doubles, 0);
    lines = List.of();
  }

  /** Makes this sheet equal to another of the same catalogue. */
  public void copy(CodedSheet other) {
    System.arraycopy(other.states, 0, states, 0, states.length);
    System.arraycopy(other.codes, 0, codes, 0, codes.length);
    System.arraycopy(other.alsoUnknown, 0, alsoUnknown, 0, alsoUnknown.length);
    System.arraycopy(other.numbers, 0, numbers, 0, numbers.length);
    System.arraycopy(other.doubles, 0, doubles, 0, doubles.length);
    lines = other.lines;
  }

  /** Replaces the contents with these answers. */
  public void fill(AnswerSheet sheet) {
    clear();
    for (int item = 0; item < states.length; item++) {
      Answer answer = sheet.get(catalogue.at(item).id()).orElse(null);
      if (answer != null) {
        put(item, answer);
      }
    }
  }

  private void put(int item, Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      yesNo(item, yesNo.yes());
    } else if (answer instanceof Answer.Quantity number) {
      number(item, number.value());
    } else if (answer instanceof Answer.Code code) {
      codes(item, 1L << catalogue.code(item, code.code()), false);
    } else if (answer instanceof Answer.Codes ticked) {
      codes(item, catalogue.codes(item, ticked.ticked()), ticked.alsoUnknown());
    } else if (answer instanceof Answer.Texts texts) {
      lines(item, texts.lines());
    } else {
      unknown(item);
    }
  }

  /** Sets an answer to: asked, not known. */
  public void unknown(int item) {
    states[item] = UNKNOWN;
    alsoUnknown[item] = false;
  }

  /** Sets a yes or no. */
  public void yesNo(int item, boolean yes) {
    codes(item, yes ? 1 : 0, false);
  }

  /** Sets a number in the item's unit, of at most 15 digits. */
  public void number(int item, BigDecimal value) {
    states[item] = ANSWERED;
    numbers[item] = value;
    doubles[item] = value.doubleValue();
  }

  /**
   * Sets one code or the ticked codes.
   *
   * @param bits bit n stands for the item's code at place n
   * @param rest whether the person also said that they do not know all of it
   */
  public void codes(int item, long bits, boolean rest) {
    states[item] = ANSWERED;
    codes[item] = bits;
    alsoUnknown[item] = rest;
  }

  /** Sets lines of text. */
  public void lines(int item, List<String> texts) {
    states[item] = ANSWERED;
    lines = List.copyOf(texts);
  }

  /** Whether an item is {@link #ABSENT}, {@link #UNKNOWN} or {@link #ANSWERED}. */
  public byte state(int item) {
    return states[item];
  }

  /** The ticked codes of an answered item as bits; for yes and no 1 and 0. */
  public long codes(int item) {
    return codes[item];
  }

  /** Whether an item was answered with yes. */
  public boolean isYes(int item) {
    return states[item] == ANSWERED && codes[item] == 1;
  }

  /** Whether an item was answered with this code, alone or among others. */
  public boolean has(int item, long bits) {
    return states[item] == ANSWERED && (codes[item] & bits) != 0;
  }

  /** Whether the person does not know the answer, or part of it. */
  public boolean isUnknown(int item) {
    return states[item] == UNKNOWN || alsoUnknown[item];
  }

  /** Whether the answer is complete: neither absent nor unknown in any part. */
  public boolean isFull(int item) {
    return states[item] == ANSWERED && !alsoUnknown[item];
  }

  /** The number that an answered item holds. */
  public BigDecimal number(int item) {
    BigDecimal number = numbers[item];
    if (states[item] != ANSWERED || number == null) {
      throw new IllegalStateException("no number in " + catalogue.at(item).id());
    }
    return number;
  }

  /**
   * The same number as a double. Numbers of at most 15 digits keep their order and their
   * differences in it.
   */
  public double decimal(int item) {
    return doubles[item];
  }

  /** The lines of the free-text item. */
  public List<String> lines() {
    return lines;
  }

  /** Those codes of an answered item that are among the given ones, in catalogue order. */
  public List<String> codes(int item, long among) {
    List<String> named = new ArrayList<>(Long.bitCount(codes[item] & among));
    long left = codes[item] & among;
    for (String code : catalogue.at(item).choices().keySet()) {
      if ((left & 1) != 0) {
        named.add(code);
      }
      left >>>= 1;
    }
    return named;
  }

  /** Whether a change in percent would have a value if an open item were answered. */
  public boolean isOpen(Item.PercentChange change) {
    return !isAnswered(change.from()) || !isAnswered(change.to());
  }

  /** A change in percent; null if it is open, or has no value because the earlier number is 0. */
  public @Nullable BigDecimal change(Item.PercentChange change) {
    if (isOpen(change) || doubles[position(change.from())] == 0) {
      return null;
    }
    BigDecimal from = number(position(change.from()));
    BigDecimal rise = number(position(change.to())).subtract(from);
    return rise.multiply(BigDecimal.valueOf(100)).divide(from, MathContext.DECIMAL64);
  }

  private boolean isAnswered(String item) {
    return states[position(item)] == ANSWERED;
  }

  private int position(String item) {
    return catalogue.item(item).position();
  }

  /** The catalogue that gives the items their positions. */
  public Catalogue catalogue() {
    return catalogue;
  }
}
