package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.drl.DrlReader;
import org.cramptriage.pack.drl.ParsedRule;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.policy.Emergency;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Spelling;
import org.cramptriage.terms.AdvicePhase;
import org.cramptriage.terms.Urgency;

/** Puts DRL and texts together into the rules of the model. */
public final class RuleReader {

  private final PackFiles files;
  private final FactFields fields;
  private final Catalogue catalogue;
  private final Settings settings;
  private final Emergency emergency;
  private final Problems problems;
  private final Map<String, Rule> rules = new TreeMap<>();
  private final WrittenTexts written = new WrittenTexts();

  /**
   * A reader.
   *
   * @param emergency what an emergency withholds: advice is read with it
   */
  public RuleReader(
      PackFiles files,
      FactFields fields,
      Catalogue catalogue,
      Settings settings,
      Emergency emergency,
      Problems problems) {
    this.files = files;
    this.fields = fields;
    this.catalogue = catalogue;
    this.settings = settings;
    this.emergency = emergency;
    this.problems = problems;
  }

  /** Makes one kind of rule. */
  private interface Maker {
    Rule make(Rule.Header header, Metadata metadata, TextReader text);
  }

  public List<Rule> read() {
    folder("red-flags", "RF-\\d{3}", this::redFlag);
    folder("risk-factors", "RK-\\d{3}", this::riskFactor);
    folder("medicines", "MD-\\d{3}", this::medicine);
    folder("advice", "AD-\\d{3}", this::advice);
    folder("contraindications", "CI-[A-Z0-9]+", this::contraindication);
    folder(PackLayout.SIGNS, "SG-\\d{3}", (header, metadata, text) -> new Rule.Sign(header));
    return List.copyOf(rules.values());
  }

  /** The texts of the rules that were read, as they are written. */
  public List<WrittenText> texts() {
    return written.all();
  }

  private void folder(String folder, String ids, Maker maker) {
    DrlReader reader = new DrlReader(fields, problems);
    String rulePackage = "org.cramptriage.rules." + folder.replace("-", "");
    Set<String> names = new LinkedHashSet<>();
    for (String file : files.in(folder, ".drl")) {
      String written = PackLayout.texts(PackLayout.folder(file));
      boolean read = !folder.equals(PackLayout.SIGNS);
      Yaml texts = read ? Yaml.of(files, written, problems) : Yaml.nothing(written, problems);
      Set<String> seen = new LinkedHashSet<>();
      int before = problems.count();
      List<ParsedRule> parsed = reader.read(file, String.valueOf(files.text(file)), rulePackage);
      boolean all = problems.count() == before;
      for (ParsedRule rule : parsed) {
        Metadata metadata = new Metadata(rule, problems);
        String id = metadata.value("id");
        seen.add(id);
        all &= id.matches(ids);
        if (settings.retired().contains(id)) {
          metadata.wrong(id + " is retired by pack.yaml; an id is never used again");
        } else if (isNamed(rule, id, ids, metadata, names)) {
          add(rule, id, metadata, texts, maker);
        }
      }
      strangers(texts, ids, seen, all);
    }
  }

  private static boolean isNamed(
      ParsedRule rule, String id, String ids, Metadata metadata, Set<String> names) {
    if (!id.matches(ids)) {
      metadata.wrong("@id(" + id + ") does not fit the folder; expected " + ids);
    } else if (rule.name().isBlank()) {
      metadata.wrong("the rule's name is empty; write a short sentence of when it holds");
    } else if (!names.add(rule.name())) {
      metadata.wrong("another rule of this folder has the same name; names are unique");
    } else {
      return true;
    }
    return false;
  }

  /** Texts without a rule: a typing mistake in the id, or a rule that was removed. */
  private static void strangers(Yaml texts, String ids, Set<String> rules, boolean all) {
    List<String> without = rules.stream().filter(id -> !texts.has(id)).toList();
    for (String id : texts.keys()) {
      String meant =
          Spelling.nearest(id, without).map(near -> "; did you mean " + near + "?").orElse("");
      if (!id.matches(ids)) {
        texts.wrong(id, "is not the id of a rule; expected " + ids + meant);
      } else if (all && !rules.contains(id)) {
        texts.wrong(
            id, "there is no such rule in this folder; remove the text or add the rule" + meant);
      }
    }
  }

  private void add(ParsedRule parsed, String id, Metadata metadata, Yaml texts, Maker maker) {
    if (!texts.has(id) && problems.isReadable(texts.file())) {
      metadata.wrong("has no entry in " + texts.file() + "; write its texts");
    }
    Yaml entry = texts.has(id) ? texts.child(id) : texts.unsaid();
    TextReader text = new TextReader(id, entry, settings.values(), catalogue);
    Rule.Header header =
        new Rule.Header(
            id,
            parsed.name(),
            parsed.condition(),
            metadata.list("sources"),
            metadata.list("claims"),
            parsed.file(),
            parsed.line(),
            metadata.grading(),
            text.wording());
    Rule rule = maker.make(header, metadata, text);
    metadata.nothingElse();
    entry.has(WrittenText.HEADING_NOTE);
    entry.nothingElse();
    written.add(entry, id, entry.keys());
    Rule other = rules.put(id, rule);
    if (other != null) {
      metadata.wrong(
          "the id is already used in " + other.header().file() + "; ids are never reused");
    }
  }

  private Rule redFlag(Rule.Header header, Metadata m, TextReader text) {
    return new Rule.RedFlag(
        header,
        m.oneOf("urgency", Urgency.values(), Enum::name),
        new LinkedHashSet<>(m.list("supersedes")),
        text.of("title"),
        text.of("reason"),
        text.of("action"),
        text.of("origin"),
        text.entry().textOr("note", ""));
  }

  private Rule riskFactor(Rule.Header header, Metadata m, TextReader text) {
    return new Rule.RiskFactor(
        header,
        m.oneOf("evidence", Rule.Evidence.values(), Metadata::code),
        new LinkedHashSet<>(m.list("advice")),
        text.of("title"),
        text.of("explanation"),
        text.entry().isTrue("modifiable"));
  }

  private Rule medicine(Rule.Header header, Metadata m, TextReader text) {
    return new Rule.MedicineFinding(
        header,
        m.oneOf("urgency", Urgency.values(), Enum::name),
        new LinkedHashSet<>(m.list("supersedes")),
        m.oneOf("evidence", Rule.Evidence.values(), Metadata::code),
        text.of("title"),
        text.of("whatToSay"),
        text.or("interactions"));
  }

  private Rule advice(Rule.Header header, Metadata m, TextReader text) {
    return new Rule.Advice(
        header,
        m.oneOf("phase", AdvicePhase.values(), AdvicePhase::code),
        m.rank(),
        withheldBy(header.id(), m),
        text.of("title"),
        text.of("text"),
        text.of("area"),
        text.of("evidence"),
        text.entry().textOr("note", ""));
  }

  /** The emergency first: it withholds all advice that policies.yaml does not except. */
  private List<String> withheldBy(String id, Metadata m) {
    List<String> all = new ArrayList<>(m.list("withheldBy"));
    if (all.remove(emergency.withheldBy())) {
      m.wrong(
          "@withheldBy names "
              + emergency.withheldBy()
              + ", which withholds all advice that policies.yaml does not except; remove it");
    }
    if (emergency.withholds(id)) {
      all.add(0, emergency.withheldBy());
    }
    return all;
  }

  private Rule contraindication(Rule.Header header, Metadata m, TextReader text) {
    boolean high = m.oneOf("hazard", Hazard.values(), Metadata::code) == Hazard.HIGH;
    Rule.Contraindication read = new Rule.Contraindication(header, high, text.of("because"));
    return read.ofLevels(rules.values()); // which has all findings by now
  }

  /** Whether advice waits for the answer. */
  private enum Hazard {
    NORMAL,
    HIGH
  }
}
