package org.cramptriage.fhir.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Writes the items of the Questionnaire. */
final class FormItems {

  private static final String NOT_KNOWN = " Leave it empty if you do not know.";
  private static final String WITH_A_POINT = " For one and a half write 1.5.";
  private static final String DOES_NOT_FIT = "Leave it empty if it does not fit you.";

  private final JsonGenerator json;
  private final FhirWriter fhir;
  private final FhirNames names;
  private final ItemVisibility shown;
  private final QuestionExtensions extensions;
  private final EnableWhen enableWhen;

  /**
   * A question and the remaining conditions under which it is shown.
   *
   * @param item the question
   * @param clauses the conditions; all of them must hold
   */
  private record Question(Item item, List<EnableWhenClause> clauses) {

    /**
     * Whether the item itself can express the clauses: FHIR allows either "all" or "any" per item.
     */
    boolean isPlain() {
      return clauses.size() <= 1 || clauses.stream().allMatch(c -> c.anyOf().size() == 1);
    }

    boolean sharesGroupWith(Question other) {
      return !isPlain() && !other.isPlain() && clauses.get(0).equals(other.clauses.get(0));
    }

    Question inGroup() {
      return new Question(item, clauses.subList(1, clauses.size()));
    }
  }

  FormItems(JsonGenerator json, FhirNames names, ItemVisibility shown) {
    this.json = json;
    this.fhir = FhirWriter.on(json);
    this.names = names;
    this.shown = shown;
    this.extensions = new QuestionExtensions(json);
    this.enableWhen = new EnableWhen(json, names, shown);
  }

  /** Writes a display item: text between the questions. */
  void display(String linkId, String text) throws IOException {
    fhir.object(
        item -> {
          json.writeStringField("linkId", linkId);
          json.writeStringField("text", text);
          json.writeStringField("type", "display");
        });
  }

  void section(FormSection section) throws IOException {
    List<Question> questions =
        section.items().stream()
            .map(item -> new Question(item, List.copyOf(shown.when(item.id()))))
            .toList();
    fhir.object(
        group -> {
          json.writeStringField("linkId", section.id());
          json.writeStringField("text", section.title());
          json.writeStringField("type", "group");
          json.writeArrayFieldStart("item");
          questions(questions, 1);
          json.writeEndArray();
        });
  }

  /** Writes questions, nested in one group for each clause that the items cannot express. */
  private void questions(List<Question> questions, int depth) throws IOException {
    int next = 0;
    while (next < questions.size()) {
      Question first = questions.get(next);
      int end = next + 1;
      while (end < questions.size() && first.sharesGroupWith(questions.get(end))) {
        end++;
      }
      if (first.isPlain()) {
        fhir.object(content -> content(first));
      } else {
        List<Question> together = questions.subList(next, end);
        fhir.object(group -> group(together, depth));
      }
      next = end;
    }
  }

  private void group(List<Question> questions, int depth) throws IOException {
    Question first = questions.get(0);
    json.writeStringField("linkId", first.item().id() + ".if-" + depth);
    json.writeStringField("type", "group");
    enableWhen.write(first.clauses().subList(0, 1));
    json.writeArrayFieldStart("item");
    questions(questions.stream().map(Question::inGroup).toList(), depth + 1);
    json.writeEndArray();
  }

  private void content(Question question) throws IOException {
    Item item = question.item();
    extensions.write(item);
    json.writeStringField("linkId", item.id());
    json.writeStringField("text", item.question());
    json.writeStringField("type", type(item.type()));
    enableWhen.write(question.clauses());
    if (item.type() == ItemType.MULTI_CHOICE || item.type() == ItemType.TEXT_LIST) {
      json.writeBooleanField("repeats", true);
    }
    if (item.type() == ItemType.TEXT_LIST) {
      json.writeNumberField("maxLength", AnswerCheck.LONGEST_LINE);
    }
    fhir.array(
        "answerOption", AnswerOptions.offered(item).entrySet(), option -> option(item, option));
    help(item);
  }

  private static String type(ItemType type) {
    return switch (type) {
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case DECIMAL -> "decimal";
      case CHOICE, MULTI_CHOICE -> "choice";
      case TEXT_LIST -> "string";
      case DERIVED -> throw new IllegalArgumentException("a derived item is not asked");
    };
  }

  private void option(Item item, Map.Entry<String, String> option) throws IOException {
    fhir.object(
        content -> {
          if (option.getKey().equals(Item.NONE) && item.type() == ItemType.MULTI_CHOICE) {
            extensions.exclusive();
          }
          String system = names.answers(item.id());
          fhir.object("valueCoding", c -> fhir.coding(system, option.getKey(), option.getValue()));
        });
  }

  /**
   * The help text of a number (its unit, the plausible range, and what to do if it is not known) or
   * of a question that may not apply to the person.
   */
  private void help(Item item) throws IOException {
    String text = helpText(item);
    if (text.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("item");
    fhir.object(
        display -> {
          extensions.help();
          json.writeStringField("linkId", item.id() + ".help");
          json.writeStringField("text", text);
          json.writeStringField("type", "display");
        });
    json.writeEndArray();
  }

  private String helpText(Item item) {
    Item.Unit unit = item.unit();
    Item.Range range = item.range();
    if (unit == null || range == null) {
      return shown.isShownTooOften(item.id()) ? DOES_NOT_FIT : "";
    }
    String limits = "From " + range.from() + " to " + range.to() + " " + unit.label() + ".";
    return limits + (item.type() == ItemType.DECIMAL ? WITH_A_POINT : "") + NOT_KNOWN;
  }
}
