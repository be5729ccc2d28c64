package org.cramptriage.cli.rules;

import java.util.List;
import java.util.function.ToIntFunction;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.review.AnswerWords;
import org.cramptriage.verify.mutants.MutationScore;
import org.cramptriage.verify.mutants.Survivor;
import org.cramptriage.verify.solver.ConflictLimit;

/** Prints mutation scores for people. */
final class ReadableMutation {

  private final RulePack pack;
  private final StringBuilder text = new StringBuilder();

  ReadableMutation(RulePack pack) {
    this.pack = pack;
  }

  String of(List<MutationScore> scores, List<String> failing, ConflictLimit limit) {
    scores.forEach(score -> score(score, limit));
    if (!failing.isEmpty()) {
      line(
          "Not counted, since their result is not the expected one: " + String.join(", ", failing));
    }
    int open = sum(scores, s -> s.survivors().size());
    line(
        "%d slips in %d %s: %d stopped by lint, %d without effect on any sheet, %d noticed"
            .formatted(
                sum(scores, MutationScore::mutants),
                scores.size(),
                scores.size() == 1 ? "rule" : "rules",
                sum(scores, MutationScore::stopped),
                sum(scores, MutationScore::equivalent),
                sum(scores, MutationScore::killed)));
    line(
        "(%d by a case that a clinician judged), %d open, %d not decided %s."
            .formatted(
                sum(scores, MutationScore::killedByJudged),
                open,
                sum(scores, s -> s.undecided().size()),
                limit.words()));
    return text.toString();
  }

  private static int sum(List<MutationScore> scores, ToIntFunction<MutationScore> count) {
    return scores.stream().mapToInt(count).sum();
  }

  private void score(MutationScore s, ConflictLimit limit) {
    line(
        "%-12s %4d slips: %d stopped by lint, %d without effect, %d noticed, %d open"
            .formatted(
                s.rule(),
                s.mutants(),
                s.stopped(),
                s.equivalent(),
                s.killed(),
                s.survivors().size()));
    s.survivors().forEach(this::survivor);
    s.undecided()
        .forEach(mutant -> line("  Not decided " + limit.words() + ": " + mutant.change()));
  }

  private void survivor(Survivor open) {
    line("  No case notices: " + open.mutant().change());
    line("    " + (open.telling().isEmpty() ? "A healthy person." : "A healthy person, except:"));
    for (String id : open.telling()) {
      Item item = pack.catalogue().item(id);
      line("      " + item.question() + " " + AnswerWords.of(item, open.answers().get(id)));
    }
    open.effect().forEach(effect -> line("    With the slip: " + effect));
    line("    Question to a clinician: which is right for this person, with the slip or without?");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
