package org.cramptriage.verify.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cramptriage.pack.cases.WorkedCase;
import org.cramptriage.questionnaire.RawAnswer;

/** Writes worked cases as they stand in a file of cases. */
public final class CaseYaml {

  /** How a file of generated cases begins. */
  public static final String HEAD =
      """
      # Cases at the edges of rules, found by a solver (`rules cases suggest`) so that no slip of the pen in a rule goes
      # unnoticed. All are recorded: they say what the rules do. Nobody has said that it is right.
      cases:
      """;

  private static final int WIDTH = 110;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final Pattern WORD_OF_YAML =
      Pattern.compile("(?i)yes|no|on|off|true|false|null|y|n");
  private static final String INDENT = "      ";

  private CaseYaml() {}

  /** A case as an entry of the list {@code cases}. */
  public static String of(WorkedCase worked) {
    StringBuilder text = new StringBuilder();
    line(text, "  - id: ", worked.id());
    line(text, "    title: ", quoted(worked.title()));
    line(text, "    origin: ", worked.judged() ? "judged" : "recorded");
    if (!worked.differences().isEmpty()) {
      line(text, "    answers:", "");
      worked
          .differences()
          .forEach((item, answer) -> line(text, INDENT + item + ": ", value(answer)));
    }
    if (!worked.without().isEmpty()) {
      list(text, "    without: ", worked.without());
    }
    line(text, "    expect:", "");
    expected(text, worked.expected());
    return text.toString();
  }

  private static void expected(StringBuilder text, WorkedCase.Expected expected) {
    line(text, INDENT + "urgency: ", expected.urgency().name());
    if (expected.atMost() != null) {
      line(text, INDENT + "atMost: ", expected.atMost().name());
    }
    list(text, INDENT + "findings: ", expected.findings());
    list(text, INDENT + "shows: ", expected.shows());
    list(text, INDENT + "hides: ", expected.hides());
    list(text, INDENT + "withheld: ", expected.withheld());
    if (!expected.foldedUnder().isEmpty()) {
      List<String> entries = new ArrayList<>();
      for (Map.Entry<String, String> entry : expected.foldedUnder().entrySet()) {
        entries.add(entry.getKey() + ": " + entry.getValue());
      }
      wrapped(text, INDENT + "foldedUnder: ", entries, "{", "}");
    }
  }

  private static void list(StringBuilder text, String key, List<String> values) {
    if (!values.isEmpty()) {
      wrapped(text, key, values, "[", "]");
    }
  }

  private static void wrapped(
      StringBuilder text, String key, List<String> values, String open, String close) {
    StringBuilder line = new StringBuilder(key).append(open);
    for (int i = 0; i < values.size(); i++) {
      String next = values.get(i) + (i < values.size() - 1 ? ", " : close);
      if (line.length() + next.length() > WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(key.length() - key.stripLeading().length() + 2));
      }
      line.append(next);
    }
    text.append(line).append('\n');
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(value).append('\n');
  }

  private static String value(RawAnswer answer) {
    if (answer instanceof RawAnswer.Several several) {
      return "[" + String.join(", ", several.values().stream().map(CaseYaml::value).toList()) + "]";
    }
    if (answer instanceof RawAnswer.Numeral number) {
      return number.value().stripTrailingZeros().toPlainString();
    }
    return answer instanceof RawAnswer.Flag flag
        ? Boolean.toString(flag.value())
        : quoted(((RawAnswer.Text) answer).text());
  }

  private static String quoted(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches();
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
