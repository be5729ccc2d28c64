package org.cramptriage.pack.load;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cramptriage.pack.ContentHash;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.cases.WorkedCases;
import org.cramptriage.pack.content.ContentHasher;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.evidence.UsedNumbers;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.lint.Lint;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.problem.InvalidPackException;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.safety.HazardLog;
import org.cramptriage.pack.signoff.Ledger;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.Subject;
import org.cramptriage.pack.source.CaseReader;
import org.cramptriage.pack.source.EvidenceReader;
import org.cramptriage.pack.source.GuaranteeReader;
import org.cramptriage.pack.source.HazardReader;
import org.cramptriage.pack.source.PolicyReader;
import org.cramptriage.pack.source.QuestionnaireReader;
import org.cramptriage.pack.source.RuleReader;
import org.cramptriage.pack.source.SettingsReader;
import org.cramptriage.pack.source.SignOffReader;
import org.cramptriage.pack.source.VocabularyReader;
import org.cramptriage.pack.source.WordingReader;
import org.cramptriage.pack.wording.Wording;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.terms.Urgency;
import org.jspecify.annotations.Nullable;

/** Loads rule packs: the built-in one as the build prepared it, others after every check. */
public final class PackLoader {

  private static final int LONGEST_FILE = 150;

  private final PackFiles files;
  private final Problems problems;

  private PackLoader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The built-in pack, as the build checked and prepared it. */
  public static RulePack builtIn() {
    return PreparedPack.builtIn().pack();
  }

  /**
   * Loads the pack in a folder.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack load(Path folder) {
    return load(PackFiles.in(folder));
  }

  /**
   * Loads the pack in these files.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack load(PackFiles files) {
    return load(files, new Problems());
  }

  /**
   * Loads the pack in these files.
   *
   * @param problems also takes what must be done before the pack is released
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack load(PackFiles files, Problems problems) {
    return dossier(files, problems).pack();
  }

  /**
   * Loads a pack that is to be released: what an edited pack may leave undone, such as a number
   * without its evidence, is refused as well.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack loadStrictly(PackFiles files) {
    return strictly(files).dossier().pack();
  }

  /** Loads a pack that is to be released, with what its prepared form needs. */
  static Loaded strictly(PackFiles files) {
    Problems problems = new Problems();
    Loaded loaded = new PackLoader(files, problems).all();
    checkCases(loaded.dossier(), problems);
    problems.refuseNotes();
    return loaded;
  }

  /**
   * Loads a pack with everything that its review needs.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static Dossier dossier(PackFiles files) {
    return dossier(files, new Problems());
  }

  /**
   * Loads a pack with everything that its review needs.
   *
   * @param problems also takes what must be done before the pack is released
   * @throws InvalidPackException with every reason, by file and line
   */
  public static Dossier dossier(PackFiles files, Problems problems) {
    return new PackLoader(files, problems).all().dossier();
  }

  /**
   * Loads a pack and runs all checks on it, also those that only note what must be done before a
   * release and that its use can do without: whether worked cases show each rule and number. Needs
   * the cases at the edges of rules.
   *
   * @param problems also takes what must be done before the pack is released
   * @throws InvalidPackException with every reason, by file and line
   */
  public static Dossier checked(PackFiles files, Problems problems) {
    Dossier dossier = dossier(files, problems);
    checkCases(dossier, problems);
    return dossier;
  }

  private static void checkCases(Dossier dossier, Problems problems) {
    RulePack pack = dossier.pack();
    Lint.checkCases(pack.catalogue(), pack.skipLogic(), pack.rules(), dossier.cases(), problems);
  }

  /**
   * Loads the rules of a pack without what comes with them: no cases, hazards, guarantees or
   * decisions. For earlier versions of a pack, where only the rules matter.
   *
   * @throws InvalidPackException with every reason why the rules cannot be read
   */
  public static Dossier dossierOfRules(PackFiles files) {
    Map<String, String> rules = new TreeMap<>(files.byPath());
    rules
        .keySet()
        .removeIf(path -> path.equals(PackLayout.LEDGER) || path.equals(PackLayout.SIGNERS));
    rules.keySet().removeIf(path -> path.startsWith(PackLayout.SIGNED + "/"));
    PackLoader loader = new PackLoader(new PackFiles(rules), new Problems());
    Rules read = loader.rules();
    Beside nothing =
        new Beside(new WorkedCases(Map.of(), List.of()), new HazardLog(Map.of()), List.of());
    return dossier(read, nothing, loader.signOff());
  }

  /** A pack, and the vocabulary as its prepared form stores it. */
  record Loaded(Dossier dossier, VocabularyReader.Read vocabulary) {}

  private Loaded all() {
    strangers();
    Lint.checkCharacters(files, problems);
    Rules rules = rules();
    Beside beside = beside(rules);
    SignOffReader.Read signOff = signOff();
    return new Loaded(dossier(rules, beside, signOff), rules.vocabulary());
  }

  private SignOffReader.Read signOff() {
    SignOffReader.Read signOff = new SignOffReader(files, problems).read();
    problems.refuseIfAny();
    return signOff;
  }

  /** The rules and what they need, checked. */
  private record Rules(
      Settings settings,
      Policies policies,
      QuestionnaireReader.Read questionnaire,
      List<Rule> rules,
      List<WrittenText> texts,
      Evidence evidence,
      VocabularyReader.Read vocabulary) {}

  private Rules rules() {
    SettingsReader settingsReader = new SettingsReader(files, problems);
    Settings settings = settingsReader.read();
    QuestionnaireReader.Read questionnaire = new QuestionnaireReader(files, problems).read();
    problems.refuseIfAny();
    PolicyReader policyReader =
        new PolicyReader(files, questionnaire.catalogue(), settings.values(), problems);
    Policies policies = policyReader.read();
    if (!problems.isEmpty()) {
      // Most likely an item was renamed; then all that names it is reported together.
      Lint.check(questionnaire.catalogue(), questionnaire.skipLogic(), problems);
    }
    problems.refuseIfAny();
    RuleReader reader =
        new RuleReader(
            files,
            questionnaire.fields(),
            questionnaire.catalogue(),
            settings,
            policies.emergency(),
            problems);
    List<Rule> rules = reader.read();
    Evidence evidence =
        new EvidenceReader(files, problems)
            .read()
            .usedBy(UsedNumbers.of(rules, questionnaire.skipLogic()));
    VocabularyReader.Read vocabulary =
        new VocabularyReader(files, problems)
            .read(
                questionnaire.catalogue(),
                questionnaire.catalogue().item(policies.item(Role.MEDICINES)),
                evidence.references().keySet());
    policyReader.check(policies, rules, evidence);
    problems.refuseIfAny();
    Lint.check(
        questionnaire.catalogue(), questionnaire.skipLogic(), policies, rules, evidence, problems);
    Lint.checkSizes(rules, questionnaire.fields(), problems);
    List<WrittenText> texts =
        Stream.of(reader.texts(), policyReader.texts(), settingsReader.texts())
            .flatMap(List::stream)
            .toList();
    return new Rules(settings, policies, questionnaire, rules, texts, evidence, vocabulary);
  }

  /** What comes with the rules for their review. */
  private record Beside(WorkedCases cases, HazardLog hazards, List<Guarantee> guarantees) {}

  private Beside beside(Rules read) {
    var catalogue = read.questionnaire().catalogue();
    Set<String> ids =
        read.rules().stream().map(Rule::id).collect(Collectors.toCollection(LinkedHashSet::new));
    texts(read, ids);
    WorkedCases cases = new CaseReader(files, catalogue, ids, problems).read();
    HazardLog hazards = HazardReader.read(files, problems);
    if (!problems.isReadable(PackLayout.HAZARDS)) {
      return new Beside(cases, hazards, List.of());
    }
    List<Guarantee> guarantees =
        new GuaranteeReader(files, catalogue, read.rules(), hazards.byId().keySet(), problems)
            .read();
    Lint.check(read.rules(), hazards, cases, guarantees, problems);
    return new Beside(cases, hazards, guarantees);
  }

  private void texts(Rules read, Set<String> ids) {
    int before = problems.count();
    Wording wording = WordingReader.read(files, ids, problems);
    Lint.checkHeadings(read.questionnaire().catalogue(), read.rules(), read.texts(), problems);
    if (problems.count() == before) {
      Lint.checkTexts(read.rules(), wording, read.texts(), problems);
    }
  }

  /** The hashes of rules are needed to weigh their signatures, and those for the pack. */
  private static Dossier dossier(Rules read, Beside beside, SignOffReader.Read signed) {
    QuestionnaireReader.Read questionnaire = read.questionnaire();
    RulePack.Parts parts =
        new RulePack.Parts(
            read.settings(),
            read.policies(),
            questionnaire.catalogue(),
            questionnaire.skipLogic(),
            questionnaire.fields(),
            read.rules(),
            new Lazy<>(read::evidence),
            new Lazy<>(read.vocabulary()::medicines),
            new Lazy<>(read.vocabulary()::chartCodes),
            false);
    RulePack bare = new RulePack(parts, ContentHash.NONE, Map.of());
    ContentHash hashes = ContentHasher.of(bare, read.vocabulary().text());
    SignOff signOff = signOff(bare, hashes, signed);
    Map<String, Review> reviews = new TreeMap<>();
    bare.reviewed().forEach(rule -> reviews.put(rule.id(), signOff.status(rule.id()).review()));
    return new Dossier(
        new RulePack(parts, hashes, reviews),
        signOff,
        signed.signed(),
        beside.cases(),
        beside.hazards(),
        beside.guarantees());
  }

  private static SignOff signOff(RulePack pack, ContentHash hashes, SignOffReader.Read signed) {
    Ledger ledger = signed.ledger().without(pack.settings().retired());
    SignedLevels levels = new SignedLevels(ledger, signed.signers(), signed.signed());
    List<Subject> subjects =
        pack.reviewed().stream()
            .map(rule -> subject(rule, hashes.of(rule.id()), levels, pack.evidence()))
            .toList();
    return new SignOff(ledger, signed.signers(), subjects);
  }

  private static Subject subject(Rule rule, String hash, SignedLevels levels, Evidence evidence) {
    @Nullable Urgency level = rule instanceof Rule.Finding finding ? finding.urgency() : null;
    boolean lessUrgent = levels.isLessUrgent(rule, hash);
    return new Subject(
        rule.id(),
        hash,
        rule.header().file(),
        SignedLevels.signersOf(level) + (lessUrgent ? 1 : 0),
        lessUrgent,
        evidence.reviewBy(rule));
  }

  private void strangers() {
    for (String path : files.byPath().keySet()) {
      if (!PackLayout.isKnown(path)) {
        problems.add(path, 0, "is not part of a rule pack; remove it or correct its name");
      }
      long lines = String.valueOf(files.text(path)).lines().count();
      if (path.endsWith(".drl") && lines > LONGEST_FILE) {
        problems.add(path, 0, "has " + lines + " lines; split it, " + LONGEST_FILE + " are enough");
      }
    }
  }
}
