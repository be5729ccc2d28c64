package org.cramptriage.verify.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.pack.vocabulary.MedicineEntry;
import org.cramptriage.questionnaire.Item;

/** Lists what differs between two packs outside the rules. */
final class OtherChanges {

  private static final int LONGEST = 300;

  private final PackVersion before;
  private final PackVersion after;
  private final List<OtherChange> found = new ArrayList<>();

  private OtherChanges(PackVersion before, PackVersion after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Everything that differs outside the rules, part by part.
   *
   * @param rules whether the content of a rule differs
   */
  static List<OtherChange> between(PackVersion before, PackVersion after, boolean rules) {
    OtherChanges changes = new OtherChanges(before, after);
    changes.questionnaire();
    changes.vocabulary();
    changes.records(OtherChange.Part.SETTINGS, OtherChanges::settings);
    changes.policies();
    if (before.notes().isEmpty() && after.notes().isEmpty()) {
      // Otherwise they were not read, which is said; nothing of them was removed.
      changes.records(OtherChange.Part.EVIDENCE, OtherChanges::evidence);
      changes.records(OtherChange.Part.CASES, OtherChanges::cases);
      changes.records(OtherChange.Part.GUARANTEES, OtherChanges::guarantees);
      changes.records(OtherChange.Part.HAZARDS, OtherChanges::hazards);
    }
    changes.files(rules);
    return List.copyOf(changes.found);
  }

  private void questionnaire() {
    for (Item item : before.pack().catalogue().items()) {
      Map<String, String> old = item(before, item);
      after
          .pack()
          .catalogue()
          .find(item.id())
          .ifPresent(
              now -> differ(OtherChange.Part.QUESTIONNAIRE, item.id(), old, item(after, now)));
    }
  }

  private static Map<String, String> item(PackVersion version, Item item) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("danger answers", text(item.danger()));
    parts.put("must be seen", Boolean.toString(item.required()));
    parts.put(
        "asked when",
        version.pack().skipLogic().of(item.id()).map(Object::toString).orElse("always"));
    parts.put("range", text(item.range()));
    parts.put("may stand for", item.mayBe().toString());
    parts.put("question", item.question());
    parts.put("answers", item.choices().toString());
    parts.put("calming answers", item.calms().toString());
    parts.put("answers no longer offered", item.retired().toString());
    parts.put("unit", text(item.unit()));
    parts.put("place", Integer.toString(item.position() + 1));
    parts.put("claims", item.claims().toString());
    parts.put("codings", item.codings());
    parts.put("note", item.note());
    return parts;
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  private void differ(
      OtherChange.Part part, String id, Map<String, String> old, Map<String, String> now) {
    old.forEach(
        (name, text) -> {
          String other = now.getOrDefault(name, "");
          if (!text.equals(other)) {
            found.add(new OtherChange(part, id, name + ": " + cut(text) + " → " + cut(other)));
          }
        });
  }

  private static String cut(String text) {
    String plain = text.isEmpty() ? "nothing" : text;
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " ...";
  }

  private void vocabulary() {
    int known = found.size();
    records(OtherChange.Part.VOCABULARY, OtherChanges::medicines);
    boolean words = found.size() == known && differs(PackLayout.VOCABULARY + "/");
    if (words) {
      String what = "words that names are read with, or the order of medicines";
      found.add(new OtherChange(OtherChange.Part.VOCABULARY, "vocabulary", what));
    }
  }

  private static Map<String, String> medicines(PackVersion version) {
    Map<String, String> all = new TreeMap<>();
    for (MedicineEntry entry : version.pack().vocabulary().entries()) {
      all.put(entry.ingredient(), entry.toString());
    }
    return all;
  }

  private static Map<String, String> settings(PackVersion version) {
    Settings s = version.pack().settings();
    Map<String, String> all = new TreeMap<>(s.values());
    s.levels().forEach((level, words) -> all.put(level.name(), words.toString()));
    all.put("version", s.version());
    all.put("title", s.title());
    all.put("notice", s.notice());
    all.put("comeBack", s.comeBack());
    all.put("underReview", s.underReview());
    all.put("retired", s.retired().toString());
    return all;
  }

  private void policies() {
    for (Rule.Policy policy : before.pack().policies().all()) {
      after
          .pack()
          .policies()
          .find(policy.id())
          .ifPresent(
              now -> differ(OtherChange.Part.POLICIES, policy.id(), policy(policy), policy(now)));
    }
  }

  private static Map<String, String> policy(Rule.Policy policy) {
    Map<String, String> parts = new LinkedHashMap<>(policy.settings());
    parts.put("title", policy.header().name());
    parts.put("says", policy.says());
    parts.put("why", policy.why());
    parts.put("sources", policy.header().sources().toString());
    parts.put("claims", policy.header().claims().toString());
    return parts;
  }

  private static Map<String, String> evidence(PackVersion version) {
    Evidence e = version.pack().evidence();
    Map<String, String> all = new TreeMap<>();
    e.references().forEach((key, record) -> all.put(key, record.toString()));
    e.claims().forEach((key, record) -> all.put(key, record.toString()));
    e.thresholds().forEach((key, record) -> all.put(key, record.toString()));
    return all;
  }

  private static Map<String, String> cases(PackVersion version) {
    Map<String, String> all = new TreeMap<>();
    for (WorkedCase c : version.dossier().cases().all()) {
      all.put(c.id(), version.dossier().cases().answers(c) + " " + c.expected());
    }
    return all;
  }

  private static Map<String, String> guarantees(PackVersion version) {
    Map<String, String> all = new TreeMap<>();
    for (Guarantee g : version.dossier().guarantees()) {
      all.put(g.id(), stated(g).toString());
    }
    return all;
  }

  /** A guarantee without its line number. */
  static Guarantee stated(Guarantee g) {
    return new Guarantee(
        g.id(),
        g.kind(),
        g.says(),
        g.hazard(),
        g.every(),
        g.signs(),
        g.atLeast(),
        g.advice(),
        g.with(),
        g.rules(),
        g.except(),
        g.alsoWhileOpen(),
        g.unless(),
        0);
  }

  private static Map<String, String> hazards(PackVersion version) {
    Map<String, String> all = new TreeMap<>();
    version.dossier().hazards().byId().forEach((id, hazard) -> all.put(id, hazard.toString()));
    return all;
  }

  /** Records that came, went or changed. */
  private void records(OtherChange.Part part, Function<PackVersion, Map<String, String>> of) {
    Map<String, String> old = of.apply(before);
    Map<String, String> now = of.apply(after);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    boolean shown = part == OtherChange.Part.SETTINGS;
    for (String id : ids) {
      String earlier = old.getOrDefault(id, "");
      String later = now.getOrDefault(id, "");
      if (!old.containsKey(id) || !now.containsKey(id)) {
        found.add(new OtherChange(part, id, old.containsKey(id) ? "removed" : "added"));
      } else if (!earlier.equals(later)) {
        String what = shown ? "changed: " + cut(earlier) + " → " + cut(later) : "changed";
        found.add(new OtherChange(part, id, what));
      }
    }
  }

  /** Files that differ, as far as nothing above tells of them. */
  private void files(boolean rules) {
    Set<String> paths = new TreeSet<>(before.files().byPath().keySet());
    paths.addAll(after.files().byPath().keySet());
    for (String path : paths) {
      if (!Objects.equals(before.files().text(path), after.files().text(path))) {
        file(path, rules);
      }
    }
  }

  private void file(String path, boolean rules) {
    boolean signOff =
        Set.of(PackLayout.SIGNERS, PackLayout.LEDGER).contains(path)
            || path.startsWith(PackLayout.SIGNED + "/");
    boolean ofRules = isOfRules(path);
    boolean told = ofRules ? rules : found.stream().anyMatch(c -> isIn(c.part(), path));
    String what =
        before.files().text(path) == null
            ? "added"
            : after.files().text(path) == null ? "removed" : "changed";
    if (signOff) {
      found.add(new OtherChange(OtherChange.Part.SIGN_OFF, path, what));
    } else if (!told) {
      found.add(new OtherChange(OtherChange.Part.FILES, path, what));
    }
  }

  private static boolean isOfRules(String path) {
    String topic = PackLayout.folder(path);
    return PackLayout.isTopic(topic)
        && (path.equals(PackLayout.rules(topic)) || path.equals(PackLayout.texts(topic)));
  }

  private static boolean isIn(OtherChange.Part part, String path) {
    return switch (part) {
      case QUESTIONNAIRE -> path.equals(PackLayout.QUESTIONNAIRE);
      case VOCABULARY -> path.startsWith(PackLayout.VOCABULARY + "/");
      case SETTINGS -> path.equals(PackLayout.PACK);
      case POLICIES -> path.equals(PackLayout.POLICIES);
      case EVIDENCE -> path.startsWith("registers/") || PackLayout.isNumbers(path);
      case CASES -> PackLayout.isCases(path) || PackLayout.isEdges(path);
      case GUARANTEES -> path.equals(PackLayout.GUARANTEES);
      case HAZARDS -> path.equals(PackLayout.HAZARDS);
      case SIGN_OFF, FILES -> false;
    };
  }

  private boolean differs(String folder) {
    Set<String> paths = new TreeSet<>(before.files().byPath().keySet());
    paths.addAll(after.files().byPath().keySet());
    return paths.stream()
        .filter(path -> path.startsWith(folder))
        .anyMatch(path -> !Objects.equals(before.files().text(path), after.files().text(path)));
  }
}
