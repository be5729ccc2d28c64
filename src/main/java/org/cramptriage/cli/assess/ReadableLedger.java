package org.cramptriage.cli.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cramptriage.assess.Assessment;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.RulePack;

/**
 * Lists withheld advice with the reasons. Advice with the same reasons is grouped; a reason is
 * printed in full once, and after that only by its id.
 */
final class ReadableLedger {

  private static final String INDENT = "   ";
  private static final int MOST_QUESTIONS = 2;

  private final RulePack pack;
  private final boolean all;
  private final Set<String> said = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * Creates the list for one assessment.
   *
   * @param all whether to list every question that advice waits for with its item id
   */
  ReadableLedger(RulePack pack, boolean all) {
    this.pack = pack;
    this.all = all;
  }

  void write(List<Assessment.Withheld> withheld, Paragraphs text) {
    Map<String, List<Assessment.Withheld>> groups = new LinkedHashMap<>();
    for (Assessment.Withheld w : withheld) {
      String ids = w.by().stream().map(Assessment.Reason::id).sorted().toList().toString();
      groups.computeIfAbsent(w.state() + ids, key -> new ArrayList<>()).add(w);
    }
    for (List<Assessment.Withheld> group : groups.values()) {
      Assessment.Withheld first = group.get(0);
      String titles =
          group.stream()
              .map(w -> w.title() + " (" + w.id() + ")")
              .collect(Collectors.joining(", "));
      String reasons = first.untilAnswered() ? waiting(first.by()) : holding(first.by());
      text.wrapped(" - ", INDENT, reasons + ": " + titles + ".");
      questions(first.until(), text);
    }
  }

  /** Unknown reasons are printed as questions, never as statements about the person. */
  private String waiting(List<Assessment.Reason> by) {
    String above = saidAbove(by);
    List<String> parts = new ArrayList<>();
    fresh(by).forEach(r -> parts.add("whether " + r.text() + " (" + r.id() + ")"));
    if (!above.isEmpty()) {
      parts.add("the questions above (" + above + ")");
    }
    int last = parts.size() - 1;
    String before = last == 0 ? "" : String.join("; ", parts.subList(0, last)) + "; or ";
    return "Until you have answered " + before + parts.get(last);
  }

  private String holding(List<Assessment.Reason> by) {
    String above = saidAbove(by);
    String fresh =
        fresh(by).stream()
            .map(r -> r.text() + " (" + r.id() + ")")
            .collect(Collectors.joining("; and "));
    if (fresh.isEmpty()) {
      return "For the reasons above (" + above + ")";
    }
    return "Because "
        + fresh
        + (above.isEmpty() ? "" : "; and for the reasons above (" + above + ")");
  }

  private String saidAbove(List<Assessment.Reason> by) {
    return by.stream()
        .map(Assessment.Reason::id)
        .filter(said::contains)
        .collect(Collectors.joining(", "));
  }

  /** The reasons that were not printed yet; they are marked as printed. */
  private List<Assessment.Reason> fresh(List<Assessment.Reason> by) {
    List<Assessment.Reason> fresh = by.stream().filter(r -> !said.contains(r.id())).toList();
    fresh.forEach(r -> said.add(r.id()));
    return fresh;
  }

  private void questions(List<String> until, Paragraphs text) {
    List<String> open = until.stream().filter(asked::add).toList();
    if (open.isEmpty()) {
      return;
    }
    String named =
        open.stream()
            .limit(all ? open.size() : MOST_QUESTIONS)
            .map(this::question)
            .collect(Collectors.joining(" "));
    int more = all ? 0 : Math.max(0, open.size() - MOST_QUESTIONS);
    text.wrapped(
        INDENT,
        INDENT,
        "To answer: " + named + (more == 0 ? "" : " And " + more + " more (--all lists them)."));
  }

  private String question(String item) {
    String question = ReadableReasons.asked(pack.catalogue().item(item).question());
    return all ? question + " [" + item + "]" : question;
  }
}
