package org.cramptriage.verify.mutants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;

/**
 * A sheet that may become a case.
 *
 * @param answers all answers
 * @param rule the rule for which it was looked for
 */
record Candidate(Map<String, RawAnswer> answers, Rule rule) {

  /** More ticked codes than this would not make a credible person. */
  private static final int MOST_CODES = 7;

  /** Sheets of the same rule that differ only in what is ticked in one list. */
  private record Alike(String rule, String item, Map<String, RawAnswer> others) {}

  /** Sheets that tick together what several of these tick, so that one case does for many. */
  static List<Candidate> merged(Collection<Candidate> candidates) {
    Map<Alike, List<Candidate>> groups = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      candidate.answers.forEach(
          (item, answer) -> {
            if (answer instanceof RawAnswer.Several several && !isNone(several)) {
              Map<String, RawAnswer> others = new LinkedHashMap<>(candidate.answers);
              others.remove(item);
              groups
                  .computeIfAbsent(
                      new Alike(candidate.rule.id(), item, others), a -> new ArrayList<>())
                  .add(candidate);
            }
          });
    }
    List<Candidate> merged = new ArrayList<>();
    groups.forEach((alike, group) -> merged.addAll(merged(alike.item(), group)));
    return merged;
  }

  private static boolean isNone(RawAnswer.Several several) {
    return several.values().contains(new RawAnswer.Text(Item.NONE));
  }

  private static List<Candidate> merged(String item, List<Candidate> group) {
    List<Candidate> merged = new ArrayList<>();
    Set<RawAnswer> ticked = new LinkedHashSet<>();
    for (Candidate candidate : group) {
      Set<RawAnswer> more = new LinkedHashSet<>(ticked);
      more.addAll(candidate.ticked(item));
      if (more.size() > MOST_CODES) {
        merged.add(candidate.with(item, ticked));
        more.removeAll(ticked);
        more.addAll(candidate.ticked(item));
      }
      ticked = more;
    }
    if (group.size() > 1) {
      merged.add(group.get(0).with(item, ticked));
    }
    return merged;
  }

  private List<RawAnswer> ticked(String item) {
    return answers.get(item) instanceof RawAnswer.Several several ? several.values() : List.of();
  }

  private Candidate with(String item, Collection<RawAnswer> ticked) {
    Map<String, RawAnswer> changed = new LinkedHashMap<>(answers);
    changed.put(item, new RawAnswer.Several(List.copyOf(ticked)));
    return new Candidate(changed, rule);
  }
}
