package org.cramptriage.cli.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.wording.WrittenText;
import org.cramptriage.review.WriteProblem;

/**
 * The templates of a new rule: what is added to the files of its topic. Lint refuses each of them
 * until it is filled in. Existing content is never changed.
 */
final class RuleTemplate {

  private static final String FILL_IN = WrittenText.PLACEHOLDER;
  private static final String TOPIC = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final Pattern CASE = Pattern.compile("\\bTC(\\d{3,6})\\b");

  private final Path root;
  private final PackFiles files;
  private final RuleKind kind;
  private final String topic;
  private final String id;

  /**
   * Templates for a rule.
   *
   * @param root the folder of the pack
   * @param name the name of the topic's folder
   * @param wantedId the id; by default the next free one
   * @throws UsageException if the topic or the id cannot be used
   */
  RuleTemplate(Path root, RuleKind kind, String name, Optional<String> wantedId) {
    if (!name.matches(TOPIC)) {
      throw new UsageException(
          "\""
              + name
              + "\" is not the name of a topic; write lower-case letters and hyphens, such as tetanus");
    }
    if (!Files.isRegularFile(root.resolve(PackLayout.PACK))) {
      throw new UsageException(
          root + ": has no pack.yaml; name a copy of the folder rules with --rules");
    }
    this.root = root;
    this.files = PackFiles.in(root);
    this.kind = kind;
    this.topic = kind.folder + "/" + name;
    this.id = wantedId.map(this::free).orElseGet(this::nextId);
  }

  String id() {
    return id;
  }

  String topic() {
    return topic;
  }

  private String free(String wanted) {
    String ids = kind == RuleKind.CONTRAINDICATION ? "CI-[A-Z0-9]+" : kind.prefix + "\\d{3}";
    String expected =
        kind == RuleKind.CONTRAINDICATION
            ? "CI- and a word in capitals"
            : kind.prefix + " and three digits";
    if (!wanted.matches(ids)) {
      throw new UsageException(
          "\"" + wanted + "\" is not an id of this kind; expected " + expected);
    }
    if (isUsed(wanted)) {
      throw new UsageException(wanted + " has been used before; ids are never reused");
    }
    return wanted;
  }

  /** Ids are never reused, nor are those in the ledger. */
  private boolean isUsed(String wanted) {
    Pattern word = Pattern.compile("(?<![A-Z0-9-])" + wanted + "(?![A-Z0-9])");
    return files.byPath().entrySet().stream()
        .filter(file -> namesRules(file.getKey()))
        .anyMatch(file -> word.matcher(file.getValue()).find());
  }

  private static boolean namesRules(String path) {
    return path.endsWith(".drl") || path.equals(PackLayout.PACK) || path.startsWith("review/");
  }

  private String nextId() {
    if (kind == RuleKind.CONTRAINDICATION) {
      throw new UsageException(
          "The id of a contraindication is a short word; name it, for example --id CI-GOUT");
    }
    Pattern used = Pattern.compile("\\b" + kind.prefix + "(\\d{3})\\b");
    int last = 0;
    for (Map.Entry<String, String> file : files.byPath().entrySet()) {
      if (namesRules(file.getKey())) {
        last = Math.max(last, highest(used, file.getValue()));
      }
    }
    if (last >= 999) {
      throw new UsageException(
          "All ids up to " + kind.prefix + "999 are used; name a free one with --id");
    }
    return String.format(java.util.Locale.ROOT, "%s%03d", kind.prefix, last + 1);
  }

  private static int highest(Pattern number, String text) {
    Matcher matcher = number.matcher(text);
    int highest = 0;
    while (matcher.find()) {
      highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
    }
    return highest;
  }

  /** Adds the templates; returns the files below the pack's root. */
  Map<String, String> write() {
    Map<String, String> added = new LinkedHashMap<>();
    added.put(PackLayout.rules(topic), rule());
    if (!kind.texts().isEmpty()) {
      added.put(PackLayout.texts(topic), texts());
    }
    added.put(topic + "/cases.yaml", worked());
    added.forEach(this::append);
    return added;
  }

  private void append(String path, String entry) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      String end = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      Files.writeString(
          file,
          before + end + (before.isEmpty() ? header(path) : "") + entry,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be written; " + WriteProblem.of(e));
    }
  }

  private String header(String path) {
    if (path.endsWith(".drl")) {
      return """
          package org.cramptriage.rules.%s
          import org.cramptriage.facts.*
          global org.cramptriage.facts.Conclusions conclusions
          """
          .formatted(kind.folder.replace("-", ""));
    }
    return path.endsWith("texts.yaml")
        ? "# What people read. Wording follows docs/wording.md; {emergency-number} and {nurse-line} come from pack.yaml.\n"
        : "# Worked cases; the fields are explained in red-flags/tetanus/cases.yaml.\ncases:\n";
  }

  private String rule() {
    String sources = kind == RuleKind.CONTRAINDICATION ? "" : " @sources(FILL-IN)";
    return """

        // When it holds, in words and then as a condition: exists Fact(field == value), and, or, brackets.
        rule "%s: when the rule holds"
            @id(%s)%s%s @claims(FILL-IN)
        when
            exists FillIn(condition == true)
        then
            conclusions.reached(kcontext);
        end
        """
        .formatted(FILL_IN, id, kind.metadata.isEmpty() ? "" : " " + kind.metadata, sources);
  }

  private String texts() {
    StringBuilder text = new StringBuilder(id + ":\n");
    for (String key : kind.texts()) {
      text.append("  ").append(key).append(": ").append(FILL_IN).append('\n');
    }
    return text.append(kind.more()).toString();
  }

  private String worked() {
    int last = 0;
    for (Map.Entry<String, String> file : files.byPath().entrySet()) {
      if (PackLayout.isCases(file.getKey()) || PackLayout.isEdges(file.getKey())) {
        last = Math.max(last, highest(CASE, file.getValue()));
      }
    }
    String finding = kind.isFinding() ? id : "";
    return """
          - id: TC%03d
            title: "%s: a person for whom %s holds"
            origin: recorded
            answers: {}
            expect:
              urgency: SELF_CARE
              findings: [%s]
        """
        .formatted(last + 1, FILL_IN, id, finding);
  }
}
