package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Ledger;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.solver.ConflictLimit;

/** Compares two packs: every rule, the level as a whole, guarantees, signatures, and the rest. */
public final class ImpactStudy {

  private final PackVersion before;
  private final PackVersion after;
  private final ImpactSearch search;
  private final LostGuarantees guarantees;

  /**
   * A study.
   *
   * @param before the earlier pack
   * @param engineBefore its real engine, which other threads may call, too
   * @param after the later pack
   * @param engineAfter its real engine
   * @param limit how much each call of the solver may take
   * @throws IllegalArgumentException if {@link ImpactSearch#obstacle} names one
   */
  public ImpactStudy(
      PackVersion before,
      Function<Questionnaire, Assessment> engineBefore,
      PackVersion after,
      Function<Questionnaire, Assessment> engineAfter,
      ConflictLimit limit) {
    this.before = before;
    this.after = after;
    this.guarantees =
        new LostGuarantees(before.dossier(), after.dossier(), engineBefore, engineAfter, limit);
    this.search =
        new ImpactSearch(
            new ImpactSearch.Side(before.pack(), engineBefore),
            new ImpactSearch.Side(after.pack(), engineAfter),
            healthy(),
            limit);
  }

  /** The healthy person of the pack with the lesser hash, so that the way back has the same. */
  private Map<String, org.cramptriage.questionnaire.RawAnswer> healthy() {
    Map<String, org.cramptriage.questionnaire.RawAnswer> one = before.dossier().cases().baseline();
    Map<String, org.cramptriage.questionnaire.RawAnswer> other = after.dossier().cases().baseline();
    String hash = before.pack().hashes().ofPack();
    boolean first = hash.compareTo(after.pack().hashes().ofPack()) <= 0;
    return other.isEmpty() || (first && !one.isEmpty()) ? one : other;
  }

  /**
   * Does it.
   *
   * @param next called before each part with its name
   * @throws ReplayException if the real engines do not show what the solver found
   */
  public Impact of(Consumer<String> next) {
    boolean same = search.isSameForEverybody();
    boolean prove = !(same && sameQuestions());
    Map<String, RuleImpact.Edit> edits = edits();
    CompletableFuture<List<BrokenGuarantee>> broken = CompletableFuture.completedFuture(List.of());
    if (prove) {
      Set<String> mayBeLost = search.mayBeLost(edits.keySet());
      broken = CompletableFuture.supplyAsync(() -> guarantees.broken(mayBeLost));
    }
    next.accept("the level");
    LevelImpact level = search.ofLevels();
    List<RuleImpact> rules = new ArrayList<>();
    edits.forEach(
        (id, edit) -> {
          next.accept(id);
          rules.add(search.of(id, edit));
        });
    boolean edited = edits.values().stream().anyMatch(e -> e != RuleImpact.Edit.AFFECTED);
    next.accept("the guarantees");
    return new Impact(
        before,
        after,
        level,
        rules,
        OtherChanges.between(before, after, edited),
        prove,
        joined(broken),
        voided());
  }

  private static List<BrokenGuarantee> joined(CompletableFuture<List<BrokenGuarantee>> broken) {
    try {
      return broken.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private boolean sameQuestions() {
    return before
        .pack()
        .catalogue()
        .items()
        .toString()
        .equals(after.pack().catalogue().items().toString());
  }

  private Map<String, RuleImpact.Edit> edits() {
    Map<String, RuleImpact.Edit> edits = new TreeMap<>();
    TreeSet<String> touched = new TreeSet<>();
    for (String id : ids()) {
      boolean old = before.pack().has(id);
      boolean now = after.pack().has(id);
      if (!old || !now) {
        edits.put(id, old ? RuleImpact.Edit.REMOVED : RuleImpact.Edit.ADDED);
      } else if (!hash(before, id).equals(hash(after, id))) {
        edits.put(id, RuleImpact.Edit.CHANGED);
      } else if (search.isTouched(id)) {
        touched.add(id);
      }
    }
    TreeSet<String> edited = new TreeSet<>(edits.keySet());
    touched.stream()
        .filter(id -> !names(before.pack(), id, edited) && !names(after.pack(), id, edited))
        .forEach(id -> edits.put(id, RuleImpact.Edit.AFFECTED));
    return edits;
  }

  /** All rules but signs: an edited sign shows in the content of every rule that uses it. */
  private Set<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    for (RulePack pack : List.of(before.pack(), after.pack())) {
      pack.rules().stream().map(Rule::id).filter(id -> !pack.isSign(id)).forEach(ids::add);
    }
    return ids;
  }

  private static String hash(PackVersion version, String rule) {
    return version.pack().hashes().of(rule);
  }

  /** Whether a rule names one of these, through findings. */
  private static boolean names(RulePack pack, String rule, Set<String> edited) {
    return pack.condition(rule)
        .findings()
        .anyMatch(id -> edited.contains(id) || names(pack, id, edited));
  }

  private List<Decision> voided() {
    List<Decision> voided = new ArrayList<>();
    for (PackVersion version : List.of(before, after)) {
      for (Ledger.Entry entry : version.dossier().signOff().ledger().entries()) {
        Decision d = entry.decision();
        boolean pack = d.kind() == DecisionKind.RELEASE;
        String old = pack ? before.pack().hashes().ofPack() : hash(before, d.rule());
        String now = pack ? after.pack().hashes().ofPack() : hash(after, d.rule());
        boolean signed = pack || d.kind() == DecisionKind.APPROVE;
        if (signed && d.hash().equals(old) && !old.equals(now) && !voided.contains(d)) {
          voided.add(d);
        }
      }
    }
    return voided;
  }
}
