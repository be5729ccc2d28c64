package org.cramptriage.cli.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.review.AnswerWords;
import org.cramptriage.verify.bounds.ExactnessReport;
import org.cramptriage.verify.bounds.Reachability;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Proof;
import org.cramptriage.verify.solver.ConflictLimit;

/** Prints proofs for people. */
final class ReadableProofs {

  private final RulePack pack;
  private final ConflictLimit limit;
  private final StringBuilder text = new StringBuilder();

  ReadableProofs(RulePack pack, ConflictLimit limit) {
    this.pack = pack;
    this.limit = limit;
  }

  String of(List<Proof> proofs, Optional<ExactnessReport> exactness) {
    proofs.forEach(this::proof);
    exactness.ifPresent(this::bounds);
    long proved = proofs.stream().filter(p -> p.outcome() == Proof.Outcome.PROVED).count();
    int instances = proofs.stream().mapToInt(p -> p.instances().size()).sum();
    line(
        "",
        "%d of %d guarantees proved over all answer sheets (%d cases)."
            .formatted(proved, proofs.size(), instances));
    return text.toString();
  }

  private void proof(Proof proof) {
    Guarantee g = proof.guarantee();
    String outcome = proof.outcome().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    int cases = proof.instances().size();
    line("", g.id() + " " + outcome + ", " + (cases == 1 ? "1 case" : cases + " cases"));
    line("  ", g.says() + " (" + g.kind().code() + ", " + g.hazard() + ")");
    if (proof.onlyOnImpossibleSheets()) {
      line(
          "  ",
          "It fails only on sheets with an answer to a question that does not apply, such as:");
    }
    proof.refuted().forEach(name -> line("  ", "Does not hold: " + name));
    proof.undecided().forEach(name -> line("  ", "Not decided " + limit.words() + ": " + name));
    proof.counterexamples().forEach(this::patient);
  }

  private void bounds(ExactnessReport exactness) {
    line("", "The upper end of the range, by rule: can what may still hold come true?");
    line(
        "  ",
        "Exact for %d of %d rules; for %d more if follow-up questions are answered in order."
            .formatted(
                exactness.count(Reachability.Outcome.EXACT),
                exactness.rules().size(),
                exactness.count(Reachability.Outcome.EXACT_IN_ORDER)));
    exactness.rules().stream()
        .filter(rule -> rule.outcome() != Reachability.Outcome.EXACT)
        .forEach(this::bound);
    line("", "The upper end of the range, by level:");
    exactness.levels().forEach(this::bound);
    bound(exactness.everySheet());
  }

  private void bound(Reachability reach) {
    line("  ", reach.name() + ": " + words(reach.outcome()));
    reach.sheets().forEach(this::person);
  }

  private String words(Reachability.Outcome outcome) {
    return switch (outcome) {
      case EXACT -> "exact";
      case EXACT_IN_ORDER ->
          "exact if follow-up questions are answered in order; otherwise merely safe, as here:";
      case MERELY_SAFE -> "merely safe: what may hold here can no longer come true";
      case NOT_DECIDED -> "not decided " + limit.words();
    };
  }

  private void patient(Counterexample found) {
    line("    ", found.instance());
    if (!found.possible()) {
      line("    ", "Such a sheet cannot arise: it answers a question that does not apply.");
    }
    person(found);
  }

  private void person(Counterexample found) {
    String who = found.empty() ? "Only these are answered:" : "A healthy person, except:";
    line("      ", found.telling().isEmpty() ? "A healthy person." : who);
    found.telling().forEach(item -> line("        ", answer(item, found.answers().get(item))));
    if (!found.changed().isEmpty()) {
      line("      ", "Then:");
      found.changed().forEach(item -> line("        ", answer(item, found.later().get(item))));
    }
    line("      ", found.what());
  }

  private String answer(String id, @org.jspecify.annotations.Nullable RawAnswer answer) {
    Item item = pack.catalogue().item(id);
    return item.question() + " " + AnswerWords.of(item, answer);
  }

  private void line(String indent, String words) {
    text.append(indent).append(words).append('\n');
  }
}
