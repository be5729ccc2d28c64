package org.cramptriage.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.Urgency;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.signoff.Ledger;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.pack.signoff.Subject;

/** Reads a pack from its files and holds it against every check. */
public final class PackReader {

  private static final Set<String> OTHER_FOLDERS =
      Set.of("texts", "evidence", "vocabulary", "cases");
  private static final String SIGNED = SignedContents.FOLDER + "/";
  private static final Set<String> ROOT_FILES =
      Set.of(
          "pack.yaml",
          "questionnaire.yaml",
          HazardReader.FILE,
          Guarantee.FILE,
          SignOffReader.SIGNERS,
          Ledger.FILE,
          "README.md");
  private static final int LONGEST_FILE = 150;

  private PackReader() {}

  /**
   * Reads a pack.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack read(PackFiles files) {
    return read(files, new Problems());
  }

  /** A pack of these parts. */
  static RulePack pack(Parts parts) {
    return RulePack.read(
        parts.settings,
        parts.questionnaire,
        parts.rules,
        parts.evidence,
        parts.vocabulary,
        parts::signOff);
  }

  /** Everything a pack is made of. */
  record Parts(
      Settings settings,
      QuestionnaireReader.Read questionnaire,
      List<Rule> rules,
      Evidence evidence,
      VocabularyReader.Read vocabulary,
      SignOffReader.Read signOff) {

    /** What the ledger comes to for the pack of these parts. */
    SignOff signOff(RulePack pack) {
      Ledger ledger = signOff.ledger().without(settings.retired());
      SignedLevels levels = new SignedLevels(ledger, signOff.signers(), signOff.signed());
      List<Subject> subjects =
          pack.rules().stream().map(rule -> subject(pack, rule, levels)).toList();
      return new SignOff(ledger, signOff.signers(), subjects);
    }

    private static Subject subject(RulePack pack, Rule rule, SignedLevels levels) {
      Urgency level = rule instanceof Rule.Finding f ? f.urgency() : null;
      boolean lessUrgent = levels.isLessUrgent(rule, pack.hashes().of(rule.id()));
      return new Subject(
          rule.id(),
          pack.hashes().of(rule.id()),
          rule.header().file(),
          SignedLevels.signersOf(level) + (lessUrgent ? 1 : 0),
          lessUrgent,
          pack.evidence().reviewBy(rule));
    }
  }

  /**
   * Reads a pack that is to be released: what an edited pack may leave undone, such as a number
   * without its evidence, refuses it, too.
   *
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack readStrictly(PackFiles files) {
    return pack(strictParts(files));
  }

  /** Reads and checks the parts of a pack that is to be released. */
  static Parts strictParts(PackFiles files) {
    Problems problems = new Problems();
    Parts parts = parts(files, problems);
    Dossier.of(files, parts, problems);
    problems.refuseNotes();
    return parts;
  }

  /**
   * Reads a pack.
   *
   * @param problems also takes what must be done before the pack is released
   * @throws InvalidPackException with every reason, by file and line
   */
  public static RulePack read(PackFiles files, Problems problems) {
    return pack(parts(files, problems));
  }

  /** Reads and checks the parts of a pack. */
  static Parts parts(PackFiles files, Problems problems) {
    strangers(files, problems);
    return parts(files, problems, true);
  }

  /** Reads and checks the rules of a pack and what they need; hazards and ledger are left out. */
  static Parts partsOfRules(PackFiles files, Problems problems) {
    Map<String, String> rules = new TreeMap<>(files.byPath());
    rules.keySet().removeIf(path -> path.equals(Ledger.FILE) || path.equals(SignOffReader.SIGNERS));
    rules.keySet().removeIf(path -> path.startsWith(SIGNED));
    return parts(new PackFiles(rules), problems, false);
  }

  private static Parts parts(PackFiles files, Problems problems, boolean hazards) {
    Settings settings = Settings.read(files, problems);
    QuestionnaireReader.Read questionnaire = new QuestionnaireReader(files, problems).read();
    problems.refuseIfAny();
    List<Rule> rules = new RuleReader(files, questionnaire.fields(), settings, problems).read();
    Evidence evidence = new EvidenceReader(files, problems).read();
    VocabularyReader.Read vocabulary =
        new VocabularyReader(files, problems)
            .read(questionnaire.catalogue(), evidence.references().keySet());
    problems.refuseIfAny();
    new Lint(questionnaire, rules, evidence, problems).check();
    if (hazards) {
      LintHazards.check(files, questionnaire.catalogue(), rules, problems);
    }
    SignOffReader.Read signOff = new SignOffReader(files, problems).read();
    problems.refuseIfAny();
    return new Parts(settings, questionnaire, rules, evidence, vocabulary, signOff);
  }

  private static void strangers(PackFiles files, Problems problems) {
    for (String path : files.byPath().keySet()) {
      int slash = path.indexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      boolean known =
          folder.isEmpty()
              ? ROOT_FILES.contains(path)
              : OTHER_FOLDERS.contains(folder) && path.endsWith(".yaml")
                  || RuleReader.folders().contains(folder) && path.endsWith(".drl")
                  || path.startsWith(SIGNED) && path.endsWith(".txt");
      if (!known) {
        problems.add(path, 0, "is no part of a rule pack; remove it or correct its name");
      }
      long lines = String.valueOf(files.text(path)).lines().count();
      if (path.endsWith(".drl") && lines > LONGEST_FILE) {
        problems.add(path, 0, "has " + lines + " lines; split it, " + LONGEST_FILE + " are enough");
      }
    }
  }
}
