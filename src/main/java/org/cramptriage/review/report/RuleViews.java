package org.cramptriage.review.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.evidence.Conflict;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignOffStatus;
import org.cramptriage.pack.signoff.State;
import org.cramptriage.pack.vocabulary.MedicineEntry;
import org.cramptriage.review.Changed;
import org.cramptriage.review.Changes;
import org.cramptriage.review.Conclusion;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.review.near.NearCase;
import org.cramptriage.review.near.NearCases;
import org.jspecify.annotations.Nullable;

/** Gathers what a reviewer sees of every rule. */
final class RuleViews {

  private static final int POLICY = 5;
  private static final int SIGN = 6;

  private final Dossier dossier;
  private final RulePack pack;
  private final LocalDate day;
  private final RuleSentence sentences;
  private final NearCases near;
  private final ContentReader contents;
  private final Changes changes;
  private final Map<String, Set<String>> casesByRule;
  private final Map<String, List<String>> namesByKind = new LinkedHashMap<>();

  RuleViews(Dossier dossier, LocalDate day) {
    this.dossier = dossier;
    this.pack = dossier.pack();
    this.day = day;
    this.sentences = new RuleSentence(pack);
    this.near = new NearCases(pack, dossier.cases().baseline());
    this.contents = new ContentReader(pack);
    this.changes = new Changes(dossier, near);
    this.casesByRule = HoldingCases.byRule(dossier);
    for (MedicineEntry entry : pack.vocabulary().entries()) {
      List<String> names =
          namesByKind.computeIfAbsent(entry.drugClass(), kind -> new ArrayList<>());
      names.add(entry.ingredient());
      names.addAll(entry.brands());
      names.addAll(entry.alsoWritten());
    }
  }

  List<RuleView> all() {
    return pack.reviewed().stream().map(this::view).toList();
  }

  private RuleView view(Rule rule) {
    String hash = pack.hashes().of(rule.id());
    Condition asks = pack.unfolded(rule.condition());
    Set<String> medicines = medicines(rule.condition());
    Conclusion then = Conclusion.of(pack, rule, sentences);
    RuleView.Grounds grounds = grounds(rule);
    return new RuleView(
        rule,
        kind(rule),
        rule instanceof Rule.Finding finding ? finding.urgency().name() : "",
        title(rule),
        rule.header().file().replace(".drl", "").replace(".yaml", ""),
        sentences.tree(rule.condition()),
        asks,
        then,
        NearTable.of(pack.catalogue(), near.of(rule.condition()), dossier.cases().baseline(), hash),
        grounds,
        links(rule, asks),
        dossier.signOff().status(rule.id(), day),
        lost(rule, hash),
        hash,
        contents.of(rule).text(),
        medicines,
        search(rule, then, grounds, medicines));
  }

  /** The latest signature of an earlier content, unless the rule is signed as it is now. */
  private RuleView.@Nullable LostSignature lost(Rule rule, String hash) {
    SignOffStatus standing = dossier.signOff().status(rule.id(), day);
    Decision last = null;
    for (Decision decision : standing.latest()) {
      last = decision.hash().equals(hash) ? last : decision;
    }
    if (last == null || standing.state() == State.SIGNED) {
      return null;
    }
    Changed changed = changes.since(rule, last.hash()).orElse(null);
    NearCase person = changed == null ? null : changed.person().orElse(null);
    return new RuleView.LostSignature(
        last,
        changed,
        person == null ? List.of() : new PersonInWords(pack).of(person),
        person != null && person.inside());
  }

  static String kind(Rule rule) {
    if (rule instanceof Rule.Finding finding) {
      return finding.kind().code().replace('-', ' ');
    }
    if (rule instanceof Rule.Sign) {
      return "sign";
    }
    if (rule instanceof Rule.Policy) {
      return "policy";
    }
    return rule instanceof Rule.Advice ? "advice" : "contraindication";
  }

  /** Dangers first, then medicines, factors, advice, contraindications, policies, signs. */
  static int order(RuleView rule) {
    if (rule.rule() instanceof Rule.Finding finding) {
      return finding.kind().ordinal();
    }
    if (rule.rule() instanceof Rule.Sign) {
      return SIGN;
    }
    if (rule.rule() instanceof Rule.Policy) {
      return POLICY;
    }
    return rule.rule() instanceof Rule.Advice ? 3 : 4;
  }

  /** How urgent a rule is; below every level without one. */
  static int level(RuleView rule) {
    return rule.rule() instanceof Rule.Finding finding ? finding.urgency().ordinal() : -1;
  }

  static String title(Rule rule) {
    if (rule instanceof Rule.Finding finding) {
      return finding.title();
    }
    return rule instanceof Rule.Advice advice ? advice.title() : rule.header().name();
  }

  /** The kinds of medicine that a condition tests, through the findings that it names. */
  private Set<String> medicines(Condition condition) {
    Set<String> kinds = new TreeSet<>();
    condition
        .tests()
        .filter(
            test ->
                test.item().equals(pack.item(Role.MEDICINES)) && test instanceof Condition.AnyOf)
        .forEach(test -> kinds.addAll(((Condition.AnyOf) test).codes()));
    condition.findings().forEach(id -> kinds.addAll(medicines(pack.condition(id))));
    return kinds;
  }

  private RuleView.Grounds grounds(Rule rule) {
    Evidence evidence = pack.evidence();
    Rule.Header header = rule.header();
    Set<String> about = new LinkedHashSet<>(header.claims());
    about.add(rule.id());
    return new RuleView.Grounds(
        known(header.claims(), evidence.claims()),
        known(header.sources(), evidence.references()),
        evidence.thresholds().values().stream()
            .filter(t -> t.usedBy().contains(rule.id()))
            .toList(),
        evidence.conflicts().values().stream().filter(c -> isAbout(c, about)).toList(),
        evidence.openQuestions().levelsOf(rule.id()),
        evidence.openQuestions().questionsOf(rule.id()),
        evidence.withoutClaim().getOrDefault(rule.id(), ""));
  }

  private static <T> List<T> known(List<String> keys, Map<String, T> entries) {
    return keys.stream().map(entries::get).filter(Objects::nonNull).toList();
  }

  /** Whether a disagreement names one of these claims or rules. */
  private static boolean isAbout(Conflict conflict, Set<String> ids) {
    String text = conflict.about() + " " + conflict.detail() + " " + conflict.decision();
    return ids.stream()
        .anyMatch(id -> Pattern.compile("\\b" + Pattern.quote(id) + "\\b").matcher(text).find());
  }

  private RuleView.Links links(Rule rule, Condition asks) {
    return new RuleView.Links(
        asks.tests().map(Condition.Test::item).distinct().toList(),
        List.copyOf(named(rule)),
        pack.rules().stream().filter(r -> named(r).contains(rule.id())).map(Rule::id).toList(),
        List.copyOf(casesByRule.getOrDefault(rule.id(), Set.of())),
        dossier.hazards().ofRule(rule.id()));
  }

  /** The rules that a rule names in its condition or its conclusion. */
  private static Set<String> named(Rule rule) {
    Set<String> ids = new TreeSet<>(rule.conditions().flatMap(Condition::findings).toList());
    if (rule instanceof Rule.Advice advice) {
      ids.addAll(advice.withheldBy());
    } else if (rule instanceof Rule.RiskFactor factor) {
      ids.addAll(factor.advice());
    } else if (rule instanceof Rule.Finding finding) {
      ids.addAll(finding.supersedes());
    }
    return ids;
  }

  private String search(
      Rule rule, Conclusion then, RuleView.Grounds grounds, Collection<String> medicines) {
    Stream<String> names =
        medicines.stream().flatMap(kind -> namesByKind.getOrDefault(kind, List.of()).stream());
    Stream<String> texts =
        Stream.of(
                Stream.of(rule.id(), rule.header().name(), rule.header().file()),
                sentences.of(pack.unfolded(rule.condition())).stream(),
                pack.signsOf(rule.condition()).stream().map(s -> s.header().name()),
                then.parts().stream().map(Conclusion.Part::text),
                grounds.claims().stream().map(c -> c.id() + " " + c.claim()),
                grounds.sources().stream().map(r -> r.key() + " " + r.title()))
            .flatMap(s -> s);
    return Stream.concat(texts, names)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
