package org.cramptriage.questionnaire;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One question of the questionnaire.
 *
 * @param id the link id, for example {@code episode.duration-minutes}
 * @param position the place in the catalogue, from 0
 * @param question the question as the person reads it
 * @param type the kind of answer
 * @param choices the codes with their labels, in the order in which they are shown; empty if not
 *     coded
 * @param unit the unit of a number
 * @param range the plausible range of a number, both ends included
 * @param required whether the person must see the question; {@code unknown} is always an allowed
 *     answer
 * @param danger the answers that may only ever raise the urgency
 * @param mayBe for a code that covers several kinds: the codes that it may stand for
 * @param percentChange for a derived item: what it is calculated from
 * @param calms the codes that may lower the urgency; only an item that has some is a calming item
 * @param retired the codes that are still read, but not offered any more
 * @param claims the claims that the question rests on
 * @param codings codes of the question in outside terminologies, as notes
 * @param note a note for maintainers
 */
public record Item(
    String id,
    int position,
    String question,
    ItemType type,
    Map<String, String> choices,
    @Nullable Unit unit,
    @Nullable Range range,
    boolean required,
    @Nullable Danger danger,
    Map<String, Set<String>> mayBe,
    @Nullable PercentChange percentChange,
    Set<String> calms,
    Set<String> retired,
    List<String> claims,
    String codings,
    String note) {

  /** The code of the answer "I do not know". */
  public static final String UNKNOWN = "unknown";

  /** The code of the answer "none of these". */
  public static final String NONE = "none";

  /**
   * The code of "asked for, and not told": what rules test of a calming item whose question is due
   * and open. It is no answer.
   */
  public static final String NOT_TOLD = "not-told";

  /** Defensive copies in a fixed order. */
  public Item {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    Map<String, Set<String>> kinds = new TreeMap<>();
    mayBe.forEach(
        (code, codes) -> kinds.put(code, Collections.unmodifiableSet(new TreeSet<>(codes))));
    mayBe = Collections.unmodifiableMap(kinds);
    calms = Collections.unmodifiableSet(new TreeSet<>(calms));
    retired = Collections.unmodifiableSet(new TreeSet<>(retired));
    claims = List.copyOf(claims);
  }

  /** The label of a code as the person reads it. */
  public String label(String code) {
    return choices.getOrDefault(code, code.equals(NOT_TOLD) ? "not answered" : code);
  }

  /** Whether not knowing the answer is part of a finding, and an answer may lower the urgency. */
  public boolean isCalming() {
    return !calms.isEmpty();
  }

  /** The codes with their labels that a person can choose: all but the retired ones. */
  public Map<String, String> offered() {
    if (retired.isEmpty()) {
      return choices;
    }
    Map<String, String> offered = new LinkedHashMap<>(choices);
    offered.keySet().removeAll(retired);
    return Collections.unmodifiableMap(offered);
  }

  /**
   * The unit of a number.
   *
   * @param code its UCUM code
   * @param label its name in plain words
   */
  public record Unit(String code, String label) {}

  /**
   * The plausible range of a number.
   *
   * @param from the lowest plausible value
   * @param to the highest plausible value
   */
  public record Range(BigDecimal from, BigDecimal to) {

    /** Whether the value lies in the range. */
    public boolean holds(BigDecimal value) {
      return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }
  }

  /**
   * The danger signs of an item.
   *
   * @param codes codes, or {@code true} for a yes
   * @param above a number above which the answer is a danger sign
   * @param atLeast a number from which on the answer is a danger sign
   */
  public record Danger(
      List<String> codes, @Nullable BigDecimal above, @Nullable BigDecimal atLeast) {

    /** Defensive copy. */
    public Danger {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A change in percent from one item to another; it has no value when the first is 0.
   *
   * @param from the item with the earlier number
   * @param to the item with the later number
   */
  public record PercentChange(String from, String to) {}
}
