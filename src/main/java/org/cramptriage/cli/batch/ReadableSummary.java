package org.cramptriage.cli.batch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cramptriage.batch.BatchSummary;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.terms.Urgency;

/** The summary of a batch for people. */
public final class ReadableSummary {

  private static final int MOST_NAMES = 5;

  private final RulePack rules;
  private final String rejects;
  private final StringBuilder text = new StringBuilder();

  /**
   * A summary.
   *
   * @param rules the rules in use
   * @param rejects where the refused records were written
   */
  public ReadableSummary(RulePack rules, String rejects) {
    this.rules = rules;
    this.rejects = rejects;
  }

  /** The summary as text, with a line end. */
  public String of(BatchSummary summary) {
    row("Read", count(summary.read()));
    row("Assessed", count(summary.assessed()));
    row("Refused", count(summary.refused()) + (summary.refused() > 0 ? "  see " + rejects : ""));
    if (summary.agreed() > 0) {
      row("Compared", count(summary.agreed()) + "  with Drools, all agreed");
    }
    text.append('\n');
    for (int i = Urgency.values().length - 1; i >= 0; i--) {
      Urgency urgency = Urgency.values()[i];
      row(urgency.name(), count(summary.byUrgency().getOrDefault(urgency, 0L)));
    }
    findings(summary);
    notes(summary);
    row("Time", time(summary.milliseconds()));
    row("Rate", count(summary.perSecond()) + " a second");
    return text.toString();
  }

  private void findings(BatchSummary summary) {
    text.append('\n');
    for (BatchSummary.Frequent finding : summary.findings()) {
      String title =
          rules.has(finding.id()) && rules.rule(finding.id()) instanceof Rule.Finding known
              ? known.title()
              : "";
      row(finding.id(), count(finding.count()) + "  " + title);
    }
    text.append(summary.findings().isEmpty() ? "" : "\n");
  }

  private void notes(BatchSummary summary) {
    long repeated = summary.repeated().orElse(0);
    if (repeated > 0) {
      row("Repeated ids", count(repeated) + "  " + names(summary.repeatedIds()));
    }
    if (!summary.empty().isEmpty()) {
      row("Empty", "           " + names(summary.empty()));
    }
    if (!summary.skipped().isEmpty()) {
      row("Skipped", "           " + names(summary.skipped()));
    }
  }

  private static String names(List<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? first + ", ..." : first;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,11d", number);
  }

  private static String time(long milliseconds) {
    return String.format(Locale.ROOT, "%9d.%d s", milliseconds / 1000, milliseconds % 1000 / 100);
  }

  private void row(String name, String value) {
    text.append(String.format(Locale.ROOT, "%-13s", name)).append(value).append('\n');
  }
}
