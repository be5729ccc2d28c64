package org.cramptriage.pack.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cramptriage.pack.model.PackDate;

/**
 * One decision of one reviewer: a line of the ledger.
 *
 * @param date when, as a day
 * @param rule the id of the rule, or {@link #PACK}
 * @param hash the hash of the content that was read
 * @param kind what was decided
 * @param signer the id of the reviewer in the list of signers
 * @param name the reviewer's name at that time
 * @param role the reviewer's role at that time
 * @param prediction how the near cases were predicted
 * @param comment what the reviewer wrote; may be empty
 */
public record Decision(
    LocalDate date,
    String rule,
    String hash,
    DecisionKind kind,
    String signer,
    String name,
    String role,
    Prediction prediction,
    String comment) {

  /** Stands in place of a rule for the pack as a whole. */
  public static final String PACK = "PACK";

  private static final String BETWEEN = " | ";
  private static final int FIELDS = 9;
  private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final Pattern SIGNER = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Checks what can be checked without the pack. */
  public Decision {
    comment = comment.replace("\r\n", "\n").replace('\r', '\n').strip();
    need(HASH.matcher(hash).matches(), "the hash is not sha256: and 64 digits");
    need(
        SIGNER.matcher(signer).matches(),
        "the signer \"" + signer + "\" is not an id such as j.doe");
    need(!name.isBlank() && !role.isBlank(), "name or role is empty");
    need(!rule.isBlank(), "the rule is empty");
    need(
        rule.equals(PACK) == (kind == DecisionKind.RELEASE),
        "\"release\" is for " + PACK + " only, and " + PACK + " for \"release\" only");
    need(
        !kind.objects() || !comment.isBlank(),
        "\"" + kind.words() + "\" needs a comment that says what is wrong");
  }

  private static void need(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Whether the other one decides the same about the same content, whatever the date. */
  public boolean saysTheSameAs(Decision other) {
    return signer.equals(other.signer)
        && rule.equals(other.rule)
        && hash.equals(other.hash)
        && kind == other.kind
        && comment.equals(other.comment);
  }

  /** The decision as a line of the ledger. */
  public String line() {
    List<String> fields =
        List.of(
            date.toString(),
            rule,
            hash,
            kind.words(),
            signer,
            name,
            role,
            prediction.words(),
            comment);
    return String.join(BETWEEN, fields.stream().map(Decision::escaped).toList()).stripTrailing();
  }

  /**
   * Reads a line of the ledger.
   *
   * @throws IllegalArgumentException with what is wrong with the line
   */
  public static Decision parse(String line) {
    List<String> f = fields(line);
    need(
        f.size() == FIELDS,
        "has %d fields; expected date | rule | hash | decision | signer | name | role | prediction | comment"
            .formatted(f.size()));
    DecisionKind kind =
        DecisionKind.of(f.get(3))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\""
                            + f.get(3)
                            + "\" is not a decision; expected "
                            + DecisionKind.ofRules()));
    return new Decision(
        date(f.get(0)),
        f.get(1),
        f.get(2),
        kind,
        f.get(4),
        f.get(5),
        f.get(6),
        Prediction.parse(f.get(7)),
        f.get(8));
  }

  private static LocalDate date(String text) {
    return PackDate.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException("\"" + text + "\" is not a date such as 2026-11-30"));
  }

  /**
   * Fields are separated by bars; a bar, a backslash or a new line in a field has one before it.
   */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        field.append(next == 'n' ? '\n' : next);
      } else if (c == '|') {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  private static String escaped(String text) {
    return text.strip().replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
  }
}
