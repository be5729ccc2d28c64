package org.cramptriage.cli.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.review.status.ReviewStatus;

/** Prints the status of a review for people. */
final class ReadableStatus {

  private static final String INDENT = "  ";
  private static final int MOST_RULES = 8;
  private static final List<State> COLUMNS =
      List.of(
          State.SIGNED,
          State.PARTLY_SIGNED,
          State.VOID,
          State.EXPIRED,
          State.OBJECTED,
          State.UNSIGNED);

  private final OpenReview review;
  private final boolean all;
  private final Paragraphs text = new Paragraphs(ReadableAssessment.WIDTH);

  ReadableStatus(OpenReview review, boolean all) {
    this.review = review;
    this.all = all;
  }

  String of(StatusView view) {
    String version = review.pack().settings().version();
    text.wrapped(
        "",
        "",
        "Review of " + review.root() + " on " + review.day() + ", version " + version + ",");
    text.line(review.pack().hashes().ofPack()).gap();
    if (view.isOfAll()) {
      counts(view.status());
    }
    rules(view);
    ledger(view);
    if (view.isOfAll()) {
      release(view);
    }
    return text.toString();
  }

  private void counts(ReviewStatus status) {
    text.line(row("", List.of("signed", "partly", "void", "expired", "objected", "never")));
    for (Map.Entry<String, Map<State, Integer>> level : status.counts().entrySet()) {
      text.line(
          row(
              level.getKey(),
              COLUMNS.stream().map(s -> level.getValue().getOrDefault(s, 0).toString()).toList()));
    }
    text.line(
        row(
            "all",
            COLUMNS.stream()
                .map(s -> status.rules().stream().filter(r -> r.standing().state() == s).count())
                .map(String::valueOf)
                .toList()));
  }

  private static String row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-18s", name));
    cells.forEach(cell -> row.append(String.format(Locale.ROOT, "%10s", cell)));
    return row.toString();
  }

  private void rules(StatusView view) {
    List<ReviewStatus.RuleState> rules = view.toSay();
    if (rules.isEmpty()) {
      return;
    }
    text.gap().line(view.isOfAll() ? "NEEDS ATTENTION" : "RULES");
    for (ReviewStatus.RuleState rule : rules) {
      text.gap();
      rule(rule, !view.isOfAll());
    }
  }

  private void rule(ReviewStatus.RuleState rule, boolean decisions) {
    String id = rule.rule().id();
    text.wrapped("", "", id + ", " + rule.rule().header().name());
    String until =
        rule.standing().state() == State.SIGNED ? " until " + rule.standing().until() : "";
    String state = rule.standing().state().words() + until;
    text.wrapped(INDENT, INDENT, state + ". " + capital(rule.standing().why()) + ".");
    if (decisions) {
      rule.standing()
          .latest()
          .forEach(d -> text.wrapped(INDENT + "- ", INDENT + INDENT, ReadableReview.decision(d)));
    }
    if (rule.standing().state() == State.VOID) {
      rule.lostSignature(review.pack().hashes().of(id))
          .ifPresent(lost -> new ReadableReview(review).changes(lost, text));
    }
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private void ledger(StatusView view) {
    if (view.remarks().isEmpty() && view.damaged().isEmpty()) {
      return;
    }
    text.gap().line("THE LEDGER");
    view.remarks().forEach(remark -> text.wrapped("", INDENT, remark.toString()));
    view.damaged().forEach(damaged -> text.wrapped("", INDENT, damaged.toString()));
  }

  private void release(StatusView view) {
    text.gap();
    List<ReviewStatus.Gap> gaps = view.status().gaps();
    String released =
        view.status()
            .release()
            .map(ReadableStatus::released)
            .orElse("It has not been released yet");
    if (gaps.isEmpty()) {
      text.wrapped("", "", "Everything is signed. " + released + ".");
      return;
    }
    text.line("Not ready for release:");
    gaps.forEach(gap -> text.wrapped("- ", INDENT, gap.text() + names(gap.rules())));
    if (view.release()) {
      text.wrapped("- ", INDENT, released);
    }
  }

  private static String released(Decision release) {
    return "Released by " + release.name() + ", " + release.role() + ", on " + release.date();
  }

  private String names(List<String> rules) {
    if (rules.isEmpty()) {
      return "";
    }
    int shown = all ? rules.size() : Math.min(MOST_RULES, rules.size());
    String more = shown < rules.size() ? ", and " + (rules.size() - shown) + " more (--all)" : "";
    return ": " + String.join(", ", rules.subList(0, shown)) + more;
  }
}
