package org.cramptriage.cli.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cramptriage.assess.session.Assessor;
import org.cramptriage.cli.terminal.StatusLine;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.RecordId;
import org.cramptriage.verify.impact.Impact;
import org.cramptriage.verify.impact.ImpactSearch;
import org.cramptriage.verify.impact.ImpactStudy;
import org.cramptriage.verify.impact.PackVersion;
import org.cramptriage.verify.solver.ConflictLimit;

/**
 * Two packs, each with an assessor.
 *
 * @param before the earlier pack
 * @param after the later pack
 * @param one the assessor of the earlier pack
 * @param other the assessor of the later pack
 */
public record ComparedPacks(PackVersion before, PackVersion after, Assessor one, Assessor other) {

  /** Reads both packs; refuses packs that cannot be compared. */
  public static ComparedPacks read(NamedRules.Pack old, NamedRules.Pack now) {
    CompletableFuture<PackVersion> reading = CompletableFuture.supplyAsync(() -> old.read(now));
    PackVersion after = now.read(old);
    PackVersion before = join(reading);
    if (!after.notes().isEmpty()) {
      throw new UsageException(
          after.notes().get(0) + " The later rules must; \"rules lint\" says more.");
    }
    ImpactSearch.obstacle(before.pack(), after.pack())
        .ifPresent(
            item -> {
              throw new UsageException(
                  "%s and %s cannot be compared: the question %s is in one only, or has other answers"
                      .formatted(before.name(), after.name(), item));
            });
    Assessor one = Assessor.withDroolsWhenAsked(before.pack());
    boolean same = before.pack().hashes().ofPack().equals(after.pack().hashes().ofPack());
    Assessor other = same ? one : Assessor.withDroolsWhenAsked(after.pack());
    if (!same) {
      startAhead(one, before);
      startAhead(other, after);
    }
    return new ComparedPacks(before, after, one, other);
  }

  private static PackVersion join(CompletableFuture<PackVersion> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Drools takes a moment to compile edited rules; the search can go on meanwhile. */
  private static void startAhead(Assessor assessor, PackVersion version) {
    Questionnaire healthy = sheet("healthy", version.dossier().cases().baseline());
    Thread ahead = new Thread(() -> assessor.assess(healthy), "drools");
    ahead.setDaemon(true);
    ahead.start();
  }

  /** A questionnaire with these answers. */
  static Questionnaire sheet(String id, Map<String, RawAnswer> answers) {
    return new Questionnaire(new RecordId(id, false), answers, List.of());
  }

  /**
   * The effect of the change from the one to the other.
   *
   * @param limit the limit of each call of the solver
   */
  public Impact impact(ConflictLimit limit, StatusLine line) {
    return new ImpactStudy(before, one::assess, after, other::assess, limit)
        .of(next -> line.show("comparing " + next + " ..."));
  }
}
